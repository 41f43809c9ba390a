import { expect, test } from 'vitest';
import { placeBefore } from './import-place.ts';

test('a run is read from the row before it', () => {
  const edges = [
    { cursor: 'a', node: { id: '1' } },
    { cursor: 'b', node: { id: '2' } },
  ];
  expect(placeBefore(edges, '1')).toBeNull();
  expect(placeBefore(edges, '2')).toBe('a');
  expect(placeBefore(edges, '3')).toBeNull();
});
