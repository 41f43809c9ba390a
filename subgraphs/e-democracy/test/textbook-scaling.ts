// The scaling methods once more, as the papers write them: dense arrays, no shortcuts, nothing shared with the engine.

type Vote = 1 | -1 | 0;

const PHI = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);

/** Normal distribution function by its series and, in the tail, its continued fraction. */
export function textbookCdf(x: number): number {
  if (Math.abs(x) < 4) {
    let [term, sum] = [x, x];
    for (let k = 1; Math.abs(term) > 1e-18 * Math.abs(sum); k += 1) {
      term = (term * x * x) / (2 * k + 1);
      sum += term;
    }
    return 0.5 + PHI(x) * sum;
  }
  let fraction = 0;
  for (let k = 80; k >= 1; k -= 1) fraction = k / (Math.abs(x) + fraction);
  const tail = PHI(x) / (Math.abs(x) + fraction);
  return x > 0 ? 1 - tail : tail;
}

/**
 * EM for the probit item-response model (Imai, Lo, Olmsted 2016, section «binary»): a missing vote is filled with its
 * own expectation, and every regression is over everybody.
 */
export function textbookIrt(
  votes: readonly (readonly Vote[])[],
  start: readonly number[],
  iterations: number,
): number[] {
  const people = votes.length;
  const items = votes[0]?.length ?? 0;
  let x = [...start];
  let alpha = new Array<number>(items).fill(0);
  let beta = new Array<number>(items).fill(0);
  for (let iteration = 0; iteration < iterations; iteration += 1) {
    const y = votes.map((row, i) =>
      row.map((vote, j) => {
        const mean = (alpha[j] ?? 0) + (beta[j] ?? 0) * (x[i] ?? 0);
        if (vote === 0) return mean;
        return vote === 1 ? mean + PHI(mean) / textbookCdf(mean) : mean - PHI(mean) / (1 - textbookCdf(mean));
      }),
    );
    if (iteration > 0)
      x = y.map((row) => {
        let [above, below] = [0, 1];
        for (let j = 0; j < items; j += 1) {
          above += (beta[j] ?? 0) * ((row[j] ?? 0) - (alpha[j] ?? 0));
          below += (beta[j] ?? 0) ** 2;
        }
        return above / below;
      });
    const [n, sx] = [people + 1 / 25, x.reduce((a, b) => a + b, 0)];
    const sxx = x.reduce((a, b) => a + b * b, 0) + 1 / 25;
    const solved = Array.from({ length: items }, (_, j) => {
      let [sy, sxy] = [0, 0];
      for (let i = 0; i < people; i += 1) {
        sy += y[i]?.[j] ?? 0;
        sxy += (y[i]?.[j] ?? 0) * (x[i] ?? 0);
      }
      const determinant = n * sxx - sx * sx;
      return [(sxx * sy - sx * sxy) / determinant, (n * sxy - sx * sy) / determinant] as const;
    });
    alpha = solved.map(([a]) => a);
    beta = solved.map(([, b]) => b);
  }
  return x;
}

/** Agreement of every pair by counting, 1 − A squared, doubly centred: the matrix whose eigenvectors are the map. */
export function textbookCentred(votes: readonly (readonly Vote[])[]): number[][] {
  const n = votes.length;
  const distance = votes.map((one) =>
    votes.map((other) => {
      const common = one.flatMap((vote, at) => (vote !== 0 && other[at] !== 0 ? [vote === other[at] ? 0 : 1] : []));
      return common.length === 0 ? null : common.reduce<number>((sum, apart) => sum + apart, 0) / common.length;
    }),
  );
  const known = distance.flatMap((row, i) => row.filter((value, j) => value !== null && j !== i)) as number[];
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const squared = distance.map((row, i) => row.map((value, j) => (i === j ? 0 : (value ?? mean) ** 2)));
  const rowMean = squared.map((row) => row.reduce((sum, value) => sum + value, 0) / n);
  const grand = rowMean.reduce((sum, value) => sum + value, 0) / n;
  return squared.map((row, i) => row.map((value, j) => -0.5 * (value - (rowMean[i] ?? 0) - (rowMean[j] ?? 0) + grand)));
}

/** Pearson's r from the definition. */
export function pearson(one: readonly number[], other: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [a, b] = [mean(one), mean(other)];
  const sum = (of: (at: number) => number) => one.reduce((total, _, at) => total + of(at), 0);
  const da = (at: number) => (one[at] ?? 0) - a;
  const db = (at: number) => (other[at] ?? 0) - b;
  return sum((at) => da(at) * db(at)) / Math.sqrt(sum((at) => da(at) ** 2) * sum((at) => db(at) ** 2));
}
