import { expect, test } from 'vitest';
import { colourOf, likenessOf } from './matrix-colour.ts';
import { matrixSvg } from './matrix-drawing.ts';
import { boxOf, squareOf } from './matrix-geometry.ts';

test.each([
  ['AGREEMENT', 0.25, 0.25],
  ['RAJSKI', 0.25, 0.75],
  ['KAPPA', -0.4, 0],
  ['KAPPA', 1, 1],
] as const)('%s of %d is a likeness of %d', (metric, value, likeness) => {
  expect(likenessOf(metric, value)).toBe(likeness);
});

test('the scale runs from light to dark without a step back', () => {
  const brightness = Array.from({ length: 21 }, (_, index) =>
    (colourOf(index / 20).match(/\d+/g) ?? []).reduce((sum, channel) => sum + Number(channel), 0),
  );
  expect(brightness).toEqual([...brightness].sort((a, b) => b - a));
  expect([colourOf(0), colourOf(1)]).toEqual(['rgb(255,245,235)', 'rgb(77,28,2)']);
});

test('a drawing has a rectangle for each pair on both sides and a stroke where the value is suppressed', () => {
  const matrix = squareOf({
    memberIds: ['a', 'b', 'c'],
    orderedIds: ['a', 'b', 'c'],
    values: [0.5, null, 1],
    counts: [30, 2, 30],
  });
  const svg = matrixSvg({
    matrix,
    metric: 'AGREEMENT',
    names: ['А <1>', 'Б & Б', 'В'],
    box: boxOf(3, 300),
    ink: { text: '#000', line: '#ccc', paper: '#fff' },
  });
  expect(svg.match(/<rect x=/g)).toHaveLength(4);
  expect(svg.match(/<path /g)).toHaveLength(2);
  expect(svg).toContain('А &lt;1&gt;');
  expect(svg).toContain('Б &amp; Б');
});
