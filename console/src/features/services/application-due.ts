import type { ServiceApplicationState } from '../../gql/graphql.ts';
import { daysBetween, type IsoDay } from '../../lib/days.ts';

/** What there is to say about the term of an application. `days` is never negative. */
export type DueMood =
  | { readonly kind: 'overdue'; readonly days: number }
  | { readonly kind: 'today' }
  | { readonly kind: 'soon'; readonly days: number }
  | { readonly kind: 'calm'; readonly days: number }
  /** the clock stands still while the applicant corrects something */
  | { readonly kind: 'paused' }
  | { readonly kind: 'late' }
  | { readonly kind: 'in-time' }
  | { readonly kind: 'none' };

/** Fewer days than this are worth a warning. */
const SOON_DAYS = 3;

/** How an application stands with its term on a day. */
export function dueMood(
  given: { readonly state: ServiceApplicationState; readonly dueOn: IsoDay; readonly isOverdue: boolean },
  today: IsoDay,
): DueMood {
  switch (given.state) {
    case 'WITHDRAWN':
      return { kind: 'none' };
    case 'APPROVED':
    case 'REFUSED':
    case 'ISSUED':
      return { kind: given.isOverdue ? 'late' : 'in-time' };
    case 'NEEDS_CORRECTION':
      return { kind: 'paused' };
    case 'REGISTERED':
    case 'IN_PROCESSING':
      return running(daysBetween(today, given.dueOn));
  }
}

function running(left: number): DueMood {
  if (left < 0) return { kind: 'overdue', days: -left };
  if (left === 0) return { kind: 'today' };
  return { kind: left < SOON_DAYS ? 'soon' : 'calm', days: left };
}
