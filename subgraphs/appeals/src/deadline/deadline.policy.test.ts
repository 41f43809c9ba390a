import { describe, expect, test } from 'vitest';
import { CALENDAR } from '../../test/calendar.ts';
import { reckonDeadline, ruleFor, type StatutoryRule } from './deadline.policy.ts';

const rule = (given: Partial<StatutoryRule>): StatutoryRule => ({
  ...{ code: 'RULE', procedure: 'CITIZEN_APPEAL', requiresStudy: null, isUrgent: null, basis: 'закон', value: 1 },
  ...{ unit: 'MONTHS', rollover: 'NEXT', validFrom: '1996-10-02', validTo: null, ...given },
});

const RULES = {
  month: rule({}),
  '15 days': rule({ value: 15, unit: 'DAYS' }),
  '10 days': rule({ value: 10, unit: 'DAYS' }),
  '5 working days': rule({ value: 5, unit: 'WORKING_DAYS' }),
  '48 hours': rule({ value: 48, unit: 'HOURS', rollover: 'NONE' }),
} as const;

const dueOn = (name: keyof typeof RULES, on: string, at = new Date(`${on}T08:00:00Z`)) =>
  reckonDeadline(RULES[name], CALENDAR, { on, at }).dueOn;

describe('the term of a month (393/96-ВР, art. 20; Civil Code, art. 253, 254), of 15 days (art. 20), of 10 days (93-IV, art. 13), of 5 working days (2939-VI, art. 20); days off by the Labour Code, art. 67, 73, and by 2136-IX, art. 6(6)', () => {
  test.each([
    ['month', '2026-03-02', '2026-04-02', 'the same date of the next month'],
    ['month', '2026-01-30', '2026-03-02', 'February has no 30th, and its last day is a Saturday: Monday'],
    ['month', '2026-01-31', '2026-03-02', 'February has no 31st, and its last day is a Saturday: Monday'],
    ['month', '2025-01-31', '2025-02-28', 'the last day of a shorter month, a Friday'],
    ['month', '2025-01-29', '2025-02-28', 'February has no 29th'],
    ['month', '2024-01-31', '2024-02-29', 'a leap year: 29 February'],
    ['month', '2024-01-29', '2024-02-29', 'a leap year: February has a 29th'],
    ['month', '2024-02-29', '2024-03-29', 'from the leap day to 29 March'],
    ['month', '2024-01-30', '2024-02-29', 'a leap year clamps 30 January to 29 February'],
    ['month', '2025-03-31', '2025-04-30', 'April has no 31st'],
    ['month', '2025-05-31', '2025-06-30', 'June has no 31st: Monday, 30 June'],
    ['month', '2025-08-31', '2025-09-30', 'September has no 31st'],
    ['month', '2025-10-31', '2025-12-01', '30 November is a Sunday: Monday'],
    ['month', '2025-12-31', '2026-02-02', 'over the end of the year, to a Saturday: Monday'],
    ['month', '2025-12-15', '2026-01-15', 'over the end of the year'],
    ['month', '2025-12-01', '2026-01-01', '1 January is a working day under martial law'],
    ['month', '2025-02-28', '2025-03-28', '28 March: the date, not the end of the month'],
    ['month', '2026-02-28', '2026-03-30', '28 March is a Saturday: Monday'],
    ['month', '2025-04-19', '2025-05-19', '19 May is a Monday'],
    ['month', '2025-09-18', '2025-10-20', 'a Saturday in October: Monday'],
    ['month', '2025-09-19', '2025-10-20', 'a Sunday in October: Monday'],
    ['month', '2025-07-24', '2025-08-25', '24 August is Independence Day and a Sunday: Monday, nothing more is moved'],
    ['month', '2023-07-24', '2023-08-24', '24 August is a Thursday and a working day under martial law'],
    ['month', '2022-02-08', '2022-03-08', '8 March 2022 is a working day under martial law'],
    ['month', '2022-01-24', '2022-02-24', '24 February 2022: the first day of martial law'],
    ['month', '2021-12-07', '2022-01-10', '7 January 2022 is Christmas: the next working day is Monday, 10 January'],
    ['month', '2021-12-01', '2022-01-04', '1 January 2022 is a Saturday, Monday is a day off moved because of it'],
    ['month', '2021-12-03', '2022-01-04', '3 January 2022 is a day off moved from the New Year'],
    ['month', '2021-03-30', '2021-04-30', '30 April 2021 is a Friday'],
    ['month', '2021-04-01', '2021-05-05', '1 May 2021: Labour Day, Easter and two moved days off'],
    ['month', '2021-04-03', '2021-05-05', '3 May 2021 is a day off moved from Labour Day'],
    ['month', '2021-04-04', '2021-05-05', '4 May 2021 is a day off moved from Easter'],
    ['month', '2021-04-09', '2021-05-11', '9 May 2021 is a Sunday, and Monday is moved'],
    ['month', '2021-05-20', '2021-06-22', 'Trinity Sunday 2021, and Monday is moved'],
    ['month', '2021-05-28', '2021-06-29', 'Constitution Day 2021 is a Monday'],
    ['month', '2021-07-24', '2021-08-25', 'Independence Day 2021 is a Tuesday'],
    ['month', '2021-09-14', '2021-10-15', '14 October 2021 is a Thursday'],
    ['month', '2021-11-25', '2021-12-28', '25 December 2021 is a Saturday, and Monday is moved'],
    ['month', '2020-02-08', '2020-03-10', '8 March 2020 is a Sunday, and Monday is moved'],
    ['month', '2020-03-19', '2020-04-21', 'Easter 2020, and Monday is moved'],
    ['month', '2020-05-07', '2020-06-09', 'Trinity 2020, and Monday is moved'],
    ['month', '2020-05-28', '2020-06-30', 'Constitution Day 2020 is a Sunday, and Monday is moved'],
    ['month', '2020-12-25', '2021-01-25', '25 January 2021 is a Monday'],
    ['month', '2019-07-24', '2019-08-27', 'Independence Day 2019 is a Saturday, and Monday is moved'],
    ['month', '2019-03-28', '2019-04-30', 'Easter 2019 is 28 April, and Monday is moved'],
    ['month', '2019-12-07', '2020-01-08', 'Christmas of 7 January 2020 is a Tuesday'],
    ['month', '2020-01-31', '2020-03-02', 'the leap year 2020: 29 February is a Saturday'],
    ['15 days', '2026-03-02', '2026-03-17', 'fifteen calendar days'],
    ['15 days', '2026-03-05', '2026-03-20', 'the fifteenth is a Friday'],
    ['15 days', '2026-03-06', '2026-03-23', 'the fifteenth is a Saturday: Monday'],
    ['15 days', '2026-03-07', '2026-03-23', 'received on a Saturday, ends on a Sunday: Monday'],
    ['15 days', '2025-12-17', '2026-01-01', '1 January is a working day under martial law'],
    ['15 days', '2025-12-20', '2026-01-05', 'over the end of the year, to a weekend: Monday'],
    ['15 days', '2024-02-15', '2024-03-01', 'over the leap day'],
    ['15 days', '2025-02-14', '2025-03-03', 'without a leap day: a Saturday, then Monday'],
    ['15 days', '2021-12-17', '2022-01-04', '1 January 2022: a weekend, a moved day off, then Tuesday'],
    ['15 days', '2021-04-16', '2021-05-05', '1 May 2021: five days off in a row end on Wednesday'],
    ['15 days', '2022-02-23', '2022-03-10', 'received the day before martial law, ends in it'],
    ['10 days', '2026-03-02', '2026-03-12', 'ten calendar days'],
    ['10 days', '2026-03-04', '2026-03-16', 'the tenth is a Saturday: Monday'],
    ['10 days', '2025-12-22', '2026-01-01', '1 January is a working day under martial law'],
    ['10 days', '2021-12-28', '2022-01-10', '7 January 2022 is Christmas, then a weekend'],
    ['10 days', '2021-08-14', '2021-08-25', '24 August 2021 is Independence Day'],
    ['5 working days', '2026-03-02', '2026-03-09', 'received on a Monday: the next Monday'],
    ['5 working days', '2026-03-06', '2026-03-13', 'received on a Friday: the next Friday'],
    ['5 working days', '2026-03-07', '2026-03-13', 'received on a Saturday counts like one received on a Friday'],
    ['5 working days', '2026-03-08', '2026-03-13', 'received on a Sunday counts like one received on a Friday'],
    ['5 working days', '2025-12-30', '2026-01-06', '1 January counts under martial law'],
    ['5 working days', '2025-04-18', '2025-04-25', 'Easter Monday counts under martial law'],
    ['5 working days', '2021-12-30', '2022-01-10', 'the New Year does not count in peace'],
    ['5 working days', '2022-01-04', '2022-01-12', 'Christmas of 7 January does not count in peace'],
    ['5 working days', '2021-04-29', '2021-05-11', 'Labour Day and Easter 2021: two moved days off do not count'],
    ['5 working days', '2021-08-20', '2021-08-30', 'Independence Day does not count in peace'],
    ['5 working days', '2020-03-06', '2020-03-16', '8 March 2020 moved to Monday does not count'],
    ['5 working days', '2022-02-18', '2022-02-25', 'the term crosses into martial law'],
    ['5 working days', '2022-03-04', '2022-03-11', '8 March 2022 counts under martial law'],
    ['5 working days', '2024-02-27', '2024-03-05', 'over the leap day'],
  ] as const)('%s, received on %s → %s: %s', (name, receivedOn, expected, _why) => {
    expect(dueOn(name, receivedOn)).toBe(expected);
  });
});

