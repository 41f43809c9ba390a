import type { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { copyText } from '@hromada/drizzle/copy';
import type { Sql, TransactionSql } from 'postgres';

const CHUNK_CHARACTERS = 65_536;

/** The server refused rows; the transaction is lost. */
export class RowsRefusedError extends Error {
  override readonly name = 'RowsRefusedError';
}

/**
 * Loads rows by COPY in the caller's transaction and fails when the server refuses them.
 *
 * postgres.js 3.4.9 forgets a COPY whose rows are refused after the last of them was sent: the stream neither finishes
 * nor fails. A statement sent behind it in the same transaction is answered either way, and tells.
 * @param table `schema.table`
 * @param columns names as in the database
 * @returns number of rows loaded; without rows nothing is sent
 * @throws {RowsRefusedError} or the server's own error
 */
export async function copyInto(
  sql: Sql | TransactionSql,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly unknown[]>,
): Promise<number> {
  let into: Writable | null = null;
  let chunk = '';
  let count = 0;
  const open = async () => (into ??= await sql`copy ${sql(table)} (${sql([...columns])}) from stdin`.writable());
  for (const row of rows) {
    chunk += `${row.map(copyText).join('\t')}\n`;
    count += 1;
    if (chunk.length < CHUNK_CHARACTERS) continue;
    await send(await open(), chunk);
    chunk = '';
  }
  if (count === 0) return 0;
  if (chunk !== '') await send(await open(), chunk);
  await close(sql, await open(), table);
  return count;
}

function send(into: Writable, chunk: string): Promise<void> {
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
