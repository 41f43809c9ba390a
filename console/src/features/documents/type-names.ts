/** Names of types met in a journal, those met most first; of those met alike, the later one first. */
export function typeNamesOf(newestFirst: readonly { readonly node: { readonly typeName: string } }[]): string[] {
  const times = new Map<string, number>();
  for (const { node } of newestFirst) times.set(node.typeName, (times.get(node.typeName) ?? 0) + 1);
  return [...times].sort(([, a], [, b]) => b - a).map(([name]) => name);
}
