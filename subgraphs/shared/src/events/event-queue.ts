/**
 * A bounded hand-written async iterator: an async generator's `return()` would wait behind a pending `next()`
 * and never release what it holds.
 */
export class EventQueue<Item> implements AsyncIterableIterator<Item> {
  readonly #limit: number;
  readonly #onEnd: () => void;
  #items: Item[] = [];
  #waiting: { resolve: (result: IteratorResult<Item>) => void; reject: (reason: unknown) => void } | null = null;
  #failure: { reason: unknown } | null = null;
  #hasEnded = false;
  #onDrained: (() => void) | null = null;

  /** @param limit items held for a slow reader; `push` refuses one more */
  constructor(limit: number, onEnd: () => void = () => undefined) {
    this.#limit = limit;
    this.#onEnd = onEnd;
  }

  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  /** Resolves when the reader has taken at least half of a full queue, or the queue has ended: replay waits here for a slow reader. */
  drained(): Promise<void> {
    if (this.#hasEnded || this.#items.length * 2 <= this.#limit) return Promise.resolve();
    return new Promise((resolve) => {
      this.#onDrained = resolve;
    });
  }

  /** @returns false when the queue has ended or would overflow; the caller decides what overflow means */
  push(item: Item): boolean {
    if (this.#hasEnded) return false;
    if (this.#waiting) {
      const { resolve } = this.#waiting;
      this.#waiting = null;
      resolve({ value: item, done: false });
      return true;
    }
    if (this.#items.length >= this.#limit) return false;
    this.#items.push(item);
    return true;
  }

  /** Ends the queue with an error; items not yet read are dropped. */
  fail(reason: unknown): void {
    if (this.#hasEnded) return;
    this.#items = [];
    if (this.#waiting) this.#waiting.reject(reason);
    else this.#failure = { reason };
    this.#waiting = null;
    this.#end();
  }

  next(): Promise<IteratorResult<Item>> {
    const item = this.#items.shift();
    if (this.#items.length * 2 <= this.#limit) this.#release();
    if (item !== undefined) return Promise.resolve({ value: item, done: false });
    if (this.#failure) {
      const { reason } = this.#failure;
      this.#failure = null;
      return Promise.reject(reason);
    }
    if (this.#hasEnded) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
    });
  }

  return(): Promise<IteratorResult<Item>> {
    this.#items = [];
    this.#waiting?.resolve({ value: undefined, done: true });
    this.#waiting = null;
    this.#end();
    return Promise.resolve({ value: undefined, done: true });
  }

  throw(reason: unknown): Promise<IteratorResult<Item>> {
    this.fail(reason);
    return Promise.reject(reason);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #end(): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    this.#release();
    this.#onEnd();
  }

  #release(): void {
    this.#onDrained?.();
    this.#onDrained = null;
  }
}
