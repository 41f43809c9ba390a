import { spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from '../error-code.ts';
import { binariesDoNotRun, clusterOfAnotherMajor, diskFull, serverDidNotStart } from '../failure.ts';
import { thisPlatform } from './binaries.ts';
import type { Place } from './place.ts';
import type { ServerAccount } from './server-account.ts';

export const OWNER = 'hromada_owner';

/**
 * Letters are compared by code point with PostgreSQL's own rules, so no update of the system can spoil an index;
 * the libc locale still has to be UTF-8, for pg_trgm asks it what a letter is.
 */
const LOCALE = [
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  `--locale=${process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`,
  '--lc-messages=C',
];

/**
 * Makes the cluster on first use and refuses one that these binaries cannot open.
 *
 * @returns whether it was made now
 * @throws {StartFailure} CLUSTER_OF_ANOTHER_MAJOR, DISK_FULL, BINARIES_DO_NOT_RUN, SERVER_DID_NOT_START
 */
export async function ensureCluster(
  place: Place,
  server: { bin: string; major: string; account: ServerAccount | undefined; password: string },
): Promise<boolean> {
  const versionFile = path.join(place.cluster, 'PG_VERSION');
  if (existsSync(versionFile)) {
    const have = readFileSync(versionFile, 'utf8').trim();
    if (have !== server.major) throw clusterOfAnotherMajor(place.cluster, have, server.major);
    return false;
  }
  // Made aside and renamed: a crash in the middle leaves no half-made cluster.
  const unfinished = `${place.cluster}.new`;
  const passwordFile = `${place.cluster}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  try {
    mkdirSync(unfinished, { mode: 0o700 });
    writeFileSync(passwordFile, server.password, { mode: 0o600 });
    if (server.account) {
      chownSync(unfinished, server.account.uid, server.account.gid);
      chownSync(passwordFile, server.account.uid, server.account.gid);
    }
    await runInitdb(place, server, [`--pgdata=${unfinished}`, `--pwfile=${passwordFile}`]);
    renameSync(unfinished, place.cluster);
    return true;
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(unfinished, { recursive: true, force: true });
  }
}

async function runInitdb(
  place: Place,
  server: { bin: string; account: ServerAccount | undefined },
  where: string[],
): Promise<void> {
  const settings = [`--username=${OWNER}`, '--auth=scram-sha-256', '--no-instructions', ...LOCALE];
  const { code, output } = await run(path.join(server.bin, 'initdb'), [...where, ...settings], server.account);
  if (code === 0) return;
  if (/No space left on device|Disk quota exceeded/.test(output)) throw diskFull(place.base);
  const lines = output.trim().split('\n');
  const reason = lines.find((line) => /error|could not|cannot/i.test(line)) ?? lines.at(-1) ?? `code ${code}`;
  writeFileSync(place.logFile, output, { flag: 'a' });
  throw serverDidNotStart(reason.trim(), place.logFile);
}

function run(
  command: string,
  args: string[],
  account: ServerAccount | undefined,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    let output = '';
    const child = spawn(command, args, {
      ...(account && { uid: account.uid, gid: account.gid }),
      cwd: '/',
      env: { LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.on('data', (text: Buffer) => (output += text.toString()));
    child.stderr.on('data', (text: Buffer) => (output += text.toString()));
    child.on('error', (error) => reject(binariesDoNotRun(thisPlatform(), errorCode(error) ?? error.message)));
    child.on('close', (code) => resolve({ code, output }));
  });
}
