import { createHash } from 'node:crypto';
import { assertUuid, isUuid } from '@hromada/shared/graphql';
import { groupBy } from '../group-by.ts';
import { buildMatrix } from './build-matrix.ts';
import { type MatrixSlice, sliceMatrix } from './matrix-slice.ts';
import type { CouncilRows, MarkedSitting, Marks, RollCallMatrixRepository } from './roll-call-matrix.repository.ts';
import type { RollCallMatrix, SourceEvent } from './roll-call-matrix.type.ts';
import type { RollCallSlice } from './roll-call-slice.type.ts';

// biome-ignore lint/performance/noBarrelFile: the door by which other slices reach the matrix and its slices
export { bitCount, bitIndexes, hasBit } from '../bit-mask.ts';
export { buildMatrix } from './build-matrix.ts';
export { maskColumns, maskedColumns, wordPlaces } from './column-mask.ts';
export { type MatrixSlice, remembered, sliceMatrix } from './matrix-slice.ts';
export { countPairs, type PairCounts, pairIndex, pairTable } from './pair-counts.ts';

/** Bounds of what is kept in memory. */
export interface MatrixLimits {
  /** bytes of matrices; the one in use is kept whatever its size */
  readonly mostBytes: number;
  /** slices with their computed answers, over all convocations */
  readonly mostSlices: number;
}

const LIMITS: MatrixLimits = { mostBytes: 256 * 1024 * 1024, mostSlices: 24 };
/** Roll calls fetched by one statement: some 50 thousand votes, well within the limit of a statement. */
const BATCH_EVENTS = 400;

/** Whose roll calls: the council's, or those of one commission. */
interface Body {
  readonly convocationId: string;
  readonly commissionId: string | null;
}

function keyOf({ convocationId, commissionId }: Body): string {
  return commissionId === null ? convocationId : `${convocationId}/${commissionId}`;
}

interface Loaded {
  readonly council: CouncilRows;
  readonly marks: Marks;
  readonly eventsOf: ReadonlyMap<string, readonly SourceEvent[]>;
  readonly matrix: RollCallMatrix;
}

/**
 * Roll calls of convocations in memory, one for the process. Every use asks the database whether something changed and
 * fetches the sittings that did; all of it when people or factions did. The least recently used convocations and slices
 * are dropped first.
 */
export class RollCallMatrixService {
  readonly #repository: RollCallMatrixRepository;
  readonly #limits: MatrixLimits;
  readonly #loaded = new Map<string, Loaded>();
  readonly #slices = new Map<string, MatrixSlice>();
  /** the last piece of work for each convocation: loads of one do not overlap */
  readonly #queue = new Map<string, Promise<unknown>>();

  constructor(repository: RollCallMatrixRepository, limits: MatrixLimits = LIMITS) {
    this.#repository = repository;
    this.#limits = limits;
  }

  /**
   * The matrix as of now, of the council or of one of its commissions; null for an identifier of no convocation.
   * @throws {InvalidInputError} on a malformed commission
   */
  async find(convocationId: string, commissionId: string | null = null): Promise<RollCallMatrix | null> {
    if (!isUuid(convocationId)) return null;
    const body: Body = {
      convocationId: convocationId.toLowerCase(),
      commissionId: commissionId === null ? null : assertUuid(commissionId, 'slice.commissionId'),
    };
    const marks = await this.#repository.findMarks(body.convocationId, body.commissionId);
    if (!marks) return null;
    const key = keyOf(body);
    const known = this.#loaded.get(key);
    if (known && isSame(known.marks, marks)) return this.#use(key, known);
    return this.#inTurn(key, () => this.#refresh(body));
  }

