/** A square table of pairs in the order in which it is drawn. */
export interface PairMatrix {
  /** members by row and column */
  readonly ids: readonly string[];
  /** the value of a pair; null where suppressed, undefined or the diagonal */
  valueAt(row: number, column: number): number | null;
  /** common roll calls of a pair; 0 on the diagonal */
  countAt(row: number, column: number): number;
}

/** The answer of the graph: the upper triangle without the diagonal, row after row over `memberIds`. */
export interface Triangle {
  readonly memberIds: readonly string[];
  readonly orderedIds: readonly string[];
  readonly values: readonly (number | null)[];
  readonly counts: readonly number[];
}

/** Lays the triangle out as a square in the order of the clusters. */
export function squareOf({ memberIds, orderedIds, values, counts }: Triangle): PairMatrix {
  const placeOf = new Map(memberIds.map((id, index) => [id, index]));
  const places = orderedIds.map((id) => placeOf.get(id) ?? -1);
  const at = <Value>(list: readonly Value[], row: number, column: number): Value | undefined => {
    const [a = -1, b = -1] = [places[row], places[column]];
    return a < 0 || b < 0 || a === b
      ? undefined
      : list[triangleIndex(Math.min(a, b), Math.max(a, b), memberIds.length)];
  };
  return {
    ids: orderedIds,
    valueAt: (row, column) => at(values, row, column) ?? null,
    countAt: (row, column) => at(counts, row, column) ?? 0,
  };
}

/** Place of the pair `low` < `high` in the upper triangle of `size` rows. */
export function triangleIndex(low: number, high: number, size: number): number {
  return (low * (2 * size - low - 1)) / 2 + (high - low - 1);
}

/** A cell of the matrix. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Where the cursor goes from a cell by a key; the cell itself when the key moves nothing. */
export function moveCursor({ row, column }: Cell, key: string, size: number): Cell {
  const last = size - 1;
  switch (key) {
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column };
    case 'ArrowDown':
      return { row: Math.min(last, row + 1), column };
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) };
    case 'ArrowRight':
      return { row, column: Math.min(last, column + 1) };
    case 'Home':
      return { row, column: 0 };
    case 'End':
      return { row, column: last };
    case 'PageUp':
      return { row: 0, column };
    case 'PageDown':
      return { row: last, column };
    default:
      return { row, column };
  }
}

/** Sizes of the picture in pixels. */
export interface MatrixBox {
  readonly cell: number;
  /** room for names on the left; 0 where cells are too small to name */
  readonly gutter: number;
  readonly width: number;
  readonly height: number;
}

/** The largest cells that fit the room, within what can still be seen and pointed at. */
export function boxOf(size: number, room: number): MatrixBox {
  const isNamed = size <= NAMED_AT_MOST;
  const gutter = isNamed ? GUTTER : 0;
  const cell = Math.max(isNamed ? 14 : 5, Math.min(28, Math.floor((room - gutter) / Math.max(1, size))));
  return { cell, gutter, width: gutter + cell * size, height: cell * size };
}
const NAMED_AT_MOST = 70;
const GUTTER = 150;

/** The cell under a point of the picture; null beside it. */
export function cellAt(x: number, y: number, size: number, { cell, gutter }: MatrixBox): Cell | null {
  const column = Math.floor((x - gutter) / cell);
  const row = Math.floor(y / cell);
  return row >= 0 && row < size && column >= 0 && column < size ? { row, column } : null;
}
