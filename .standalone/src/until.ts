import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again until there is an answer.
 *
 * @param ask returns undefined or false for "not yet"
 * @param within milliseconds to keep asking
 * @returns the first answer, or undefined when the time is over
 */
export async function until<T>(
  ask: () => T | undefined | false | Promise<T | undefined | false>,
  { within, every = 20 }: { within: number; every?: number },
): Promise<T | undefined> {
  const deadline = performance.now() + within;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (performance.now() >= deadline) return undefined;
    await pause(every);
  }
}
