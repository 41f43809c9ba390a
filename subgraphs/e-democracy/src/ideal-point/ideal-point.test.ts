import { seeded } from '@hromada/shared/demo';
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { describe, expect, test } from 'vitest';
import { plantCouncil } from '../../test/planted-council.ts';
import { pearson, textbookCdf, textbookCentred, textbookIrt } from '../../test/textbook-scaling.ts';
import { buildMatrix, sliceMatrix } from '../roll-call-matrix/roll-call-matrix.service.ts';
import { alignTo } from './align.ts';
import type { CodedVotes } from './coded-votes.ts';
import { doubleCentred } from './double-centred.ts';
import { estimateIrt } from './em-irt.ts';
import { cuttingPointFit, irtFit, probitGmp } from './map-fit.ts';
import { logNormalCdf, millsRatio, normalCdf, quickMills } from './normal.ts';
import { eigenvalues, eigenvector } from './symmetric-eigen.ts';
import { codedOf } from './voting-map.service.ts';
import { anchored, makeMap } from './voting-map.ts';

const ALL = { lopsided: 0.025, minVotes: 20 } as const;
const council = plantCouncil({ seed: 'planted dimension', members: 61, factions: 5, events: 900 });
const slice = sliceMatrix(buildMatrix(council.source), null);
const coded = codedOf(slice, { ...ALL, basis: 'EFFECTIVE' });
const planted = coded.members.map((member) => council.positions[member] ?? 0);
const rowsOf = ({ members, events, codes }: CodedVotes) =>
  members.map((_, row) => Array.from(codes.subarray(row * events.length, (row + 1) * events.length)) as (1 | -1 | 0)[]);
const firstOf = (map: { coordinates: Float64Array; dimensions: number }) =>
  coded.members.map((_, row) => map.coordinates[row * map.dimensions] ?? 0);

const ranksOf = (values: readonly number[]) => values.map((value) => values.filter((other) => other < value).length);

describe('the planted dimension comes back', () => {
  test('by double-centred agreement: the order, and the distances but for the bend of a bounded scale', () => {
    const places = firstOf(doubleCentred(coded, 2));
    expect(Math.abs(pearson(ranksOf(places), ranksOf(planted)))).toBeGreaterThan(0.99);
    expect(Math.abs(pearson(places, planted))).toBeGreaterThan(0.97);
  });

  test('by the item-response model', () => {
    const map = makeMap({ method: 'EM_IRT', votes: coded, dimensions: 1, replicates: 0, seed: 1 });
    expect(map.hasConverged).toBe(true);
    expect(Math.abs(pearson(firstOf(map), planted))).toBeGreaterThan(0.99);
  });

  test('on the expressed basis too, with silence and abstentions missing', () => {
    const expressed = codedOf(slice, { ...ALL, basis: 'EXPRESSED' });
    const own = expressed.members.map((member) => council.positions[member] ?? 0);
    const map = makeMap({ method: 'EM_IRT', votes: expressed, dimensions: 1, replicates: 0, seed: 1 });
    expect(expressed.codes.filter((code) => code === 0).length).toBeGreaterThan(expressed.codes.length / 4);
    expect(Math.abs(pearson(Array.from(map.coordinates), own))).toBeGreaterThan(0.97);
  });
});

describe('a senate: two parties, ayes and noes, and cast codes that say no more than that somebody did not vote', () => {
  const senate = plantCouncil({
    seed: 'senate',
    members: 102,
    factions: 2,
    events: 645,
    withheld: [1, 0, 0],
    absence: 0.04,
    spread: 1.1,
  });
  const own = (source: typeof senate.source) =>
    codedOf(sliceMatrix(buildMatrix(source), null), { ...ALL, basis: 'EXPRESSED' });
  const votes = own(senate.source);

  test('places are the planted ones, by either method', () => {
    const planted = votes.members.map((member) => senate.positions[member] ?? 0);
    const irt = makeMap({ method: 'EM_IRT', votes, dimensions: 1, replicates: 0, seed: 1 });
    const centred = makeMap({ method: 'DOUBLE_CENTRED', votes, dimensions: 1, replicates: 0, seed: 1 });
    expect(Math.abs(pearson(Array.from(irt.coordinates), planted))).toBeGreaterThan(0.99);
    expect(Math.abs(pearson(Array.from(irt.coordinates), Array.from(centred.coordinates)))).toBeGreaterThan(0.97);
  });

  test('whether not voting is written as absence, as silence or as an abstention changes nothing', () => {
    for (const option of [3, 4]) {
      const events = senate.source.events.map((event) => ({
        ...event,
        votes: event.votes.map((vote) => ((vote & 0xff) === 5 ? (vote & ~0xff) | option : vote)),
      }));
      expect(own({ ...senate.source, events }).codes).toEqual(votes.codes);
    }
  });
});

