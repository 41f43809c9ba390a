import {
  bitCount,
  type MatrixSlice,
  maskColumns,
  maskedColumns,
  remembered,
} from '../roll-call-matrix/roll-call-matrix.service.ts';
import { CELL, OPTION_COUNT } from '../roll-call-matrix/roll-call-matrix.type.ts';
import type { Basis } from '../vote-event/roll-call.service.ts';

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
  const { votes, wordCount } = slice;
  const { adopted, lost, exact } = resultMasks(slice);
  const memberCount = slice.matrix.members.length;
  const sides = basis === 'EXPRESSED' ? CELL.ABSTAIN : CELL.NOT_VOTED;
  let [won, cast, forOnAdopted, listed] = [0, 0, 0, 0];
  const pivotal = new Uint32Array(wordCount);
  for (let word = 0; word < wordCount; word += 1) {
    const [passed, failed] = [adopted[word] ?? 0, lost[word] ?? 0];
    for (let option = 0; option < OPTION_COUNT; option += 1) {
      const own = votes[(option * memberCount + member) * wordCount + word] ?? 0;
      if (own === 0) continue;
      const onPassed = bitCount(own & passed);
      const onFailed = bitCount(own & failed);
      listed += onPassed;
      if (option === 0) {
        forOnAdopted += onPassed;
        pivotal[word] = own & (exact[word] ?? 0);
      }
      if (option >= sides) continue;
      cast += onPassed + onFailed;
      won += option === 0 ? onPassed : onFailed;
    }
  }
  return { won, cast, forOnAdopted, adopted: listed, pivotal: maskedColumns(slice, pivotal) };
}

/** Roll calls with a known rule by how «за» stood to the quota. */
function resultMasks(slice: MatrixSlice): Readonly<Record<'adopted' | 'lost' | 'exact', Uint32Array>> {
  const { events } = slice.matrix;
  const margin = (column: number) => {
    const { quota = 0, totals } = events[column] ?? {};
    return quota === 0 ? Number.NaN : (totals?.[0] ?? 0) - quota;
  };
  return remembered(slice, 'result-masks', () => ({
    adopted: maskColumns(slice, (column) => margin(column) >= 0),
    lost: maskColumns(slice, (column) => margin(column) < 0),
    exact: maskColumns(slice, (column) => margin(column) === 0),
  }));
}
