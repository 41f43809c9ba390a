import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, formatDay, formatInstant, isIsoDay, kyivDay } from './days.ts';

describe('days as a clerk writes them', () => {
  test('a day reads in the order of its language', () => {
    expect(formatDay('2026-01-31', 'uk')).toBe('31.01.2026');
    expect(formatDay('2026-01-31', 'en')).toBe('31/01/2026');
    expect(formatDay(null, 'uk')).toBe('');
  });

  test('an instant is told in Kyiv time, summer and winter', () => {
    expect(formatInstant('2026-07-01T21:30:00Z', 'uk')).toBe('02.07.2026, 00:30');
    expect(formatInstant('2026-01-01T21:30:00Z', 'uk')).toBe('01.01.2026, 23:30');
  });

  test('the day changes at midnight in Kyiv', () => {
    expect(kyivDay(new Date('2026-07-01T20:59:59Z'))).toBe('2026-07-01');
    expect(kyivDay(new Date('2026-07-01T21:00:00Z'))).toBe('2026-07-02');
  });

  test('counting days crosses months and leap years', () => {
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
    expect(daysBetween('2026-03-01', '2026-02-27')).toBe(-2);
  });

  test('only a real day is a day', () => {
    expect(isIsoDay('2026-02-28')).toBe(true);
    expect(isIsoDay('2026-02-30')).toBe(false);
    expect(isIsoDay('28.02.2026')).toBe(false);
  });
});
