import { isUuid } from '@hromada/shared/graphql';
import DataLoader from 'dataloader';

/**
 * A loader that answers many ids with one statement; an unknown or malformed id answers null.
 * @param find rows of the ids asked for, in any order
 */
export function loadById<Row extends object>(
  find: (ids: readonly string[]) => Promise<readonly Row[]>,
  idOf: (row: Row) => string,
): DataLoader<string, Row | null> {
  return new DataLoader<string, Row | null>(async (ids) => {
    const wanted = ids.filter(isUuid);
    const rows = wanted.length === 0 ? [] : await find(wanted);
    const byId = new Map(rows.map((row) => [idOf(row), row]));
    return ids.map((id) => byId.get(id.toLowerCase()) ?? null);
  });
}

/** A loader of all rows of many parents with one statement, each parent's in the order they are found in. */
export function loadRows<Row>(
  find: (parentIds: readonly string[]) => Promise<readonly Row[]>,
  parentOf: (row: Row) => string,
): DataLoader<string, readonly Row[]> {
  return new DataLoader<string, readonly Row[]>(async (ids) => {
    const byParent = new Map<string, Row[]>();
    for (const row of await find(ids)) {
      const rows = byParent.get(parentOf(row));
      if (rows) rows.push(row);
      else byParent.set(parentOf(row), [row]);
    }
    return ids.map((id) => byParent.get(id) ?? []);
  });
}

/** One page asked of one parent. */
export interface PageKey {
  readonly parentId: string;
  readonly first: number;
  readonly after: string | null;
}

/**
 * A loader of pages: parents that ask for the same window share one statement.
 * @param list rows of all parents, each parent's in order and at most `first + 1`
 */
export function loadPages<Row>(
  list: (parentIds: readonly string[], window: { first: number; after: string | null }) => Promise<readonly Row[]>,
  parentOf: (row: Row) => string | null,
): DataLoader<PageKey, readonly Row[], string> {
  const windowOf = (key: PageKey) => `${key.first} ${key.after ?? ''}`;
  return new DataLoader<PageKey, readonly Row[], string>(
    async (keys) => {
      const windows = new Map(keys.map((key) => [windowOf(key), key]));
      const found = new Map<string, Row[]>();
      for (const [name, { first, after }] of windows) {
        const parentIds = keys.filter((key) => windowOf(key) === name).map((key) => key.parentId);
        for (const row of await list(parentIds, { first, after })) {
          const place = `${parentOf(row)} ${name}`;
          const rows = found.get(place);
          if (rows) rows.push(row);
          else found.set(place, [row]);
        }
      }
      return keys.map((key) => found.get(`${key.parentId} ${windowOf(key)}`) ?? []);
    },
    { cacheKeyFn: (key) => `${key.parentId} ${windowOf(key)}` },
  );
}
