import type { MatrixSlice } from '../roll-call-matrix/roll-call-matrix.service.ts';
import { OPTION_COUNT } from '../roll-call-matrix/roll-call-matrix.type.ts';
import type { Basis } from '../vote-event/roll-call.service.ts';

/** An index of one faction at many roll calls. */
export interface IndexScore {
  /** each roll call counts alike; null without roll calls */
  readonly mean: number | null;
  /** each roll call counts by the votes behind it */
  readonly weighted: number | null;
  /** roll calls behind it, ascending */
  readonly events: readonly number[];
}

/** One index of a faction at one roll call. @returns undefined where it is not defined */
export type CohesionIndex = (
  votes: ArrayLike<number>,
) => { readonly value: number; readonly weight: number } | undefined;

/** «За» against the other side of the basis: |Y − W| / (Y + W). @see Rice 1925 */
export function riceOf(basis: Basis): CohesionIndex {
  return (votes) => {
    const yes = votes[0] ?? 0;
    const other = basis === 'EXPRESSED' ? (votes[1] ?? 0) : (votes[1] ?? 0) + (votes[2] ?? 0) + (votes[3] ?? 0);
    const cast = yes + other;
    return cast === 0 ? undefined : { value: Math.abs(yes - other) / cast, weight: cast };
  };
}

/**
 * Agreement index over the first k options: (k·max/T − 1)/(k − 1). With k = 3 it is that of Hix, Noury and Roland 2005
 * over «за», «проти», «утримався»; with k = 4 «не голосував» is an option of its own.
 */
export function agreementIndexOf(options: 3 | 4): CohesionIndex {
  return (votes) => {
    let total = 0;
    let most = 0;
    for (let option = 0; option < options; option += 1) {
      total += votes[option] ?? 0;
      most = Math.max(most, votes[option] ?? 0);
    }
    return total === 0 ? undefined : { value: ((options * most) / total - 1) / (options - 1), weight: total };
  };
}

/** Averages an index over the roll calls of the slice. @param faction code, not 0 */
export function scoreOf(slice: MatrixSlice, faction: number, index: CohesionIndex): IndexScore {
  const { tallies, events: all } = slice.matrix;
  const events: number[] = [];
  const votes = [0, 0, 0, 0, 0]; // one for all: a view for each roll call costs more than the index
  let sum = 0;
  let weightedSum = 0;
  let weights = 0;
  for (const column of slice.events) {
    const from = ((faction - 1) * all.length + column) * OPTION_COUNT;
    for (let option = 0; option < OPTION_COUNT; option += 1) votes[option] = tallies[from + option] ?? 0;
    const found = index(votes);
    if (!found) continue;
    events.push(column);
    sum += found.value;
    weightedSum += found.value * found.weight;
    weights += found.weight;
  }
  return {
    mean: events.length === 0 ? null : sum / events.length,
    weighted: weights === 0 ? null : weightedSum / weights,
    events,
  };
}
