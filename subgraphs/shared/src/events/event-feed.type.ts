import type { OutboxEvent } from './outbox.sql.ts';

/** How to follow the feed. */
export interface FeedPosition {
  /** cursor of the last event already seen; null follows from now */
  readonly after: string | null;
  readonly topics?: readonly string[];
}

/** The events of one schema, in one order, for every reader of this process. */
export interface EventFeed {
  /** Call after a commit that wrote outbox rows: readers hear within milliseconds; without it within a second. */
  wake(): void;
  /**
   * Replays what came after the cursor, then follows.
   * @throws {CursorExpiredError} from the first `next()` when events after the cursor are no longer kept
   */
  subscribe(position: FeedPosition): AsyncIterableIterator<OutboxEvent>;
  stop(): Promise<void>;
}
