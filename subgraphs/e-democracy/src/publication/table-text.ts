import { stringify } from 'csv-stringify/sync';
import type { FilledTable } from './annex-29.ts';
import type { Cells } from './published-council.ts';

const CHUNK_ROWS = 5_000;

/** A table as CSV: UTF-8, comma, header of the standard's names, CRLF; piece by piece. */
export function* csvOf({ table, rows }: FilledTable): Generator<string> {
  yield stringify([table.columns.map(({ name }) => name)], CSV);
  for (const chunk of chunksOf(rows())) yield stringify(chunk as (string | number | null)[][], CSV);
}

const CSV = { record_delimiter: 'windows' } as const;

/** A table as a JSON array of objects; an empty cell is null. */
export function* jsonOf({ table, rows }: FilledTable): Generator<string> {
  const names = table.columns.map(({ name }) => name);
  let isFirst = true;
  yield '[';
  for (const chunk of chunksOf(rows())) {
    const text = chunk
      .map((cells) => JSON.stringify(Object.fromEntries(names.map((name, index) => [name, cells[index] ?? null]))))
      .join(',\n');
    yield `${isFirst ? '\n' : ',\n'}${text}`;
    isFirst = false;
  }
  yield '\n]\n';
}

function* chunksOf(rows: Iterable<Cells>): Generator<Cells[]> {
  let chunk: Cells[] = [];
  for (const row of rows) {
    chunk.push(row);
    if (chunk.length < CHUNK_ROWS) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
