import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../embedded-postgres/start-embedded-postgres.ts';
import { findFreePort } from '../ports.ts';
import { sentence, start } from '../testing/failed-start.ts';
import { spawnSource } from '../testing/spawn-source.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

describe('a DATABASE_URL that will not do is refused in one sentence', () => {
  let server: EmbeddedPostgres;
  let cleanUp: () => Promise<void>;

  beforeAll(async () => {
    const dir = mkdtempSync('/tmp/hromada-test-');
    chmodSync(dir, 0o711);
    server = await startEmbeddedPostgres({ dir });
    cleanUp = async () => {
      await server.stop();
      rmSync(dir, { recursive: true });
    };
    const sql = postgres(server.url, { max: 1, onnotice() {} });
    for (const statement of [
      `create database ascii template template0 encoding 'SQL_ASCII' locale_provider libc locale 'C'`,
      `create database untyped template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' lc_ctype 'C' lc_collate 'C'`,
      `create role weak login password 'weak-password'`,
      `create database weak owner weak`,
      `create role owner login createrole password 'owner-password'`,
      `create database owned owner owner`,
    ]) {
      await sql.unsafe(statement);
    }
    await sql.end();
  });
  afterAll(() => cleanUp());

  function changed(part: Partial<Record<'password' | 'username' | 'pathname' | 'port', string>>): string {
    return Object.assign(new URL(server.url), part).href;
  }

  test.each(['localhost:5432/hromada', 'mysql://localhost/hromada', 'postgres://localhost', 'nonsense'])(
    '%s is no address',
    async (databaseUrl) => {
      expect(await start({ databaseUrl })).toEqual(
        sentence(/DATABASE_URL не схожа на адресу/, /DATABASE_URL is not an address/),
      );
    },
  );

  test('nobody answers there', async () => {
    const databaseUrl = changed({ port: String(await findFreePort()) });
    expect(await start({ databaseUrl })).toEqual(
      sentence(/Сервер PostgreSQL 127\.0\.0\.1:\d+ .*ECONNREFUSED/, /The PostgreSQL server/),
    );
  });

  test('the password is wrong, and it is not repeated', async () => {
    const seen = await start({ databaseUrl: changed({ password: 'guess' }) });
    expect(seen).toEqual(sentence(/PostgreSQL не впускає користувача hromada_owner/, /PostgreSQL does not let/));
    expect(seen.last).not.toContain('guess');
  });

  test('there is no such database', async () => {
    expect(await start({ databaseUrl: changed({ pathname: '/nowhere' }) })).toEqual(
      sentence(/На сервері .* немає бази nowhere/, /The server .* no database nowhere/),
    );
  });

  test('the database is not in UTF-8', async () => {
    expect(await start({ databaseUrl: changed({ pathname: '/ascii' }) })).toEqual(
      sentence(/База .* не знає української \(SQL_ASCII\)/, /The database .* Ukrainian/),
    );
  });

  test('trigrams see no Cyrillic letters', async () => {
    expect(await start({ databaseUrl: changed({ pathname: '/untyped' }) })).toEqual(
      sentence(/База .* не знає української \(pg_trgm/, /The database .* Ukrainian/),
    );
  });

  test('the user may not make roles', async () => {
    const databaseUrl = changed({ username: 'weak', password: 'weak-password', pathname: '/weak' });
    expect(await start({ databaseUrl })).toEqual(
      sentence(/Користувачеві weak .* бракує прав/, /The user weak .* lacks rights/),
    );
  });

  test('an owner with CREATEROLE, no superuser, is enough, also the second time', async () => {
    const databaseUrl = changed({ username: 'owner', password: 'owner-password', pathname: '/owned' });
    for (const attempt of [1, 2]) {
      const holder = spawnSource('testing/hold-hromada.ts', [
        path.join(temporaryFolder(), 'data'),
        '0',
        '[]',
        databaseUrl,
      ]);
      expect([attempt, await holder.line(() => true)]).toEqual([attempt, expect.stringContaining('"pids":[]')]);
      holder.child.kill('SIGTERM');
      expect((await holder.ended()).code).toBe(0);
    }
  });
});
