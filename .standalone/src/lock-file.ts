import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { errorCode } from './error-code.ts';
import { identityOf } from './process-identity.ts';
import { until } from './until.ts';

/** Who holds a lock: the process, which run of that number it is, and what it is doing, in words for a person. */
export interface LockOwner {
  readonly pid: number;
  readonly identity: string;
  readonly purpose: string;
}

export type LockAttempt =
  | { readonly taken: true; release(): void }
  | { readonly taken: false; readonly owner: LockOwner };

/**
 * Takes a lock that a dead process cannot keep: the file names its owner, and an owner that no longer runs has none.
 *
 * @throws errors of the file system (no space, no rights) as they are
 */
export function tryLock(file: string, purpose: string): LockAttempt {
  const mine = `${file}.${process.pid}.${process.hrtime.bigint()}`;
  const text = JSON.stringify({ pid: process.pid, identity: identityOf(process.pid) ?? '', purpose });
  writeFileSync(mine, text, { mode: 0o644 });
  try {
    for (;;) {
      if (linked(mine, file)) return { taken: true, release: () => releaseIfMine(file, text) };
      const found = readOwner(file);
      if (found && identityOf(found.owner.pid) === found.owner.identity) return { taken: false, owner: found.owner };
      if (found) removeStale(file, found.text);
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Waits its turn for a lock; undefined when the time is over. */
export async function waitForLock(
  file: string,
  purpose: string,
  within: number,
): Promise<{ release(): void } | undefined> {
  return until(
    () => {
      const attempt = tryLock(file, purpose);
      return attempt.taken && attempt;
    },
    { within, every: 50 },
  );
}

/** Only one of several processes can link the same name, and the file is whole from its first moment. */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

function readOwner(file: string): { owner: LockOwner; text: string } | undefined {
  try {
    const text = readFileSync(file, 'utf8');
    const owner: LockOwner = JSON.parse(text);
    return { owner, text };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    if (error instanceof SyntaxError) return { owner: { pid: -1, identity: 'none', purpose: '' }, text: '' };
    throw error;
  }
}

/** Moves the stale lock away; if somebody newer slipped in between look and move, theirs is put back. */
function removeStale(file: string, staleText: string): void {
  const aside = `${file}.stale.${process.pid}.${process.hrtime.bigint()}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  if (staleText !== '' && readFileSync(aside, 'utf8') !== staleText) linked(aside, file);
  rmSync(aside, { force: true });
}

function releaseIfMine(file: string, text: string): void {
  try {
    if (readFileSync(file, 'utf8') === text) rmSync(file);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}
