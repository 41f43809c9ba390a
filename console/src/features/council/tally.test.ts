import { describe, expect, test } from 'vitest';
import { isSameTally, quotaPlace, resultOf, stretches, totalOf } from './tally.ts';

const TALLY = { for: 18, against: 2, abstain: 0, notVoted: 4, absent: 3 };

describe('a bar', () => {
  test('is as wide as the composition and leaves empty options out', () => {
    const bar = stretches(TALLY, 36);
    expect(bar.map(({ option, count }) => [option, count])).toEqual([
      ['FOR', 18],
      ['AGAINST', 2],
      ['NOT_VOTED', 4],
      ['ABSENT', 3],
    ]);
    expect(bar[0]).toMatchObject({ start: 0, share: 0.5 });
    expect(bar[1]?.start).toBeCloseTo(0.5);
  });

  test('grows with a list longer than the composition', () => {
    expect(stretches({ ...TALLY, for: 40 }, 36)[0]?.share).toBeCloseTo(40 / 49);
    expect(stretches({ for: 0, against: 0, abstain: 0, notVoted: 0, absent: 0 }, 0)).toEqual([]);
  });

  test('carries the quota when there is one', () => {
    expect(quotaPlace(19, TALLY, 36)).toBeCloseTo(19 / 36);
    expect(quotaPlace(0, TALLY, 36)).toBeNull();
  });
});

test('the clerk overrides the machine, print overrides the rule', () => {
  expect(resultOf({ resultOverride: 'WITHDRAWN', resultPrinted: 'ADOPTED', resultComputed: 'ADOPTED' })).toBe(
    'WITHDRAWN',
  );
  expect(resultOf({ resultOverride: null, resultPrinted: 'REJECTED', resultComputed: 'ADOPTED' })).toBe('REJECTED');
  expect(resultOf({ resultPrinted: 'UNKNOWN', resultComputed: 'ADOPTED' })).toBe('ADOPTED');
});

test('tallies are compared option by option', () => {
  expect(totalOf(TALLY)).toBe(27);
  expect(isSameTally(TALLY, { ...TALLY })).toBe(true);
  expect(isSameTally(TALLY, { ...TALLY, absent: 4, notVoted: 3 })).toBe(false);
});
