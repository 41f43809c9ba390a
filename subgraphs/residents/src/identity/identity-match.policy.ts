import type { IsoDay } from '@hromada/shared/clock';
import { nameKey } from '../name-key.policy.ts';
import type { Assurance } from './assurance.type.ts';

/** What an identity provider vouches for. */
export interface IdentityClaim {
  readonly assurance: Assurance;
  readonly familyName: string;
  readonly givenName: string;
  readonly birthOn: IsoDay;
}

/** As much of a person record as is compared. */
export interface PersonToMatch {
  readonly familyKey: string;
  readonly givenKey: string;
  readonly birthOn: IsoDay | null;
}

/** Why an account is not bound: the stable code of the problem. */
export type BindingFault =
  | 'ASSURANCE_TOO_LOW'
  | 'IDENTIFIER_MISSING'
  | 'PERSON_NOT_MATCHED'
  | 'BOUND_TO_ANOTHER_PERSON'
  | 'ACCOUNT_MALFORMED';

/** Whether the provider knows the person well enough for their data to be shown on its word (2155-VIII, art. 14). */
export function isSureEnough({ assurance }: Pick<IdentityClaim, 'assurance'>): boolean {
  return assurance !== 'LOW';
}

/**
 * Whether a record found by a number is of the person the provider vouches for: family name, given name and day of birth
 * must all agree, compared as a search compares them. A number alone is not enough: a mistyped one is somebody else's.
 */
export function isSamePerson(claim: IdentityClaim, person: PersonToMatch): boolean {
  return (
    person.familyKey === nameKey(claim.familyName) &&
    person.givenKey === nameKey(claim.givenName) &&
    person.birthOn === claim.birthOn
  );
}