describe('two implementations agree', () => {
  const small = plantCouncil({ seed: 'textbook', members: 25, factions: 3, events: 240 });
  const votes = codedOf(sliceMatrix(buildMatrix(small.source), null), { ...ALL, basis: 'EFFECTIVE' });
  const start = Float64Array.from(votes.members, (_, row) => Math.sin(row * 7 + 1));

  test('the item-response model, from another start, with missing votes filled in', () => {
    const textbook = textbookIrt(rowsOf(votes), Array.from(start), 400);
    const map = makeMap({ method: 'EM_IRT', votes, dimensions: 1, replicates: 0, seed: 1 });
    expect(Math.abs(pearson(Array.from(map.coordinates), textbook))).toBeGreaterThan(0.999);
  });

  test('whatever the start, the same positions', () => {
    const one = estimateIrt(votes, [start]).x;
    const other = estimateIrt(votes, [Float64Array.from(votes.members, (_, row) => Math.cos(row * row))]).x;
    expect(Math.abs(pearson(Array.from(one), Array.from(other)))).toBeGreaterThan(0.9999);
  });

  test('double-centred agreement: the matrix by counting, its vectors by a library', () => {
    const centred = new Matrix(textbookCentred(rowsOf(votes)));
    const library = new EigenvalueDecomposition(centred, { assumeSymmetric: true });
    const order = library.realEigenvalues.map((value, at) => [value, at] as const).sort(([a], [b]) => b - a);
    const positive = library.realEigenvalues.filter((value) => value > 0).reduce((sum, value) => sum + value, 0);
    const map = doubleCentred(votes, 2);
    for (const dimension of [0, 1]) {
      const [value, at] = order[dimension] ?? [0, 0];
      const theirs = library.eigenvectorMatrix.getColumn(at).map((entry) => entry * Math.sqrt(value));
      const ours = votes.members.map((_, row) => map.coordinates[row * 2 + dimension] ?? 0);
      const sign = Math.sign(pearson(ours, theirs));
      for (const [row, own] of ours.entries()) expect(own).toBeCloseTo(sign * (theirs[row] ?? 0), 9);
      expect(map.eigenShares[dimension]).toBeCloseTo(value / positive, 9);
    }
  });

  test('eigenvalues and vectors of an arbitrary symmetric matrix', () => {
    const size = 40;
    const entries = Float64Array.from({ length: size * size }, (_, at) => {
      const [row, column] = [Math.floor(at / size), at % size];
      return Math.sin(Math.min(row, column) * 3.1 + Math.max(row, column) * 1.7) + (row === column ? 0.5 : 0);
    });
    const library = new EigenvalueDecomposition(Matrix.from1DArray(size, size, entries), { assumeSymmetric: true });
    const theirs = [...library.realEigenvalues].sort((a, b) => b - a);
    const ours = eigenvalues({ entries, size });
    for (const [at, value] of ours.entries()) expect(value).toBeCloseTo(theirs[at] ?? Number.NaN, 9);
    const vectors: Float64Array[] = [];
    for (const value of ours.slice(0, 4)) {
      const vector = eigenvector({ entries, size }, value, vectors);
      vectors.push(vector);
      for (let row = 0; row < size; row += 1) {
        const product = vector.reduce((sum, entry, column) => sum + entry * (entries[row * size + column] ?? 0), 0);
        expect(product).toBeCloseTo(value * (vector[row] ?? 0), 9);
      }
    }
  });

  test('the normal distribution, by its series', () => {
    for (const x of [-7.5, -4.2, -2, -0.31, 0, 0.5, 1.96, 3.9, 6]) {
      expect(normalCdf(x)).toBeCloseTo(textbookCdf(x), 12);
      const mills = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI) / textbookCdf(x);
      expect(millsRatio(x)).toBeCloseTo(mills, 9);
      expect(quickMills(x)).toBeCloseTo(mills, 5);
      expect(logNormalCdf(x)).toBeCloseTo(Math.log(textbookCdf(x)), 8);
    }
    expect(logNormalCdf(-40)).toBeCloseTo(-804.608442, 5);
  });
});

