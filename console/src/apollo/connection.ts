/**
 * How the live stream is doing.
 * `idle`: nobody listens; `lost`: the socket dropped and is being opened again; `restored`: it came back a moment ago.
 */
export type ConnectionState = 'idle' | 'connecting' | 'live' | 'lost' | 'restored';

/** Knows whether the stream is alive, and tells readers when what they hold may have gaps. */
export interface Connection {
  state(): ConnectionState;
  subscribe(listener: () => void): () => void;
  /** Calls back whenever data must be read again: events may have been missed. */
  onResync(listener: () => void): () => void;
  /** For the links: reports what happened on the wire. */
  readonly wire: ConnectionWire;
}

/** What the links report. */
export interface ConnectionWire {
  connecting(): void;
  connected(): void;
  closed(hasListeners: boolean): void;
  gap(): void;
}

/** How long «з'єднання відновлено» stays on the screen, ms. */
const RESTORED_MS = 4_000;

/**
 * A connection that has not been opened yet.
 * @param later runs a function after a delay in ms; the timer of the page, a fake one in tests
 */
export function createConnection(later: (run: () => void, delayMs: number) => void): Connection {
  let state: ConnectionState = 'idle';
  const listeners = new Set<() => void>();
  const resyncListeners = new Set<() => void>();

  function move(next: ConnectionState): void {
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  }

  function resync(): void {
    for (const listener of resyncListeners) listener();
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    onResync(listener) {
      resyncListeners.add(listener);
      return () => void resyncListeners.delete(listener);
    },
    wire: {
      connecting: () => state !== 'lost' && move('connecting'),
      connected() {
        if (state !== 'lost') return move('live');
        move('restored');
        later(() => state === 'restored' && move('live'), RESTORED_MS);
        return resync();
      },
      closed: (hasListeners) => move(hasListeners ? 'lost' : 'idle'),
      gap: resync,
    },
  };
}
