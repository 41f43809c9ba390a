import type { GridState } from 'ag-grid-community';
import { readStored, type TextStorage, writeStored } from '../lib/storage.ts';

/** What a grid remembers: its columns and their order. Never filters (the address has them), scroll or focus. */
export type SavedGridState = Pick<
  GridState,
  'columnOrder' | 'columnPinning' | 'columnSizing' | 'columnVisibility' | 'sort'
>;

const VERSION = 1;

/** The remembered part of a grid's state. */
export function rememberedPart({
  columnOrder,
  columnPinning,
  columnSizing,
  columnVisibility,
  sort,
}: GridState): SavedGridState {
  return { columnOrder, columnPinning, columnSizing, columnVisibility, sort };
}

/** The state remembered for a grid, or undefined. A column added since then makes the grid forget the old order. */
export function loadGridState(
  storage: TextStorage,
  name: string,
  columnIds: readonly string[],
): SavedGridState | undefined {
  return readStored(storage, placeOf(name), (raw) => parse(raw, columnIds), undefined);
}

/** Remembers the state of a grid on this machine. */
export function saveGridState(
  storage: TextStorage,
  name: string,
  columnIds: readonly string[],
  state: SavedGridState,
): void {
  writeStored(storage, placeOf(name), { version: VERSION, columnIds, state });
}

/** Goes back to the columns as they come. */
export function forgetGridState(storage: TextStorage, name: string): void {
  storage.removeItem(placeOf(name));
}

function placeOf(name: string): string {
  return `hromada.grid.${name}`;
}

function parse(raw: unknown, columnIds: readonly string[]): SavedGridState | undefined {
  if (typeof raw !== 'object' || raw === null || !('version' in raw) || !('columnIds' in raw) || !('state' in raw))
    return undefined;
  if (raw.version !== VERSION || JSON.stringify(raw.columnIds) !== JSON.stringify(columnIds)) return undefined;
  // The grid wrote this itself and checks each part when it reads it back.
  return typeof raw.state === 'object' && raw.state !== null ? (raw.state as SavedGridState) : undefined;
}
