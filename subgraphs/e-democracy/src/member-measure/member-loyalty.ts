import { couldSave, isFactionPivotal } from '../outcome/outcome.service.ts';
import type { MatrixSlice } from '../roll-call-matrix/roll-call-matrix.service.ts';
import { CELL, OPTION_COUNT } from '../roll-call-matrix/roll-call-matrix.type.ts';
import type { Basis } from '../vote-event/roll-call.service.ts';
import { eachVote, LEAST_FACTION, type LineRules, standingOf, tallyOffset, type VotePlace } from './faction-line.ts';

/** A member's votes against the lines of the factions of the days. */
export interface LoyaltyTally {
  readonly loyal: number;
  /** roll calls with a vote against the line, ascending */
  readonly rebellions: readonly number[];
  /** of these, the ones at which the faction as a whole could turn the result */
  readonly costlyRebellions: readonly number[];
  /** roll calls at which the faction was for and the member silent or absent, ascending */
  readonly withheld: readonly number[];
}

/** Share of a faction's voters that must be «за» before silence of one is counted as withholding. */
const FOR_LINE_SHARE = 0.6;

/** Counts loyal and rebellious votes of a member over the slice. */
export function loyaltyOf(slice: MatrixSlice, member: number, basis: Basis, rules: LineRules): LoyaltyTally {
  const { matrix } = slice;
  let loyal = 0;
  const rebellions: number[] = [];
  const costlyRebellions: number[] = [];
  const withheld: number[] = [];
  eachVote(slice, member, (at) => {
    const standing = standingOf(matrix, at, basis, rules);
    if (standing === 'LOYAL') loyal += 1;
    if (standing === 'REBEL') {
      rebellions.push(at.column);
      if (isFactionPivotal(matrix, at.column, at.faction) || couldSave(matrix, at.column, at.faction))
        costlyRebellions.push(at.column);
    }
    if (isWithheld(slice, at)) withheld.push(at.column);
  });
  return { loyal, rebellions, costlyRebellions, withheld };
}

/** Silent or absent while 60 % of the faction's voters were for: a way of not supporting without saying so. */
function isWithheld({ matrix }: MatrixSlice, at: VotePlace): boolean {
  if (at.faction === 0 || (at.cell !== CELL.NOT_VOTED && at.cell !== CELL.ABSENT)) return false;
  const from = tallyOffset(matrix, at.faction, at.column);
  let size = 0;
  for (let option = 0; option < OPTION_COUNT; option += 1) size += matrix.tallies[from + option] ?? 0;
  return size >= LEAST_FACTION && (matrix.tallies[from] ?? 0) >= FOR_LINE_SHARE * size;
}
