import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { errorCode } from '../error-code.ts';
import { identityOf, signalIfThere } from '../process-identity.ts';
import { until } from '../until.ts';

/** A process of this run, told from any later one with the same number by its start time. */
interface RecordedProcess {
  readonly name: string;
  readonly pid: number;
  readonly identity: string;
}

const LEAVE_WITHIN_MS = 10_000;

/** Writes down what runs now, for the next start after a crash of ours. */
export function recordProcesses(file: string, running: readonly { name: string; pid: number | undefined }[]): void {
  const recorded = running.flatMap(({ name, pid }): RecordedProcess[] => {
    const identity = pid && identityOf(pid);
    return pid && identity ? [{ name, pid, identity }] : [];
  });
  writeFileSync(`${file}.new`, `${JSON.stringify(recorded, null, 2)}\n`);
  renameSync(`${file}.new`, file);
}

/**
 * Stops what an earlier run left behind, politely and then not.
 *
 * @param leaveWithinMs time to leave before it is killed
 * @returns names of the programs that were still running
 */
export async function stopLeftovers(file: string, leaveWithinMs = LEAVE_WITHIN_MS): Promise<string[]> {
  const leftovers = readRecord(file).filter(isSameRun);
  await Promise.all(leftovers.map((leftover) => stopLeftover(leftover, leaveWithinMs)));
  rmSync(file, { force: true });
  return leftovers.map(({ name }) => name);
}

async function stopLeftover(leftover: RecordedProcess, within: number): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    if (!isSameRun(leftover)) return;
    signalIfThere(leftover.pid, signal);
    await until(() => !isSameRun(leftover), { within });
  }
}

function isSameRun({ pid, identity }: RecordedProcess): boolean {
  return identityOf(pid) === identity;
}

function readRecord(file: string): RecordedProcess[] {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || error instanceof SyntaxError) return [];
    throw error;
  }
}
