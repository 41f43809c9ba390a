import { describe, expect, test } from 'vitest';
import { AS_IT_WAS, ENDS_IN_JULY, MARTIAL_LAW, PEACE } from '../../test/calendars.ts';
import { CalendarRegimeMissingError, CalendarYearMissingError } from './calendar.errors.ts';
import { easterOn, trinityOn } from './paschalia.policy.ts';
import { nearestWorkingDay, workingCalendar } from './working-calendar.policy.ts';

const CALENDARS = { peace: PEACE, 'martial law': MARTIAL_LAW, 'as it was': AS_IT_WAS, 'to 30 June 2026': ENDS_IN_JULY };

describe('which days are worked', () => {
  test.each([
    ['2026-03-06', 'peace', 'WORKDAY', 'an ordinary Friday'],
    ['2026-03-07', 'peace', 'SATURDAY', ''],
    ['2026-03-08', 'peace', 'SUNDAY', 'a holiday on a Sunday is off as a Sunday'],
    ['2026-03-09', 'peace', 'MOVED', 'the Monday to which 8 March moves its day off (Labour Code, art. 67(3))'],
    ['2026-03-09', 'martial law', 'WORKDAY', 'nothing is moved under martial law (2136-IX, art. 6(6))'],
    ['2026-05-01', 'peace', 'HOLIDAY', 'a holiday on a Friday (Labour Code, art. 73)'],
    ['2026-05-01', 'martial law', 'WAIVED_HOLIDAY', 'worked under martial law'],
    ['2026-05-02', 'martial law', 'SATURDAY', 'weekends stay days off under martial law'],
    ['2026-04-13', 'peace', 'MOVED', 'the Monday after Easter'],
    ['2026-06-29', 'to 30 June 2026', 'WORKDAY', '28 June was a Sunday of martial law: nothing moved'],
    ['2026-07-15', 'to 30 June 2026', 'HOLIDAY', 'a holiday after martial law'],
    ['2027-05-03', 'peace', 'MOVED', 'two holidays on one weekend: the first moves to Monday'],
    ['2027-05-04', 'peace', 'MOVED', 'and the second to Tuesday'],
    ['2027-05-05', 'peace', 'WORKDAY', 'and Wednesday is worked'],
    ['2022-02-23', 'as it was', 'WORKDAY', 'the last day of peace'],
    ['2022-03-08', 'as it was', 'WAIVED_HOLIDAY', 'the first holiday of martial law'],
    ['2022-01-03', 'as it was', 'MOVED', 'the New Year fell on a Saturday'],
    ['2021-08-23', 'as it was', 'TRANSFERRED_DAY_OFF', 'a Monday off by an order of transfer'],
    ['2021-08-28', 'as it was', 'TRANSFERRED_WORKDAY', 'a Saturday worked for it'],
    ['2021-08-24', 'as it was', 'HOLIDAY', 'the holiday itself'],
  ] as const)('%s, %s: %s %s', (day, calendar, cause, _why) => {
    expect(CALENDARS[calendar].standingOf(day).cause).toBe(cause);
  });

  test('a year that was never entered is refused in words, under any regime', () => {
    for (const calendar of [PEACE, MARTIAL_LAW]) {
      expect(() => calendar.standingOf('2041-03-08')).toThrow(CalendarYearMissingError);
      expect(() => calendar.standingOf('2041-03-08')).toThrow('у календарі немає року 2041');
    }
  });

  test('a day before every regime is refused', () => {
    const calendar = workingCalendar({ regimes: [], specialDays: [], years: [2026] });
    expect(() => calendar.standingOf('2026-03-02')).toThrow(CalendarRegimeMissingError);
  });

  test('a working day is not looked for forever', () => {
    const always = { standingOf: () => ({ ...PEACE.standingOf('2026-03-08') }) };
    expect(() => nearestWorkingDay(always, '2026-03-08', 'NEXT')).toThrow(RangeError);
  });
});

describe('the Julian paschalia', () => {
  test.each([
    [2019, '2019-04-28', '2019-06-16'],
    [2020, '2020-04-19', '2020-06-07'],
    [2021, '2021-05-02', '2021-06-20'],
    [2022, '2022-04-24', '2022-06-12'],
    [2023, '2023-04-16', '2023-06-04'],
    [2024, '2024-05-05', '2024-06-23'],
    [2025, '2025-04-20', '2025-06-08'],
    [2026, '2026-04-12', '2026-05-31'],
    [2027, '2027-05-02', '2027-06-20'],
    [2035, '2035-04-29', '2035-06-17'],
  ])('%i: Easter %s, Trinity %s', (year, easter, trinity) => {
    expect([easterOn(year), trinityOn(year)]).toEqual([easter, trinity]);
  });

  test.each([1899, 2100, 2026.5])('says nothing of %d', (year) => {
    expect(() => easterOn(year)).toThrow(RangeError);
  });
});
