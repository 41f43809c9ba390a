import type { MatrixSlice, RollCallMatrixService } from '../roll-call-matrix/roll-call-matrix.service.ts';
import type { RollCallMatrix } from '../roll-call-matrix/roll-call-matrix.type.ts';
import type { RollCallSlice } from '../roll-call-matrix/roll-call-slice.type.ts';
import type { VoteBasis } from '../vote-event/vote-event.type.ts';
import type { CouncilAnalysis } from './council-analysis.type.ts';

/** Analyses for one request: it sees each convocation as it was at its first use. */
export class CouncilAnalysisService {
  readonly #matrices: RollCallMatrixService;
  readonly #seen = new Map<string, Promise<RollCallMatrix | null>>();

  constructor(matrices: RollCallMatrixService) {
    this.#matrices = matrices;
  }

  /** Null for an unknown convocation. @throws {InvalidInputError} on a malformed slice */
  async find(convocationId: string, given: RollCallSlice | null, basis: VoteBasis): Promise<CouncilAnalysis | null> {
    const slice = await this.slice(convocationId, given);
    return slice && { slice, basis, eventCount: slice.events.length };
  }

  /** The chosen roll calls; null for an unknown convocation. @throws {InvalidInputError} on a malformed slice */
  async slice(convocationId: string, given: RollCallSlice | null): Promise<MatrixSlice | null> {
    const commissionId = given?.commissionId ?? null;
    const key = `${convocationId}/${commissionId ?? ''}`;
    const seen = this.#seen.get(key) ?? this.#matrices.find(convocationId, commissionId);
    this.#seen.set(key, seen);
    const matrix = await seen;
    return matrix && this.#matrices.slice(matrix, given);
  }
}
