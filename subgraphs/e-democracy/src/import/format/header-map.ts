import { editDistance } from '../edit-distance.ts';
import type { SourceRow, SourceTable } from './source-table.ts';
import { TABLE_LAYOUTS, type TableKind, type TableLayout } from './table-layout.ts';

/** How a header was recognised. */
export type HeaderMatch = 'NAME' | 'TITLE' | 'ALIAS' | 'SPELLING' | 'TOLD';

/** One column: what stands in the file, and what it is read as. */
export interface MappedHeader {
  readonly column: number;
  readonly found: string;
  readonly field: string;
  readonly how: HeaderMatch;
}

/** A table whose columns are known. */
export class MappedTable {
  readonly #columns: ReadonlyMap<string, number>;

  constructor(
    readonly kind: TableKind,
    readonly table: SourceTable,
    readonly headers: readonly MappedHeader[],
  ) {
    this.#columns = new Map(headers.map(({ field, column }) => [field, column]));
  }

  has(field: string): boolean {
    return this.#columns.has(field);
  }

  /** The cell as it stands; empty for a column that is not there, and for a written `null`. */
  cell(row: SourceRow, field: string): string {
    const column = this.#columns.get(field);
    const text = column === undefined ? '' : (row.cells[column] ?? '');
    return text.trim().toLowerCase() === 'null' ? '' : text;
  }

  /** The cell without spaces around it; null for nothing. */
  text(row: SourceRow, field: string): string | null {
    const text = this.cell(row, field).trim();
    return text === '' ? null : text;
  }

  /** `18:result`, `Sheet1!18:result`, `[17].result` by the kind of file. */
  placeOf(row: SourceRow, field: string): string {
    const found = this.headers.find((header) => header.field === field)?.found ?? field;
    if (/\.json$/i.test(this.table.file)) return `[${row.line - 1}].${found}`;
    return `${this.table.sheet === null ? '' : `${this.table.sheet}!`}${row.line}:${found}`;
  }
}

/** Names of columns by what they are to be read as, told by the person who runs the import: they come first. */
export type ToldHeaders = Readonly<Record<string, string>>;

/**
 * Finds out what a table is and what its columns are; null when it is none of the known ones. Drifted headers become
 * findings, so that a dry run shows them before anything is applied.
 */
export function mapTable(table: SourceTable, told: ToldHeaders): MappedTable | null {
  const candidates = TABLE_LAYOUTS.map((layout) => ({ layout, headers: mapHeaders(table.headers, layout, told) }))
    .filter(({ layout, headers }) => layout.needs.every((field) => headers.some((header) => header.field === field)))
    .map(({ layout, headers }) => ({ layout, headers, score: scoreOf(table, layout, headers) }))
    .sort((one, other) => other.score - one.score);
  const [best] = candidates;
  if (!best || best.score < LEAST_SCORE) return null;
  report(table, best.headers);
  return new MappedTable(best.layout.kind, table, best.headers);
}

const LEAST_SCORE = 0.25;
const FILE_NAME_BONUS = 0.25;
/** What understands every column of a data set of the standard must not outdo the standard. */
const OPEN_WEIGHT = 0.6;

/** Share of columns understood; a name of the file that speaks for the layout counts, a guess by spelling counts less. */
function scoreOf(table: SourceTable, layout: TableLayout, headers: readonly MappedHeader[]): number {
  const weight = headers.reduce((sum, { how }) => sum + (how === 'SPELLING' ? 0.6 : how === 'ALIAS' ? 0.8 : 1), 0);
  const name = plain((table.sheet ?? table.file.replace(/^.*\//, '').replace(/\.[a-z]+$/i, '')).replace(/\d/g, ''));
  const isNamed = layout.fileNames.some((fileName) => name === plain(fileName) || name.endsWith(plain(fileName)));
  const width = layout.isOpen
    ? table.headers.length / OPEN_WEIGHT
    : Math.max(layout.fields.length, table.headers.length);
  return weight / width + (isNamed ? FILE_NAME_BONUS : 0);
}

function mapHeaders(found: readonly string[], layout: TableLayout, told: ToldHeaders): readonly MappedHeader[] {
  const taken = new Set<string>();
  const mapped: MappedHeader[] = [];
  const take = (how: HeaderMatch, fieldOf: (header: string) => string | null) => {
    for (const [column, header] of found.entries()) {
      if (header === '' || mapped.some((known) => known.column === column)) continue;
      const field = fieldOf(header);
      if (field === null || taken.has(field)) continue;
      taken.add(field);
      mapped.push({ column, found: header, field, how });
    }
  };
  const names = layout.fields.map(({ name }) => name);
  take('TOLD', (header) => (names.includes(told[header] ?? '') ? (told[header] ?? null) : null));
  take('NAME', (header) => names.find((name) => plain(name) === plain(header)) ?? null);
  take('TITLE', (header) => layout.fields.find(({ title }) => plain(title) === plain(header))?.name ?? null);
  take(
    'ALIAS',
    (header) => names.find((name) => layout.aliases[name]?.some((other) => plain(other) === plain(header))) ?? null,
  );
  take('SPELLING', (header) =>
    nearest(
      plain(header),
      names.filter((name) => !taken.has(name)),
    ),
  );
  return mapped.sort((one, other) => one.column - other.column);
}

/** The one name within reach: a letter in a short one, a quarter of the letters in a long one; null when two are as near. */
function nearest(header: string, names: readonly string[]): string | null {
  const near = names
    .map((name) => ({ name, distance: editDistance(header, plain(name)) }))
    .filter(({ name, distance }) => distance <= Math.max(1, Math.floor(plain(name).length / 4)) && name.length > 2)
    .sort((one, other) => one.distance - other.distance);
  const [best, next] = near;
  if (!best || (next && next.distance === best.distance)) return null;
  return best.name;
}

function report(table: SourceTable, headers: readonly MappedHeader[]): void {
  const { findings } = table;
  for (const { found, field, how, column } of headers) {
    if (how === 'NAME' || how === 'TITLE') continue;
    findings.note(`HEADER_BY_${how}`, `1:${column + 1}`, { found, field });
  }
  const unread = table.headers.filter(
    (header, column) => header !== '' && !headers.some((known) => known.column === column),
  );
  for (const header of unread) findings.habit('UNKNOWN_FIELD', header, header.slice(0, 60));
}

function plain(header: string): string {
  return header.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