describe('the term of 48 hours (2939-VI, art. 20(2))', () => {
  test.each([
    ['2026-03-02', '2026-03-02T08:00:00Z', '2026-03-04', 'the day after tomorrow'],
    ['2026-03-06', '2026-03-06T08:00:00Z', '2026-03-08', 'weekends do not stop the hours'],
    ['2026-03-02', '2026-03-02T21:59:59Z', '2026-03-04', 'one second before midnight in Kyiv'],
    ['2026-03-02', '2026-03-01T22:00:00Z', '2026-03-04', 'midnight in Kyiv'],
    ['2026-12-31', '2026-12-31T10:00:00Z', '2027-01-02', 'over the end of the year'],
    ['2024-02-28', '2024-02-28T10:00:00Z', '2024-03-01', 'over the leap day'],
    ['2026-03-28', '2026-03-27T22:00:00Z', '2026-03-30', 'a day of 23 hours: two days later at one in the morning'],
    ['2026-10-25', '2026-10-24T21:00:00Z', '2026-10-26', 'a day of 25 hours: an hour short of two calendar days'],
  ])('%s, %s → %s: %s', (receivedOn, at, expected) => {
    expect(dueOn('48 hours', receivedOn, new Date(at))).toBe(expected);
  });
});

describe('where a term ends on a day off', () => {
  test.each([
    ['NEXT', '2026-03-23'],
    ['PREVIOUS', '2026-03-20'],
    ['NONE', '2026-03-21'],
  ] as const)('%s: Saturday, 21 March 2026 → %s', (rollover, expected) => {
    const received = { on: '2026-03-06', at: new Date(0) };
    expect(reckonDeadline(rule({ value: 15, unit: 'DAYS', rollover }), CALENDAR, received).dueOn).toBe(expected);
  });

  test('a day no regime covers is refused, not guessed', () => {
    expect(() => dueOn('month', '2018-11-01')).toThrow(RangeError);
  });
});

