/** What a Relay connection looks like from here. */
export interface Connection<Edge> {
  readonly edges: readonly Edge[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

/** A connection with its next page written after the rows it had; the place is that of the next page. */
export function appendPage<Page extends Connection<unknown>>(before: Page, next: Page): Page {
  return { ...next, edges: [...before.edges, ...next.edges] };
}

/** Reads a connection anew from its beginning, as far as it was read before. @param shown how many rows there were */
export async function readAgain<Page extends Connection<unknown>>(
  shown: number,
  read: (after: string | null) => Promise<Page>,
): Promise<Page> {
  let page = await read(null);
  while (page.edges.length < shown && page.pageInfo.hasNextPage)
    page = appendPage(page, await read(page.pageInfo.endCursor ?? null));
  return page;
}
