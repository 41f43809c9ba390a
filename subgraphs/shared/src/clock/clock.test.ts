import { describe, expect, test } from 'vitest';
import { addDays, addMonths, assertIsoDay, daysBetween, kyivDay, weekday } from './index.ts';

describe('the day of an instant is the day in Kyiv', () => {
  test.each([
    ['2026-01-31T21:59:59Z', '2026-01-31', 'a second before midnight, winter time'],
    ['2026-01-31T22:00:00Z', '2026-02-01', 'midnight, winter time'],
    ['2026-06-30T20:59:59Z', '2026-06-30', 'a second before midnight, summer time'],
    ['2026-06-30T21:00:00Z', '2026-07-01', 'midnight, summer time'],
    ['2026-03-28T22:00:00Z', '2026-03-29', 'midnight before the clocks go forward'],
    ['2026-10-25T21:59:59Z', '2026-10-25', 'the long day'],
    ['2025-12-31T22:00:00Z', '2026-01-01', 'the new year comes earlier than in UTC'],
  ])('%s is %s: %s', (at, day) => {
    expect(kyivDay(new Date(at))).toBe(day);
  });
});

describe('counting days', () => {
  test.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-03-28', 1, '2026-03-29'],
    ['2026-10-25', 1, '2026-10-26'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-05-05', 0, '2026-05-05'],
  ])('%s + %i days = %s, and back', (from, count, to) => {
    expect(addDays(from, count)).toBe(to);
    expect(daysBetween(from, to)).toBe(count);
  });

  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-05-31', 1, '2026-06-30'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', 12, '2027-01-15'],
  ])('%s + %i months = %s', (from, count, to) => {
    expect(addMonths(from, count)).toBe(to);
  });

  test.each([
    ['2026-03-02', 1],
    ['2026-03-07', 6],
    ['2026-03-08', 7],
  ])('%s is weekday %i', (day, number) => {
    expect(weekday(day)).toBe(number);
  });
});

describe('a calendar day', () => {
  test.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '26-01-01',
    '2026-1-1',
    '2026-01-01T00:00',
    '',
    'today',
    '+02026-01-01',
  ])('is not %j', (text) => {
    expect(() => assertIsoDay(text)).toThrow('Not a calendar day');
    expect(() => addDays(text, 1)).toThrow('Not a calendar day');
  });
});
