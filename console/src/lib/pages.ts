/** What a Relay connection looks like from here. */
export interface Connection<Edge> {
  readonly edges: readonly Edge[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

/** A connection with its next page written after the rows it had; the place is that of the next page. */
export function appendPage<Page extends Connection<unknown>>(before: Page, next: Page): Page {
  return { ...next, edges: [...before.edges, ...next.edges] };
}
