const MINUTE_MS = 60_000;

/** A minute's allowance that flows back evenly. */
export class TokenBucket {
  readonly #perMinute: number;
  #left: number;
  #atMs: number;

  /** @param nowMs a clock that never goes back */
  constructor(perMinute: number, nowMs: number) {
    this.#perMinute = perMinute;
    this.#left = perMinute;
    this.#atMs = nowMs;
  }

  /** As it was bought; a new budget means a new bucket. */
  get perMinute(): number {
    return this.#perMinute;
  }

  /**
   * Takes what is asked for, or nothing. What is more than a whole minute's allowance is given out of a full bucket and
   * paid back before anything else is given.
   * @returns 0 when it was taken, else milliseconds until it could be
   */
  take(amount: number, nowMs: number): number {
    this.#left = Math.min(this.#perMinute, this.#left + ((nowMs - this.#atMs) * this.#perMinute) / MINUTE_MS);
    this.#atMs = nowMs;
    const needed = Math.min(amount, this.#perMinute);
    if (this.#left >= needed) {
      this.#left -= amount;
      return 0;
    }
    return Math.ceil(((needed - this.#left) * MINUTE_MS) / this.#perMinute);
  }
}
