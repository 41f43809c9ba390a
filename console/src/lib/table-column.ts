/** A value as it is counted: what is sorted and what lands in a file. */
export type CellValue = string | number | boolean | null;

/** A column of a table of the analysis: on the screen and in the file. */
export interface TableColumn<Row> {
  readonly key: string;
  readonly head: string;
  /** key of the measure: its definition stands below the table */
  readonly measure?: string;
  readonly value: (row: Row) => CellValue;
  /** how many votes or roll calls are behind the value */
  readonly n?: (row: Row) => number;
}

/**
 * Rows by a column, undefined values last either way, equal ones in the order given.
 * @param ascending the smallest first
 */
export function sortRows<Row>(rows: readonly Row[], column: TableColumn<Row> | undefined, ascending: boolean): Row[] {
  if (!column) return [...rows];
  const sign = ascending ? 1 : -1;
  return [...rows].sort((first, second) => {
    const a = column.value(first);
    const b = column.value(second);
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return sign * (typeof a === 'string' ? a.localeCompare(String(b), 'uk') : Number(a) - Number(b));
  });
}

/**
 * A table as a file: RFC 4180 with commas, a point in fractions and all their digits, as the server's own export of
 * measures writes them; an empty field is undefined, never zero. Every measure is followed by the number behind it.
 * A text that a spreadsheet would take for a formula is written as text.
 */
export function tableCsv<Row>(columns: readonly TableColumn<Row>[], rows: readonly Row[]): string {
  const head = columns.flatMap(({ head, n }) => (n ? [head, `${head}: n`] : [head]));
  const lines = rows.map((row) =>
    columns.flatMap(({ value, n }) => (n ? [value(row), n(row)] : [value(row)])).map(csvField),
  );
  return `\uFEFF${[head.map(csvField), ...lines].map((line) => line.join(',')).join('\r\n')}\r\n`;
}

function csvField(value: CellValue): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
