import type { VoteOption, VoteResult } from '../../gql/graphql.ts';
import { VOTE_OPTIONS } from './council.search.ts';

/** Votes by option, as the graph counts them. */
export interface Tally {
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  readonly notVoted: number;
  readonly absent: number;
}

/** How many voted so. */
export function countOf(tally: Tally, option: VoteOption): number {
  switch (option) {
    case 'FOR':
      return tally.for;
    case 'AGAINST':
      return tally.against;
    case 'ABSTAIN':
      return tally.abstain;
    case 'NOT_VOTED':
      return tally.notVoted;
    case 'ABSENT':
      return tally.absent;
  }
}

/** Everybody in the list, the absent too. */
export function totalOf(tally: Tally): number {
  return VOTE_OPTIONS.reduce((sum, option) => sum + countOf(tally, option), 0);
}

/** One stretch of a bar; shares are of the whole width, 0 to 1. */
export interface Stretch {
  readonly option: VoteOption;
  readonly count: number;
  readonly start: number;
  readonly share: number;
}

/**
 * The stretches of a bar as wide as the whole composition, empty ones left out.
 * @param composition of the council; a list longer than that (it happens in printed data) widens the bar
 */
export function stretches(tally: Tally, composition: number): Stretch[] {
  const whole = Math.max(composition, totalOf(tally), 1);
  let start = 0;
  return VOTE_OPTIONS.flatMap((option) => {
    const count = countOf(tally, option);
    const share = count / whole;
    const stretch = { option, count, start, share };
    start += share;
    return count > 0 ? [stretch] : [];
  });
}

/** Where the quota stands on such a bar, 0 to 1; null when the rule is unknown. */
export function quotaPlace(quota: number, tally: Tally, composition: number): number | null {
  if (quota <= 0) return null;
  return Math.min(1, quota / Math.max(composition, totalOf(tally), 1));
}

/** The result that counts for a reader: the clerk's word, else the printed one, else the computed one. */
export function resultOf(event: {
  readonly resultOverride?: VoteResult | null;
  readonly resultPrinted: VoteResult;
  readonly resultComputed: VoteResult;
}): VoteResult {
  if (event.resultOverride) return event.resultOverride;
  return event.resultPrinted === 'UNKNOWN' ? event.resultComputed : event.resultPrinted;
}

/** True when two tallies say the same. */
export function isSameTally(a: Tally, b: Tally): boolean {
  return VOTE_OPTIONS.every((option) => countOf(a, option) === countOf(b, option));
}
