import { daysBetween, type IsoDay, kyivDay } from '@hromada/shared/clock';

/** What lateness is judged by. */
export interface TermStanding {
  readonly dueOn: IsoDay;
  readonly answeredAt: Date | null;
}

/** Not answered and past the due day; the due day itself is still in time. */
export function isOverdue({ dueOn, answeredAt }: TermStanding, today: IsoDay): boolean {
  return answeredAt === null && dueOn < today;
}

/** Calendar days to the due day, negative when past it; of an answered appeal as on the day of the answer. */
export function daysLeft({ dueOn, answeredAt }: TermStanding, today: IsoDay): number {
  return daysBetween(answeredAt === null ? today : kyivDay(answeredAt), dueOn);
}
