import { anchored, anchorOf, codedOf, makeMap, type PlacedMap } from '../ideal-point/voting-map.service.ts';
import type { MatrixSlice } from '../roll-call-matrix/roll-call-matrix.service.ts';
import { VoteBasis } from '../vote-event/vote-event.type.ts';
import type { Cell } from './measure-rows.ts';

/** One map of the export, anchored. */
interface ExportedMap {
  readonly basis: VoteBasis;
  readonly method: 'DOUBLE_CENTRED' | 'EM_IRT';
  readonly map: PlacedMap;
  readonly anchorId: string | null;
}

/** Makes the maps of a slice, here and now: the export has nobody waiting. */
export function exportedMaps(slice: MatrixSlice): ExportedMap[] {
  return [VoteBasis.EFFECTIVE, VoteBasis.EXPRESSED].flatMap((basis) => {
    const votes = codedOf(slice, { basis, lopsided: 0.025, minVotes: 20 });
    if (votes.members.length < 3 || votes.events.length === 0) return [];
    return (['DOUBLE_CENTRED', 'EM_IRT'] as const).map((method) => {
      const map = makeMap({ method, votes, dimensions: method === 'EM_IRT' ? 1 : 2, replicates: 0, seed: 1 });
      const anchor = anchorOf(slice, map, { anchorMemberId: null, anchorFactionId: null });
      return { basis, method, map: anchored(map, anchor.rows), anchorId: anchor.factionId ?? anchor.memberId };
    });
  });
}

/** Rows of `positions.csv`. */
export function* positionRows({ matrix }: MatrixSlice, maps: readonly ExportedMap[]): Generator<Cell[]> {
  for (const { basis, method, map } of maps) {
    for (const [row, member] of map.members.entries()) {
      const own = matrix.members[member];
      const at = row * map.dimensions;
      const second = map.dimensions === 2 ? (map.coordinates[at + 1] ?? null) : null;
      yield [matrix.convocationId, basis, method, own?.id ?? '', own?.name ?? '', map.coordinates[at] ?? null, second];
    }
  }
}

/** Rows of `maps.csv`: how far each map is to be trusted. */
export function* mapRows({ matrix }: MatrixSlice, maps: readonly ExportedMap[]): Generator<Cell[]> {
  for (const { basis, method, map, anchorId } of maps) {
    const { fit, eigenShares, eventCount, hasConverged } = map;
    const { votes, correctlyClassified, apre, gmp } = fit;
    const shares = [eigenShares[0] ?? null, eigenShares[1] ?? null];
    yield [
      matrix.convocationId,
      basis,
      method,
      eventCount,
      votes,
      correctlyClassified,
      apre,
      gmp,
      ...shares,
      hasConverged,
      anchorId,
    ];
  }
}
