/** Something read that is kept for a while: the rows of the law are few, and asked for by everything. */
export class Kept<Value> {
  readonly #read: () => Promise<Value>;
  readonly #clock: { now(): Date };
  readonly #keptMs: number;
  #held: { readonly atMs: number; readonly value: Promise<Value> } | null = null;

  constructor({ read, clock, keptMs }: { read: () => Promise<Value>; clock: { now(): Date }; keptMs: number }) {
    this.#read = read;
    this.#clock = clock;
    this.#keptMs = keptMs;
  }

  /** What was read, or what is read now; a failed read answers only those who waited for it. */
  get(): Promise<Value> {
    const nowMs = this.#clock.now().getTime();
    if (this.#held && Math.abs(nowMs - this.#held.atMs) <= this.#keptMs) return this.#held.value;
    const held = { atMs: nowMs, value: this.#read() };
    this.#held = held;
    held.value.catch(() => {
      if (this.#held === held) this.#held = null;
    });
    return held.value;
  }

  /** The next who asks reads anew. */
  forget(): void {
    this.#held = null;
  }
}
