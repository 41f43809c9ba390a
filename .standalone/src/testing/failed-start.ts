import path from 'node:path';
import { expect } from 'vitest';
import { spawnSource } from './spawn-source.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** What a test chooses about a start; the rest is a folder of its own, a free port and the embedded server. */
export interface Start {
  readonly data?: string;
  readonly port?: number;
  readonly databaseUrl?: string;
  readonly user?: { uid: number; gid: number };
}

/** Starts a hromada without programs, the way a person would, and gives what that person sees. */
export async function start({
  data = path.join(temporaryFolder(), 'data'),
  port,
  databaseUrl = '',
  user,
}: Start): Promise<{ code: number | null; last: string }> {
  const args = [data, String(port ?? 0), '[]', databaseUrl];
  const { code, errors } = await spawnSource('testing/hold-hromada.ts', args, {
    ...user,
    env: { TMPDIR: '/tmp' },
  }).ended();
  return { code, last: errors.trimEnd().split('\n').at(-1) ?? '' };
}

/** What a person sees of a failed start: code 1 and one line in both languages. */
export function sentence(uk: RegExp, en: RegExp): { code: number; last: unknown } {
  return { code: 1, last: expect.stringMatching(new RegExp(`^${uk.source}.* / ${en.source}.*$`)) };
}
