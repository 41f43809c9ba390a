import { expect, test } from 'vitest';
import { boxOf, cellAt, moveCursor, squareOf, triangleIndex } from './matrix-geometry.ts';

test('the upper triangle is numbered row after row', () => {
  const size = 5;
  const seen: number[] = [];
  for (let low = 0; low < size; low += 1)
    for (let high = low + 1; high < size; high += 1) seen.push(triangleIndex(low, high, size));
  expect(seen).toEqual(Array.from({ length: 10 }, (_, index) => index));
});

test('the square is the triangle in the order of the clusters, the same on both sides of the diagonal', () => {
  const matrix = squareOf({
    memberIds: ['a', 'b', 'c'],
    orderedIds: ['c', 'a', 'b'],
    // ab, ac, bc
    values: [0.1, 0.2, null],
    counts: [10, 20, 5],
  });
  expect(matrix.ids).toEqual(['c', 'a', 'b']);
  const rows = [0, 1, 2].map((row) => [0, 1, 2].map((column) => matrix.valueAt(row, column)));
  expect(rows).toEqual([
    [null, 0.2, null],
    [0.2, null, 0.1],
    [null, 0.1, null],
  ]);
  expect([matrix.countAt(0, 1), matrix.countAt(2, 0), matrix.countAt(1, 1)]).toEqual([20, 5, 0]);
});

test.each([
  ['ArrowUp', { row: 0, column: 2 }],
  ['ArrowDown', { row: 2, column: 2 }],
  ['ArrowLeft', { row: 1, column: 1 }],
  ['ArrowRight', { row: 1, column: 2 }],
  ['Home', { row: 1, column: 0 }],
  ['End', { row: 1, column: 2 }],
  ['PageUp', { row: 0, column: 2 }],
  ['PageDown', { row: 2, column: 2 }],
  ['a', { row: 1, column: 2 }],
])('%s moves the cursor and never out of the matrix', (key, to) => {
  expect(moveCursor({ row: 1, column: 2 }, key, 3)).toEqual(to);
});

test.each([
  [3, 300, { cell: 28, gutter: 150, width: 234, height: 84 }],
  [60, 300, { cell: 14, gutter: 150, width: 990, height: 840 }],
  [120, 1080, { cell: 9, gutter: 0, width: 1080, height: 1080 }],
  [300, 300, { cell: 5, gutter: 0, width: 1500, height: 1500 }],
])('%i members in %i pixels', (size, room, box) => {
  expect(boxOf(size, room)).toEqual(box);
});

test('a point is in its cell, or in none', () => {
  const box = boxOf(3, 300);
  expect(cellAt(150, 0, 3, box)).toEqual({ row: 0, column: 0 });
  expect(cellAt(150 + 2 * 28, 83, 3, box)).toEqual({ row: 2, column: 2 });
  expect(cellAt(149, 0, 3, box)).toBeNull();
  expect(cellAt(240, 0, 3, box)).toBeNull();
});
