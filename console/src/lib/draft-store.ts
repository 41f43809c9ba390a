import { readStored, type TextStorage, writeStored } from './storage.ts';

/** A half-filled form and the key under which its command will be sent. */
export interface Draft<Values> {
  readonly values: Values;
  /** one key per intention: kept through reloads and failed attempts, dropped when the command succeeded */
  readonly idempotencyKey: string;
}

/** Drafts of one form, kept for the life of the tab. */
export interface DraftStore<Values> {
  load(): Draft<Values> | null;
  save(values: Values): void;
  /** The key of the current intention; the same until `clear`. */
  idempotencyKey(): string;
  clear(): void;
}

/**
 * Keeps what a person has typed so far, so that a reload or a lost session does not cost the text.
 * Personal data may be in it, hence `sessionStorage`: it is gone with the tab.
 *
 * @param name of the form, unique in the console, e.g. `appeal.answer.<id>`
 * @param isValues tells a usable stored draft from one written by an older version
 */
export function draftStore<Values>(o: {
  readonly storage: TextStorage;
  readonly name: string;
  readonly isValues: (raw: unknown) => raw is Values;
  readonly newKey: () => string;
}): DraftStore<Values> {
  const place = `hromada.draft.${o.name}`;
  let key: string | null = null;

  function load(): Draft<Values> | null {
    return readStored(o.storage, place, (raw) => parseDraft(raw, o.isValues), null);
  }

  function idempotencyKey(): string {
    key ??= load()?.idempotencyKey ?? o.newKey();
    return key;
  }

  return {
    load,
    idempotencyKey,
    save(values) {
      writeStored(o.storage, place, { values, idempotencyKey: idempotencyKey() });
    },
    clear() {
      key = null;
      o.storage.removeItem(place);
    },
  };
}

function parseDraft<Values>(raw: unknown, isValues: (raw: unknown) => raw is Values): Draft<Values> | null {
  if (typeof raw !== 'object' || raw === null || !('values' in raw) || !('idempotencyKey' in raw)) return null;
  if (typeof raw.idempotencyKey !== 'string' || !isValues(raw.values)) return null;
  return { values: raw.values, idempotencyKey: raw.idempotencyKey };
}
