import { type Counts, countVotes, factionLine, isRebelVote, presentOf } from './counting.policy.ts';
import {
  computedResult,
  heldResult,
  isConsistent,
  type KnownRule,
  type QuotaShares,
  quotaOf,
  ruleOf,
} from './decision-rule.policy.ts';
import type { VoteOption, VoteResult } from './vote-event.type.ts';

/** What is known of a roll call before it is counted. */
export interface UncountedRollCall {
  readonly title: string;
  /** printed requirement, null when there is none */
  readonly requirement: string | null;
  /** printed number of votes needed; absent when none is printed */
  readonly printedQuota?: number | null;
  /** the rule where none is told: that of Ukrainian councils, or none at all */
  readonly generalRule?: 'UKRAINIAN' | 'UNKNOWN';
  /** statutory number of voters of the convocation */
  readonly composition: number;
  /** what the rules asked for on the day; as since 1997 when not told */
  readonly shares?: QuotaShares;
  readonly resultPrinted: `${VoteResult}`;
  readonly resultOverride: `${VoteResult}` | null;
  /** faction at the day of the vote; null outside factions and for a place without a name */
  readonly votes: readonly { readonly option: `${VoteOption}`; readonly factionId: string | null }[];
}

/** A roll call counted: everything that is stored beside the votes so that reading is cheap. */
export interface CountedRollCall {
  readonly counts: Counts;
  readonly rule: KnownRule & { readonly quota: number; readonly composition: number };
  readonly resultComputed: `${VoteResult}`;
  readonly result: `${VoteResult}`;
  readonly isConsistent: boolean;
  /** by position of the vote: went against the faction's line, null without a line */
  readonly rebels: readonly { readonly effective: boolean | null; readonly expressed: boolean | null }[];
}

/** Counts a roll call: tally, rule, results, lines of factions. Pure; contradictions are told, never mended. */
export function settleRollCall(given: UncountedRollCall): CountedRollCall {
  const counts = countVotes(given.votes.map((vote) => vote.option));
  const { rule, quota } = ruleAndQuotaOf(given, counts);
  const resultComputed = given.votes.length === 0 ? 'UNKNOWN' : computedResult(rule.kind, quota, counts);
  return {
    counts,
    rule: { ...rule, quota, composition: given.composition },
    resultComputed,
    result: heldResult(given.resultPrinted, given.resultOverride, resultComputed),
    isConsistent: isConsistent(given.resultPrinted, given.resultOverride, resultComputed),
    rebels: rebelsOf(given.votes),
  };
}

const OF_COMPOSITION = ['MAJORITY_OF_COMPOSITION', 'TWO_THIRDS_OF_COMPOSITION', 'ONE_THIRD_OF_COMPOSITION'] as const;

/** A printed quota is the quota; the rule is then the one that gives it. */
function ruleAndQuotaOf(given: UncountedRollCall, counts: Counts): { rule: KnownRule; quota: number } {
  const told = ruleOf(given.title, given.requirement);
  const rule: KnownRule =
    told.source === 'ASSUMED' && given.generalRule === 'UNKNOWN' ? { kind: 'UNKNOWN', source: 'ASSUMED' } : told;
  const quota = quotaOf(rule.kind, given.composition, presentOf(counts), given.shares);
  const printed = given.printedQuota ?? null;
  if (printed === null) return { rule, quota };
  const kind =
    printed === quota
      ? rule.kind
      : OF_COMPOSITION.find((other) => quotaOf(other, given.composition, 0, given.shares) === printed);
  return { rule: { kind: kind ?? rule.kind, source: 'PRINTED' }, quota: printed };
}

/** Who went against the line of the faction, by position in the list. */
export function rebelsOf(votes: UncountedRollCall['votes']): CountedRollCall['rebels'] {
  const lines = linesByFaction(votes);
  return votes.map(({ option, factionId }) => {
    const line = factionId === null ? undefined : lines.get(factionId);
    return {
      effective: isRebelVote(option, line?.effective ?? null, 'EFFECTIVE'),
      expressed: isRebelVote(option, line?.expressed ?? null, 'EXPRESSED'),
    };
  });
}

function linesByFaction(
  votes: UncountedRollCall['votes'],
): Map<string, { effective: `${VoteOption}` | null; expressed: `${VoteOption}` | null }> {
  const options = new Map<string, `${VoteOption}`[]>();
  for (const { option, factionId } of votes) {
    if (factionId === null) continue;
    const known = options.get(factionId);
    if (known) known.push(option);
    else options.set(factionId, [option]);
  }
  return new Map(
    [...options].map(([factionId, cast]) => {
      const counts = countVotes(cast);
      return [factionId, { effective: factionLine(counts, 'EFFECTIVE'), expressed: factionLine(counts, 'EXPRESSED') }];
    }),
  );
}
