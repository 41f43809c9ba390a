/** How far two members agree. */
export interface PairAgreement {
  /** roll calls at which both took a side */
  readonly both: number;
  /** of these, with the same side */
  readonly same: number;
  /** same / both */
  readonly share: number | null;
  /** Wilson interval of the share at 95 % */
  readonly interval: readonly [low: number, high: number] | null;
  /** Cohen's κ; null where chance alone explains everything */
  readonly kappa: number | null;
  /** Rajski's distance, 0 (one tells the other) to 1 (independent); null where neither ever varied */
  readonly rajski: number | null;
}

/** By what two members are compared. */
export type AgreementMetric = 'AGREEMENT' | 'KAPPA' | 'RAJSKI';

/** 97.5 % quantile of the normal distribution. */
const Z95 = 1.959963984540054;

/**
 * Interval of a share that stays within 0 and 1 and holds at small n.
 * @see Wilson 1927, Journal of the American Statistical Association 22:209
 */
export function wilsonInterval(successes: number, trials: number): readonly [number, number] | null {
  if (trials === 0) return null;
  const share = successes / trials;
  const z2 = Z95 * Z95;
  const centre = share + z2 / (2 * trials);
  const spread = Z95 * Math.sqrt((share * (1 - share)) / trials + z2 / (4 * trials * trials));
  const scale = 1 + z2 / trials;
  return [Math.max(0, (centre - spread) / scale), Math.min(1, (centre + spread) / scale)];
}

/** Measures of a pair by its table. @param table rows by the first member's side; a square, row after row */
export function pairAgreement(table: readonly number[]): PairAgreement {
  const sides = Math.round(Math.sqrt(table.length));
  const both = table.reduce((sum, count) => sum + count, 0);
  let same = 0;
  for (let side = 0; side < sides; side += 1) same += table[side * sides + side] ?? 0;
  if (both === 0) return { both, same, share: null, interval: null, kappa: null, rajski: null };
  return {
    both,
    same,
    share: same / both,
    interval: wilsonInterval(same, both),
    kappa: cohenKappa(table, sides, both, same),
    rajski: rajskiDistance(table, sides, both),
  };
}

function marginals(table: readonly number[], sides: number): { rows: number[]; columns: number[] } {
  const rows = new Array<number>(sides).fill(0);
  const columns = new Array<number>(sides).fill(0);
  for (const [at, count] of table.entries()) {
    const row = Math.floor(at / sides);
    rows[row] = (rows[row] ?? 0) + count;
    columns[at % sides] = (columns[at % sides] ?? 0) + count;
  }
  return { rows, columns };
}

/** (p_o − p_e) / (1 − p_e), in whole numbers until the last step. @see Cohen 1960 */
function cohenKappa(table: readonly number[], sides: number, both: number, same: number): number | null {
  const { rows, columns } = marginals(table, sides);
  const expected = rows.reduce((sum, row, side) => sum + row * (columns[side] ?? 0), 0);
  const room = both * both - expected;
  return room === 0 ? null : (same * both - expected) / room;
}

/** 1 − I(X;Y) / H(X,Y). @see Rajski 1961 */
function rajskiDistance(table: readonly number[], sides: number, both: number): number | null {
  const { rows, columns } = marginals(table, sides);
  const entropy = (counts: readonly number[]) =>
    counts.reduce((sum, count) => (count === 0 ? sum : sum - (count / both) * Math.log(count / both)), 0);
  const joint = entropy(table);
  if (joint === 0) return null;
  const distance = 1 - (entropy(rows) + entropy(columns) - joint) / joint;
  return Math.min(1, Math.max(0, distance)); // rounding of logarithms, not information
}

/** The measure of the metric alone, by the table of a pair; null where it is undefined. */
export function metricOf(table: readonly number[], metric: AgreementMetric): number | null {
  const sides = table.length === 4 ? 2 : 3;
  let [both, same] = [0, 0];
  for (let at = 0; at < table.length; at += 1) {
    both += table[at] ?? 0;
    if (at % (sides + 1) === 0) same += table[at] ?? 0;
  }
  if (both === 0) return null;
  if (metric === 'AGREEMENT') return same / both;
  return metric === 'KAPPA' ? cohenKappa(table, sides, both, same) : rajskiDistance(table, sides, both);
}
