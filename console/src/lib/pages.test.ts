import { expect, test } from 'vitest';
import { appendPage } from './pages.ts';

test('rows follow rows, and the place is the one after the last page', () => {
  const first = { edges: [{ node: 1 }, { node: 2 }], pageInfo: { hasNextPage: true, endCursor: 'b' } };
  const second = { edges: [{ node: 3 }], pageInfo: { hasNextPage: false, endCursor: 'c' } };

  expect(appendPage(first, second)).toEqual({
    edges: [{ node: 1 }, { node: 2 }, { node: 3 }],
    pageInfo: { hasNextPage: false, endCursor: 'c' },
  });
});
