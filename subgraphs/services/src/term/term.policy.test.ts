import { describe, expect, test } from 'vitest';
import {
  effectiveTerm,
  isWorkingDay,
  pauseLength,
  type RollOver,
  type StatutoryRule,
  statutoryCalendar,
  termDueOn,
} from './term.policy.ts';

const HOLIDAYS = [
  '2026-01-01',
  '2026-03-08',
  '2026-05-01',
  '2026-05-08',
  '2026-06-28',
  '2026-07-15',
  '2026-08-24',
  '2026-12-25',
  '2026-04-12',
  '2027-05-01',
  '2027-05-02',
];
const PEACE = statutoryCalendar(HOLIDAYS, []);
const MARTIAL_LAW = statutoryCalendar(HOLIDAYS, [{ startsOn: '2022-02-24', endsOn: null }]);
const ENDS_IN_JULY = statutoryCalendar(HOLIDAYS, [{ startsOn: '2022-02-24', endsOn: '2026-06-30' }]);

const CALENDARS = { peace: PEACE, 'martial law': MARTIAL_LAW, 'martial law to 30 June': ENDS_IN_JULY } as const;

describe('which days the council works', () => {
  test.each([
    ['2026-03-06', 'peace', true, 'an ordinary Friday'],
    ['2026-03-07', 'peace', false, 'a Saturday'],
    ['2026-03-08', 'peace', false, 'a Sunday'],
    ['2026-03-09', 'peace', false, 'the Monday to which 8 March, a Sunday, moves its day off (Labour Code, art. 67)'],
    ['2026-03-09', 'martial law', true, 'nothing is moved while martial law lasts (2136-IX, art. 6(6))'],
    ['2026-05-01', 'peace', false, 'a holiday on a Friday (Labour Code, art. 73)'],
    ['2026-05-01', 'martial law', true, 'a holiday is a working day while martial law lasts'],
    ['2026-05-02', 'martial law', false, 'weekends stay days off while martial law lasts'],
    ['2026-04-13', 'peace', false, 'the Monday after Easter'],
    ['2026-04-13', 'martial law', true, 'the Monday after Easter while martial law lasts'],
    ['2026-06-29', 'martial law to 30 June', true, '28 June was a Sunday of martial law: nothing moved'],
    ['2026-07-15', 'martial law to 30 June', false, 'a holiday after martial law has ended'],
    ['2027-05-03', 'peace', false, 'two holidays on one weekend: the first moves to Monday'],
    ['2027-05-04', 'peace', false, 'two holidays on one weekend: the second moves to Tuesday'],
    ['2027-05-05', 'peace', true, 'and Wednesday is worked'],
  ] as const)('%s, %s → %s: %s', (day, calendar, isWorked, _why) => {
    expect(isWorkingDay(day, CALENDARS[calendar])).toBe(isWorked);
  });
});

const RULES: readonly StatutoryRule[] = [
  {
    code: 'SERVICE_TERM',
    validFrom: '2012-10-07',
    validTo: null,
    value: 30,
    unit: 'DAYS',
    rollOver: 'NEXT',
    basis: '',
  } as StatutoryRule,
  {
    code: 'WORKING_DAYS_BELOW',
    validFrom: '2023-12-15',
    validTo: null,
    value: 10,
    unit: 'DAYS',
    rollOver: 'NEXT',
    basis: '',
  } as StatutoryRule,
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
  ] as const)('%s %s on %s → %s %s: %s', (term, termUnit, on, length, unit, _why) => {
    expect(effectiveTerm({ term, termUnit }, RULES, on)).toEqual({ length, unit });
  });

  test('is refused when no rule was in force', () => {
    expect(() => effectiveTerm({ term: null, termUnit: null }, RULES, '2012-10-06')).toThrow(RangeError);
  });
});

