import postgres, { type Sql, type TransactionSql } from 'postgres';
import { databaseTooOld, databaseUnfitForUkrainian } from './database-failure.ts';
import { type DatabaseAddress, parseDatabaseUrl } from './database-url.ts';
import { explainDatabaseError } from './explain-database-error.ts';

const OLDEST_VERSION = 150_000;

/**
 * Looks whether the server will do: version, encoding, Ukrainian letters in lower() and in pg_trgm. A cluster made
 * under LC_ALL=C, or with LC_CTYPE=C, takes Cyrillic in and finds nothing by it.
 *
 * @throws {StartFailure} DATABASE_TOO_OLD, DATABASE_UNFIT_FOR_UKRAINIAN, EXTENSION_MISSING, DATABASE_UNREACHABLE,
 *   DATABASE_REFUSED_USER, DATABASE_MISSING, DATABASE_RIGHTS_MISSING
 */
export async function assertServer(address: DatabaseAddress): Promise<void> {
  await connected(address, async (sql) => {
    await sql.begin(checkAndUndo).catch((error: unknown) => {
      if (error !== DONE) throw error;
    });
  });
}

/**
 * Looks whether a subgraph's login role is there and has the password we would give it.
 *
 * @throws {StartFailure} DATABASE_REFUSED_USER and the like
 */
export async function assertRoleMayEnter(roleUrl: string): Promise<void> {
  await connected(parseDatabaseUrl(roleUrl), async (sql) => void (await sql`select 1`));
}

async function connected(address: DatabaseAddress, work: (sql: Sql) => Promise<void>): Promise<void> {
  const sql = postgres(address.url, { max: 1, connect_timeout: 10, onnotice() {} });
  try {
    await work(sql);
  } catch (error) {
    throw explainDatabaseError(error, address) ?? error;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Thrown to roll back: looking leaves nothing behind. */
const DONE = new Error('done');

async function checkAndUndo(sql: TransactionSql): Promise<never> {
  const [server] = await sql<{ number: number; version: string; encoding: string; isLower: boolean }[]>`
    select current_setting('server_version_num')::int as number, current_setting('server_version') as version,
           current_setting('server_encoding') as encoding, lower('Ї') = 'ї' as "isLower"`;
  if (!server || server.number < OLDEST_VERSION) throw databaseTooOld(server?.version ?? '?');
  if (server.encoding !== 'UTF8') throw databaseUnfitForUkrainian(server.encoding);
  if (!server.isLower) throw databaseUnfitForUkrainian("lower('Ї') <> 'ї'");
  await sql`create extension if not exists pg_trgm`;
  const [found] = await sql<{ schema: string }[]>`
    select nspname as schema from pg_extension e join pg_namespace n on n.oid = e.extnamespace where extname = 'pg_trgm'`;
  const [trigrams] = await sql<{ count: number }[]>`
    select cardinality(${sql(found?.schema ?? 'public')}.show_trgm('Київ')) as count`;
  if (!trigrams?.count) throw databaseUnfitForUkrainian('pg_trgm, LC_CTYPE=C');
  throw DONE;
}
