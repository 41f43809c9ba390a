import { InvalidInputError } from '@hromada/shared/errors';
import { definitionOf, type FigureContext } from '../figure/figure.service.ts';
import { assertCount } from '../outcome/outcome-list.service.ts';
import { bitCount, type MatrixSlice, remembered } from '../roll-call-matrix/roll-call-matrix.service.ts';
import { type CodedVotes, type CodingRules, codeVotes } from './coded-votes.ts';
import type { AskedMap, MapWorkshop } from './map-workshop.ts';
import { anchored, type MapJob, makeMap, type PlacedMap } from './voting-map.ts';
import type { VotingMap, VotingMapArguments } from './voting-map.type.ts';

// biome-ignore lint/performance/noBarrelFile: the door by which the export and the composition root make maps
export { MapWorkshop } from './map-workshop.ts';
export { anchored, makeMap, type PlacedMap } from './voting-map.ts';

/** Resamples behind intervals: the item-response model takes seconds for each. */
const REPLICATES = { DOUBLE_CENTRED: 100, EM_IRT: 50 } as const;
/** Anything will do as long as everybody uses the same. */
const SEED = 835;

/** Votes of a slice as ±1. */
export function codedOf(slice: MatrixSlice, rules: CodingRules): CodedVotes {
  const { matrix, events, faction } = slice;
  const key = `coded:${rules.basis}:${rules.lopsided}:${rules.minVotes}`;
  return remembered(slice, key, () =>
    codeVotes(
      {
        cells: matrix.cells,
        factionAt: matrix.factionAt,
        memberCount: matrix.members.length,
        eventCount: matrix.events.length,
        events,
        faction,
      },
      rules,
    ),
  );
}

/**
 * The map of a slice: double-centred ones at once, everything slower from the workshop.
 * @throws {InvalidInputError} on an argument out of range or an anchor that is not on the map
 */
export function votingMapOf(
  { slice, basis }: FigureContext,
  given: VotingMapArguments,
  workshop: MapWorkshop,
): VotingMap {
  const asked = checked(given);
  const rules = { basis, lopsided: asked.lopsided, minVotes: asked.minVotes };
  const makeJob = (): MapJob => ({
    method: asked.method,
    votes: codedOf(slice, rules),
    dimensions: asked.dimensions,
    replicates: asked.replicates,
    seed: SEED,
  });
  const { matrix, mask, faction } = slice;
  const maker = [asked.method, asked.dimensions, asked.replicates, basis, asked.lopsided, asked.minVotes].join();
  const { state, map } =
    asked.method === 'DOUBLE_CENTRED' && asked.replicates === 0
      ? madeAtOnce(slice, `map:${maker}`, makeJob)
      : workshop.ask([matrix.convocationId, matrix.version, faction, keyOf(mask), maker].join('|'), makeJob);
  const anchor = anchorOf(slice, map, given);
  return {
    slice,
    method: asked.method,
    state,
    basis,
    dimensions: asked.dimensions,
    anchorMemberId: anchor.memberId,
    anchorFactionId: anchor.factionId,
    replicates: asked.replicates,
    seed: SEED,
    definition: definitionOf('voting-map'),
    ...placed(slice, map && anchored(map, anchor.rows), codedOf(slice, rules)),
  };
}

function madeAtOnce(slice: MatrixSlice, key: string, makeJob: () => MapJob): AskedMap {
  return { state: 'READY', map: remembered(slice, key, () => makeMap(makeJob())) };
}

function keyOf(mask: Uint32Array): string {
  return Buffer.from(mask.buffer, mask.byteOffset, mask.byteLength).toString('base64');
}

