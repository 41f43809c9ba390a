import path from 'node:path';
import { rotate } from './log-file.ts';
import { recordProcesses } from './process-record.ts';
import type { Program, ProgramEvent, ProgramState } from './program.ts';
import { SupervisedProgram } from './supervised-program.ts';

export interface SupervisorOptions {
  /** Folder of the logs, one `<name>.log` each; undefined: everything goes to the terminal. */
  readonly logs?: string;
  /** File where running processes are written down for the next start. */
  readonly record?: string;
  /** How long a program may take to leave before it is killed; ten seconds if not given. */
  readonly stopWithinMs?: number;
  /** Ends the wait for readiness; everything is stopped and the signal's reason thrown. */
  readonly signal?: AbortSignal;
  onEvent?(event: ProgramEvent): void;
}

export interface Supervisor {
  readonly programs: readonly ProgramState[];
  /** @throws {RangeError} when no program has this name */
  kill(name: string, signal: NodeJS.Signals): void;
  /** Stops everything, the programs in front first. */
  stop(): Promise<void>;
}

/**
 * Starts programs together, waits until each is ready, and keeps them running until `stop`.
 *
 * @throws {StartFailure} PROGRAM_DID_NOT_START; everything already started is stopped before
 */
export async function startSupervisor(
  programs: readonly Program[],
  options: SupervisorOptions = {},
): Promise<Supervisor> {
  const record = () => {
    if (!options.record) return;
    try {
      recordProcesses(options.record, supervised);
    } catch (error) {
      // A full disk must not stop running programs: they leave by themselves when we vanish, recorded or not.
      options.onEvent?.({ kind: 'unrecorded', reason: error instanceof Error ? error.message : String(error) });
    }
  };
  const supervised = programs.map((program) => {
    const logFile = options.logs && path.join(options.logs, `${program.name}.log`);
    const { stopWithinMs, onEvent = () => {} } = options;
    return new SupervisedProgram(program, { logFile, stopWithinMs, onEvent, onProcess: () => record() });
  });
  const stop = async () => {
    await Promise.all(supervised.filter(({ program }) => program.stopsFirst).map((program) => program.stop()));
    await Promise.all(supervised.map((program) => program.stop()));
  };
  const stopEarly = () => void stop();
  options.signal?.addEventListener('abort', stopEarly, { once: true });
  try {
    for (const program of supervised) {
      if (options.logs) rotate(path.join(options.logs, `${program.name}.log`));
      program.start();
    }
    await Promise.all(supervised.map((program) => program.untilReady()));
    options.signal?.throwIfAborted();
  } catch (error) {
    await stop();
    throw error;
  } finally {
    options.signal?.removeEventListener('abort', stopEarly);
  }
  return {
    programs: supervised,
    kill: (name, signal) => {
      const found = supervised.find((program) => program.name === name);
      if (!found) throw new RangeError(`no program ${name}`);
      found.kill(signal);
    },
    stop,
  };
}
