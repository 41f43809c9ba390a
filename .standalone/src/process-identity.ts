import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { errorCode } from './error-code.ts';

/**
 * What tells this run of a process number from a later process with the same number.
 *
 * @returns boot and start time of the process; undefined when no such process runs.
 *   A zombie (exited, not yet collected by its parent) counts as not running.
 */
export function identityOf(pid: number): string | undefined {
  if (!isListed(pid)) return undefined;
  if (process.platform === 'linux') return linuxIdentity(pid);
  if (process.platform === 'win32') return 'running'; // NOTE: no cheap start time here; the number alone decides
  return psColumn(pid, 'lstart');
}

export function isRunning(pid: number): boolean {
  return identityOf(pid) !== undefined;
}

/** Sends a signal to a process that may be gone by now. */
export function signalIfThere(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (errorCode(error) !== 'ESRCH') throw error;
  }
}

/** The command line of a running process, arguments parted by spaces; undefined where the system does not tell. */
export function commandLineOf(pid: number): string | undefined {
  if (process.platform === 'win32') return undefined;
  if (process.platform !== 'linux') return psColumn(pid, 'command');
  return readProc(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ');
}

function isListed(pid: number): boolean {
  if (pid <= 0) return false; // the system would take these for whole groups of processes
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

function linuxIdentity(pid: number): string | undefined {
  const stat = readProc(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  // The second field is the program's name in brackets and may itself hold spaces and brackets.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state] = fields;
  if (state === 'Z' || state === 'X') return undefined;
  const boot = readProc('/proc/sys/kernel/random/boot_id')?.trim();
  return `${boot}:${fields[19]}`;
}

function readProc(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined; // the process ended between two looks
  }
}

function psColumn(pid: number, column: string): string | undefined {
  try {
    return execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}
