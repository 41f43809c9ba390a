import { addDays, type IsoDay } from '@hromada/shared/clock';

/** Who may read without the person being told at once. */
export const DEFERRING_ROLES: readonly string[] = ['head', 'data-protection-officer'];

/** How far a person's knowledge may be put off. */
export const DEFERRAL_DAYS_MAX = 365;

/** Length of a reason, in characters. */
export const DEFERRAL_REASON = { min: 10, max: 500 } as const;

/** What the caller said of telling the person later. */
export interface DeferralAsked {
  readonly isInvestigation: boolean;
  readonly until: IsoDay | null;
  readonly reason: string | null;
  readonly roles: readonly string[];
}

/** What is wrong with it. */
export type DeferralFault = 'NOT_YOURS' | 'NOT_FOR_THIS_PURPOSE' | 'DAY_MISSING' | 'DAY_OUT_OF_RANGE' | 'REASON_LENGTH';

/**
 * An investigation must say until which day the person is not told, at most a year ahead, and why; no other purpose may.
 * @see Law of Ukraine 2297-VI «Про захист персональних даних», art. 25
 */
export function deferralFault(
  { isInvestigation, until, reason, roles }: DeferralAsked,
  today: IsoDay,
): DeferralFault | null {
  if (!isInvestigation) return until !== null || reason !== null ? 'NOT_FOR_THIS_PURPOSE' : null;
  if (!roles.some((role) => DEFERRING_ROLES.includes(role))) return 'NOT_YOURS';
  if (until === null) return 'DAY_MISSING';
  if (until <= today || until > addDays(today, DEFERRAL_DAYS_MAX)) return 'DAY_OUT_OF_RANGE';
  const length = reason?.trim().length ?? 0;
  return length < DEFERRAL_REASON.min || length > DEFERRAL_REASON.max ? 'REASON_LENGTH' : null;
}
