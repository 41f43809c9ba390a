/** How many cursors are remembered against repeats after a reconnect. */
const REMEMBERED = 2_000;

/** Where a stream of changes has got to. */
export interface StreamPosition {
  /** the cursor to resume after; null before the first event */
  readonly cursor: string | null;
  /** Moves on to an event. @returns false when this event was seen before and must be dropped */
  advance(cursor: string): boolean;
  /** Forgets the place, for a stream that can no longer be resumed. */
  reset(): void;
}

/** The place of a stream that starts after the cursor given. Cursors are opaque, so repeats are told by equality. */
export function streamPosition(start: string | null): StreamPosition {
  let current = start;
  let seen = new Set<string>(start === null ? [] : [start]);
  return {
    get cursor() {
      return current;
    },
    advance(cursor) {
      if (seen.has(cursor)) return false;
      if (seen.size >= REMEMBERED) seen = new Set([...seen].slice(REMEMBERED / 2));
      seen.add(cursor);
      current = cursor;
      return true;
    },
    reset() {
      current = null;
      seen = new Set();
    },
  };
}

/** The `cursor` of the one root field of a subscription result, when it has one. */
export function cursorOf(data: unknown): string | null {
  if (typeof data !== 'object' || data === null) return null;
  const [change] = Object.values(data);
  if (typeof change !== 'object' || change === null || !('cursor' in change)) return null;
  return typeof change.cursor === 'string' ? change.cursor : null;
}
