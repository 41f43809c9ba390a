import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startEmbeddedPostgres } from './embedded-postgres/start-embedded-postgres.ts';
import { PROJECT_ROOT } from './project.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';
import { until } from './until.ts';

const GUARD = /function nextWrite\(fn\) \{\s+if \(socket === null\) \{/;
const CATCH = /return fetchArrayTypes\(\)\.catch\(noop\)/;
const CLIENTS = 16;

describe('the PostgreSQL driver', () => {
  test.each(['src', 'cjs/src', 'cf/src'])('carries the guard against writing to a lost socket in %s', (folder) => {
    const file = path.join(PROJECT_ROOT, 'node_modules', 'postgres', folder, 'connection.js');
    expect(readFileSync(file, 'utf8')).toMatch(GUARD);
    expect(readFileSync(file, 'utf8')).toMatch(CATCH);
  });

  test('survives that the question it asks by itself on a new connection is refused', async () => {
    const uncaught: unknown[] = [];
    const note = (error: unknown) => void uncaught.push(error);
    process.on('unhandledRejection', note);
    onTestFinished(() => void process.off('unhandledRejection', note));

    const server = await startEmbeddedPostgres({ dir: temporaryFolder() });
    const holder = postgres(server.url, { max: 1, onnotice() {} });
    const sql = postgres(server.url, { max: 1, connection: { statement_timeout: 200 }, onnotice() {} });
    await holder.begin(async (tx) => {
      await tx`lock table pg_catalog.pg_type in access exclusive mode`;
      // The driver reads the types of arrays before it asks what it was told to; both wait for the lock, and are refused.
      await expect(sql`select 'one'::regtype`).rejects.toThrow(/timeout/);
    });
    expect(await sql`select 1 as one`).toEqual([{ one: 1 }]);
    await Promise.all([holder, sql].map((client) => client.end({ timeout: 5 })));
    await server.stop();
    expect(uncaught).toEqual([]);
  });

  test('survives a server killed under writers: nothing uncaught, every client goes on', async () => {
    const uncaught: unknown[] = [];
    const note = (error: unknown) => void uncaught.push(error);
    process.on('uncaughtException', note);
    onTestFinished(() => void process.off('uncaughtException', note));

    const dir = temporaryFolder();
    let server = await startEmbeddedPostgres({ dir });
    const sql = postgres(server.url, { max: CLIENTS, connect_timeout: 2, backoff: () => 0.1, onnotice() {} });
    await sql`create table note (client int, number int)`;
    const written = new Array<number>(CLIENTS).fill(0);
    let isOver = false;
    const clients = written.map(async (_, client) => {
      while (!isOver) {
        const isWritten = await sql
          .begin(async (tx) => {
            await tx`insert into note values (${client}, ${written[client] ?? 0})`;
            await tx`select count(*) from note where client = ${client}`;
          })
          .then(
            () => true,
            () => pause(20, false),
          );
        if (isWritten) written[client] = (written[client] ?? 0) + 1;
      }
    });
    const everyoneWrote = (from: readonly number[], more: number) =>
      until(() => written.every((count, client) => count >= (from[client] ?? 0) + more), { within: 20_000 });
    await everyoneWrote(written.slice(), 10);
    for (let round = 0; round < 5; round++) {
      process.kill(server.pid, 'SIGKILL');
      server = await startEmbeddedPostgres({ dir, port: server.port });
      expect(await everyoneWrote(written.slice(), 5)).toBe(true);
    }
    isOver = true;
    await Promise.all(clients);
    const [kept] = await sql<{ count: number }[]>`select count(*)::int as count from note`;
    expect(kept?.count).toBeGreaterThanOrEqual(written.reduce((sum, count) => sum + count, 0));
    await sql.end({ timeout: 5 });
    await server.stop();
    expect(uncaught).toEqual([]);
  }, 120_000);
});
