/** A seeded source of choices: the same seed gives the same hromada on every machine. */
export interface Random {
  /** uniform in [0, 1) */
  next(): number;
  /** uniform integer, both ends included */
  int(min: number, max: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** true with the probability given */
  chance(probability: number): boolean;
  /** an item with the probability of its weight among the weights */
  weighted<Item>(pairs: readonly (readonly [Item, number])[]): Item;
}

function hashOf(text: string): number {
  let hash = 2166136261;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 16777619);
  return hash >>> 0;
}

/** @param seed any text; mulberry32 seeded by its FNV-1a hash */
export function seeded(seed: string): Random {
  let state = hashOf(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick(items) {
      const item = items[int(0, items.length - 1)];
      if (item === undefined) throw new RangeError('Nothing to pick from');
      return item;
    },
    weighted(pairs) {
      let left = next() * pairs.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [item, weight] of pairs) {
        left -= weight;
        if (left < 0) return item;
      }
      const last = pairs.at(-1);
      if (!last) throw new RangeError('Nothing to pick from');
      return last[0];
    },
  };
}

const EPOCH_MS = Date.UTC(2020, 0, 1);

/**
 * Identifier of the n-th demo record of a kind: UUIDv7-shaped, ascending with the index, the same everywhere,
 * so that one subgraph's demo may refer to another's without asking.
 */
export function demoId(kind: string, index: number): string {
  const time = (EPOCH_MS + index).toString(16).padStart(12, '0');
  const kindHash = hashOf(kind).toString(16).padStart(8, '0');
  const tail = index.toString(16).padStart(8, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${kindHash.slice(0, 3)}-8${kindHash.slice(3, 6)}-${kindHash.slice(6)}00${tail}`;
}
