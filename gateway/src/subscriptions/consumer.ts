import type { FormattedExecutionResult, GraphQLError } from 'graphql';
import { graphError } from '../graph-error.ts';

/** How far one subscriber may fall behind. */
export interface ConsumerLimits {
  /** results that wait for the client at most */
  readonly waitingResults: number;
  /** milliseconds the oldest of them waits at most */
  readonly waitingMs: number;
}

/** What a consumer tells the stream it belongs to. */
export interface ConsumerEvents {
  /** the client took a result: there is room for another */
  onTake(): void;
  onEnd(): void;
  /** the client did not keep up; an error frame would not reach it either, so its socket is cut */
  onSlow(): void;
}

type Step = IteratorResult<FormattedExecutionResult>;

/**
 * Results on their way to one subscriber, bounded in number and time.
 *
 * NOTE: written by hand because an async generator's return() waits behind a pending next() and so would never
 * release the upstream.
 */
export class Consumer implements AsyncIterableIterator<FormattedExecutionResult> {
  readonly #limits: ConsumerLimits;
  readonly #events: ConsumerEvents;
  #waiting: FormattedExecutionResult[] = [];
  #reader: { resolve(step: Step): void; reject(error: GraphQLError): void } | null = null;
  #patience: NodeJS.Timeout | null = null;
  #failure: GraphQLError | null = null;
  #isEnded = false;

  constructor(limits: ConsumerLimits, events: ConsumerEvents) {
    this.#limits = limits;
    this.#events = events;
  }

  /** Results the client has not taken yet. */
  get backlog(): number {
    return this.#waiting.length;
  }

  push(result: FormattedExecutionResult): void {
    if (this.#isEnded) return;
    if (this.#reader) {
      this.#reader.resolve({ value: result, done: false });
      this.#reader = null;
      return;
    }
    if (this.#waiting.length >= this.#limits.waitingResults) return this.#giveUp();
    this.#waiting.push(result);
    this.#patience ??= setTimeout(() => this.#giveUp(), this.#limits.waitingMs);
  }

  /** Ends with an error, after the results that already wait. */
  fail(error: GraphQLError): void {
    if (this.#isEnded) return;
    if (this.#reader) this.#reader.reject(error);
    else this.#failure = error;
    this.#close();
  }

  /** Ends in order, after the results that already wait. */
  end(): void {
    if (this.#isEnded) return;
    this.#reader?.resolve({ value: undefined, done: true });
    this.#close();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<Step> {
    const result = this.#waiting.shift();
    if (result) {
      this.#restartPatience();
      this.#events.onTake();
      return Promise.resolve({ value: result, done: false });
    }
    if (this.#failure) {
      const failure = this.#failure;
      this.#failure = null;
      return Promise.reject(failure);
    }
    if (this.#isEnded) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve, reject) => {
      this.#reader = { resolve, reject };
    });
  }

  return(): Promise<Step> {
    this.#waiting = [];
    this.#failure = null;
    this.end();
    return Promise.resolve({ value: undefined, done: true });
  }

  #giveUp(): void {
    this.#waiting = [];
    this.fail(graphError('SUBSCRIPTION_SLOW_CONSUMER', 'The client takes events slower than they come'));
    this.#events.onSlow();
  }

  #restartPatience(): void {
    if (this.#patience) clearTimeout(this.#patience);
    this.#patience =
      this.#waiting.length > 0 && !this.#isEnded ? setTimeout(() => this.#giveUp(), this.#limits.waitingMs) : null;
  }

  #close(): void {
    this.#isEnded = true;
    this.#reader = null;
    if (this.#patience) clearTimeout(this.#patience);
    this.#events.onEnd();
  }
}
