import type { PlainEvent, PlainVote } from './planted-council.ts';

// Every measure once more, by loops over plain objects, from the formulas alone: nothing here is shared with the engine.

export type Basis = 'EFFECTIVE' | 'EXPRESSED';

const side = (vote: PlainVote, basis: Basis): string | null => {
  if (vote.option === 'ABSENT') return null;
  if (basis === 'EFFECTIVE') return vote.option === 'FOR' ? 'FOR' : 'WITHHELD';
  return vote.option === 'NOT_VOTED' ? null : vote.option;
};
const mean = (values: readonly number[]) =>
  values.length === 0 ? null : values.reduce((a, b) => a + b, 0) / values.length;
const adopted = (event: PlainEvent) => event.votes.filter((vote) => vote.option === 'FOR').length >= event.quota;

/** Line of the votes: the strict plurality with at least the share; undefined when there is none. */
function lineOf(votes: readonly PlainVote[], basis: Basis, minMargin: number): string | undefined {
  const counts: Record<string, number> = {};
  let cast = 0;
  for (const vote of votes) {
    const own = side(vote, basis);
    if (own === null) continue;
    counts[own] = (counts[own] ?? 0) + 1;
    cast += 1;
  }
  if (cast < 2) return undefined;
  const most = Math.max(...Object.values(counts));
  const leaders = Object.keys(counts).filter((name) => counts[name] === most);
  return leaders.length === 1 && most / cast >= minMargin ? leaders[0] : undefined;
}

/** Loyal votes and columns of rebellions. */
export function plainLoyalty(
  events: readonly PlainEvent[],
  member: number,
  basis: Basis,
  rules: { excludeSelf: boolean; minMargin: number },
) {
  let loyal = 0;
  const rebellions: string[] = [];
  const costly: string[] = [];
  const withheld: string[] = [];
  for (const event of events) {
    const mine = event.votes.find((vote) => vote.member === member);
    if (!mine || mine.faction === null) continue;
    const peers = event.votes.filter((vote) => vote.faction === mine.faction);
    if (peers.length < 3) continue;
    if (
      ['ABSENT', 'NOT_VOTED'].includes(mine.option) &&
      peers.filter((vote) => vote.option === 'FOR').length >= 0.6 * peers.length
    )
      withheld.push(event.id);
    const own = side(mine, basis);
    if (own === null) continue;
    const line = lineOf(rules.excludeSelf ? peers.filter((vote) => vote !== mine) : peers, basis, rules.minMargin);
    if (line === undefined) continue;
    if (line === own) loyal += 1;
    else {
      rebellions.push(event.id);
      const yes = event.votes.filter((vote) => vote.option === 'FOR').length;
      const ours = peers.filter((vote) => vote.option === 'FOR').length;
      const decisive = yes >= event.quota ? yes - ours < event.quota : peers.length - ours >= event.quota - yes;
      if (event.quota > 0 && decisive) costly.push(event.id);
    }
  }
  return { loyal, rebellions, costly, withheld };
}

/** Options of one member. */
export function plainActivity(events: readonly PlainEvent[], member: number) {
  const counts = { FOR: 0, AGAINST: 0, ABSTAIN: 0, NOT_VOTED: 0, ABSENT: 0 };
  const sittings = new Map<number, boolean>();
  for (const event of events) {
    const mine = event.votes.find((vote) => vote.member === member);
    if (!mine) continue;
    counts[mine.option] += 1;
    sittings.set(event.sitting, sittings.get(event.sitting) === true || mine.option !== 'ABSENT');
  }
  return { counts, due: sittings.size, attended: [...sittings.values()].filter(Boolean).length };
}

