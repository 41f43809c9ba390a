import { GraphQLError } from 'graphql';

/** An event as the log keeps it. */
export interface LoggedEvent {
  readonly cursor: string;
  readonly appealId: string;
}

/** A subgraph's outbox in memory: it survives the restarts of the server that reads it. */
export class EventLog {
  readonly #events: LoggedEvent[] = [];
  readonly #readers = new Set<() => void>();

  /** Readers that follow the log now. */
  get readerCount(): number {
    return this.#readers.size;
  }

  append(appealId: string): LoggedEvent {
    const event = { cursor: String(this.#events.length + 1), appealId };
    this.#events.push(event);
    for (const wake of this.#readers) wake();
    return event;
  }

  /**
   * Follows the log. Written by hand: an async generator would not let go of the log while it waits.
   * @param after cursor to continue behind; null = from now; `expired` is kept no more
   * @param pick what a subscriber gets of an event; null passes over it
   */
  follow<T>(after: string | null, pick: (event: LoggedEvent) => T | null): AsyncIterableIterator<T> {
    if (after === 'expired') throw new GraphQLError('No longer kept', { extensions: { code: 'CURSOR_EXPIRED' } });
    let position = after === null ? this.#events.length : Number(after);
    let isEnded = false;
    let wake = () => {};
    const onAppend = () => wake();
    this.#readers.add(onAppend);
    return {
      [Symbol.asyncIterator]() {
        return this;
      },
      next: async () => {
        for (;;) {
          if (isEnded) return { value: undefined, done: true };
          const event = this.#events[position];
          const value = event && pick(event);
          if (event) position++;
          if (value !== undefined && value !== null) return { value, done: false };
          if (event) continue;
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
      },
      return: async () => {
        isEnded = true;
        this.#readers.delete(onAppend);
        wake();
        return { value: undefined, done: true };
      },
    };
  }
}
