import type { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { Sql, TransactionSql } from 'postgres';

const CHUNK_CHARACTERS = 65_536;
const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * A value as COPY's text format wants it: null, text, number, boolean, Date, array of scalars, anything else as JSON.
 * An empty array is PostgreSQL's `{}`: hand a JSON array over as text.
 */
export function copyText(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'string')
    return /[\\\n\r\t]/.test(value)
      ? value.replace(/[\\\n\r\t]/g, (character) => ESCAPED[character] ?? character)
      : value;
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value) && value.every((item) => typeof item === 'string' || typeof item === 'number')) {
    return copyText(`{${value.map((item) => JSON.stringify(item)).join(',')}}`);
  }
  return copyText(JSON.stringify(value));
}

/** The server refused rows; the transaction is lost. */
export class RowsRefusedError extends Error {
  override readonly name = 'RowsRefusedError';
}

/**
 * Loads rows by COPY, the fastest way in; runs in the transaction that `sql` belongs to.
 *
 * postgres.js 3.4.9 forgets a COPY whose rows are refused after the last of them was sent: the stream neither finishes
 * nor fails. A statement sent behind it in the same transaction is answered either way, and tells.
 * @param table `schema.table`
 * @param columns names as in the database
 * @returns number of rows loaded; without rows nothing is sent
 * @throws {RowsRefusedError} or the server's own error
 */
export async function copyRows(
  sql: Sql | TransactionSql,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly unknown[]> | AsyncIterable<readonly unknown[]>,
): Promise<number> {
  let into: Writable | null = null;
  let chunk = '';
  let count = 0;
  const send = async () => {
    into ??= await sql`copy ${sql(table)} (${sql([...columns])}) from stdin`.writable();
    await write(into, chunk);
    chunk = '';
  };
  for await (const row of rows) {
    chunk += `${row.map(copyText).join('\t')}\n`;
    count += 1;
    if (chunk.length >= CHUNK_CHARACTERS) await send();
  }
  if (chunk !== '') await send();
  if (into) await close(sql, into, table);
  return count;
}

function write(into: Writable, chunk: string): Promise<void> {
  return new Promise((resolve, reject) => {
    into.once('error', reject);
    into.write(chunk, (error) => {
      into.off('error', reject);
      if (error) reject(error);
      else resolve();
    });
  });
}

async function close(sql: Sql | TransactionSql, into: Writable, table: string): Promise<void> {
  const finished = new Promise<void>((resolve, reject) => {
    into.once('error', reject).end(resolve);
  });
  await setImmediate(); // every chunk was flushed, so the end of the data is on the wire by now
  const behind = sql`select 1`.then(
    () => undefined,
    (cause: unknown) => {
      throw new RowsRefusedError(`The server refused rows of ${table}`, { cause });
    },
  );
  await Promise.race([finished, behind]);
  await behind;
}

const INSERTED_AT_ONCE = 5_000;

/**
 * Loads rows into a table under row-level security, where COPY is not allowed; about half as fast.
 * Runs in the transaction that `sql` belongs to, which must know who writes.
 * @param table `schema.table`
 * @param columns names as in the database
 * @returns number of rows loaded
 */
export async function insertRows(
  sql: Sql | TransactionSql,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly unknown[]>,
): Promise<number> {
  let chunk: Record<string, unknown>[] = [];
  let count = 0;
  const send = async () => {
    const names = sql([...columns]);
    await sql`insert into ${sql(table)} (${names})
      select ${names} from json_populate_recordset(null::${sql(table)}, ${JSON.stringify(chunk)}::text::json)`;
    chunk = [];
  };
  for (const row of rows) {
    chunk.push(Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null])));
    count += 1;
    if (chunk.length >= INSERTED_AT_ONCE) await send();
  }
  if (chunk.length > 0) await send();
  return count;
}