describe('the last day of the term', () => {
  test.each([
    // Civil Code, art. 253: the term starts on the day after
    ['2026-03-02', 10, 'DAYS', 0, 'martial law', '2026-03-12', 'ten days after a Monday'],
    ['2026-03-02', 1, 'DAYS', 0, 'martial law', '2026-03-03', 'one day is the next day'],
    [
      '2026-03-02',
      0,
      'DAYS',
      0,
      'martial law',
      '2026-03-02',
      'the day of the application itself, as with residence (1871-IX)',
    ],
    ['2026-02-27', 1, 'WORKING_DAYS', 0, 'martial law', '2026-03-02', 'one working day after a Friday is Monday'],
    ['2026-03-02', 5, 'WORKING_DAYS', 0, 'martial law', '2026-03-09', 'five working days pass over a weekend'],
    ['2026-03-02', 5, 'WORKING_DAYS', 0, 'peace', '2026-03-10', 'and over the day off moved from 8 March'],
    ['2026-04-24', 5, 'WORKING_DAYS', 0, 'peace', '2026-05-04', 'over 1 May in peace time'],
    ['2026-04-24', 5, 'WORKING_DAYS', 0, 'martial law', '2026-05-01', '1 May counts while martial law lasts'],
    ['2026-02-28', 3, 'WORKING_DAYS', 0, 'martial law', '2026-03-04', 'accepted on a Saturday'],
    // Civil Code, art. 254(5): a term that ends on a day off ends on the next working day
    ['2026-03-04', 10, 'DAYS', 0, 'martial law', '2026-03-16', 'a Saturday rolls to Monday'],
    ['2026-03-05', 10, 'DAYS', 0, 'martial law', '2026-03-16', 'a Sunday rolls to Monday'],
    ['2026-02-27', 10, 'DAYS', 0, 'peace', '2026-03-10', 'Monday, the day off moved from 8 March, rolls to Tuesday'],
    ['2026-02-27', 10, 'DAYS', 0, 'martial law', '2026-03-09', 'while martial law lasts it ends on that Monday'],
    ['2026-04-21', 10, 'DAYS', 0, 'peace', '2026-05-04', 'a Friday holiday rolls over the weekend'],
    ['2026-04-21', 10, 'DAYS', 0, 'martial law', '2026-05-01', 'the holiday is a working day'],
    ['2026-03-07', 0, 'DAYS', 0, 'martial law', '2026-03-09', 'the day itself, but a Saturday'],
    ['2026-12-07', 30, 'DAYS', 0, 'peace', '2027-01-06', 'thirty days into the new year'],
    ['2026-01-30', 30, 'DAYS', 0, 'martial law', '2026-03-02', 'thirty days over the end of February: a Sunday rolls'],
    ['2028-02-01', 30, 'DAYS', 0, 'martial law', '2028-03-02', 'over the 29th of February'],
    ['2026-03-27', 2, 'DAYS', 0, 'martial law', '2026-03-30', 'over the night the clocks change'],
    // the pause moves the last day by its own length
    ['2026-03-02', 10, 'DAYS', 4, 'martial law', '2026-03-16', 'ten days and four of a pause'],
    ['2026-03-02', 10, 'DAYS', 2, 'martial law', '2026-03-16', 'ten days and two: a Saturday rolls once, not twice'],
    ['2026-03-02', 5, 'WORKING_DAYS', 3, 'martial law', '2026-03-12', 'five working days and three of a pause'],
    ['2026-03-02', 0, 'DAYS', 3, 'martial law', '2026-03-05', 'the day itself and three of a pause'],
  ] as const)('%s + %s %s, paused %s, %s → %s: %s', (startsOn, length, unit, pausedDays, calendar, dueOn, _why) => {
    const rollOver: RollOver = 'NEXT';
    expect(termDueOn({ startsOn, term: { length, unit }, pausedDays, rollOver }, CALENDARS[calendar])).toBe(dueOn);
  });

  test('stays on a day off where the rule does not roll', () => {
    const start = {
      startsOn: '2026-03-04',
      term: { length: 10, unit: 'DAYS' },
      pausedDays: 0,
      rollOver: 'NONE',
    } as const;
    expect(termDueOn(start, MARTIAL_LAW)).toBe('2026-03-14');
  });

  test('is not looked for forever in a calendar without working days', () => {
    const start = {
      startsOn: '2026-03-04',
      term: { length: 1, unit: 'WORKING_DAYS' },
      pausedDays: 0,
      rollOver: 'NEXT',
    } as const;
    const always = Array.from({ length: 400 }, (_, day) =>
      new Date(Date.UTC(2026, 2, 1 + day)).toISOString().slice(0, 10),
    );
    expect(() => termDueOn(start, { daysOff: new Set(always), suspensions: [] })).toThrow(RangeError);
  });
});

describe('how long a pause was', () => {
  test.each([
    ['2026-03-04', '2026-03-09', 'DAYS', 5, 'calendar days after the pause began'],
    ['2026-03-04', '2026-03-09', 'WORKING_DAYS', 3, 'Thursday, Friday and Monday'],
    ['2026-03-04', '2026-03-04', 'DAYS', 0, 'corrected the same day'],
    ['2026-03-04', '2026-03-04', 'WORKING_DAYS', 0, 'corrected the same day'],
    ['2026-03-06', '2026-03-08', 'WORKING_DAYS', 0, 'a weekend holds no working day'],
  ] as const)('%s to %s in %s → %s: %s', (pausedOn, resumedOn, unit, length, _why) => {
    expect(pauseLength({ pausedOn, resumedOn, unit }, MARTIAL_LAW)).toBe(length);
  });
});
