import type { AccessPurpose } from '../../gql/graphql.ts';

/** Every purpose a look into the register can have. */
export const PURPOSES: readonly AccessPurpose[] = [
  'APPEAL_REGISTRATION',
  'APPEAL_EXAMINATION',
  'SERVICE_PROVISION',
  'RESIDENCE_EXTRACT',
  'DATA_CORRECTION',
  'DATA_SUBJECT_REQUEST',
  'INVESTIGATION',
];

/** The ways to look a resident up; there is no other, and no list of all. */
export const WAYS = ['name', 'record', 'tax', 'address'] as const;
export type Way = (typeof WAYS)[number];

/** What of a search stands in the address: never a name, a birth date or a number. */
export interface ResidentsSearch {
  readonly by?: Way | undefined;
  readonly purpose?: AccessPurpose | undefined;
}

/** Why a person's record is opened: the register writes it down. */
export interface PersonSearch {
  readonly purpose?: AccessPurpose | undefined;
}

/** Reads the way and the purpose out of an address; what makes no sense is dropped. */
export function parseResidentsSearch(raw: Record<string, unknown>): ResidentsSearch {
  const by = WAYS.find((way) => way === raw['by']);
  return { ...(by && { by }), ...parsePersonSearch(raw) };
}

/** Reads the purpose out of an address. */
export function parsePersonSearch(raw: Record<string, unknown>): PersonSearch {
  const purpose = PURPOSES.find((known) => known === raw['purpose']);
  return purpose ? { purpose } : {};
}
