/** The part of the browser's `Storage` that is used here. */
export type TextStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * Reads one stored JSON value.
 * @param parse turns what was found into the value, or throws when it is not one
 * @returns `fallback` when nothing is stored, the storage is closed to us, or the value is from another age
 */
export function readStored<Value>(
  storage: TextStorage,
  key: string,
  parse: (raw: unknown) => Value,
  fallback: Value,
): Value {
  try {
    const text = storage.getItem(key);
    return text === null ? fallback : parse(JSON.parse(text));
  } catch {
    return fallback;
  }
}

/** Writes one JSON value; a full or forbidden storage is no reason to stop work. */
export function writeStored(storage: TextStorage, key: string, value: unknown): void {
  try {
    storage.setItem(key, JSON.stringify(value));
  } catch {
    // Private windows and full quotas: the preference lasts till the page is closed.
  }
}
