import { describe, expect, test } from 'vitest';
import { afterStep, draftDueOn, isLate, termOn } from './publication.policy.ts';

describe('the way of a roll call to the public', () => {
  test.each([
    ['IMPORTED', 'VERIFY', 'VERIFIED'],
    ['VERIFIED', 'PUBLISH', 'PUBLISHED'],
    ['IMPORTED', 'PUBLISH', null],
    ['PUBLISHED', 'VERIFY', null],
    ['PUBLISHED', 'CORRECT', 'CORRECTED'],
    ['CORRECTED', 'CORRECT', 'CORRECTED'],
    ['VERIFIED', 'CORRECT', 'IMPORTED'],
  ] as const)('%s, %s → %s', (state, step, after) => {
    expect(afterStep(state, step)).toBe(after);
  });

  test.each([
    ['2026-03-02', '2026-03-02', false],
    ['2026-03-02', '2026-03-03', true],
    [null, '2026-03-03', null],
  ])('due on %s, published on %s: late %s', (due, published, late) => {
    expect(isLate(due, published)).toBe(late);
  });

  test('the term is that of the day', () => {
    const terms = [
      { amount: 20, unit: 'WORKING_DAYS', validFrom: '2011-05-09', validTo: '2020-10-02' },
      { amount: 10, unit: 'WORKING_DAYS', validFrom: '2020-10-02', validTo: null },
    ] as const;
    expect([
      termOn(terms, '2020-10-01')?.amount,
      termOn(terms, '2020-10-02')?.amount,
      termOn(terms, '2010-01-01'),
    ]).toEqual([20, 10, undefined]);
  });
});

describe('ten working days before consideration (2939-VI, art. 15(3))', () => {
  test.each([
    ['2026-03-19', '2026-03-04', 'two weekends between'],
    ['2026-03-16', '2026-03-01', 'a site may be filled on a Sunday'],
  ])('considered on %s, published by %s: %s', (considered, due) => {
    expect(draftDueOn(considered, 10, () => false)).toBe(due);
  });

  test('a holiday on which nobody works moves it back', () => {
    expect(draftDueOn('2026-03-19', 10, (day) => day === '2026-03-09')).toBe('2026-03-03');
  });
});
