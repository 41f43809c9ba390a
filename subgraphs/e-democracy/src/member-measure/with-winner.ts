import { type MatrixSlice, remembered } from '../roll-call-matrix/roll-call-matrix.service.ts';
import { CELL } from '../roll-call-matrix/roll-call-matrix.type.ts';
import type { Basis } from '../vote-event/roll-call.service.ts';
import { scanVotes } from './faction-line.ts';

/** How often a member stood where the result fell. */
export interface WinnerTally {
  /** votes on the winning side */
  readonly won: number;
  /** votes with a side taken where the rule gives a result */
  readonly cast: number;
  /** «за» among the adopted */
  readonly forOnAdopted: number;
  /** adopted decisions at which the member was a voter */
  readonly adopted: number;
  /** adopted by exactly the quota with the member «за»: without this vote there would be no decision; ascending */
  readonly pivotal: readonly number[];
}

/**
 * Counts winning votes. «За» wins where the quota was reached; where it was not, everything else of those present wins on
 * the EFFECTIVE basis, «проти» and «утримався» on the EXPRESSED.
 */
export function winnerOf(slice: MatrixSlice, member: number, basis: Basis): WinnerTally {
  let won = 0;
  let cast = 0;
  let forOnAdopted = 0;
  let adopted = 0;
  const pivotal: number[] = [];
  const margins = marginsOf(slice);
  scanVotes(slice, member, (column, cell) => {
    const margin = margins[column] ?? NO_RULE;
    if (margin === NO_RULE) return;
    const wasAdopted = margin >= 0;
    if (wasAdopted) adopted += 1;
    if (wasAdopted && cell === CELL.FOR) forOnAdopted += 1;
    if (cell === CELL.FOR && margin === 0) pivotal.push(column);
    if (cell === CELL.ABSENT || (basis === 'EXPRESSED' && cell === CELL.NOT_VOTED)) return;
    cast += 1;
    if (wasAdopted === (cell === CELL.FOR)) won += 1;
  });
  return { won, cast, forOnAdopted, adopted, pivotal };
}

const NO_RULE = -32768;

/** Y − q by roll call; {@link NO_RULE} without a rule. */
function marginsOf({ matrix, memo }: MatrixSlice): Int16Array {
  return remembered({ memo }, 'margins', () =>
    Int16Array.from(matrix.events, ({ quota, totals }) => (quota === 0 ? NO_RULE : totals[0] - quota)),
  );
}
