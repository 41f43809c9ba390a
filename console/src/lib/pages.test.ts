import { expect, test } from 'vitest';
import { appendPage, readAgain } from './pages.ts';

test('rows follow rows, and the place is the one after the last page', () => {
  const first = { edges: [{ node: 1 }, { node: 2 }], pageInfo: { hasNextPage: true, endCursor: 'b' } };
  const second = { edges: [{ node: 3 }], pageInfo: { hasNextPage: false, endCursor: 'c' } };

  expect(appendPage(first, second)).toEqual({
    edges: [{ node: 1 }, { node: 2 }, { node: 3 }],
    pageInfo: { hasNextPage: false, endCursor: 'c' },
  });
});

const ROWS = ['а', 'б', 'в', 'г', 'ґ'];
const read = async (after: string | null) => {
  const from = after === null ? 0 : ROWS.indexOf(after) + 1;
  const edges = ROWS.slice(from, from + 2);
  return { edges, pageInfo: { hasNextPage: from + 2 < ROWS.length, endCursor: edges.at(-1) ?? null } };
};

test.each([
  ['nothing was shown', 0, 2, true],
  ['one page was shown', 2, 2, true],
  ['two pages were shown', 4, 4, true],
  ['rows have come since', 3, 4, true],
  ['rows have gone since', 9, 5, false],
])('where %s, as much is read', async (_, shown, count, hasNextPage) => {
  const page = await readAgain(shown, read);
  expect(page.edges).toEqual(ROWS.slice(0, count));
  expect(page.pageInfo).toEqual({ hasNextPage, endCursor: ROWS[count - 1] });
});
