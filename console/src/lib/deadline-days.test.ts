import { describe, expect, test } from 'vitest';
import { deadlineDays, deadlineMonths } from './deadline-days.ts';

const STEPS = [
  { day: '2026-02-26', lastDay: '2026-02-26', kind: 'EVENT', note: 'подія' },
  { day: '2026-02-27', lastDay: '2026-02-27', kind: 'STARTS', note: 'початок' },
  { day: '2026-02-27', lastDay: '2026-02-27', kind: 'COUNTED', ordinal: 1, note: 'рахується' },
  { day: '2026-02-28', lastDay: '2026-03-01', kind: 'NOT_COUNTED', note: 'вихідний' },
  { day: '2026-03-02', lastDay: '2026-03-04', kind: 'COUNTED', ordinal: 4, note: 'рахується' },
  { day: '2026-03-04', lastDay: '2026-03-04', kind: 'DUE', note: 'останній день' },
];

describe('the days of a reckoning', () => {
  test('each has its meaning and its number', () => {
    expect([...deadlineDays(STEPS).values()].map(({ day, kind, ordinal }) => [day, kind, ordinal])).toEqual([
      ['2026-02-26', 'EVENT', null],
      ['2026-02-27', 'COUNTED', 1],
      ['2026-02-28', 'NOT_COUNTED', null],
      ['2026-03-01', 'NOT_COUNTED', null],
      ['2026-03-02', 'COUNTED', 2],
      ['2026-03-03', 'COUNTED', 3],
      ['2026-03-04', 'DUE', 4],
    ]);
  });

  test('a last day that moves back is shown where it ends', () => {
    const steps = [
      { day: '2026-03-13', lastDay: '2026-03-15', kind: 'COUNTED', ordinal: 3, note: '' },
      { day: '2026-03-15', lastDay: '2026-03-14', kind: 'ROLLED_OVER', note: '' },
      { day: '2026-03-13', lastDay: '2026-03-13', kind: 'DUE', note: '' },
    ];
    expect([...deadlineDays(steps).values()].map(({ day, kind }) => [day, kind])).toEqual([
      ['2026-03-13', 'DUE'],
      ['2026-03-14', 'ROLLED_OVER'],
      ['2026-03-15', 'ROLLED_OVER'],
    ]);
  });
});

describe('the months of a reckoning', () => {
  test('begin on Monday and have whole weeks', () => {
    const [february, march] = deadlineMonths(STEPS, 3);
    expect([february?.month, march?.month]).toEqual(['2026-02', '2026-03']);
    expect(february?.weeks[0]?.slice(0, 6)).toEqual([null, null, null, null, null, null]); // 1 February is a Sunday
    expect(february?.weeks.map((week) => week.length)).toEqual([7, 7, 7, 7, 7]);
    expect(march?.weeks[0]?.[6]?.kind).toBe('NOT_COUNTED');
  });

  test('are cut where there are too many', () => {
    expect(deadlineMonths(STEPS, 1).map(({ month }) => month)).toEqual(['2026-02']);
  });
});