function checked(given: VotingMapArguments) {
  if (given.dimensions !== 1 && given.dimensions !== 2)
    throw new InvalidInputError('dimensions must be 1 or 2', { details: { argument: 'dimensions' } });
  if (!(given.lopsided >= 0 && given.lopsided <= 0.5))
    throw new InvalidInputError('lopsided must be 0 to 0.5', { details: { argument: 'lopsided' } });
  return {
    method: given.method,
    dimensions: given.method === 'EM_IRT' ? 1 : given.dimensions,
    replicates: given.withIntervals ? REPLICATES[given.method] : 0,
    lopsided: given.lopsided,
    minVotes: assertCount(given.minVotes, 'minVotes') ?? 1,
  };
}

interface Anchor {
  readonly memberId: string | null;
  readonly factionId: string | null;
  /** rows of the map */
  readonly rows: readonly number[];
}

/** A named member or faction; else the faction with most votes on the map, else the first member. */
export function anchorOf(
  slice: MatrixSlice,
  map: PlacedMap | null,
  given: Pick<VotingMapArguments, 'anchorMemberId' | 'anchorFactionId'>,
): Anchor {
  const { matrix } = slice;
  const members = map?.members ?? [];
  if (given.anchorMemberId) {
    const row = members.indexOf(matrix.memberIndex.get(given.anchorMemberId.toLowerCase()) ?? -1);
    if (map && row === -1) throw offMap('anchorMemberId');
    return { memberId: given.anchorMemberId, factionId: null, rows: row === -1 ? [] : [row] };
  }
  const codes = members.map((member) => usualFaction(slice, member));
  const wanted = given.anchorFactionId
    ? matrix.factions.findIndex(({ id }) => id === given.anchorFactionId?.toLowerCase()) + 1
    : commonest(codes);
  if (map && given.anchorFactionId && !codes.includes(wanted)) throw offMap('anchorFactionId');
  if (wanted === 0) return { memberId: matrix.members[members[0] ?? 0]?.id ?? null, factionId: null, rows: [0] };
  const rows = codes.flatMap((code, row) => (code === wanted ? [row] : []));
  return { memberId: null, factionId: matrix.factions[wanted - 1]?.id ?? null, rows };
}

function offMap(argument: string): InvalidInputError {
  return new InvalidInputError(`${argument} is not on the map`, { details: { argument } });
}

/** The faction a member was in at most of the chosen roll calls; 0 outside factions. */
function usualFaction({ matrix, mask, words }: MatrixSlice, member: number): number {
  let [usual, most] = [0, 0];
  for (let faction = 0; faction < matrix.factions.length; faction += 1) {
    const row = (faction * matrix.members.length + member) * matrix.wordCount;
    let count = 0;
    for (const word of words) count += bitCount((matrix.factionMasks[row + word] ?? 0) & (mask[word] ?? 0));
    if (count > most) [usual, most] = [faction + 1, count];
  }
  return usual;
}

/** The commonest code but 0, the lowest of equals; 0 where there is no other. */
function commonest(codes: readonly number[]): number {
  const counts = new Uint32Array(256);
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  counts[0] = 0;
  return counts.indexOf(counts.reduce((most, count) => Math.max(most, count), 0));
}

function placed(slice: MatrixSlice, map: PlacedMap | null, votes: CodedVotes): Pick<VotingMap, 'fit' | 'points'> {
  if (!map) return { fit: null, points: [] };
  const { coordinates, dimensions, intervals, fit, eigenShares, eventCount, iterations, hasConverged } = map;
  const of = (values: Float64Array, row: number) => Array.from(values.slice(row * dimensions, (row + 1) * dimensions));
  return {
    fit: { ...fit, eigenShares: [...eigenShares], eventCount, iterations, hasConverged },
    points: map.members.slice(0, 300).map((member, row) => ({
      memberId: slice.matrix.members[member]?.id ?? '',
      coordinates: of(coordinates, row),
      low: intervals && of(intervals.low, row),
      high: intervals && of(intervals.high, row),
      votes: castBy(votes, row),
    })),
  };
}

function castBy({ codes, events }: CodedVotes, row: number): number {
  let cast = 0;
  for (let at = row * events.length; at < (row + 1) * events.length; at += 1) cast += (codes[at] ?? 0) & 1;
  return cast;
}
