import { expect, test } from 'vitest';
import { CHART_INK } from '../../ui/chart-frame.ts';
import { statisticsOption } from './statistics-chart.ts';

test('the parts of a bar stand on each other, and what is withheld has no length', () => {
  const groups = [
    { name: 'Скарга', inTime: 7, late: 2, overdue: 1, withinTerm: 4 },
    { name: 'Заява', inTime: null, late: null, overdue: 0, withinTerm: 12 },
  ];
  const text = { inTime: 'вчасно', late: 'із запізненням', overdue: 'прострочено', withinTerm: 'у строку' };
  const { series, yAxis } = statisticsOption(groups, text, CHART_INK.light);
  expect(yAxis).toMatchObject({ data: ['Скарга', 'Заява'] });
  const parts = (Array.isArray(series) ? series : []).map((part) => [
    part.name,
    'stack' in part && part.stack,
    part.data,
  ]);
  expect(parts).toEqual([
    ['вчасно', 'all', [7, null]],
    ['із запізненням', 'all', [2, null]],
    ['прострочено', 'all', [1, 0]],
    ['у строку', 'all', [4, 12]],
  ]);
});
