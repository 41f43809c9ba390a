/** A player of the council's voting game: a faction, or one deputy outside factions. */
export interface Player {
  /** votes it has */
  readonly weight: number;
}

/** A-priori power of one player. */
export interface Power {
  /** coalitions of the others that this player turns from losing into winning */
  readonly swings: bigint;
  /** swings / 2^(n−1): the chance to be decisive when everybody tosses a coin (absolute Banzhaf, Penrose) */
  readonly banzhafAbsolute: number;
  /** share of all players' swings (normalised Banzhaf); 0 when nobody has any */
  readonly banzhaf: number;
  /** share of orders of joining in which this player is the one that reaches the quota */
  readonly shapleyShubik: number;
}

/**
 * Exact power indices by dynamic programming over seats: how many coalitions there are of each size and weight.
 * Whole numbers throughout; players of one weight are counted together.
 *
 * @param quota votes that win; with fewer seats than the quota in all, nobody has power
 * @see Banzhaf 1965; Shapley and Shubik 1954, American Political Science Review 48:787
 */
export function votingPower(players: readonly Player[], quota: number): Power[] {
  const byWeight = new Map<number, { swings: bigint; shapleyShubik: number }>();
  const groups = new Map<number, number>();
  for (const { weight } of players) groups.set(weight, (groups.get(weight) ?? 0) + 1);
  for (const weight of groups.keys()) {
    const others = new Map(groups).set(weight, (groups.get(weight) ?? 1) - 1);
    byWeight.set(weight, swingsOf(weight, others, players.length, quota));
  }
  const found = players.map(({ weight }) => byWeight.get(weight) ?? { swings: 0n, shapleyShubik: 0 });
  const all = found.reduce((sum, { swings }) => sum + swings, 0n);
  const coalitions = 2n ** BigInt(Math.max(0, players.length - 1));
  return found.map(({ swings, shapleyShubik }) => ({
    swings,
    banzhafAbsolute: ratio(swings, coalitions),
    banzhaf: all === 0n ? 0 : ratio(swings, all),
    shapleyShubik,
  }));
}

function swingsOf(weight: number, others: ReadonlyMap<number, number>, playerCount: number, quota: number) {
  const bySize = coalitionCounts(others, quota);
  let swings = 0n;
  let orders = 0n;
  for (const [size, byVotes] of bySize.entries()) {
    let turned = 0n;
    for (let votes = Math.max(0, quota - weight); votes < quota; votes += 1) turned += byVotes[votes] ?? 0n;
    swings += turned;
    if (turned > 0n) orders += turned * factorial(size) * factorial(playerCount - 1 - size);
  }
  return { swings, shapleyShubik: ratio(orders, factorial(playerCount)) };
}

/** Coalitions by number of players and by votes below the quota. The most numerous weight goes first: it is the cheapest then. */
function coalitionCounts(groups: ReadonlyMap<number, number>, quota: number): bigint[][] {
  let counts: bigint[][] = [[1n]];
  const ordered = [...groups].sort(([, one], [, other]) => other - one);
  for (const [weight, count] of ordered) {
    const next: bigint[][] = [];
    for (const [size, byVotes] of counts.entries()) {
      for (const [votes, ways] of byVotes.entries()) {
        if (!ways) continue;
        for (let joined = 0; joined <= count && votes + joined * weight < quota; joined += 1) {
          const row = next[size + joined] ?? [];
          next[size + joined] = row;
          const at = votes + joined * weight;
          row[at] = (row[at] ?? 0n) + ways * choose(count, joined);
        }
      }
    }
    counts = Array.from(next, (row) => row ?? []);
  }
  return counts;
}

function factorial(value: number): bigint {
  let product = 1n;
  for (let factor = 2n; factor <= BigInt(value); factor += 1n) product *= factor;
  return product;
}

function choose(from: number, chosen: number): bigint {
  let ways = 1n;
  for (let step = 1; step <= chosen; step += 1) ways = (ways * BigInt(from - chosen + step)) / BigInt(step);
  return ways;
}

/** A quotient of whole numbers of any length, correct to the last digits of a double. */
function ratio(numerator: bigint, denominator: bigint): number {
  const scale = 2n ** 64n;
  return Number((numerator * scale) / denominator) / Number(scale);
}
