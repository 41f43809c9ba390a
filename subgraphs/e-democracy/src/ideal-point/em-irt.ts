import type { CodedVotes } from './coded-votes.ts';
import { logNormalCdf, quickMills } from './normal.ts';

/** Parameters of the probit model y* = α_j + β_j·x_i + ε. */
export interface IrtParameters {
  /** by member */
  readonly x: Float64Array;
  /** by roll call */
  readonly alpha: Float64Array;
  readonly beta: Float64Array;
}

/** An estimate. */
export interface IrtEstimate extends IrtParameters {
  readonly iterations: number;
  readonly hasConverged: boolean;
  readonly logPosterior: number;
}

/** When the iterations end. */
export interface IrtLimits {
  readonly mostIterations: number;
  /** 1 − r between the positions of successive iterations */
  readonly tolerance: number;
}

const LIMITS: IrtLimits = { mostIterations: 600, tolerance: 1e-8 };
const DISCRIMINATION_VARIANCE = 25;
const SCOUTING: IrtLimits = { mostIterations: 30, tolerance: 0 };

/** Votes by roll call, the missing ones left out: compressed rows. */
interface SparseVotes {
  readonly memberCount: number;
  readonly eventCount: number;
  readonly from: Int32Array;
  readonly member: Uint16Array;
  readonly sign: Int8Array;
  /** how often each roll call counts */
  readonly weight: Uint16Array;
}

/**
 * One-dimensional positions by expectation–maximisation of the probit item-response model with priors x ~ N(0, 1) and
 * (α, β) ~ N(0, 25): E — the mean of the truncated normal; M — ridge regressions, first of x, then of (α, β).
 * Of several starts the one that climbs highest in thirty steps goes on. A missing vote says nothing, so it is left out;
 * filling it with its own expectation, as the paper does, has the same maximum and gets there later.
 *
 * @param starts positions to begin from
 * @returns positions with mean 0 and standard deviation 1, α and β to match; the sign is arbitrary
 * @see Imai, Lo and Olmsted 2016, American Political Science Review 110:631
 */
export function estimateIrt(
  votes: CodedVotes,
  starts: readonly Float64Array[],
  limits: IrtLimits = LIMITS,
): IrtEstimate {
  const sparse = sparseOf(votes);
  const scouts = starts.map((start) => climb(sparse, startFrom(sparse, start), SCOUTING));
  const best = scouts.reduce((high, scout) => (scout.logPosterior > high.logPosterior ? scout : high));
  return standardised(climb(sparse, best, limits));
}

/** Goes on from an estimate with roll calls counted as often as they were drawn. */
export function reestimateIrt(votes: CodedVotes, from: IrtParameters, weight: Uint16Array, steps: number): IrtEstimate {
  const sparse = { ...sparseOf(votes), weight };
  return standardised(climb(sparse, from, { mostIterations: steps, tolerance: 1e-6 }));
}

function sparseOf({ members, events, codes }: CodedVotes): SparseVotes {
  const memberCount = members.length;
  const eventCount = events.length;
  const cast = codes.reduce((sum, code) => sum + (code & 1), 0);
  const from = new Int32Array(eventCount + 1);
  const member = new Uint16Array(cast);
  const sign = new Int8Array(cast);
  let at = 0;
  for (let event = 0; event < eventCount; event += 1) {
    from[event] = at;
    for (let row = 0; row < memberCount; row += 1) {
      const code = codes[row * eventCount + event] ?? 0;
      if (code === 0) continue;
      member[at] = row;
      sign[at] = code;
      at += 1;
    }
  }
  from[eventCount] = at;
  return { memberCount, eventCount, from, member, sign, weight: new Uint16Array(eventCount).fill(1) };
}

/** Roll-call parameters that go with positions: one regression of the votes on them. */
function startFrom(votes: SparseVotes, start: Float64Array): IrtParameters {
  const x = scaled(start);
  const latent = Float64Array.from(votes.sign);
  const alpha = new Float64Array(votes.eventCount);
  const beta = new Float64Array(votes.eventCount);
  regressEvents(votes, latent, { x, alpha, beta });
  return { x, alpha, beta };
}

