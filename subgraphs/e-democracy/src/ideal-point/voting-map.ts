import { bootstrapIntervals, type Intervals } from './bootstrap.ts';
import type { CodedVotes } from './coded-votes.ts';
import { doubleCentred } from './double-centred.ts';
import { estimateIrt, reestimateIrt } from './em-irt.ts';
import { cuttingPointFit, irtFit, type MapFit, probitGmp } from './map-fit.ts';

/** How members are placed. */
export type MapMethod = 'DOUBLE_CENTRED' | 'EM_IRT';

/** A map that is to be made. */
export interface MapJob {
  readonly method: MapMethod;
  readonly votes: CodedVotes;
  /** 1 or 2; the item-response model has one */
  readonly dimensions: number;
  /** resamples behind the intervals; 0 for none */
  readonly replicates: number;
  readonly seed: number;
}

/** Places of members and how far to trust them. The sign is arbitrary until anchored. */
export interface PlacedMap {
  readonly members: readonly number[];
  readonly eventCount: number;
  readonly dimensions: number;
  /** by member and dimension */
  readonly coordinates: Float64Array;
  readonly intervals: Intervals | null;
  readonly fit: MapFit;
  /** share of each dimension in the positive eigenvalues of the double-centred agreement */
  readonly eigenShares: readonly number[];
  readonly iterations: number | null;
  readonly hasConverged: boolean;
}

/** Steps that a resample goes on for from the estimate: enough to follow the data, too few to wander. */
const RESAMPLE_STEPS = 25;

/** Makes a map. Pure, and for the item-response model a matter of seconds: not for the thread that answers requests. */
export function makeMap(job: MapJob): PlacedMap {
  return job.method === 'EM_IRT' ? irtMap(job) : centredMap(job);
}

function centredMap({ votes, dimensions, replicates, seed }: MapJob): PlacedMap {
  const { coordinates, eigenShares } = doubleCentred(votes, dimensions);
  const first = votes.members.map((_, row) => coordinates[row * dimensions] ?? 0);
  const fit = cuttingPointFit(votes, first);
  const place = (weights: Uint16Array) => doubleCentred(votes, dimensions, weights).coordinates;
  const estimate = { coordinates, dimensions, eventCount: votes.events.length };
  return {
    members: votes.members,
    eventCount: votes.events.length,
    dimensions,
    coordinates,
    eigenShares,
    // Curves take many times longer than the map itself, so they come with the intervals.
    fit: replicates > 0 ? { ...fit, gmp: probitGmp(votes, first) } : fit,
    intervals: replicates > 0 ? bootstrapIntervals(estimate, { replicates, seed }, place) : null,
    iterations: null,
    hasConverged: true,
  };
}

function irtMap({ votes, replicates, seed }: MapJob): PlacedMap {
  const { coordinates, eigenShares } = doubleCentred(votes, 2);
  const starts = [0, 1].map((dimension) =>
    Float64Array.from(votes.members, (_, row) => coordinates[row * 2 + dimension] ?? 0),
  );
  const estimate = estimateIrt(votes, [...starts, supportShares(votes)]);
  const place = (weights: Uint16Array) => reestimateIrt(votes, estimate, weights, RESAMPLE_STEPS).x;
  const placed = { coordinates: estimate.x, dimensions: 1, eventCount: votes.events.length };
  return {
    members: votes.members,
    eventCount: votes.events.length,
    dimensions: 1,
    coordinates: estimate.x,
    eigenShares: eigenShares.slice(0, 1),
    fit: irtFit(votes, estimate),
    intervals: replicates > 0 ? bootstrapIntervals(placed, { replicates, seed }, place) : null,
    iterations: estimate.iterations,
    hasConverged: estimate.hasConverged,
  };
}

/** Share of «за» by member: where no dimension is dominant, the best one is often mere readiness to say yes. */
function supportShares({ members, events, codes }: CodedVotes): Float64Array {
  return Float64Array.from(members, (_, row) => {
    let yes = 0;
    let cast = 0;
    for (const code of codes.subarray(row * events.length, (row + 1) * events.length)) {
      cast += code & 1;
      if (code > 0) yes += 1;
    }
    return cast === 0 ? 0 : yes / cast;
  });
}

/** Mirrors a map so that the anchor is not on the negative side of any dimension. */
export function anchored(map: PlacedMap, rows: readonly number[]): PlacedMap {
  const { dimensions, coordinates, intervals } = map;
  const signs = Array.from({ length: dimensions }, (_, dimension) =>
    rows.reduce((sum, row) => sum + (coordinates[row * dimensions + dimension] ?? 0), 0) < 0 ? -1 : 1,
  );
  const turn = (values: Float64Array) => values.map((value, at) => value * (signs[at % dimensions] ?? 1));
  if (!intervals) return { ...map, coordinates: turn(coordinates) };
  const [one, other] = [turn(intervals.low), turn(intervals.high)];
  return {
    ...map,
    coordinates: turn(coordinates),
    intervals: {
      ...intervals,
      low: one.map((value, at) => Math.min(value, other[at] ?? value)),
      high: one.map((value, at) => Math.max(value, other[at] ?? value)),
    },
  };
}
