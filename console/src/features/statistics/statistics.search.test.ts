import { expect, test } from 'vitest';
import { parseStatisticsSearch, periodOf } from './statistics.search.ts';

test.each([[{ from: '2026-01-01', to: '2026-03-31', by: 'UNIT', show: 'report' }], [{ by: 'MONTH' }]])(
  '%j is read as it stands',
  (address) => {
    expect(parseStatisticsSearch(address)).toMatchObject(address);
  },
);

test('what makes no sense is left out', () => {
  const { from, by, show } = parseStatisticsSearch({ from: '2026-02-30', by: 'SEX', show: 'all' });
  expect([from, by, show]).toEqual([undefined, undefined, undefined]);
});

test('the period is the year to today, or the year of its last day', () => {
  expect(periodOf({}, '2026-03-02')).toEqual({ from: '2026-01-01', to: '2026-03-02' });
  expect(periodOf({ to: '2025-06-30' }, '2026-03-02')).toEqual({ from: '2025-01-01', to: '2025-06-30' });
});