describe('the reckoning told day by day', () => {
  test('of working days: each day counted or not', () => {
    const { facts, startsOn } = reckonDeadline(RULES['5 working days'], CALENDAR, {
      on: '2022-01-04',
      at: new Date(0),
    });
    expect(startsOn).toBe('2022-01-05');
    expect(
      facts.map(({ day, fact, ordinal, standing }) =>
        [day.slice(5), fact, ordinal ?? standing?.cause ?? ''].join(' ').trim(),
      ),
    ).toEqual([
      '01-04 RECEIVED',
      '01-05 STARTS',
      '01-05 COUNTED 1',
      '01-06 COUNTED 2',
      '01-07 DAY_OFF HOLIDAY',
      '01-08 DAY_OFF SATURDAY',
      '01-09 DAY_OFF SUNDAY',
      '01-10 COUNTED 3',
      '01-11 COUNTED 4',
      '01-12 COUNTED 5',
      '01-12 DUE',
    ]);
  });

  test('of a month: what was passed over at its end', () => {
    const { facts } = reckonDeadline(RULES.month, CALENDAR, { on: '2026-01-31', at: new Date(0) });
    expect(facts.map(({ day, fact }) => `${day} ${fact}`)).toEqual([
      '2026-01-31 RECEIVED',
      '2026-02-01 STARTS',
      '2026-02-28 NO_SUCH_DATE',
      '2026-02-28 DAY_OFF',
      '2026-03-01 DAY_OFF',
      '2026-03-02 DUE',
    ]);
  });
});

describe('which rule applies', () => {
  const rules = [
    rule({ code: 'STUDY', requiresStudy: true }),
    rule({ code: 'NO_STUDY', requiresStudy: false }),
    rule({ code: 'REQUEST', procedure: 'INFORMATION_REQUEST' }),
    rule({ code: 'URGENT', procedure: 'INFORMATION_REQUEST', isUrgent: true }),
    rule({ code: 'OLD', procedure: 'DEPUTY_APPEAL', validTo: '2026-01-01' }),
    rule({ code: 'NEW', procedure: 'DEPUTY_APPEAL', validFrom: '2026-01-01' }),
  ];

  test.each([
    ['CITIZEN_APPEAL', true, false, '2026-03-02', 'STUDY'],
    ['CITIZEN_APPEAL', false, true, '2026-03-02', 'NO_STUDY'],
    ['INFORMATION_REQUEST', true, false, '2026-03-02', 'REQUEST'],
    ['INFORMATION_REQUEST', true, true, '2026-03-02', 'URGENT'],
    ['DEPUTY_APPEAL', true, false, '2025-12-31', 'OLD'],
    ['DEPUTY_APPEAL', true, false, '2026-01-01', 'NEW'],
    ['DEPUTY_APPEAL', true, false, '1995-01-01', undefined],
  ] as const)(
    '%s, study %s, urgent %s, received on %s → %s',
    (procedure, requiresStudy, isUrgent, receivedOn, code) => {
      expect(ruleFor(rules, { procedure, requiresStudy, isUrgent, receivedOn })?.code).toBe(code);
    },
  );
});
