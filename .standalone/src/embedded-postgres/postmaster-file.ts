import { readFileSync, realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from '../error-code.ts';
import { commandLineOf, isRunning } from '../process-identity.ts';

/** A server that runs on a cluster, as its postmaster.pid tells. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** starting, ready or stopping; empty in the first moments. */
  readonly status: string;
}

/**
 * The server running on this cluster, whoever started it; undefined when none runs.
 *
 * @see https://www.postgresql.org/docs/18/storage-file-layout.html postmaster.pid: 1 pid, 4 port, 8 status
 */
export function findPostmaster(cluster: string): Postmaster | undefined {
  const lines = readPidFile(cluster);
  if (!lines) return undefined;
  const pid = Number(lines[0]);
  if (!isRunning(pid) || !isPostgresOf(cluster, pid)) return undefined;
  return { pid, port: Number(lines[3]), status: (lines[7] ?? '').trim() };
}

/**
 * After a restart of the machine or container the number in postmaster.pid may belong to another program, and the
 * server would refuse to start. The file of a server that merely died stays: it guards against its last back ends.
 */
export function forgetReusedNumber(cluster: string): void {
  const pid = Number(readPidFile(cluster)?.[0] ?? 0);
  if (isRunning(pid) && !isPostgresOf(cluster, pid)) rmSync(path.join(cluster, 'postmaster.pid'), { force: true });
}

function isPostgresOf(cluster: string, pid: number): boolean {
  const command = commandLineOf(pid);
  if (command === undefined) return true;
  return command.includes('postgres') && command.includes(realpathSync(cluster));
}

function readPidFile(cluster: string): string[] | undefined {
  try {
    return readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '')) return undefined;
    throw error;
  }
}