function climb(votes: SparseVotes, from: IrtParameters, { mostIterations, tolerance }: IrtLimits): IrtEstimate {
  const at = { x: Float64Array.from(from.x), alpha: Float64Array.from(from.alpha), beta: Float64Array.from(from.beta) };
  const latent = new Float64Array(votes.sign.length);
  let iterations = 0;
  let hasConverged = false;
  while (iterations < mostIterations && !hasConverged) {
    const before = Float64Array.from(at.x);
    expectAndPlace(votes, latent, at);
    regressEvents(votes, latent, at);
    iterations += 1;
    hasConverged = 1 - correlation(before, at.x) < tolerance;
  }
  return { ...at, iterations, hasConverged, logPosterior: logPosterior(votes, at) };
}

/** E-step, and the regression of the members' positions on it. */
function expectAndPlace(votes: SparseVotes, latent: Float64Array, { x, alpha, beta }: IrtParameters): void {
  const { from, member, sign, weight, memberCount, eventCount } = votes;
  const above = new Float64Array(memberCount);
  const below = new Float64Array(memberCount).fill(1);
  for (let event = 0; event < eventCount; event += 1) {
    const times = weight[event] ?? 0;
    if (times === 0) continue;
    const a = alpha[event] ?? 0;
    const b = beta[event] ?? 0;
    const end = from[event + 1] ?? 0;
    for (let at = from[event] ?? 0; at < end; at += 1) {
      const row = member[at] ?? 0;
      const mean = a + b * (x[row] ?? 0);
      const side = sign[at] ?? 0;
      const y = mean + side * quickMills(side * mean);
      latent[at] = y;
      above[row] = (above[row] ?? 0) + times * b * (y - a);
      below[row] = (below[row] ?? 0) + times * b * b;
    }
  }
  for (let row = 0; row < memberCount; row += 1) x[row] = (above[row] ?? 0) / (below[row] ?? 1);
}

/** Regression of each roll call's α and β on the positions: a 2 × 2 ridge, solved in place. */
function regressEvents(votes: SparseVotes, latent: Float64Array, { x, alpha, beta }: IrtParameters): void {
  const { from, member, weight, eventCount } = votes;
  const ridge = 1 / DISCRIMINATION_VARIANCE;
  for (let event = 0; event < eventCount; event += 1) {
    if (weight[event] === 0) continue;
    const begin = from[event] ?? 0;
    const end = from[event + 1] ?? 0;
    let sumX = 0;
    let sumXX = 0;
    let sumY = 0;
    let sumXY = 0;
    for (let at = begin; at < end; at += 1) {
      const position = x[member[at] ?? 0] ?? 0;
      const y = latent[at] ?? 0;
      sumX += position;
      sumXX += position * position;
      sumY += y;
      sumXY += position * y;
    }
    const n = end - begin + ridge;
    const xx = sumXX + ridge;
    const determinant = n * xx - sumX * sumX;
    alpha[event] = (xx * sumY - sumX * sumXY) / determinant;
    beta[event] = (n * sumXY - sumX * sumY) / determinant;
  }
}

function logPosterior(votes: SparseVotes, { x, alpha, beta }: IrtParameters): number {
  let sum = 0;
  for (const position of x) sum -= (position * position) / 2;
  for (let event = 0; event < votes.eventCount; event += 1) {
    const times = votes.weight[event] ?? 0;
    const [a, b] = [alpha[event] ?? 0, beta[event] ?? 0];
    if (times === 0) continue;
    sum -= (a * a + b * b) / (2 * DISCRIMINATION_VARIANCE);
    for (let at = votes.from[event] ?? 0; at < (votes.from[event + 1] ?? 0); at += 1)
      sum += times * logNormalCdf((votes.sign[at] ?? 0) * (a + b * (x[votes.member[at] ?? 0] ?? 0)));
  }
  return sum;
}

function standardised(estimate: IrtEstimate): IrtEstimate {
  const { mean, deviation } = momentsOf(estimate.x);
  return {
    ...estimate,
    x: estimate.x.map((value) => (value - mean) / deviation),
    alpha: estimate.alpha.map((value, event) => value + (estimate.beta[event] ?? 0) * mean),
    beta: estimate.beta.map((value) => value * deviation),
  };
}

function scaled(values: Float64Array): Float64Array {
  const { mean, deviation } = momentsOf(values);
  return values.map((value) => (value - mean) / deviation);
}

function momentsOf(values: Float64Array): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: square > 0 ? Math.sqrt(square) : 1 };
}

/** Pearson's r; 1 where nothing varies. */
export function correlation(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const a = scaled(Float64Array.from(one));
  const b = scaled(Float64Array.from(other));
  const product = a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0) / a.length;
  return a.every((value) => value === 0) && b.every((value) => value === 0) ? 1 : product;
}
