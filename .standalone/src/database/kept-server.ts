import { setTimeout as pause } from 'node:timers/promises';
import {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from '../embedded-postgres/start-embedded-postgres.ts';
import { signalIfThere } from '../process-identity.ts';
import type { ProgramEvent, ProgramState } from '../supervisor/program.ts';
import { watchForFullDisk } from './full-disk.ts';

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 10_000;

/** The embedded server kept running: whenever it ends it is started again on the same port, after a growing pause. */
export class KeptServer implements ProgramState {
  readonly name = 'postgres';
  readonly first: EmbeddedPostgres;
  /** Whether the server has complained of a full disk. */
  readonly isDiskFull: () => boolean;
  restarts = 0;
  #options: EmbeddedPostgresOptions;
  #onEvent: (event: ProgramEvent) => void;
  #server: EmbeddedPostgres | undefined;
  #stopping = new AbortController();
  #watching: Promise<void>;

  /** @throws {StartFailure} of the launcher */
  static async start(options: EmbeddedPostgresOptions, onEvent: (event: ProgramEvent) => void): Promise<KeptServer> {
    return new KeptServer(await startEmbeddedPostgres(options), options, onEvent);
  }

  private constructor(
    first: EmbeddedPostgres,
    options: EmbeddedPostgresOptions,
    onEvent: (event: ProgramEvent) => void,
  ) {
    this.first = first;
    this.isDiskFull = watchForFullDisk(first.logFile);
    this.#server = first;
    this.#options = { ...options, port: first.port };
    this.#onEvent = onEvent;
    this.#watching = this.#watch();
  }

  get pid(): number | undefined {
    return this.#server?.pid;
  }

  get isReady(): boolean {
    return this.#server !== undefined;
  }

  kill(signal: NodeJS.Signals): void {
    if (this.pid) signalIfThere(this.pid, signal);
  }

  /**
   * Stops the server for good. With a full disk at once: there it can write nothing out, recovers from one crash after
   * another, and may miss the polite signal. What was committed is in its log of changes either way.
   */
  async stop(): Promise<void> {
    this.#stopping.abort();
    if (this.isDiskFull()) this.kill('SIGQUIT');
    await this.#server?.stop();
    await this.#watching;
    await this.#server?.stop(); // a start that was under way when we began to stop
  }

  async #watch(): Promise<void> {
    await this.#untilEnd();
    for (let failures = 0; !this.#stopping.signal.aborted; ) {
      const againInMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures);
      await pause(againInMs, undefined, { signal: this.#stopping.signal }).catch(() => {});
      if (this.#stopping.signal.aborted) return;
      if (await this.#startAgain(againInMs)) {
        failures = 0;
        await this.#untilEnd();
      } else failures += 1;
    }
  }

  async #untilEnd(): Promise<void> {
    await this.#server?.untilExit();
    this.#server = undefined;
    if (this.#stopping.signal.aborted) return;
    this.#onEvent({ kind: 'died', name: this.name, reason: 'ended', againInMs: FIRST_PAUSE_MS });
  }

  async #startAgain(againInMs: number): Promise<boolean> {
    this.restarts += 1;
    try {
      this.#server = await startEmbeddedPostgres(this.#options);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.#onEvent({ kind: 'died', name: this.name, reason, againInMs });
      return false;
    }
    if (this.#stopping.signal.aborted) return false;
    this.#onEvent({ kind: 'ready', name: this.name });
    return true;
  }
}
