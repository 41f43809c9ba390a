import { execFileSync } from 'node:child_process';
import { cpSync, lstatSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { isRoot, temporaryFolder } from '../testing/temporary-folder.ts';
import { findBinaries, prepareBinaries } from './binaries.ts';
import { canReach, chooseServerAccount } from './server-account.ts';

/** The binaries as `npm ci --ignore-scripts` leaves them: without a single link among the libraries. */
function unlinkedBinaries(parent: string): { directory: string; version: string; major: string } {
  const found = findBinaries();
  const directory = path.join(parent, 'native');
  cpSync(found.directory, directory, { recursive: true, filter: (file) => !lstatSync(file).isSymbolicLink() });
  return { ...found, directory };
}

function versionOf(bin: string): string {
  return execFileSync(path.join(bin, 'initdb'), ['--version'], { encoding: 'utf8', stdio: 'pipe' });
}

describe('the PostgreSQL that npm installed', () => {
  test('runs although no install script has linked its libraries', () => {
    const binaries = unlinkedBinaries(temporaryFolder());
    expect(() => versionOf(path.join(binaries.directory, 'bin'))).toThrow(/libpq|shared libraries/);
    const bin = prepareBinaries(binaries, { account: undefined, copyTo: '/nowhere' });
    expect(bin).toBe(path.join(binaries.directory, 'bin'));
    expect(versionOf(bin)).toMatch(/PostgreSQL\) 18/);
  });

  test.runIf(isRoot)('is copied once to where the account of the server can reach it', () => {
    const account = chooseServerAccount();
    const closed = temporaryFolder(0o700);
    const copyTo = temporaryFolder(0o711);
    const binaries = unlinkedBinaries(closed);
    const bin = prepareBinaries(binaries, { account, copyTo });
    expect(bin.startsWith(copyTo)).toBe(true);
    expect(canReach(bin, account)).toBe(true);
    expect(versionOf(bin)).toMatch(/PostgreSQL\) 18/);
    const copiedAt = lstatSync(bin).birthtimeMs;
    prepareBinaries(binaries, { account, copyTo });
    expect(lstatSync(bin).birthtimeMs).toBe(copiedAt);
  });

  test('is missed in one sentence on a platform without it', () => {
    expect(() => findBinaries('plan9-mips')).toThrow(
      expect.objectContaining({
        code: 'NO_BINARIES',
        sentence: expect.stringMatching(/plan9-mips.*DATABASE_URL \/ .*DATABASE_URL/),
      }),
    );
  });
});
