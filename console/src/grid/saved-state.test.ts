import { describe, expect, test } from 'vitest';
import type { TextStorage } from '../lib/storage.ts';
import { forgetGridState, loadGridState, rememberedPart, saveGridState } from './saved-state.ts';

function memory(): TextStorage {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}

const COLUMNS = ['number', 'subject'];

describe('a grid', () => {
  test('remembers its columns, and neither filters nor scroll', () => {
    const storage = memory();
    const state = rememberedPart({
      columnVisibility: { hiddenColIds: ['subject'] },
      filter: { filterModel: { state: {} } },
      scroll: { top: 900, left: 0 },
    });
    saveGridState(storage, 'appeals', COLUMNS, state);
    expect(loadGridState(storage, 'appeals', COLUMNS)).toEqual({ columnVisibility: { hiddenColIds: ['subject'] } });
  });

  test('with a new column starts from its own order again', () => {
    const storage = memory();
    saveGridState(storage, 'appeals', COLUMNS, { columnOrder: { orderedColIds: COLUMNS } });
    expect(loadGridState(storage, 'appeals', [...COLUMNS, 'channel'])).toBeUndefined();
  });

  test('forgets on request', () => {
    const storage = memory();
    saveGridState(storage, 'appeals', COLUMNS, {});
    forgetGridState(storage, 'appeals');
    expect(loadGridState(storage, 'appeals', COLUMNS)).toBeUndefined();
  });
});
