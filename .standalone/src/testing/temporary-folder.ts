import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { findPostmaster } from '../embedded-postgres/postmaster-file.ts';
import { stopServer } from '../embedded-postgres/server-process.ts';

/** A folder for one test. A server still running on it is stopped, and everything removed, when the test is over. */
export function temporaryFolder(mode = 0o711): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'hromada-test-'));
  chmodSync(folder, mode);
  onTestFinished(async () => {
    for (const base of [folder, path.join(folder, 'data')].map(baseOf).reverse()) {
      const left = findPostmaster(path.join(base, 'postgres'));
      if (left) await stopServer(left.pid);
      rmSync(base, { recursive: true, force: true });
    }
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

function baseOf(data: string): string {
  const note = path.join(data, 'postgres-is-in');
  return existsSync(note) ? readFileSync(note, 'utf8').trim() : data;
}

export const isRoot = process.getuid?.() === 0;
