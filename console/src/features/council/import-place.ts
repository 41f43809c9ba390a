/** The cursor of the row before a run in the list, so that the run alone can be read again; null for the first. */
export function placeBefore(
  edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[],
  id: string,
): string | null {
  const index = edges.findIndex(({ node }) => node.id === id);
  return edges[index - 1]?.cursor ?? null;
}
