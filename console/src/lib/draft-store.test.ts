import { describe, expect, test } from 'vitest';
import { draftStore } from './draft-store.ts';
import type { TextStorage } from './storage.ts';

interface Note {
  readonly text: string;
}

const isNote = (raw: unknown): raw is Note => typeof raw === 'object' && raw !== null && 'text' in raw;

function memory(): TextStorage & { readonly items: Map<string, string> } {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}

function open(storage: TextStorage, keys: string[] = ['key-1', 'key-2']) {
  return draftStore({ storage, name: 'note', isValues: isNote, newKey: () => keys.shift() ?? 'key-n' });
}

describe('a half-typed form', () => {
  test('survives a reload with its text and its key', () => {
    const storage = memory();
    open(storage).save({ text: 'Просимо відремонтувати' });
    expect(open(storage, ['another']).load()).toEqual({
      values: { text: 'Просимо відремонтувати' },
      idempotencyKey: 'key-1',
    });
    expect(open(storage, ['another']).idempotencyKey()).toBe('key-1');
  });

  test('is sent again under the same key until it succeeded, then under a new one', () => {
    const drafts = open(memory());
    expect([drafts.idempotencyKey(), drafts.idempotencyKey()]).toEqual(['key-1', 'key-1']);
    drafts.clear();
    expect(drafts.idempotencyKey()).toBe('key-2');
  });

  test('leaves nothing behind once it was cleared', () => {
    const storage = memory();
    const drafts = open(storage);
    drafts.save({ text: 'x' });
    drafts.clear();
    expect(storage.items.size).toBe(0);
  });

  test('from another version of the form is not offered', () => {
    const storage = memory();
    storage.setItem('hromada.draft.note', '{"values":{"body":1},"idempotencyKey":"k"}');
    expect(open(storage).load()).toBeNull();
    storage.setItem('hromada.draft.note', 'not json');
    expect(open(storage).load()).toBeNull();
  });
});
