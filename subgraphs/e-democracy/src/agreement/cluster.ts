/** Two clusters become one. Leaves are 0 to n − 1, the k-th merge makes cluster n + k. */
export interface Merge {
  readonly first: number;
  readonly second: number;
  /** average distance between their members */
  readonly height: number;
}

/** A dendrogram. */
export interface Dendrogram {
  /** from the closest up; n − 1 of them */
  readonly merges: readonly Merge[];
  /** leaves in an order in which neighbours are alike: rows of a heat map */
  readonly order: readonly number[];
}

/**
 * Agglomerative clustering with average linkage (UPGMA): the two closest clusters are joined until one is left; of equal
 * distances the one with the lowest indexes is taken, so that the answer is the same everywhere.
 *
 * @param distance symmetric, row-major, `count` × `count`; every entry a number
 * @see Sokal and Michener 1958
 */
export function cluster(distance: Float64Array, count: number): Dendrogram {
  const between = Float64Array.from(distance);
  const size = new Array<number>(count).fill(1);
  const clusterAt = Array.from({ length: count }, (_, index) => index);
  const nearest = new Int32Array(count).fill(-1);
  const active = Array.from({ length: count }, (_, index) => index);
  const orders = new Map<number, number[]>(active.map((leaf) => [leaf, [leaf]]));
  const merges: Merge[] = [];
  const seek = (row: number) => {
    let best = -1;
    for (const other of active) {
      if (other > row && (best === -1 || at(row, other) < at(row, best))) best = other;
    }
    nearest[row] = best;
  };
  const at = (one: number, other: number) => between[one * count + other] ?? 0;
  for (const row of active) seek(row);
  while (active.length > 1) {
    let first = -1;
    for (const row of active) {
      const near = nearest[row] ?? -1;
      if (near !== -1 && (first === -1 || at(row, near) < at(first, nearest[first] ?? 0))) first = row;
    }
    const second = nearest[first] ?? 0;
    merges.push({ first: clusterAt[first] ?? 0, second: clusterAt[second] ?? 0, height: at(first, second) });
    orders.set(first, joined(orders.get(first) ?? [], orders.get(second) ?? [], distance, count));
    active.splice(active.indexOf(second), 1);
    const [mine = 1, theirs = 1] = [size[first], size[second]];
    for (const other of active) {
      if (other === first) continue;
      const average = (mine * at(first, other) + theirs * at(second, other)) / (mine + theirs);
      between[first * count + other] = average;
      between[other * count + first] = average;
    }
    size[first] = mine + theirs;
    clusterAt[first] = count + merges.length - 1;
    for (const row of active) {
      if (row === first || nearest[row] === first || nearest[row] === second) seek(row);
      else if (row < first && at(row, first) < at(row, nearest[row] ?? first)) nearest[row] = first;
    }
  }
  return { merges, order: orders.get(active[0] ?? 0) ?? [] };
}

/** Lays two ordered clusters end to end, each turned so that the ends that meet are the closest. */
function joined(left: number[], right: number[], distance: Float64Array, count: number): number[] {
  const gap = (one: number | undefined, other: number | undefined) => distance[(one ?? 0) * count + (other ?? 0)] ?? 0;
  const ways = [
    { gap: gap(left.at(-1), right[0]), turnLeft: false, turnRight: false },
    { gap: gap(left.at(-1), right.at(-1)), turnLeft: false, turnRight: true },
    { gap: gap(left[0], right[0]), turnLeft: true, turnRight: false },
    { gap: gap(left[0], right.at(-1)), turnLeft: true, turnRight: true },
  ];
  const best = ways.reduce((least, way) => (way.gap < least.gap ? way : least));
  return [...(best.turnLeft ? left.toReversed() : left), ...(best.turnRight ? right.toReversed() : right)];
}

/** Clusters left when nothing above the height is joined: leaves by cluster, largest first, then by lowest leaf. */
export function cutAt({ merges }: Dendrogram, count: number, height: number): number[][] {
  const clusters = new Map<number, number[]>(Array.from({ length: count }, (_, leaf) => [leaf, [leaf]]));
  for (const [step, merge] of merges.entries()) {
    if (merge.height > height) continue;
    const own = [...(clusters.get(merge.first) ?? []), ...(clusters.get(merge.second) ?? [])];
    clusters.delete(merge.first);
    clusters.delete(merge.second);
    clusters.set(
      count + step,
      own.sort((one, other) => one - other),
    );
  }
  return [...clusters.values()].sort((one, other) => other.length - one.length || (one[0] ?? 0) - (other[0] ?? 0));
}
