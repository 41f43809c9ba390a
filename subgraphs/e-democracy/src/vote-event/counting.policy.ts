import type { VoteOption } from './vote-event.type.ts';

/** Votes by option. */
export interface Counts {
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  readonly notVoted: number;
  readonly absent: number;
}

/** What counts as taking a side: only words said aloud, or everything said and unsaid by those present. */
export type Basis = 'EXPRESSED' | 'EFFECTIVE';

/** A faction with fewer members at the vote has no line: two people agreeing by chance are not a policy. */
export const SMALLEST_FACTION_WITH_LINE = 3;

const NAME: Readonly<Record<`${VoteOption}`, keyof Counts>> = {
  FOR: 'for',
  AGAINST: 'against',
  ABSTAIN: 'abstain',
  NOT_VOTED: 'notVoted',
  ABSENT: 'absent',
};

/** Counts options; absent ones too. */
export function countVotes(options: Iterable<`${VoteOption}`>): Counts {
  const counts = { for: 0, against: 0, abstain: 0, notVoted: 0, absent: 0 };
  for (const option of options) counts[NAME[option]] += 1;
  return counts;
}

/** Those in the hall: everybody but the absent. */
export function presentOf(counts: Counts): number {
  return counts.for + counts.against + counts.abstain + counts.notVoted;
}

/**
 * The faction's line at one vote: the strict plurality among its votes on the basis; null on a tie, with fewer than
 * two votes, or in a faction of fewer than three.
 *
 * EFFECTIVE knows two sides, «за» and everything else of those present, because under a majority of the composition
 * all of it works against; a line that withholds is told by its most frequent option (NOT_VOTED on a tie of these).
 * @see Rice 1925; Hix, Noury, Roland 2005 for the line by plurality
 */
export function factionLine(counts: Counts, basis: Basis): `${VoteOption}` | null {
  const members = presentOf(counts) + counts.absent;
  if (members < SMALLEST_FACTION_WITH_LINE) return null;
  if (basis === 'EXPRESSED')
    return plurality([
      ['FOR', counts.for],
      ['AGAINST', counts.against],
      ['ABSTAIN', counts.abstain],
    ]);
  const withheld = presentOf(counts) - counts.for;
  if (presentOf(counts) < 2 || withheld === counts.for) return null;
  if (counts.for > withheld) return 'FOR';
  return (
    plurality(
      [
        ['AGAINST', counts.against],
        ['ABSTAIN', counts.abstain],
        ['NOT_VOTED', counts.notVoted],
      ],
      1,
    ) ?? 'NOT_VOTED'
  );
}

function plurality(sides: readonly (readonly [`${VoteOption}`, number])[], fewest = 2): `${VoteOption}` | null {
  const cast = sides.reduce((sum, [, votes]) => sum + votes, 0);
  const most = Math.max(...sides.map(([, votes]) => votes));
  const leaders = sides.filter(([, votes]) => votes === most);
  const [leader] = leaders;
  return cast >= fewest && leaders.length === 1 && leader ? leader[0] : null;
}

/**
 * Did the member go against the line? Null when there is no line or the member took no side on this basis.
 * On the EFFECTIVE basis only «за» against «not за» matters.
 */
export function isRebelVote(option: `${VoteOption}`, line: `${VoteOption}` | null, basis: Basis): boolean | null {
  if (line === null || option === 'ABSENT') return null;
  if (basis === 'EFFECTIVE') return (option === 'FOR') !== (line === 'FOR');
  return option === 'NOT_VOTED' ? null : option !== line;
}

/**
 * Rice index of cohesion on the EFFECTIVE basis: |Y − W| / (Y + W), W = against, abstained, present and silent.
 * @returns 0 (split in half) to 1 (as one); null when nobody of the faction was present
 * @see Rice 1925, Political Science Quarterly 40
 */
export function riceIndex(counts: Counts): number | null {
  const present = presentOf(counts);
  if (present === 0) return null;
  return Math.abs(counts.for - (present - counts.for)) / present;
}
