import { useEffect, useRef } from 'react';

/** Reads page after page until the last: a table sorted by a measure must have every row. */
export function useRestOfPages(
  pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null } | undefined,
  readAfter: (cursor: string) => Promise<unknown>,
): void {
  const read = useRef(readAfter);
  read.current = readAfter;
  const next = pageInfo?.hasNextPage ? pageInfo.endCursor : null;
  useEffect(() => {
    // A page that fails leaves the rows that are there; the next look at the view reads it again.
    if (next) read.current(next).catch(() => undefined);
  }, [next]);
}
