import { type CalendarRegime, workingCalendar } from '@hromada/shared/deadline';
import { describe, expect, test } from 'vitest';
import { effectiveTerm, pausedDays, pausesOf, type StatutoryRule, sourceOfTerm } from './term.policy.ts';

const rule = (given: Partial<StatutoryRule>): StatutoryRule => ({
  ...{ code: 'SERVICE_TERM', validFrom: '2012-10-07', validTo: null, value: 30, unit: 'DAYS', rollover: 'NEXT' },
  ...{ resumption: 'RESUME', basis: '5203-VI, ст. 10', ...given },
});

const RULES: readonly StatutoryRule[] = [
  rule({}),
  rule({ code: 'WORKING_DAYS_BELOW', validFrom: '2023-12-15', value: 10, basis: '2073-IX, ст. 42' }),
];

describe('the term a card leaves to the law', () => {
  test.each([
    [5, 'DAYS', '2026-03-02', 5, 'DAYS', 'the card says calendar days'],
    [20, 'WORKING_DAYS', '2026-03-02', 20, 'WORKING_DAYS', 'the card says working days'],
    [1, null, '2026-03-02', 1, 'WORKING_DAYS', 'under ten days counts working days (2073-IX, art. 42)'],
    [9, null, '2026-03-02', 9, 'WORKING_DAYS', 'nine days are still under ten'],
    [10, null, '2026-03-02', 10, 'DAYS', 'ten days are calendar days'],
    [30, null, '2026-03-02', 30, 'DAYS', 'and so are more'],
    [9, null, '2023-12-14', 9, 'DAYS', 'the day before 2073-IX came into force'],
    [9, null, '2023-12-15', 9, 'WORKING_DAYS', 'the day it did'],
    [null, null, '2026-03-02', 30, 'DAYS', 'no term: thirty calendar days (5203-VI, art. 10)'],
  ] as const)('%s %s on %s → %s %s: %s', (term, termUnit, on, value, unit, _why) => {
    expect(effectiveTerm({ term, termUnit }, RULES, on)).toEqual({ value, unit, rollover: 'NEXT' });
  });

  test('is refused when no rule was in force', () => {
    expect(() => effectiveTerm({ term: null, termUnit: null }, RULES, '2012-10-06')).toThrow(RangeError);
  });
});

describe('the law behind a term', () => {
  test.each([
    [null, null, 'SERVICE_TERM', '5203-VI, ст. 10'],
    [5, null, 'WORKING_DAYS_BELOW', 'закон; 2073-IX, ст. 42'],
    [5, 'DAYS', 'SERVICE_CARD', 'закон'],
  ] as const)('%s %s → %s', (term, termUnit, code, basis) => {
    expect(sourceOfTerm({ term, termUnit, legalBasis: 'закон' }, RULES, '2026-03-02')).toEqual({ code, basis });
  });
});

describe('how long pauses were', () => {
  const regime: CalendarRegime = {
    ...{ code: 'MARTIAL_LAW', name: 'Воєнний стан', basis: '2136-IX', hasHolidays: false, validFrom: '2022-02-24' },
    validTo: null,
  };
  const calendar = workingCalendar({ regimes: [regime], specialDays: [], years: [2026] });

  test.each([
    ['2026-03-04', '2026-03-09', 'DAYS', 5, 'calendar days after the pause began'],
    ['2026-03-04', '2026-03-09', 'WORKING_DAYS', 3, 'Thursday, Friday and Monday'],
    ['2026-03-04', '2026-03-04', 'DAYS', 0, 'corrected the same day'],
    ['2026-03-04', '2026-03-04', 'WORKING_DAYS', 0, 'corrected the same day'],
    ['2026-03-06', '2026-03-08', 'WORKING_DAYS', 0, 'a weekend holds no working day'],
    ['2026-03-06', null, 'DAYS', 0, 'one that still lasts has no length yet'],
  ] as const)('%s to %s in %s → %s: %s', (stoppedOn, resumedOn, unit, length, _why) => {
    expect(pausedDays([{ stoppedOn, resumedOn }], unit, calendar)).toBe(length);
  });

  test('as the history tells them, in days of Kyiv', () => {
    const asked = (at: string) => ({ type: 'CORRECTION_REQUESTED', at: new Date(at) }) as const;
    const resumed = (at: string) => ({ type: 'RESUMED', at: new Date(at) }) as const;
    const steps = [
      asked('2026-03-04T22:30:00Z'),
      resumed('2026-03-09T08:00:00Z'),
      resumed('2026-03-10T08:00:00Z'), // with no pause to end
      asked('2026-03-11T08:00:00Z'),
    ];
    expect(pausesOf(steps)).toEqual([
      { stoppedOn: '2026-03-05', resumedOn: '2026-03-09' },
      { stoppedOn: '2026-03-11', resumedOn: null },
    ]);
  });
});
