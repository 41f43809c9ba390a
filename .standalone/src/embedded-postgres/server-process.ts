import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { binariesDoNotRun, diskFull, StartFailure, serverDidNotStart } from '../failure.ts';
import { isRunning, signalIfThere } from '../process-identity.ts';
import { until } from '../until.ts';
import { thisPlatform } from './binaries.ts';
import type { Place } from './place.ts';
import { findPostmaster, forgetReusedNumber, type Postmaster } from './postmaster-file.ts';
import type { ServerAccount } from './server-account.ts';

/** Recovery after a crash replays at most max_wal_size of log; a minute is ten times what it takes here. */
const READY_WITHIN_MS = 60_000;
/** Back ends of a killed server let go of its memory within milliseconds, unless busy with one long step. */
const OLD_BACKENDS_GONE_WITHIN_MS = 15_000;
const STOP_WITHIN_MS = 30_000;

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  max_connections: '200',
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  jit: 'off',
};

/**
 * Starts the server on its cluster and waits until it takes connections. It is no child in spirit: it keeps its own
 * session and writes its own log, so it outlives a killed Node.js and is found again by postmaster.pid.
 *
 * @throws {StartFailure} DISK_FULL, SERVER_DID_NOT_START, BINARIES_DO_NOT_RUN; the code PORT_IN_USE asks for another port
 */
export async function startServer(
  place: Place,
  server: { bin: string; account: ServerAccount | undefined; port: number; settings?: Record<string, string> },
): Promise<Postmaster> {
  forgetReusedNumber(place.cluster);
  let failure: StartFailure | undefined;
  const postmaster = await until(
    async () => {
      const outcome = await startOnce(place, server);
      if (!(outcome instanceof StartFailure)) return outcome;
      failure = outcome;
      if (outcome.code !== 'OLD_BACKENDS') throw outcome;
      return undefined;
    },
    { within: OLD_BACKENDS_GONE_WITHIN_MS, every: 100 },
  );
  if (postmaster) return postmaster;
  throw failure ?? serverDidNotStart('no answer', place.logFile);
}

/** Fast shutdown: open transactions are rolled back, everything is written out. Immediate if that takes too long. */
export async function stopServer(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!isRunning(pid)) return;
    signalIfThere(pid, signal);
    await untilGone(pid, STOP_WITHIN_MS);
  }
}

export async function untilGone(pid: number, within: number): Promise<boolean> {
  return (await until(() => !isRunning(pid), { within, every: 10 })) ?? false;
}

/** @returns false when the server ended, or was not ready in time */
export async function untilReady(cluster: string): Promise<Postmaster | undefined> {
  let gone = false;
  const found = await until(
    () => {
      const postmaster = findPostmaster(cluster);
      gone = !postmaster;
      return gone || (postmaster?.status === 'ready' && postmaster);
    },
    { within: READY_WITHIN_MS, every: 10 },
  );
  return found === true ? undefined : found;
}

async function startOnce(
  place: Place,
  server: { bin: string; account: ServerAccount | undefined; port: number; settings?: Record<string, string> },
): Promise<Postmaster | StartFailure> {
  const settings = { ...SETTINGS, port: String(server.port), ...server.settings };
  const log = openSync(place.logFile, 'a', 0o600);
  const logStart = statSync(place.logFile).size;
  const child = spawn(
    path.join(server.bin, 'postgres'),
    ['-D', place.cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    {
      ...(server.account && { uid: server.account.uid, gid: server.account.gid }),
      detached: true,
      cwd: '/',
      env: { LC_ALL: 'C.UTF-8', TZ: 'UTC' },
      stdio: ['ignore', log, log],
    },
  );
  closeSync(log);
  let ended: { reason: string } | undefined;
  child.once('error', (error) => (ended = { reason: error.message }));
  child.once('exit', (code, signal) => (ended = { reason: `exit ${code ?? signal}` }));
  child.unref();
  const ready = await until(() => ended ?? readyPostmaster(place.cluster, child.pid), {
    within: READY_WITHIN_MS,
    every: 10,
  });
  if (ready && 'pid' in ready) return ready;
  if (!child.pid) return binariesDoNotRun(thisPlatform(), ended?.reason ?? 'no process');
  if (!ended) signalIfThere(child.pid, 'SIGQUIT');
  return explain(place, readFileSync(place.logFile, 'utf8').slice(logStart), ended?.reason ?? 'not ready in time');
}

function readyPostmaster(cluster: string, pid: number | undefined): Postmaster | undefined {
  const postmaster = findPostmaster(cluster);
  return postmaster?.pid === pid && postmaster?.status === 'ready' ? postmaster : undefined;
}

function explain(place: Place, log: string, reason: string): StartFailure {
  if (/No space left on device|Disk quota exceeded/.test(log)) return diskFull(place.base);
  const fatal = log.split('\n').findLast((line) => /FATAL|PANIC|error while loading/.test(line));
  const words = fatal?.replace(/^.*?(FATAL|PANIC):\s*/, '') ?? reason;
  if (/pre-existing shared memory block|lock file ".*" already exists/.test(log)) {
    return new StartFailure('OLD_BACKENDS', words, words);
  }
  if (/could not bind|could not create any TCP\/IP sockets/.test(log)) {
    return new StartFailure('PORT_IN_USE', words, words);
  }
  return serverDidNotStart(words, place.logFile);
}
