import {
  countPairs,
  type MatrixSlice,
  type PairCounts,
  pairIndex,
  pairTable,
  remembered,
} from '../roll-call-matrix/roll-call-matrix.service.ts';
import type { Basis } from '../vote-event/roll-call.service.ts';
import { cluster, cutAt, type Dendrogram } from './cluster.ts';
import { type AgreementMetric, metricOf, type PairAgreement, pairAgreement } from './pair-agreement.ts';

/** Fewer common roll calls than this say nothing about a pair unless asked otherwise. */
export const DEFAULT_MIN_COMMON = 20;

/** Tables of all pairs of the slice, counted once. */
export function pairCountsOf(slice: MatrixSlice, basis: Basis): PairCounts {
  return remembered(slice, `pairs:${basis}`, () => countPairs(slice, basis));
}

/** One pair. */
export function agreementOf(slice: MatrixSlice, basis: Basis, first: number, second: number): PairAgreement {
  return pairAgreement(pairTable(pairCountsOf(slice, basis), first, second));
}

/** What a matrix of agreement is asked for. */
export interface MatrixRequest {
  readonly basis: Basis;
  readonly metric: AgreementMetric;
  /** pairs with fewer common roll calls have no value */
  readonly minCommon: number;
}

/** A metric of all pairs. */
export interface AgreementValues {
  /** members with at least one value, ascending */
  readonly members: readonly number[];
  /** packed upper triangle over `members`, NaN where suppressed or undefined */
  readonly values: Float64Array;
  /** common roll calls, in the same order */
  readonly both: Int32Array;
}

/** The metric of all pairs of members that have any. */
export function agreementValues(slice: MatrixSlice, request: MatrixRequest): AgreementValues {
  const { basis, metric, minCommon } = request;
  return remembered(slice, `agreement:${basis}:${metric}:${minCommon}`, () => {
    const counts = pairCountsOf(slice, basis);
    const count = counts.memberCount;
    const all = new Float64Array((count * (count - 1)) / 2).fill(Number.NaN);
    const both = new Int32Array(all.length);
    const isUsed = new Array<boolean>(count).fill(false);
    for (let first = 0, at = 0; first < count; first += 1) {
      for (let second = first + 1; second < count; second += 1, at += 1) {
        both[at] = commonOf(counts, at);
        if ((both[at] ?? 0) < Math.max(1, minCommon)) continue;
        const value = metric === 'AGREEMENT' ? shareOf(counts, at, both[at] ?? 0) : metricAt(counts, at, metric);
        if (value === null) continue;
        all[at] = value;
        isUsed[first] = true;
        isUsed[second] = true;
      }
    }
    return narrowed(all, both, isUsed);
  });
}

function commonOf({ tables, sides }: PairCounts, pair: number): number {
  let both = 0;
  for (let at = pair * sides * sides; at < (pair + 1) * sides * sides; at += 1) both += tables[at] ?? 0;
  return both;
}

function shareOf({ tables, sides }: PairCounts, pair: number, both: number): number {
  let same = 0;
  for (let side = 0; side < sides; side += 1) same += tables[pair * sides * sides + side * (sides + 1)] ?? 0;
  return same / both;
}

function metricAt({ tables, sides }: PairCounts, pair: number, metric: AgreementMetric): number | null {
  const from = pair * sides * sides;
  return metricOf(Array.from(tables.subarray(from, from + sides * sides)), metric);
}

function narrowed(all: Float64Array, both: Int32Array, isUsed: readonly boolean[]): AgreementValues {
  const members = isUsed.flatMap((used, member) => (used ? [member] : []));
  const length = (members.length * (members.length - 1)) / 2;
  const values = new Float64Array(length);
  const common = new Int32Array(length);
  let out = 0;
  for (const [place, first] of members.entries()) {
    for (const second of members.slice(place + 1)) {
      const at = pairIndex(first, second, isUsed.length);
      values[out] = all[at] ?? Number.NaN;
      common[out] = both[at] ?? 0;
      out += 1;
    }
  }
  return { members, values, both: common };
}

/** Groups of members who vote alike. */
export interface Blocs {
  readonly members: readonly number[];
  /** leaves and heights are places in `members` */
  readonly dendrogram: Dendrogram;
  /** members of each bloc, largest first */
  readonly blocs: readonly (readonly number[])[];
  /** pairs without a value, taken to be at the mean distance */
  readonly assumedPairs: number;
}

/** Clusters the members by the metric and cuts the tree at the threshold, a distance. */
export function blocsOf(slice: MatrixSlice, request: MatrixRequest, threshold: number): Blocs {
  const { members } = agreementValues(slice, request);
  const { dendrogram, assumedPairs } = dendrogramOf(slice, request);
  const blocs = cutAt(dendrogram, members.length, threshold).map((leaves) => leaves.map((leaf) => members[leaf] ?? -1));
  return { members, dendrogram, blocs, assumedPairs };
}

/** The tree behind blocs and heat maps, grown once for a slice. */
export function dendrogramOf(
  slice: MatrixSlice,
  request: MatrixRequest,
): { readonly dendrogram: Dendrogram; readonly assumedPairs: number } {
  return remembered(slice, `dendrogram:${request.basis}:${request.metric}:${request.minCommon}`, () => {
    const { members, values } = agreementValues(slice, request);
    const count = members.length;
    const known = values.filter((value) => !Number.isNaN(value)).map((value) => apart(value, request.metric));
    const mean = known.length === 0 ? 0 : known.reduce((sum, value) => sum + value, 0) / known.length;
    const distance = new Float64Array(count * count);
    for (let first = 0, at = 0; first < count; first += 1) {
      for (let second = first + 1; second < count; second += 1, at += 1) {
        const value = values[at] ?? Number.NaN;
        const far = Number.isNaN(value) ? mean : apart(value, request.metric);
        distance[first * count + second] = far;
        distance[second * count + first] = far;
      }
    }
    return { dendrogram: cluster(distance, count), assumedPairs: values.length - known.length };
  });
}

function apart(value: number, metric: AgreementMetric): number {
  return metric === 'RAJSKI' ? value : 1 - value;
}
