import type { CodedVotes } from './coded-votes.ts';
import type { IrtParameters } from './em-irt.ts';
import { logNormalCdf, millsRatio, normalCdf } from './normal.ts';

/** How well positions tell the votes. */
export interface MapFit {
  /** share of votes on the side that the positions tell */
  readonly correctlyClassified: number | null;
  /** how much of the errors of always guessing the larger side is done away with: Σ(minority − errors) / Σ minority */
  readonly apre: number | null;
  /** exp of the mean log probability of the votes; null where the method knows no probabilities */
  readonly gmp: number | null;
  readonly votes: number;
}

/** Fit of the first dimension with the best cutting point of each roll call. @see Poole 2000 on optimal classification */
export function cuttingPointFit(votes: CodedVotes, positions: ArrayLike<number>): MapFit {
  const { members, events, codes } = votes;
  const count = events.length;
  const order = members.map((_, row) => row).sort((one, other) => (positions[one] ?? 0) - (positions[other] ?? 0));
  // How far «за» is ahead left of the cutting point, and the furthest it was behind and ahead so far: all roll calls move
  // on together, member after member, so that the votes are read in the order in which they lie.
  const ahead = new Int16Array(count);
  const least = new Int16Array(count);
  const most = new Int16Array(count);
  const cast = new Int16Array(count);
  for (const row of order) {
    for (let event = 0, at = row * count; event < count; event += 1, at += 1) {
      const code = codes[at] ?? 0;
      const lead = (ahead[event] ?? 0) + code;
      ahead[event] = lead;
      cast[event] = (cast[event] ?? 0) + (code & 1);
      if (lead < (least[event] ?? 0)) least[event] = lead;
      else if (lead > (most[event] ?? 0)) most[event] = lead;
    }
  }
  const fit = { errors: 0, minority: 0, cast: 0, logLikelihood: null };
  for (let event = 0; event < count; event += 1) {
    const all = cast[event] ?? 0;
    const yes = (all + (ahead[event] ?? 0)) / 2;
    // Of every cutting point, either way round: no + lead, yes − lead; and of none at all.
    fit.errors += Math.min(all - yes + (least[event] ?? 0), yes - (most[event] ?? 0), yes, all - yes);
    fit.minority += Math.min(yes, all - yes);
    fit.cast += all;
  }
  return fitOf(fit);
}

/** Fit of the probit model. */
export function irtFit({ events, codes, members }: CodedVotes, { x, alpha, beta }: IrtParameters): MapFit {
  let errors = 0;
  let minority = 0;
  let cast = 0;
  let logLikelihood = 0;
  for (let event = 0; event < events.length; event += 1) {
    let yes = 0;
    let no = 0;
    for (let row = 0; row < members.length; row += 1) {
      const code = codes[row * events.length + event] ?? 0;
      if (code === 0) continue;
      const told = code * ((alpha[event] ?? 0) + (beta[event] ?? 0) * (x[row] ?? 0));
      if (told < 0) errors += 1;
      if (code > 0) yes += 1;
      else no += 1;
      logLikelihood += logNormalCdf(told);
    }
    minority += Math.min(yes, no);
    cast += yes + no;
  }
  return fitOf({ errors, minority, cast, logLikelihood });
}

/**
 * GMP of given positions: for each roll call the probit curve that fits best, by Fisher scoring with the prior of the
 * item-response model, N(0, 25).
 */
export function probitGmp({ events, codes, members }: CodedVotes, positions: ArrayLike<number>): number | null {
  let logLikelihood = 0;
  let cast = 0;
  for (let event = 0; event < events.length; event += 1) {
    const rows: { side: number; x: number }[] = [];
    for (let row = 0; row < members.length; row += 1) {
      const side = codes[row * events.length + event] ?? 0;
      if (side !== 0) rows.push({ side, x: positions[row] ?? 0 });
    }
    const [a, b] = probitCurve(rows);
    for (const { side, x } of rows) logLikelihood += logNormalCdf(side * (a + b * x));
    cast += rows.length;
  }
  return cast === 0 ? null : Math.exp(logLikelihood / cast);
}

function probitCurve(rows: readonly { side: number; x: number }[]): readonly [number, number] {
  let a = 0;
  let b = 0;
  for (let step = 0; step < 12; step += 1) {
    let [gradientA, gradientB, aa, ab, bb] = [-a / 25, -b / 25, 1 / 25, 0, 1 / 25];
    for (const { side, x } of rows) {
      const mean = a + b * x;
      const score = side * millsRatio(side * mean);
      const density = Math.exp(-mean * mean) / (2 * Math.PI);
      const share = normalCdf(mean);
      const weight = Math.max(1e-6, density / Math.max(1e-12, share * (1 - share)));
      gradientA += score;
      gradientB += score * x;
      aa += weight;
      ab += weight * x;
      bb += weight * x * x;
    }
    const determinant = aa * bb - ab * ab;
    const stepA = (bb * gradientA - ab * gradientB) / determinant;
    const stepB = (aa * gradientB - ab * gradientA) / determinant;
    a += stepA;
    b += stepB;
    if (Math.abs(stepA) + Math.abs(stepB) < 1e-6) break;
  }
  return [a, b];
}

function fitOf(counted: { errors: number; minority: number; cast: number; logLikelihood: number | null }): MapFit {
  const { errors, minority, cast, logLikelihood } = counted;
  return {
    correctlyClassified: cast === 0 ? null : 1 - errors / cast,
    apre: minority === 0 ? null : (minority - errors) / minority,
    gmp: cast === 0 || logLikelihood === null ? null : Math.exp(logLikelihood / cast),
    votes: cast,
  };
}
