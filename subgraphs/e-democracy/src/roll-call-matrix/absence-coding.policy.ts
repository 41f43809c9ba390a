/** How a source tells that somebody was not in the hall. */
export type AbsenceCoding = 'EXPLICIT' | 'OMITTED' | 'FOLDED';

/** What a sitting's lists look like. */
export interface ListedSitting {
  /** votes that say «відсутній» */
  readonly absentRows: number;
  /** votes that say «не голосував» */
  readonly notVotedRows: number;
  /** all votes */
  readonly listedRows: number;
  /** members with a mandate and no row, summed over the roll calls */
  readonly missingRows: number;
}

/** Fewer missing rows than this share are slips of a list, not its way of telling absence. */
const SLIPS = 0.02;

/**
 * How the absence of one sitting is coded, told by its lists.
 *
 * EXPLICIT: some row says so. OMITTED: no row says so and members with a mandate are missing from lists, so a missing
 * row is an absence. FOLDED: everybody is listed, nobody is ever absent and some «did not vote»: the absent are among
 * these and cannot be told from the silent. A sitting where everybody is listed and everybody votes hides nobody.
 */
export function absenceCodingOf({ absentRows, notVotedRows, listedRows, missingRows }: ListedSitting): AbsenceCoding {
  if (absentRows > 0) return 'EXPLICIT';
  if (missingRows > SLIPS * (listedRows + missingRows)) return 'OMITTED';
  return notVotedRows > 0 ? 'FOLDED' : 'EXPLICIT';
}
