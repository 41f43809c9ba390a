import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type LockAttempt, tryLock, waitForLock } from './lock-file.ts';
import { identityOf } from './process-identity.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

function aLockFile(): string {
  return path.join(temporaryFolder(), 'lock');
}

function released(attempt: LockAttempt): void {
  if (!attempt.taken) throw new Error('not taken');
  attempt.release();
}

describe('a lock', () => {
  test('belongs to one, tells whose it is, and is free again after release', () => {
    const file = aLockFile();
    const first = tryLock(file, 'npm start');
    expect(tryLock(file, 'npm run import')).toMatchObject({
      taken: false,
      owner: { pid: process.pid, purpose: 'npm start' },
    });
    released(first);
    released(tryLock(file, 'npm run import'));
    expect(readdirSync(path.dirname(file))).toEqual([]);
  });

  test.each([
    ['a process that is no more', { pid: 2 ** 22 + 1, identity: 'boot:1', purpose: 'npm start' }],
    [
      'an earlier process with the number of a living one',
      { pid: process.pid, identity: 'boot:1', purpose: 'npm start' },
    ],
    ['nobody: the file is damaged', undefined],
  ])('held by %s can be taken', (_, owner) => {
    const file = aLockFile();
    writeFileSync(file, owner ? JSON.stringify(owner) : '{"pid":');
    const attempt = tryLock(file, 'npm start');
    expect(attempt.taken).toBe(true);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ identity: identityOf(process.pid) });
    released(attempt);
  });

  test('is handed over to whoever waits for it, and to one of them at a time', async () => {
    const file = aLockFile();
    let holders = 0;
    let most = 0;
    const waiters = Array.from({ length: 8 }, async () => {
      const lock = await waitForLock(file, 'test', 20_000);
      most = Math.max(most, ++holders);
      await new Promise(setImmediate);
      holders -= 1;
      lock?.release();
    });
    await Promise.all(waiters);
    expect(most).toBe(1);
  });
});
