/** A unit as the tree needs it. */
export interface TreeUnit {
  readonly id: string;
  readonly code: string;
  readonly parent?: { readonly id: string } | null;
}

/** A unit on its line of the tree. */
export interface TreeLine<Unit> {
  readonly unit: Unit;
  /** 1 at the top */
  readonly level: number;
  readonly hasBelow: boolean;
  /** place among those of the same parent, from 1 */
  readonly position: number;
  readonly siblings: number;
}

/** Lines of the tree from top to bottom as far as branches are open; a unit whose parent is not shown stands at the top. */
export function linesOf<Unit extends TreeUnit>(units: readonly Unit[], closed: ReadonlySet<string>): TreeLine<Unit>[] {
  const known = new Set(units.map(({ id }) => id));
  const below = new Map<string | null, Unit[]>();
  for (const unit of units) {
    const parentId = unit.parent && known.has(unit.parent.id) ? unit.parent.id : null;
    below.set(parentId, [...(below.get(parentId) ?? []), unit]);
  }
  const walk = (parentId: string | null, level: number): TreeLine<Unit>[] => {
    const siblings = below.get(parentId) ?? [];
    return siblings.flatMap((unit, index) => {
      const hasBelow = below.has(unit.id);
      const line = { unit, level, hasBelow, position: index + 1, siblings: siblings.length };
      return [line, ...(hasBelow && !closed.has(unit.id) ? walk(unit.id, level + 1) : [])];
    });
  };
  return walk(null, 1);
}

/** What a key does in the tree: go to a line, open or close a branch, or nothing. */
export type TreeMove =
  | { readonly kind: 'go'; readonly id: string }
  | { readonly kind: 'open'; readonly id: string }
  | { readonly kind: 'close'; readonly id: string };

/**
 * Moves as in any tree: up, down, right into a branch, left out of it, to the first and the last.
 * @see WAI-ARIA Authoring Practices, tree view pattern
 */
export function moveInTree<Unit extends TreeUnit>(
  key: string,
  lines: readonly TreeLine<Unit>[],
  { id, closed }: { id: string; closed: ReadonlySet<string> },
): TreeMove | null {
  const index = lines.findIndex(({ unit }) => unit.id === id);
  const line = lines[index];
  if (!line) return null;
  const goTo = (target: TreeLine<Unit> | undefined): TreeMove | null =>
    target ? { kind: 'go', id: target.unit.id } : null;
  switch (key) {
    case 'ArrowDown':
      return goTo(lines[index + 1]);
    case 'ArrowUp':
      return goTo(lines[index - 1]);
    case 'Home':
      return goTo(lines[0]);
    case 'End':
      return goTo(lines.at(-1));
    case 'ArrowRight':
      if (!line.hasBelow) return null;
      return closed.has(id) ? { kind: 'open', id } : goTo(lines[index + 1]);
    case 'ArrowLeft':
      if (line.hasBelow && !closed.has(id)) return { kind: 'close', id };
      return goTo(lines.slice(0, index).findLast(({ level }) => level < line.level));
    default:
      return null;
  }
}
