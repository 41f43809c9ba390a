/** The part of a faction that the pages show. */
export interface ShownFaction {
  readonly id: string;
  readonly name: string;
  readonly colour: string;
}

/** What belongs to one faction; null stands for those outside factions. */
export interface OfFaction<Item> {
  readonly faction: ShownFaction | null;
  readonly items: readonly Item[];
}

/** Members or votes by faction: the largest first, those outside factions last, items in the order given. */
export function byFaction<Item extends { readonly faction?: ShownFaction | null }>(
  items: readonly Item[],
): OfFaction<Item>[] {
  const groups = new Map<string, { readonly faction: ShownFaction | null; readonly items: Item[] }>();
  for (const item of items) {
    const key = item.faction?.id ?? '';
    const group = groups.get(key);
    if (group) group.items.push(item);
    else groups.set(key, { faction: item.faction ?? null, items: [item] });
  }
  return [...groups.values()].sort(
    (a, b) => Number(a.faction === null) - Number(b.faction === null) || b.items.length - a.items.length,
  );
}
