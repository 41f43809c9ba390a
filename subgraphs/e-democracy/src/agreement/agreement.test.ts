import { describe, expect, test } from 'vitest';
import { plainPair } from '../../test/plain-measures.ts';
import { plantCouncil } from '../../test/planted-council.ts';
import { buildMatrix, sliceMatrix } from '../roll-call-matrix/roll-call-matrix.service.ts';
import { agreementOf, agreementValues, blocsOf } from './agreement.service.ts';
import { cluster, cutAt } from './cluster.ts';

const council = plantCouncil({ seed: 'pairs', members: 31, factions: 4, events: 260, withheld: [5, 3, 2] });
const slice = sliceMatrix(buildMatrix(council.source), null);

function expectExact(found: number | null | undefined, plain: number | null | undefined): void {
  if (typeof found === 'number' && typeof plain === 'number') expect(found).toBeCloseTo(plain, 9);
  else expect(found ?? null).toBe(plain ?? null);
}

describe.each(['EFFECTIVE', 'EXPRESSED'] as const)('pairs on %s', (basis) => {
  test('both ways round, against loops over plain votes', () => {
    for (let first = 0; first < council.memberCount; first += 1) {
      for (let second = 0; second < council.memberCount; second += 1) {
        if (first === second) continue;
        const plain = plainPair(council.events, first, second, basis);
        const found = agreementOf(slice, basis, first, second);
        expect([found.both, found.same]).toEqual([plain.both, plain.same]);
        expectExact(found.share, plain.share);
        expectExact(found.kappa, plain.kappa);
        expectExact(found.rajski, plain.rajski);
        expectExact(found.interval?.[0], plain.interval?.[0]);
        expectExact(found.interval?.[1], plain.interval?.[1]);
      }
    }
  });

  test.each(['AGREEMENT', 'KAPPA', 'RAJSKI'] as const)('the packed matrix of %s says the same', (metric) => {
    const { members, values, both } = agreementValues(slice, { basis, metric, minCommon: 120 });
    let at = 0;
    let suppressed = 0;
    for (const [place, first] of members.entries()) {
      for (const second of members.slice(place + 1)) {
        const plain = plainPair(council.events, first, second, basis);
        const value = metric === 'AGREEMENT' ? plain.share : metric === 'KAPPA' ? plain.kappa : plain.rajski;
        expect(both[at]).toBe(plain.both);
        if (plain.both < 120) suppressed += 1;
        expectExact(Number.isNaN(values[at]) ? null : values[at], plain.both < 120 ? null : value);
        at += 1;
      }
    }
    expect(values).toHaveLength(at);
    expect(suppressed).toBeGreaterThan(0);
  });
});

describe('extremes of a pair', () => {
  const pairOf = (votes: readonly (readonly ['FOR' | 'AGAINST', 'FOR' | 'AGAINST'])[]) => {
    const source = {
      ...council.source,
      events: votes.map(([one, other], index) => ({
        ...(council.source.events[index] ?? council.source.events[0]),
        votes: Uint32Array.from([one === 'FOR' ? 1 : 2, (1 << 16) | (other === 'FOR' ? 1 : 2)]),
      })),
    } as typeof council.source;
    return agreementOf(sliceMatrix(buildMatrix(source), null), 'EFFECTIVE', 0, 1);
  };

  test('always opposed: no agreement, κ of −1, and one tells the other', () => {
    const opposed = pairOf([
      ['FOR', 'AGAINST'],
      ['AGAINST', 'FOR'],
      ['FOR', 'AGAINST'],
      ['AGAINST', 'FOR'],
    ]);
    expect(opposed).toMatchObject({ share: 0, kappa: -1, rajski: 0 });
  });

  test('always «за»: agreement says nothing, and κ and the distance say so', () => {
    expect(
      pairOf([
        ['FOR', 'FOR'],
        ['FOR', 'FOR'],
      ]),
    ).toMatchObject({ share: 1, kappa: null, rajski: null });
  });
});

describe('clustering', () => {
  /** Average linkage from the definition: the mean over all pairs of members, looked for anew at every step. */
  function plainHeights(distance: (one: number, other: number) => number, count: number): number[] {
    let clusters = Array.from({ length: count }, (_, leaf) => [leaf]);
    const heights: number[] = [];
    while (clusters.length > 1) {
      let best = { gap: Number.POSITIVE_INFINITY, one: 0, other: 0 };
      for (let one = 0; one < clusters.length; one += 1) {
        for (let other = one + 1; other < clusters.length; other += 1) {
          const gaps = (clusters[one] ?? []).flatMap((a) => (clusters[other] ?? []).map((b) => distance(a, b)));
          const gap = gaps.reduce((sum, value) => sum + value, 0) / gaps.length;
          if (gap < best.gap) best = { gap, one, other };
        }
      }
      heights.push(best.gap);
      const joined = [...(clusters[best.one] ?? []), ...(clusters[best.other] ?? [])];
      clusters = [...clusters.filter((_, at) => at !== best.one && at !== best.other), joined];
    }
    return heights;
  }

  test('joins at the heights of the definition', () => {
    const distance = (one: number, other: number) => plainPair(council.events, one, other, 'EFFECTIVE').share ?? 0;
    const flat = Float64Array.from({ length: council.memberCount ** 2 }, (_, at) => {
      const [one, other] = [Math.floor(at / council.memberCount), at % council.memberCount];
      return one === other ? 0 : 1 - distance(one, other);
    });
    const { merges, order } = cluster(flat, council.memberCount);
    const plain = plainHeights((one, other) => flat[one * council.memberCount + other] ?? 0, council.memberCount);
    expect(merges).toHaveLength(plain.length);
    for (const [step, { height }] of merges.entries()) expect(height).toBeCloseTo(plain[step] ?? Number.NaN, 9);
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: council.memberCount }, (_, at) => at));
  });

  test('finds planted blocs, whole and apart', () => {
    const blocs = plantCouncil({ seed: 'blocs', members: 24, factions: 2, events: 300, spread: 3 });
    const found = blocsOf(
      sliceMatrix(buildMatrix(blocs.source), null),
      { basis: 'EFFECTIVE', metric: 'AGREEMENT', minCommon: 20 },
      0.4,
    );
    const sideOf = (members: readonly number[]) =>
      new Set(members.map((member) => Math.sign(blocs.positions[member] ?? 0)));
    const large = found.blocs.slice(0, 2);
    expect(large.flat().length).toBeGreaterThanOrEqual(18);
    const strong = large.map((bloc) => bloc.filter((member) => Math.abs(blocs.positions[member] ?? 0) > 1.5));
    expect(strong.map((bloc) => sideOf(bloc).size)).toEqual([1, 1]);
    expect(sideOf(strong[0] ?? [])).not.toEqual(sideOf(strong[1] ?? []));
  });

  test('cut at nothing everybody is alone, cut above everything all are one', () => {
    const tree = cluster(Float64Array.from([0, 1, 4, 1, 0, 5, 4, 5, 0]), 3);
    expect(tree.merges).toEqual([
      { first: 0, second: 1, height: 1 },
      { first: 3, second: 2, height: 4.5 },
    ]);
    expect([cutAt(tree, 3, 0), cutAt(tree, 3, 1), cutAt(tree, 3, 9)]).toEqual([
      [[0], [1], [2]],
      [[0, 1], [2]],
      [[0, 1, 2]],
    ]);
  });
});