describe('fit', () => {
  test('of perfect positions is perfect, of positions that say nothing near nothing', () => {
    const members = Array.from({ length: 20 }, (_, at) => at);
    const events = Uint32Array.from({ length: 19 }, (_, at) => at);
    const codes = Int8Array.from(members.flatMap((row) => Array.from(events, (cut) => (row > cut ? 1 : -1))));
    const votes = { members, events, codes };
    expect(cuttingPointFit(votes, members)).toEqual({ correctlyClassified: 1, apre: 1, gmp: null, votes: 380 });
    const random = seeded('positions that say nothing');
    const nothing = cuttingPointFit(
      votes,
      members.map(() => random.next()),
    );
    expect(nothing.apre).toBeLessThan(0.4);
  });

  test('of the model, against loops over its probabilities', () => {
    const estimate = estimateIrt(coded, [Float64Array.from(planted)]);
    const rows = rowsOf(coded);
    let [errors, minority, cast, logLikelihood] = [0, 0, 0, 0];
    for (const [event] of coded.events.entries()) {
      const own = rows
        .map((row, at) => ({ vote: row[event] ?? 0, x: estimate.x[at] ?? 0 }))
        .filter(({ vote }) => vote !== 0);
      const share = own.filter(({ vote }) => vote === 1).length;
      minority += Math.min(share, own.length - share);
      cast += own.length;
      for (const { vote, x } of own) {
        const mean = (estimate.alpha[event] ?? 0) + (estimate.beta[event] ?? 0) * x;
        if (Math.sign(mean) !== vote) errors += 1;
        logLikelihood += Math.log(textbookCdf(vote * mean));
      }
    }
    const fit = irtFit(coded, estimate);
    expect(fit.correctlyClassified).toBeCloseTo(1 - errors / cast, 9);
    expect(fit.apre).toBeCloseTo((minority - errors) / minority, 9);
    expect(fit.gmp).toBeCloseTo(Math.exp(logLikelihood / cast), 9);
    expect(fit.apre).toBeGreaterThan(0.25);
    // the curves of given positions are free, so they tell the votes at least about as well as the model's
    expect(probitGmp(coded, estimate.x)).toBeGreaterThan((fit.gmp ?? 1) - 1e-4);
  });

  test('is poor where there is no dimension, and the map says so', () => {
    const random = seeded('no dimension');
    const toss = () => (random.chance(0.6) ? 1 : 2);
    const noise = {
      ...council.source,
      events: council.source.events.map((event) => ({
        ...event,
        votes: event.votes.map((vote) => (vote & ~0xff) | toss()),
      })),
    };
    const votes = codedOf(sliceMatrix(buildMatrix(noise), null), { ...ALL, basis: 'EFFECTIVE' });
    const map = makeMap({ method: 'DOUBLE_CENTRED', votes, dimensions: 2, replicates: 0, seed: 1 });
    const told = makeMap({ method: 'DOUBLE_CENTRED', votes: coded, dimensions: 2, replicates: 0, seed: 1 });
    expect(map.eigenShares[0]).toBeLessThan((told.eigenShares[0] ?? 0) / 2);
  });
});

describe('intervals and sign', () => {
  const job = { method: 'DOUBLE_CENTRED', votes: coded, dimensions: 2, replicates: 40, seed: 835 } as const;

  test('the same seed gives the same intervals, another seed others', () => {
    const [one, again, other] = [job, job, { ...job, seed: 836 }].map((own) => makeMap(own).intervals?.low);
    expect(one).toEqual(again);
    expect(one).not.toEqual(other);
  });

  test('hold the estimate, and shrink with more roll calls', () => {
    const whole = makeMap(job);
    const few = codedOf(sliceMatrix(slice.matrix, { sessionLabels: ['1 сесія', '2 сесія'] }), {
      ...ALL,
      basis: 'EFFECTIVE',
    });
    const part = makeMap({ ...job, votes: few });
    const width = ({ intervals, members }: typeof whole) =>
      members.reduce((sum, _, row) => sum + (intervals?.high[row * 2] ?? 0) - (intervals?.low[row * 2] ?? 0), 0) /
      members.length;
    const inside = coded.members.filter((_, row) => {
      const at = row * 2;
      return (
        (whole.intervals?.low[at] ?? 9) <= (whole.coordinates[at] ?? 0) &&
        (whole.coordinates[at] ?? 0) <= (whole.intervals?.high[at] ?? -9)
      );
    });
    expect(inside.length).toBeGreaterThan(0.85 * coded.members.length);
    expect(width(part)).toBeGreaterThan(1.5 * width(whole));
  });

  test('of the item-response model hold most planted places', () => {
    const map = makeMap({ ...job, method: 'EM_IRT', dimensions: 1, replicates: 20 });
    const widths = map.members.map((_, row) => (map.intervals?.high[row] ?? 0) - (map.intervals?.low[row] ?? 0));
    expect(Math.min(...widths)).toBeGreaterThan(0);
    expect(Math.max(...widths)).toBeLessThan(1);
  });

  test('the anchor stands on the positive side, whatever came out', () => {
    const map = makeMap(job);
    for (const row of [0, 7, 30]) {
      const turned = anchored(map, [row]);
      for (const at of [2 * row, 2 * row + 1]) {
        expect(turned.coordinates[at]).toBeGreaterThanOrEqual(0);
        expect(turned.intervals?.low[at]).toBeLessThanOrEqual(turned.intervals?.high[at] ?? Number.NaN);
      }
    }
  });

  test('a turned and mirrored map is laid back on the estimate', () => {
    const target = Float64Array.from({ length: 40 }, (_, at) => Math.sin(at * 5 + 2));
    for (const [mirror, angle] of [
      [1, 0.7],
      [-1, 2.1],
      [1, 3],
      [-1, 0],
    ] as const) {
      const moved = target.slice();
      for (let at = 0; at < moved.length; at += 2) {
        const [x, y] = [target[at] ?? 0, mirror * (target[at + 1] ?? 0)];
        moved[at] = Math.cos(angle) * x - Math.sin(angle) * y;
        moved[at + 1] = Math.sin(angle) * x + Math.cos(angle) * y;
      }
      for (const [at, value] of alignTo(target, moved, 2).entries())
        expect(value).toBeCloseTo(target[at] ?? Number.NaN, 9);
    }
  });
});
