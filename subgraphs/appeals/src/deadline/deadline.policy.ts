import { type IsoDay, kyivDay } from '@hromada/shared/clock';
import { isInForce, kyivMidnight, type Term } from '@hromada/shared/deadline';
import type { AppealProcedure } from '../appeal/appeal-enums.type.ts';

/** What a term is for; EXTENSION is the longest total from receipt. */
export type TermPurpose = 'CONSIDERATION' | 'EXTENSION' | 'FORWARDING' | 'RETURN' | 'CONTROL';

/** A term set by law, as a dated row. `validTo` is the first day on which it no longer holds. */
export interface StatutoryRule extends Term {
  readonly code: string;
  readonly purpose: TermPurpose;
  /** null: of documents, which have no procedure */
  readonly procedure: AppealProcedure | null;
  /** null: either way */
  readonly requiresStudy: boolean | null;
  /** null: either way */
  readonly isUrgent: boolean | null;
  readonly basis: string;
  readonly validFrom: IsoDay;
  readonly validTo: IsoDay | null;
}

/** What decides which rule applies. */
export interface DeadlineSubject {
  readonly procedure: AppealProcedure;
  readonly requiresStudy: boolean;
  readonly isUrgent: boolean;
  readonly receivedOn: IsoDay;
}

/**
 * The rule of the purpose in force on the received day whose conditions hold; of several the one with more conditions.
 */
export function ruleFor(
  rules: readonly StatutoryRule[],
  subject: DeadlineSubject,
  purpose: TermPurpose = 'CONSIDERATION',
): StatutoryRule | undefined {
  const conditions = (rule: StatutoryRule) => Number(rule.requiresStudy !== null) + Number(rule.isUrgent !== null);
  return rules
    .filter((rule) => rule.purpose === purpose && rule.procedure === subject.procedure)
    .filter((rule) => isInForce(rule, subject.receivedOn))
    .filter((rule) => rule.requiresStudy === null || rule.requiresStudy === subject.requiresStudy)
    .filter((rule) => rule.isUrgent === null || rule.isUrgent === subject.isUrgent)
    .sort((one, other) => conditions(other) - conditions(one))[0];
}

/** The instant of receipt: of the registration when that was the same day, else the first of the day, which is the stricter. */
export function receivedAt({ receivedOn, registeredAt }: { receivedOn: IsoDay; registeredAt: Date }): Date {
  return kyivDay(registeredAt) === receivedOn ? registeredAt : kyivMidnight(receivedOn);
}
