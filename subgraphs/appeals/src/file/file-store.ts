import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';

/** Where the bytes of files lie, by their SHA-256; the database knows what they are. */
export interface FileStore {
  /** Keeps bytes so that they survive a crash before it answers. @returns their SHA-256 in hexadecimal */
  put(bytes: Buffer): Promise<string>;
  /** @returns null when there is no such file */
  get(sha256: string): Promise<Readable | null>;
  /** @returns size in bytes, or null when there is no such file */
  stat(sha256: string): Promise<number | null>;
  /** Names of files that were put before the instant, in portions. */
  listOlderThan(instant: Date): AsyncIterable<readonly string[]>;
  remove(sha256: string): Promise<void>;
}

/** SHA-256 in hexadecimal. */
export function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
