import { type Triangle, triangleIndex } from './matrix-geometry.ts';

/** A pair of members as a row. */
export interface PairRow {
  readonly firstId: string;
  readonly secondId: string;
  readonly first: string;
  readonly second: string;
  /** null where suppressed or undefined */
  readonly value: number | null;
  /** common roll calls */
  readonly n: number;
}

/** Every pair of the matrix once, in the order of its members. */
export function pairRows({ memberIds, values, counts }: Triangle, nameOf: (id: string) => string): PairRow[] {
  return memberIds.flatMap((firstId, low) =>
    memberIds.slice(low + 1).map((secondId, offset) => {
      const index = triangleIndex(low, low + 1 + offset, memberIds.length);
      return {
        firstId,
        secondId,
        first: nameOf(firstId),
        second: nameOf(secondId),
        value: values[index] ?? null,
        n: counts[index] ?? 0,
      };
    }),
  );
}
