import type { MatrixSlice } from '../roll-call-matrix/roll-call-matrix.service.ts';
import { CELL } from '../roll-call-matrix/roll-call-matrix.type.ts';
import type { AbsenceCodingCount } from './council-analysis.type.ts';

/** Defects counted over a slice. */
export interface QualityCounts {
  readonly absenceCodings: AbsenceCodingCount[];
  readonly unmatchedVotes: number;
  readonly totalsMismatches: number;
  readonly inconsistentResults: number;
  readonly unknownRules: number;
  readonly observedMandates: number;
}

/** What is wrong or missing in the chosen roll calls. */
export function qualityOf({ matrix, events: columns }: MatrixSlice): QualityCounts {
  const chosen = Array.from(columns, (column) => ({ column, event: matrix.events[column] }));
  const sittings = new Set(chosen.map(({ column }) => matrix.sittingOf[column] ?? -1));
  const codings = [...sittings].map((sitting) => matrix.absenceOf[sitting]);
  return {
    absenceCodings: (['EXPLICIT', 'OMITTED', 'FOLDED'] as const)
      .map((coding) => ({ coding, sittingCount: codings.filter((own) => own === coding).length }))
      .filter(({ sittingCount }) => sittingCount > 0),
    unmatchedVotes: chosen.reduce((sum, { column }) => sum + unmatchedAt(matrix, column), 0),
    totalsMismatches: chosen.filter(({ event }) => event?.hasTotalsMismatch).length,
    inconsistentResults: chosen.filter(({ event }) => !event?.isConsistent).length,
    unknownRules: chosen.filter(({ event }) => event?.quota === 0).length,
    observedMandates: matrix.members.filter(({ isMandateObserved }) => isMandateObserved).length,
  };
}

/** Rows of the list that no member of the matrix stands for; an absence that was inferred is no row. */
function unmatchedAt(matrix: MatrixSlice['matrix'], column: number): number {
  const { events, members, cells, sittingOf, absenceOf } = matrix;
  const listed = events[column]?.totals.reduce((sum, count) => sum + count, 0) ?? 0;
  const isInferred = absenceOf[sittingOf[column] ?? -1] === 'OMITTED';
  let named = 0;
  for (let member = 0; member < members.length; member += 1) {
    const cell = cells[member * events.length + column] ?? CELL.UNLISTED;
    if (cell !== CELL.UNLISTED && !(isInferred && cell === CELL.ABSENT)) named += 1;
  }
  return Math.max(0, listed - named);
}
