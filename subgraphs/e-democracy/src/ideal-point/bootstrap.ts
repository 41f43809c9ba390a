import { alignTo } from './align.ts';

/** Where 95 % of the resamples put each coordinate. */
export interface Intervals {
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly replicates: number;
}

/** A stream of 32-bit numbers that a seed repeats everywhere. @see Steele, Lea and Flood 2014 on splittable generators */
function randomStream(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
}

/** How often each of `count` roll calls is drawn in a resample of the same size. */
export function drawWeights(count: number, next: () => number): Uint16Array {
  const weights = new Uint16Array(count);
  for (let drawn = 0; drawn < count; drawn += 1) {
    const at = Math.floor((next() / 4294967296) * count);
    weights[at] = (weights[at] ?? 0) + 1;
  }
  return weights;
}

/**
 * Percentile intervals over resampled roll calls; every resample is laid on the estimate first.
 * @param place the map of one resample, by member and dimension
 */
export function bootstrapIntervals(
  estimate: { readonly coordinates: Float64Array; readonly dimensions: number; readonly eventCount: number },
  { replicates, seed }: { readonly replicates: number; readonly seed: number },
  place: (weights: Uint16Array) => Float64Array,
): Intervals {
  const { coordinates, dimensions, eventCount } = estimate;
  const next = randomStream(seed);
  const samples = Array.from({ length: replicates }, () =>
    alignTo(coordinates, place(drawWeights(eventCount, next)), dimensions),
  );
  const low = new Float64Array(coordinates.length);
  const high = new Float64Array(coordinates.length);
  for (const at of coordinates.keys()) {
    const values = Float64Array.from(samples, (sample) => sample[at] ?? 0).sort();
    low[at] = quantile(values, 0.025);
    high[at] = quantile(values, 0.975);
  }
  return { low, high, replicates };
}

/** Quantile of ascending values, between neighbours by proportion. */
export function quantile(values: Float64Array, share: number): number {
  const place = share * (values.length - 1);
  const at = Math.floor(place);
  const left = values[at] ?? Number.NaN;
  return left + (place - at) * ((values[Math.min(at + 1, values.length - 1)] ?? left) - left);
}
