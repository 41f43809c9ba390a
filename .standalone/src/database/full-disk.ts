import { readFileSync, statSync } from 'node:fs';

/**
 * PostgreSQL that cannot write its log of changes ends at once, and its clients see no more than a lost connection:
 * only its own log says why.
 *
 * @param logFile log of the embedded server
 * @returns whether the server has complained of a full disk since this call
 */
export function watchForFullDisk(logFile: string): () => boolean {
  const start = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  return () => {
    const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
    return size > start && readFileSync(logFile).subarray(start).includes('No space left on device');
  };
}