/** Index scores of a faction: Rice on the basis, agreement over three and four options, size-corrected and random Rice. */
export function plainCohesion(events: readonly PlainEvent[], faction: number, basis: Basis, sampleSize: number) {
  const rows: {
    rice?: number;
    cast: number;
    ai3?: number;
    ai4?: number;
    sized?: number;
    coin?: number;
    t3: number;
    t4: number;
  }[] = [];
  for (const event of events) {
    const ours = event.votes.filter((vote) => vote.faction === faction && vote.option !== 'ABSENT');
    const n = (option: string) => ours.filter((vote) => vote.option === option).length;
    const [y, no, a, v] = [n('FOR'), n('AGAINST'), n('ABSTAIN'), n('NOT_VOTED')];
    const w = basis === 'EFFECTIVE' ? no + a + v : no;
    const t3 = y + no + a;
    const t4 = t3 + v;
    rows.push({
      cast: y + w,
      t3,
      t4,
      ...(y + w > 0 && { rice: Math.abs(y - w) / (y + w), coin: averageOverCoins(y + w) }),
      ...(t3 > 0 && { ai3: (Math.max(y, no, a) - (t3 - Math.max(y, no, a)) / 2) / t3 }),
      ...(t4 > 0 && { ai4: ((4 * Math.max(y, no, a, v)) / t4 - 1) / 3 }),
      ...(y + w >= sampleSize && {
        sized: averageOverSubsets([...Array(y).fill(1), ...Array(w).fill(-1)], sampleSize),
      }),
    });
  }
  const score = (key: 'rice' | 'ai3' | 'ai4' | 'sized' | 'coin', weight: 'cast' | 't3' | 't4') => {
    const known = rows.flatMap((row) => (row[key] === undefined ? [] : [[row[key], row[weight]] as const]));
    const weights = known.reduce((sum, [, own]) => sum + own, 0);
    return {
      mean: mean(known.map(([value]) => value)),
      weighted: weights === 0 ? null : known.reduce((sum, [value, own]) => sum + value * own, 0) / weights,
      n: known.length,
    };
  };
  return {
    rice: score('rice', 'cast'),
    ai3: score('ai3', 't3'),
    ai4: score('ai4', 't4'),
    sized: score('sized', 'cast'),
    coin: score('coin', 'cast'),
  };
}

/** Walks every subset: the definition itself. */
function averageOverSubsets(votes: readonly number[], size: number): number {
  let sum = 0;
  let count = 0;
  const walk = (from: number, taken: number, total: number): void => {
    if (taken === size) {
      sum += Math.abs(total) / size;
      count += 1;
      return;
    }
    for (let at = from; at < votes.length; at += 1) walk(at + 1, taken + 1, total + (votes[at] ?? 0));
  };
  walk(0, 0, 0);
  return sum / count;
}

/** Rice of n tosses by Pascal's triangle. */
function averageOverCoins(n: number): number {
  let row = [1];
  for (let toss = 0; toss < n; toss += 1) row = [...row, 0].map((value, at) => (value + (row[at - 1] ?? 0)) / 2);
  return row.reduce((sum, chance, heads) => sum + (chance * Math.abs(2 * heads - n)) / n, 0);
}

/** A pair by counting. */
export function plainPair(events: readonly PlainEvent[], first: number, second: number, basis: Basis) {
  const seen: [string, string][] = [];
  for (const event of events) {
    const one = event.votes.find((vote) => vote.member === first);
    const other = event.votes.find((vote) => vote.member === second);
    const [a, b] = [one ? side(one, basis) : null, other ? side(other, basis) : null];
    if (a !== null && b !== null) seen.push([a, b]);
  }
  const n = seen.length;
  const same = seen.filter(([a, b]) => a === b).length;
  if (n === 0) return { both: 0, same: 0, share: null, kappa: null, rajski: null, interval: null };
  const names = [...new Set(seen.flat())];
  const p = (test: (pair: [string, string]) => boolean) => seen.filter(test).length / n;
  const chance = names.reduce((sum, name) => sum + p(([a]) => a === name) * p(([, b]) => b === name), 0);
  let information = 0;
  let joint = 0;
  for (const x of names) {
    for (const y of names) {
      const pxy = p(([a, b]) => a === x && b === y);
      if (pxy === 0) continue;
      joint -= pxy * Math.log2(pxy);
      information += pxy * Math.log2(pxy / (p(([a]) => a === x) * p(([, b]) => b === y)));
    }
  }
  const z = 1.959963984540054;
  const share = same / n;
  const middle = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const reach = (z / (1 + (z * z) / n)) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return {
    both: n,
    same,
    share,
    kappa: names.length < 2 || Math.abs(1 - chance) < 1e-12 ? null : (share - chance) / (1 - chance),
    rajski: joint === 0 ? null : 1 - information / joint,
    interval: [middle - reach, middle + reach] as const,
  };
}

