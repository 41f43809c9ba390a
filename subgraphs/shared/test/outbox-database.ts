import { randomBytes } from 'node:crypto';
import postgres, { type Sql } from 'postgres';

/** A database with one outbox in it, as the event feed expects it. */
export interface OutboxDatabase {
  readonly url: string;
  readonly sql: Sql;
  /** closes the connections and drops the database */
  close(): Promise<void>;
}

/**
 * Makes a database of its own for one test file.
 * @throws {Error} outside a vitest run that has the global setup
 */
export async function createOutboxDatabase(): Promise<OutboxDatabase> {
  const server = process.env.HROMADA_TEST_SERVER_URL;
  if (!server) throw new Error('HROMADA_TEST_SERVER_URL is not set: run the tests through .config/vitest.config.ts');
  const name = `test_feed_${randomBytes(6).toString('hex')}`;
  const owner = postgres(server, { max: 1, onnotice: () => undefined });
  await owner.unsafe(`create database ${name}`);
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  const sql = postgres(url, { max: 16, onnotice: () => undefined });
  await sql.unsafe(`
    create schema room;
    create table room.outbox (id bigint generated always as identity primary key, seq bigint unique, topic text not null,
      key uuid, payload jsonb not null, created_at timestamptz not null default clock_timestamp());
    create index on room.outbox (id) where seq is null;
    create sequence room.outbox_seq;`);
  return {
    url,
    sql,
    async close() {
      await sql.end();
      await owner.unsafe(`drop database ${name} with (force)`);
      await owner.end();
    },
  };
}
