/** How long an answer is believed, in milliseconds. */
export interface CacheTimes {
  /** taken without asking again */
  readonly freshMs: number;
  /** taken when whoever was asked does not answer */
  readonly staleMs: number;
}

interface Entry<Value> {
  readonly value: Value;
  readonly at: number;
}

const ENTRIES_MAX = 10_000;

/**
 * Answers of somebody who is asked often. Parallel questions are asked once; an answer that was under way when its
 * key was dropped is not kept.
 */
export class TimedCache<Value> {
  readonly #times: CacheTimes;
  readonly #entries = new Map<string, Entry<Value>>();
  readonly #pending = new Map<string, Promise<Value>>();

  constructor(times: CacheTimes) {
    this.#times = times;
  }

  async get(key: string, ask: () => Promise<Value>): Promise<Value> {
    const known = this.#entries.get(key);
    if (known && Date.now() - known.at < this.#times.freshMs) return known.value;
    try {
      return await (this.#pending.get(key) ?? this.#ask(key, ask));
    } catch (error) {
      const last = this.#entries.get(key);
      if (last && Date.now() - last.at < this.#times.staleMs) return last.value;
      throw error;
    }
  }

  /** Forgets whatever the test is true of. */
  drop(isMeant: (value: Value, key: string) => boolean = () => true): void {
    for (const [key, { value }] of this.#entries) if (isMeant(value, key)) this.#entries.delete(key);
    this.#pending.clear();
  }

  #ask(key: string, ask: () => Promise<Value>): Promise<Value> {
    const at = Date.now();
    const pending: Promise<Value> = ask().then((value) => {
      if (this.#pending.get(key) === pending) this.#keep(key, { value, at });
      return value;
    });
    const settled = pending.finally(() => {
      if (this.#pending.get(key) === pending) this.#pending.delete(key);
    });
    settled.catch(() => {}); // whoever asked hears of it
    this.#pending.set(key, pending);
    return pending;
  }

  #keep(key: string, entry: Entry<Value>): void {
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size < ENTRIES_MAX) break;
      this.#entries.delete(oldest);
    }
    this.#entries.delete(key);
    this.#entries.set(key, entry);
  }
}
