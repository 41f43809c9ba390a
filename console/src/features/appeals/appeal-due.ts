import type { AppealState } from '../../gql/graphql.ts';

/** What there is to say about a term. `days` is never negative. */
export type DueMood =
  | { readonly kind: 'overdue'; readonly days: number }
  | { readonly kind: 'today' }
  | { readonly kind: 'soon'; readonly days: number }
  | { readonly kind: 'calm'; readonly days: number }
  | { readonly kind: 'answered-late'; readonly days: number }
  | { readonly kind: 'answered-in-time' };

/** The author has been told how the matter ended. */
const ENDED_STATES: ReadonlySet<AppealState> = new Set([
  'REPLIED',
  'CLOSED',
  'FORWARDED',
  'RETURNED',
  'NOT_CONSIDERED',
  'WITHDRAWN',
]);

/** Fewer days than this are worth a warning. */
const SOON_DAYS = 5;

/**
 * How an appeal stands with its statutory term.
 * @param given `daysLeft` counts to the last day of the term, negative after it; as of the answer once there is one
 */
export function dueMood(given: { readonly state: AppealState; readonly daysLeft: number }): DueMood {
  const { state, daysLeft } = given;
  if (ENDED_STATES.has(state)) {
    return daysLeft < 0 ? { kind: 'answered-late', days: -daysLeft } : { kind: 'answered-in-time' };
  }
  if (daysLeft < 0) return { kind: 'overdue', days: -daysLeft };
  if (daysLeft === 0) return { kind: 'today' };
  return { kind: daysLeft < SOON_DAYS ? 'soon' : 'calm', days: daysLeft };
}
