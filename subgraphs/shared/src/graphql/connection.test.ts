import { describe, expect, test } from 'vitest';
import { InvalidInputError } from '../errors/index.ts';
import {
  cappedCount,
  decodeCursor,
  encodeCursor,
  pageOf,
  pageWindow,
  toConnection,
  withoutSmallCells,
} from './index.ts';

describe('a cursor', () => {
  test.each([[['2026-01-31', 'Ґалаґан', 7, null]], [['']], [[-1.5, '"\\\n']]])(
    'gives back the values it was made of: %j',
    (values) => {
      expect(decodeCursor(encodeCursor(values), values.length)).toEqual(values);
    },
  );

  test('needs no escaping in a URL', () => {
    expect(encodeCursor(['ЇїЄєҐґ???>>>'])).toMatch(/^[\w-]+$/);
  });

  test.each([
    ['empty', '', 1],
    ['not ours', 'zzz', 1],
    ['of another length', encodeCursor(['a']), 2],
    ['JSON that is no list', Buffer.from('{"a":1}').toString('base64url'), 1],
    ['a list of objects', Buffer.from('[{"a":1}]').toString('base64url'), 1],
    ['a list of truths', Buffer.from('[true]').toString('base64url'), 1],
    ['cut in the middle', encodeCursor(['2026-01-31', 'x']).slice(0, -4), 2],
  ])('%s is refused', (_what, cursor, length) => {
    expect(() => decodeCursor(cursor, length)).toThrow(InvalidInputError);
  });
});

describe('the bounds of a page', () => {
  test.each([[{ first: 1 }], [{ first: 200 }], [{ first: 20, skip: 10_000, after: 'x' }]])('%j is a page', (page) => {
    expect(pageWindow(page)).toEqual({ after: null, skip: 0, ...page });
  });

  test.each([
    [{ first: 0 }, 'first'],
    [{ first: -1 }, 'first'],
    [{ first: 201 }, 'first'],
    [{ first: Number.NaN }, 'first'],
    [{ first: 1.5 }, 'first'],
    [{ first: 1, skip: -1 }, 'skip'],
    [{ first: 1, skip: 10_001 }, 'skip'],
  ])('%j is none: %s', (page, argument) => {
    expect(() => pageWindow(page)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT', details: { argument } }));
  });
});

describe('a page', () => {
  const page = (count: number, window: { first: number; after?: string; skip?: number }) =>
    toConnection(
      pageOf(
        Array.from({ length: count }, (_, at) => at),
        { after: null, ...window },
        (row) => `c${row}`,
      ),
    );

  test('of the fetched rows keeps `first`, and knows of one more', () => {
    const { edges, pageInfo } = page(4, { first: 3 });
    expect(edges).toEqual([0, 1, 2].map((node) => ({ node, cursor: `c${node}` })));
    expect(pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: false, startCursor: 'c0', endCursor: 'c2' });
  });

  test('that is full to the last row is the last', () => {
    expect(page(3, { first: 3 }).pageInfo.hasNextPage).toBe(false);
  });

  test('without rows has no cursors', () => {
    expect(page(0, { first: 3 })).toEqual({
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });

  test.each([[{ first: 3, after: 'c9' }], [{ first: 3, skip: 1 }]])('%j has rows before it', (window) => {
    expect(page(1, window).pageInfo.hasPreviousPage).toBe(true);
  });
});

describe('a count', () => {
  test.each([
    [0, 0, false],
    [10_000, 10_000, false],
    [10_001, 10_000, true],
  ])('of %i found is %i, capped: %s', (counted, value, isCapped) => {
    expect(cappedCount(counted)).toEqual({ value, isCapped, isSuppressed: false });
  });

  test.each([
    [0, 0, true],
    [4, 0, true],
    [5, 5, false],
    [10_001, 10_000, false],
  ])('of %i is told as %i to who sees statistics only, withheld: %s', (counted, value, isSuppressed) => {
    expect(withoutSmallCells(cappedCount(counted))).toMatchObject({ value, isSuppressed });
  });
});
