import { describe, expect, test } from 'vitest';
import { plainCohesion, plainFactionPair, plainPower } from '../../test/plain-measures.ts';
import { plantCouncil } from '../../test/planted-council.ts';
import { buildMatrix, sliceMatrix } from '../roll-call-matrix/roll-call-matrix.service.ts';
import {
  agreementIndexOf,
  factionPairsOf,
  randomRiceOf,
  riceOf,
  scoreOf,
  sizedRiceOf,
} from './faction-measure.service.ts';
import { coinRice, expectedRice } from './size-correction.ts';
import { votingPower } from './voting-power.ts';

const BASES = ['EFFECTIVE', 'EXPRESSED'] as const;
const EXACT = 9;

/** Equal to 1e-9, nulls included. */
function expectExact(found: number | null, plain: number | null): void {
  if (found === null || plain === null) expect(found).toBe(plain);
  else expect(found).toBeCloseTo(plain, EXACT);
}

describe.each(BASES)('factions on %s, against loops over plain votes', (basis) => {
  const council = plantCouncil({ seed: 'factions', members: 38, factions: 5, events: 220, withheld: [4, 3, 2] });
  const slice = sliceMatrix(buildMatrix(council.source), null);

  test.each([0, 1, 2, 3, 4])('indices of faction %d', (faction) => {
    const plain = plainCohesion(council.events, faction, basis, 3);
    const found = {
      rice: scoreOf(slice, faction + 1, riceOf(basis)),
      ai3: scoreOf(slice, faction + 1, agreementIndexOf(3)),
      ai4: scoreOf(slice, faction + 1, agreementIndexOf(4)),
      sized: scoreOf(slice, faction + 1, sizedRiceOf(basis, 3)),
      coin: scoreOf(slice, faction + 1, randomRiceOf(basis)),
    };
    expect(plain.rice.n).toBeGreaterThan(50);
    for (const name of ['rice', 'ai3', 'ai4', 'sized', 'coin'] as const) {
      expect(found[name].events).toHaveLength(plain[name].n);
      expectExact(found[name].mean, plain[name].mean);
      expectExact(found[name].weighted, plain[name].weighted);
    }
  });

  test('pairs of factions', () => {
    const pairs = factionPairsOf(slice, basis);
    expect(pairs).toHaveLength(10);
    for (const { first, second, lined, sameLine, opposed, likeness } of pairs) {
      const plain = plainFactionPair(council.events, first, second, basis);
      expect([lined.length, sameLine.length, opposed.length]).toEqual([
        plain.lined,
        plain.same,
        plain.lined - plain.same,
      ]);
      expectExact(likeness, plain.likeness);
    }
  });
});

describe('size correction', () => {
  test('by the reference values: three coins agree by a half', () => {
    expect([coinRice(1), coinRice(2), coinRice(3)].map((value) => value.toFixed(12))).toEqual([
      '1.000000000000',
      '0.500000000000',
      '0.500000000000',
    ]);
  });

  test('a whole faction drawn is the plain index', () => {
    expect(expectedRice(7, 10, 10)).toBeCloseTo(0.4, 12);
  });

  test('splits as coarse as a half look alike at every size once corrected', () => {
    expect(expectedRice(20, 40, 3)).toBeGreaterThan(0);
    expect(expectedRice(400, 800, 3)).toBeCloseTo(coinRice(3), 2);
  });
});

describe('power', () => {
  test.each([
    [[50, 49, 1], 51],
    [[4, 3, 2, 1], 6],
    [[31, 21, 16, 12, 10, 1, 1], 47],
    [[12, 9, 7, 3, 1, 1, 1, 1], 19],
    [[5, 5], 11],
    [[1, 1, 1], 1],
  ])('of %j at %d, against every coalition and every order', (weights, quota) => {
    const found = votingPower(
      weights.map((weight) => ({ weight })),
      quota,
    );
    for (const [player, plain] of plainPower(weights, quota).entries()) {
      const own = found[player];
      expect(Number(own?.swings)).toBe(plain.swings);
      expectExact(own?.banzhaf ?? null, plain.banzhaf);
      expectExact(own?.banzhafAbsolute ?? null, plain.banzhafAbsolute);
      expectExact(own?.shapleyShubik ?? null, plain.shapleyShubik);
    }
  });

  test('the textbook council: 50, 49 and 1 at 51', () => {
    const [large, ...small] = votingPower([{ weight: 50 }, { weight: 49 }, { weight: 1 }], 51);
    expect(large).toMatchObject({ banzhaf: 0.6, shapleyShubik: expect.closeTo(2 / 3, 12) });
    expect(small.map(({ banzhaf }) => banzhaf)).toEqual([0.2, 0.2]);
  });

  test('a hundred and twenty deputies without factions have the same power, exactly', () => {
    const power = votingPower(
      Array.from({ length: 121 }, () => ({ weight: 1 })),
      61,
    );
    for (const { shapleyShubik, banzhaf } of power) {
      expect(shapleyShubik).toBeCloseTo(1 / 121, 12);
      expect(banzhaf).toBeCloseTo(1 / 121, 12);
    }
  });
});
