import { expect, test } from 'vitest';
import { pairRows } from './pair-rows.ts';

test('every pair is a row once, with its own value and number', () => {
  const rows = pairRows(
    { memberIds: ['a', 'b', 'c'], orderedIds: ['c', 'b', 'a'], values: [0, null, 1], counts: [20, 3, 40] },
    (id) => id.toUpperCase(),
  );
  expect(rows.map(({ first, second, value, n }) => [first, second, value, n])).toEqual([
    ['A', 'B', 0, 20],
    ['A', 'C', null, 3],
    ['B', 'C', 1, 40],
  ]);
});
