import { InvalidInputError } from '@hromada/shared/errors';
import { decodeCursor, encodeCursor, type Page, pageOf, pageWindow } from '@hromada/shared/graphql';
import type { MatrixSlice } from '../roll-call-matrix/roll-call-matrix.service.ts';
import type { VoteBasis } from '../vote-event/vote-event.type.ts';
import type { Figure } from './figure.type.ts';
import type { MeasureKey, NoteCode } from './measure-definitions.policy.ts';

// biome-ignore lint/performance/noBarrelFile: the door by which other slices make figures
export { definitionOf, type MeasureKey, type NoteCode, noteWords } from './measure-definitions.policy.ts';

/** What the figures of one answer have in common. */
export interface FigureContext {
  readonly slice: MatrixSlice;
  readonly basis: VoteBasis;
}

/** What is particular to a figure. */
export interface FigureParts {
  readonly measure: MeasureKey;
  readonly value: number | null;
  readonly n: number;
  readonly numerator?: number | null;
  readonly interval?: readonly [low: number, high: number] | null;
  /** roll calls behind it, ascending; those of the slice when absent */
  readonly columns?: ArrayLike<number>;
  readonly notes?: readonly NoteCode[];
}

/** A figure with its slice behind it. */
export function figureOf({ slice, basis }: FigureContext, parts: FigureParts): Figure {
  const { measure, value, n, numerator = null, interval = null, columns = slice.events, notes = [] } = parts;
  return {
    slice,
    basis,
    measureKey: measure,
    value,
    n,
    numerator,
    low: interval?.[0] ?? null,
    high: interval?.[1] ?? null,
    columns,
    noteCodes: slice.events.length === 0 ? ['NO_EVENTS'] : notes,
  };
}

/** A share with its two whole numbers. */
export function shareOf(
  context: FigureContext,
  measure: MeasureKey,
  [numerator, denominator]: readonly [number, number],
  more: Pick<FigureParts, 'columns' | 'notes' | 'interval'> = {},
): Figure {
  const value = denominator === 0 ? null : numerator / denominator;
  return figureOf(context, { ...more, measure, value, n: denominator, numerator });
}

/**
 * One page of roll calls, newest first.
 * @param columns ascending
 * @throws {InvalidInputError} on a bad bound or a foreign cursor
 */
export function pageOfColumns(
  { matrix }: MatrixSlice,
  columns: ArrayLike<number>,
  page: { first: number; after?: string | null },
): Page<number> {
  const window = pageWindow(page);
  const cursorOf = (column: number) => {
    const event = matrix.events[column];
    return encodeCursor([event?.votedAtMs ?? 0, event?.id ?? '']);
  };
  const end = window.after === null ? columns.length : columnsBefore(matrix.events, columns, window.after);
  const taken = Array.from(columns).slice(Math.max(0, end - window.first - 1), end);
  return pageOf(taken.reverse(), window, cursorOf);
}

function columnsBefore(events: MatrixSlice['matrix']['events'], columns: ArrayLike<number>, after: string): number {
  const [at, id] = decodeCursor(after, 2);
  if (typeof at !== 'number' || typeof id !== 'string')
    throw new InvalidInputError('This cursor does not belong to this list', { details: { argument: 'after' } });
  let low = 0;
  let high = columns.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const event = events[columns[middle] ?? -1];
    const isBefore = event !== undefined && (event.votedAtMs < at || (event.votedAtMs === at && event.id < id));
    if (isBefore) low = middle + 1;
    else high = middle;
  }
  return low;
}
