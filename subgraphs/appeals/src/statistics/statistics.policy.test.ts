import { describe, expect, test } from 'vitest';
import { classifierLines } from './classifier.policy.ts';
import {
  assertMonths,
  type CountedRow,
  monthsOver,
  publicRows,
  withoutSmall,
  withoutSmallMarks,
} from './statistics.policy.ts';

const row = (key: string | null, received: number, given: Partial<CountedRow> = {}): CountedRow => ({
  ...{ key, received, inWork: 0, answered: received, answeredInTime: received, answeredLate: 0 },
  ...{ overdue: 0, extended: 0, repeated: 0, collective: 0, medianDays: 9, p90Days: 20 },
  ...given,
});

describe('small cells', () => {
  test.each([
    ['nothing left out', [40, 20], [40, 20]],
    ['one alone would be the rest of the sum, and takes the smallest with it', [40, 20, 3], [40]],
    ['two that are under five in sum', [40, 20, 2, 1], [40]],
    ['two that hide each other', [40, 20, 4, 3], [40, 20]],
    ['nothing to show', [4, 3], []],
  ])('of groups: %s', (_name, sizes, shown) => {
    const sum = sizes.reduce((all, size) => all + size, 0);
    const groups = sizes.map((size, index) => row(`${index}`, size));
    expect(withoutSmall(row(null, sum), groups).rows.map(({ received }) => received)).toEqual(shown);
  });

  test('of parts: neither the part, nor the rest of its whole', () => {
    const { rows } = withoutSmall(row(null, 200), [
      row('a', 100, { inWork: 40, answered: 60, answeredInTime: 57, answeredLate: 3, overdue: 10, extended: 98 }),
      row('b', 100, { inWork: 40, answered: 60, answeredInTime: 50, answeredLate: 10, overdue: 10, extended: 20 }),
    ]);
    expect(rows[0]).toMatchObject({
      inWork: 40,
      answered: 60,
      answeredInTime: null,
      answeredLate: null,
      extended: null,
    });
    expect(rows[0]).toMatchObject({ overdue: 10, shareInTime: null });
    expect(rows[1]).toMatchObject({ answeredInTime: 50, answeredLate: 10, extended: 20, shareInTime: 50 / 70 });
  });

  test('of the total: not what the rows would tell of the one that withholds', () => {
    const groups = [row('a', 100, { repeated: 3 }), row('b', 100, { repeated: 30 })];
    expect(withoutSmall(row(null, 200, { repeated: 33 }), groups).total.repeated).toBeNull();
    const open = [row('a', 100, { repeated: 20 }), row('b', 100, { repeated: 30 })];
    expect(withoutSmall(row(null, 200, { repeated: 50 }), open).total.repeated).toBe(50);
  });

  test('of an axis of the report: the rest of the total is no small one', () => {
    const marks = (...counts: number[]) => counts.map((count) => ({ axis: 'KIND', count }));
    expect(withoutSmallMarks(marks(90, 30, 2)).map(({ count }) => count)).toEqual([90, null, null]);
    expect(withoutSmallMarks(marks(90, 30, 0)).map(({ count }) => count)).toEqual([90, 30, null]);
  });

  test('of public months: each month by itself', () => {
    const month = (name: string, key: string, received: number) => ({
      ...{ month: name, key, received, answered: received - 6, answeredInTime: received - 8 },
    });
    const rows = publicRows([
      month('2026-01', 'A', 50),
      month('2026-01', 'B', 20),
      month('2026-01', 'C', 3),
      month('2026-02', 'A', 50),
      month('2026-02', 'B', 20),
    ]);
    expect(rows.map(({ received }) => received)).toEqual([50, null, null, 50, 20]);
    expect(rows[0]).toMatchObject({ answered: 44, answeredInTime: null });
  });
});

describe('public months', () => {
  test.each([
    ['2026-03-15', { from: '2016-03-01', to: '2026-02-28' }],
    ['2026-01-01', { from: '2016-01-01', to: '2025-12-31' }],
  ])('are over on %s', (today, days) => {
    expect(monthsOver(today)).toEqual(days);
  });

  test.each([
    ['2026-13', '2026-14'],
    ['2026-1', '2026-02'],
    ['2026-02', '2026-01'],
    ['2022-01', '2025-01'],
  ])('from %s to %s are refused', (from, to) => {
    expect(() => assertMonths(from, to)).toThrow();
  });

  test('are three years of months at most', () => {
    expect(() => assertMonths('2022-02', '2025-01')).not.toThrow();
  });
});

test('every mark of the classifier has one code a day, and no code is given twice', () => {
  const lines = classifierLines('2026-03-02', 'uk');
  const codes = lines.flatMap(({ code }) => code ?? []);
  expect(new Set(codes).size).toBe(codes.length);
  expect(new Set(lines.map(({ axis, key }) => `${axis} ${key}`)).size).toBe(lines.length);
  expect(classifierLines('2007-01-01', 'uk')).toEqual([]);
});
