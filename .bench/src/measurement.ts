/** One measured thing: raw samples and what they are. Nothing is averaged away: the samples go into the JSON. */
export interface Measurement {
  /** `grid.first-rows.cold` */
  readonly name: string;
  /** what was done, in words */
  readonly what: string;
  readonly unit: 'ms' | 's' | '1/s' | 'ratio' | 'count' | 'MB';
  readonly samples: readonly number[];
  /** how the samples should be read; stated beside the figure */
  readonly note?: string;
  /** kept in the JSON and left out of the table */
  readonly isDetail?: boolean;
}

/** What a table shows of a measurement. */
export interface Summary {
  readonly n: number;
  readonly median: number;
  readonly p99: number;
  readonly min: number;
  readonly max: number;
}

/** The value below which the given share of samples lies (nearest rank). */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const rank = Math.max(0, Math.ceil(share * sorted.length) - 1);
  const value = sorted[rank];
  if (value === undefined) throw new RangeError('No samples');
  return value;
}

/** @throws {RangeError} without samples: an empty measurement is a broken benchmark */
export function summarise(samples: readonly number[]): Summary {
  return {
    n: samples.length,
    median: percentile(samples, 0.5),
    p99: percentile(samples, 0.99),
    min: percentile(samples, 0),
    max: percentile(samples, 1),
  };
}

/** Milliseconds that an action takes, and its answer. */
export async function timed<Answer>(action: () => Promise<Answer>): Promise<{ ms: number; answer: Answer }> {
  const start = performance.now();
  const answer = await action();
  return { ms: performance.now() - start, answer };
}

/**
 * Runs the variants in turn, round after round, so that whatever else the machine does falls on all of them alike.
 * @returns samples in milliseconds by variant
 */
export async function interleaved<Name extends string>(
  variants: Readonly<Record<Name, () => Promise<unknown>>>,
  { warmUps, rounds }: { warmUps: number; rounds: number },
): Promise<Record<Name, number[]>> {
  const names = Object.keys(variants) as Name[];
  const samples = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const name of names) {
      const { ms } = await timed(variants[name]);
      if (round >= 0) samples[name].push(ms);
    }
  }
  return samples;
}