  /**
   * The chosen roll calls of a matrix; the same choice again is answered from memory, with what was computed for it.
   * @throws {InvalidInputError} on a malformed slice
   */
  slice(matrix: RollCallMatrix, given: RollCallSlice | null): MatrixSlice {
    const key = JSON.stringify([matrix.convocationId, matrix.version, Object.entries(given ?? {}).sort()]);
    const slice = this.#slices.get(key) ?? sliceMatrix(matrix, given);
    this.#slices.delete(key);
    this.#slices.set(key, slice);
    dropOldest(this.#slices, (slices) => slices.size > this.#limits.mostSlices);
    return slice;
  }

  /** Bytes of the matrices kept. */
  get byteLength(): number {
    return [...this.#loaded.values()].reduce((sum, { matrix }) => sum + matrix.byteLength, 0);
  }

  async #inTurn<Answer>(id: string, work: () => Promise<Answer>): Promise<Answer> {
    const before = this.#queue.get(id) ?? Promise.resolve();
    // A load that failed is its own caller's to hear of; the next one begins anew.
    const turn = before.then(work, work);
    this.#queue.set(id, turn);
    try {
      return await turn;
    } finally {
      if (this.#queue.get(id) === turn) this.#queue.delete(id);
    }
  }

  async #refresh(body: Body): Promise<RollCallMatrix | null> {
    const { convocationId, commissionId } = body;
    const key = keyOf(body);
    // Marks are read before the rows they mark: what changes in between is seen as a change by the next use.
    const marks = await this.#repository.findMarks(convocationId, commissionId);
    if (!marks) return null;
    const known = this.#loaded.get(key);
    if (known && isSame(known.marks, marks)) return this.#use(key, known);
    const kept = known?.marks.council === marks.council ? known : undefined;
    const council = kept?.council ?? (await this.#repository.listCouncil(convocationId));
    const eventsOf = await this.#eventsOf(marks, council, kept);
    const events = marks.sittings.flatMap((sitting) => eventsOf.get(sitting.id) ?? []).sort(asTaken);
    const version = versionOf(marks);
    const { composition, shares, sittings } = marks;
    const matrix = buildMatrix({
      ...council,
      convocationId,
      version,
      composition,
      shares,
      isOfCommission: commissionId !== null,
      sittings,
      events,
    });
    return this.#use(key, { council, marks, eventsOf, matrix });
  }

  async #eventsOf(marks: Marks, council: CouncilRows, kept?: Loaded): Promise<Map<string, readonly SourceEvent[]>> {
    const markOf = new Map(kept?.marks.sittings.map((sitting) => [sitting.id, sitting.mark]));
    const eventsOf = new Map<string, readonly SourceEvent[]>();
    const changed: MarkedSitting[] = [];
    for (const sitting of marks.sittings) {
      const events = markOf.get(sitting.id) === sitting.mark ? kept?.eventsOf.get(sitting.id) : undefined;
      if (events) eventsOf.set(sitting.id, events);
      else changed.push(sitting);
    }
    for (const batch of batches(changed)) {
      const fetched = await this.#repository.listEvents(batch, council);
      for (const [sittingId, events] of groupBy(fetched, (event) => event.sittingId)) eventsOf.set(sittingId, events);
    }
    return eventsOf;
  }

  #use(id: string, loaded: Loaded): RollCallMatrix {
    this.#loaded.delete(id);
    this.#loaded.set(id, loaded);
    dropOldest(this.#loaded, (kept) => kept.size > 1 && this.byteLength > this.#limits.mostBytes);
    return loaded.matrix;
  }
}

function isSame(one: Marks, other: Marks): boolean {
  return versionOf(one) === versionOf(other);
}

function versionOf({ composition, shares, council, sittings }: Marks): string {
  const parts = sittings.map(({ id, mark, heldOn, sessionLabel }) => [id, mark, heldOn, sessionLabel].join());
  return createHash('sha256')
    .update([composition, JSON.stringify(shares), council, ...parts].join('|'))
    .digest('base64url');
}

function asTaken(one: SourceEvent, other: SourceEvent): number {
  return one.votedAtMs - other.votedAtMs || (one.id < other.id ? -1 : 1);
}

function batches(sittings: readonly MarkedSitting[]): string[][] {
  const all: string[][] = [];
  let room = 0;
  for (const { id, eventCount } of sittings) {
    if (eventCount > room) {
      all.push([]);
      room = BATCH_EVENTS;
    }
    all.at(-1)?.push(id);
    room -= eventCount;
  }
  return all;
}

function dropOldest<Kept>(kept: Map<string, Kept>, isOver: (kept: Map<string, Kept>) => boolean): void {
  for (const key of kept.keys()) {
    if (!isOver(kept)) return;
    kept.delete(key);
  }
}
