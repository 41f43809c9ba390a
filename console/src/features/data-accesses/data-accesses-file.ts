import type { GridColumn } from '../../grid/column-types.ts';
import { csvCell } from '../../grid/csv-cell.ts';
import type { DataAccessRow } from './data-accesses.query.ts';

/** Rows of a journal as a spreadsheet of this region opens them: a byte order mark, semicolons, formulas made harmless. */
export function toCsv(rows: readonly DataAccessRow[], columns: readonly GridColumn<DataAccessRow>[]): string {
  const lines = [
    columns.map(({ headerName }) => headerName ?? ''),
    ...rows.map((row) => columns.map((column) => cell(row, column))),
  ];
  return `\ufeff${lines.map((line) => line.map(quoted).join(';')).join('\r\n')}\r\n`;
}

function cell(row: DataAccessRow, { field, valueGetter, valueFormatter }: GridColumn<DataAccessRow>): string {
  // The columns of this feature ask their callbacks for the row and nothing else.
  const params = { data: row } as never;
  if (typeof valueFormatter === 'function') return valueFormatter(params);
  if (typeof valueGetter === 'function') return String(valueGetter(params) ?? '');
  const value = field ? row[field as keyof DataAccessRow] : '';
  return value === null || value === undefined ? '' : String(value);
}

function quoted(text: string): string {
  return `"${csvCell(text).replaceAll('"', '""')}"`;
}
