const SHORTEST_MS = 100;
const LONGEST_MS = 5_000;

/**
 * Pause before the next attempt: doubles from 100 ms to 5 s, the upper half of it by chance, so that a thousand
 * streams do not come back in one instant.
 *
 * @param failures attempts that failed in a row before this one
 */
export function backoffMs(failures: number, random: () => number = Math.random): number {
  const longest = Math.min(LONGEST_MS, SHORTEST_MS * 2 ** failures);
  return longest / 2 + (longest / 2) * random();
}
