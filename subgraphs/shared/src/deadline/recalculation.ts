import type { IsoDay } from '../clock/index.ts';
import type { Logger } from '../logging/index.ts';

/** A change whose terms are being reckoned, and how far that has come. */
export interface RecalculationRun {
  readonly id: string;
  readonly at: Date;
  readonly basis: string;
  /** 1: all open records; 2: those registered while the change became known everywhere */
  readonly pass: number;
  /** last record of the pass that was reckoned; null at its beginning */
  readonly cursor: string | null;
  readonly examined: number;
  readonly changed: number;
}

/** An open record as it is kept, and as the law now has it. */
export interface OpenTerm {
  readonly id: string;
  readonly dueOn: IsoDay;
  readonly newDueOn: IsoDay;
}

/** Where the runs and the records are kept. */
export interface RecalculationStore<Tx, Term extends OpenTerm> {
  transaction<Answer>(work: (tx: Tx) => Promise<Answer>): Promise<Answer>;
  /** the oldest unfinished run, locked to the end of the transaction; undefined when there is none to do now */
  claim(tx: Tx): Promise<RecalculationRun | undefined>;
  /** the next open records after the cursor of the run, locked, each reckoned anew by the law as it now is */
  nextBatch(tx: Tx, run: RecalculationRun, limit: number): Promise<readonly Term[]>;
  /** writes new days into records, their histories and the outbox */
  write(tx: Tx, run: RecalculationRun, terms: readonly Term[]): Promise<void>;
  advance(
    tx: Tx,
    run: RecalculationRun,
    progress: Pick<RecalculationRun, 'pass' | 'cursor' | 'examined' | 'changed'> & { readonly isFinished: boolean },
  ): Promise<void>;
}

/** Records reckoned in one transaction: short enough that nobody waits for it. */
export const BATCH_SIZE = 200;

/**
 * Reckons the next batch of the oldest unfinished run: changed days, their history, their events and the place where to
 * go on are one transaction, so that a process killed between two batches loses nothing and repeats nothing.
 * @returns false when there is nothing to do now
 */
export function recalculateBatch<Tx, Term extends OpenTerm>(
  store: RecalculationStore<Tx, Term>,
  batchSize = BATCH_SIZE,
): Promise<boolean> {
  return store.transaction(async (tx) => {
    const run = await store.claim(tx);
    if (!run) return false;
    const terms = await store.nextBatch(tx, run, batchSize);
    const moved = terms.filter(({ dueOn, newDueOn }) => dueOn !== newDueOn);
    if (moved.length > 0) await store.write(tx, run, moved);
    const isPassOver = terms.length < batchSize;
    await store.advance(tx, run, {
      pass: isPassOver ? 2 : run.pass,
      cursor: isPassOver ? null : (terms.at(-1)?.id ?? run.cursor),
      examined: run.examined + terms.length,
      changed: run.changed + moved.length,
      isFinished: isPassOver && run.pass === 2,
    });
    return true;
  });
}

/** How often a process looks for runs that another one left. */
const LOOKS_EVERY_MS = 15_000;

/** What a recalculator works with. */
export interface RecalculatorParts {
  readonly calendars: { recalculateBatch(): Promise<boolean> };
  /** is woken for the events of each batch */
  readonly feed: { wake(): void };
  readonly log: Logger;
}

/** Works off runs in the background: at once after {@link Recalculator.wake}, and every few seconds. */
export class Recalculator {
  readonly #parts: RecalculatorParts;
  #timer: NodeJS.Timeout | undefined;
  #working: Promise<void> = Promise.resolve();
  #isStopped = false;

  constructor(parts: RecalculatorParts) {
    this.#parts = parts;
  }

  start(): void {
    this.#timer = setInterval(() => this.wake(), LOOKS_EVERY_MS);
    this.#timer.unref();
    this.wake();
  }

  /** Something may be waiting: work until there is nothing. */
  wake(): void {
    if (this.#isStopped) return;
    this.#working = this.#working.then(() => this.#work());
  }

  /** Resolves when what was known to wait is done, or has failed. */
  settled(): Promise<void> {
    return this.#working;
  }

  /** Ends after the batch that is being written. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearInterval(this.#timer);
    await this.#working;
  }

  async #work(): Promise<void> {
    const { calendars, feed, log } = this.#parts;
    try {
      while (!this.#isStopped && (await calendars.recalculateBatch())) {
        feed.wake();
        await new Promise(setImmediate); // let requests in between
      }
    } catch (error) {
      log.error({ err: error }, 'terms could not be reckoned anew'); // the next turn begins after the last committed batch
    }
  }
}
