import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { programDidNotStart } from '../failure.ts';
import { signalIfThere } from '../process-identity.ts';
import { until } from '../until.ts';
import { lastLine } from './log-file.ts';
import type { Program, ProgramEvent, ProgramState } from './program.ts';

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 10_000;
/** A program that lived this long has recovered: its next death starts again with the shortest pause. */
const STEADY_AFTER_MS = 30_000;
const STOP_WITHIN_MS = 10_000;
const READY_WITHIN_MS = 120_000;
/** One death at the start may be a port snatched away; a second one is a fault of the program. */
const DEATHS_AT_START = 2;

export interface Supervision {
  /** The program's own log; undefined: its lines go to the terminal, after its name. */
  readonly logFile?: string;
  /** How long it may take to leave; ten seconds if not given. */
  readonly stopWithinMs?: number;
  onEvent(event: ProgramEvent): void;
  /** The process number is another one, or none. */
  onProcess(): void;
}

/**
 * One program kept running: started, watched, started again after a growing pause, stopped.
 * It gets an IPC channel and nothing through it: when we vanish the channel closes, and the program leaves by itself.
 */
export class SupervisedProgram implements ProgramState {
  readonly program: Program;
  restarts = 0;
  isReady = false;
  #supervision: Supervision;
  #child: ChildProcess | undefined;
  #startedAt = 0;
  #deathsInARow = 0;
  #isStopping = false;
  #pause: NodeJS.Timeout | undefined;

  constructor(program: Program, supervision: Supervision) {
    this.program = program;
    this.#supervision = supervision;
  }

  get name(): string {
    return this.program.name;
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  start(): void {
    const { command, args, env, cwd } = this.program;
    const log = this.#supervision.logFile ? openSync(this.#supervision.logFile, 'a', 0o600) : 'pipe';
    // Its own process group: Ctrl-C in the terminal reaches us alone, and we stop the programs in order.
    const detached = process.platform !== 'win32';
    const child = spawn(command, args, { env: { ...env }, cwd, detached, stdio: ['ignore', log, log, 'ipc'] });
    if (typeof log === 'number') closeSync(log);
    else printWithName(child, this.name);
    this.#child = child;
    this.#startedAt = performance.now();
    child.once('error', (error) => this.#died(child, error.message));
    child.once('exit', (code, signal) => this.#died(child, signal ?? `exit ${code}`));
    this.#supervision.onProcess();
    void this.#announceReady(child);
  }

  /**
   * Waits for the first readiness.
   *
   * @throws {StartFailure} PROGRAM_DID_NOT_START when it dies twice before, or takes two minutes
   */
  async untilReady(): Promise<void> {
    const ready = await until(() => this.isReady || this.#deathsInARow >= DEATHS_AT_START || this.#isStopping, {
      within: READY_WITHIN_MS,
    });
    if (this.isReady || this.#isStopping) return;
    const { logFile } = this.#supervision;
    const reason = (logFile && lastLine(logFile)) || (ready ? 'it ended' : 'not ready in time');
    throw programDidNotStart(this.name, reason, logFile ?? 'stdout');
  }

  kill(signal: NodeJS.Signals): void {
    this.#child?.kill(signal);
  }

  /** Asks it to leave; when its time is over it and all it started are killed. */
  async stop(): Promise<void> {
    const { stopWithinMs = STOP_WITHIN_MS } = this.#supervision;
    this.#isStopping = true;
    clearTimeout(this.#pause);
    const child = this.#child;
    if (!child?.pid) return;
    child.kill('SIGTERM');
    if (await this.#untilGone(stopWithinMs)) return;
    if (process.platform === 'win32') child.kill('SIGKILL');
    else signalIfThere(-child.pid, 'SIGKILL');
    await this.#untilGone(STOP_WITHIN_MS);
  }

  #untilGone(within: number): Promise<boolean | undefined> {
    return until(() => this.#child === undefined, { within, every: 10 });
  }

  #died(child: ChildProcess, reason: string): void {
    if (this.#child !== child) return; // 'error' and 'exit' may both come
    this.#child = undefined;
    this.isReady = false;
    this.#supervision.onProcess();
    if (this.#isStopping) return;
    if (performance.now() - this.#startedAt > STEADY_AFTER_MS) this.#deathsInARow = 0;
    this.#scheduleStart(reason);
  }

  #scheduleStart(reason: string): void {
    const againInMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** this.#deathsInARow);
    this.#deathsInARow += 1;
    this.#supervision.onEvent({ kind: 'died', name: this.name, reason, againInMs });
    this.#pause = setTimeout(() => this.#startAgain(), againInMs);
  }

  #startAgain(): void {
    this.restarts += 1;
    try {
      this.start();
    } catch (error) {
      // The log could not be opened, or no process was to be had: what hinders now may be gone at the next attempt.
      this.#scheduleStart(error instanceof Error ? error.message : String(error));
    }
  }

  async #announceReady(child: ChildProcess): Promise<void> {
    const isAnswering = await until(
      async () => this.#child !== child || !this.program.readyUrl || (await answers(this.program.readyUrl)),
      { within: Number.POSITIVE_INFINITY, every: 100 },
    );
    if (!isAnswering || this.#child !== child || !child.pid) return;
    this.isReady = true;
    this.#supervision.onEvent({ kind: 'ready', name: this.name });
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false; // not listening yet
  }
}

function printWithName(child: ChildProcess, name: string): void {
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      const lines = chunk.toString().trimEnd().split('\n');
      process.stdout.write(lines.map((line) => `${name.padEnd(12)}│ ${line}\n`).join(''));
    });
  }
}