/** Winning votes of a member. */
export function plainWinner(events: readonly PlainEvent[], member: number, basis: Basis) {
  let [won, cast, forOnAdopted, adoptedCount, pivotal] = [0, 0, 0, 0, 0];
  for (const event of events) {
    const mine = event.votes.find((vote) => vote.member === member);
    if (!mine || event.quota === 0) continue;
    const passed = adopted(event);
    if (passed) adoptedCount += 1;
    if (passed && mine.option === 'FOR') forOnAdopted += 1;
    if (mine.option === 'FOR' && event.votes.filter((vote) => vote.option === 'FOR').length === event.quota)
      pivotal += 1;
    const own = side(mine, basis);
    if (own === null) continue;
    cast += 1;
    if ((own === 'FOR') === passed) won += 1;
  }
  return { won, cast, forOnAdopted, adopted: adoptedCount, pivotal };
}

/** A pair of factions. */
export function plainFactionPair(events: readonly PlainEvent[], f: number, g: number, basis: Basis) {
  let [lined, same] = [0, 0];
  const gaps: number[] = [];
  for (const event of events) {
    const members = [f, g].map((faction) => event.votes.filter((vote) => vote.faction === faction));
    const lines = members.map((own) => (own.length < 3 ? undefined : lineOf(own, basis, 0)));
    if (lines[0] !== undefined && lines[1] !== undefined) {
      lined += 1;
      if (lines[0] === lines[1]) same += 1;
    }
    const shares = members.map((own) => {
      const sides = own.map((vote) => side(vote, basis)).filter((name) => name !== null);
      return sides.length === 0 ? null : sides.filter((name) => name === 'FOR').length / sides.length;
    });
    if (shares[0] != null && shares[1] != null) gaps.push(Math.abs(shares[0] - shares[1]));
  }
  const gap = mean(gaps);
  return { lined, same, likeness: gap === null ? null : 1 - gap };
}

/** Power by walking every coalition and every order. */
export function plainPower(weights: readonly number[], quota: number) {
  const n = weights.length;
  const swings = weights.map(() => 0);
  const sum = (coalition: number) =>
    weights.reduce((total, weight, player) => total + (coalition & (1 << player) ? weight : 0), 0);
  for (let coalition = 0; coalition < 1 << n; coalition += 1) {
    const votes = sum(coalition);
    for (let player = 0; player < n; player += 1) {
      if (!(coalition & (1 << player)) && votes < quota && votes + (weights[player] ?? 0) >= quota)
        swings[player] = (swings[player] ?? 0) + 1;
    }
  }
  const pivots = weights.map(() => 0);
  let orders = 0;
  const walk = (left: readonly number[], votes: number): void => {
    if (left.length === 0) {
      orders += 1;
      return;
    }
    for (const player of left) {
      const next = votes + (weights[player] ?? 0);
      const rest = left.filter((other) => other !== player);
      if (votes < quota && next >= quota) pivots[player] = (pivots[player] ?? 0) + factorial(rest.length);
      walk(rest, next);
    }
  };
  walk(
    weights.map((_, player) => player),
    0,
  );
  const total = swings.reduce((a, b) => a + b, 0);
  return weights.map((_, player) => ({
    swings: swings[player] ?? 0,
    banzhaf: total === 0 ? 0 : (swings[player] ?? 0) / total,
    banzhafAbsolute: (swings[player] ?? 0) / 2 ** (n - 1),
    shapleyShubik: (pivots[player] ?? 0) / orders,
  }));
}

function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1);
}
