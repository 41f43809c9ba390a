import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import postgres from 'postgres';
import { describe, expect, test } from 'vitest';
import { spawnSource } from '../testing/spawn-source.ts';
import { isRoot, temporaryFolder } from '../testing/temporary-folder.ts';
import { until } from '../until.ts';
import { chooseServerAccount } from './server-account.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './start-embedded-postgres.ts';

async function ask(url: string, query: string): Promise<unknown> {
  const sql = postgres(url, { max: 1, onnotice() {} });
  try {
    return Object.values((await sql.unsafe(query))[0] ?? {})[0];
  } finally {
    await sql.end();
  }
}

describe('the embedded database', () => {
  test('is made on the first start and found again on the second', async () => {
    const dir = temporaryFolder();
    const first = await startEmbeddedPostgres({ dir });
    await ask(first.url, 'create table note as select 42 as answer');
    await first.stop();
    const second = await startEmbeddedPostgres({ dir });
    expect([first.created, second.created, second.adopted]).toEqual([true, false, false]);
    expect(await ask(second.url, 'select answer from note')).toBe(42);
    await second.stop();
    await second.untilExit();
    expect(readFileSync(second.logFile, 'utf8')).toContain('database system is shut down');
  });

  test('knows Ukrainian letters, in lower() and in trigrams', async () => {
    const { url, stop } = await startEmbeddedPostgres({ dir: temporaryFolder() });
    expect(await ask(url, `select lower('ЇЖАК ҐАНОК')`)).toBe('їжак ґанок');
    await ask(url, 'create extension pg_trgm');
    expect(await ask(url, `select similarity('Київ', 'київ')::int`)).toBe(1);
    expect(
      await ask(
        url,
        `select string_agg(l, '' order by l collate "uk-x-icu") from unnest(array['ї','г','ґ','и','і']) l`,
      ),
    ).toBe('гґиії');
    await stop();
  });

  test('lets nobody in without the password of the data folder, which only its owner may read', async () => {
    const dir = temporaryFolder();
    const server = await startEmbeddedPostgres({ dir });
    const stranger = new URL(server.url);
    stranger.password = 'guess';
    await expect(ask(stranger.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
    expect(statSync(path.join(dir, 'secret')).mode & 0o777).toBe(0o600);
    await server.stop();
  });

  test('outlives a killed Node.js and is taken over by the next start', async () => {
    const dir = temporaryFolder();
    const holder = spawnSource('testing/hold-server.ts', [dir]);
    const held: EmbeddedPostgres = JSON.parse(await holder.line(() => true));
    holder.child.kill('SIGKILL');
    await holder.ended();
    const next = await startEmbeddedPostgres({ dir });
    expect([next.adopted, next.pid, next.port]).toEqual([true, held.pid, held.port]);
    expect(await ask(next.url, 'select 1')).toBe(1);
    await next.stop();
    await next.untilExit();
    expect(existsSync(path.join(next.cluster, 'postmaster.pid'))).toBe(false);
  });

  test('keeps every acknowledged commit when the server is killed under writers', async () => {
    const dir = temporaryFolder();
    let server = await startEmbeddedPostgres({ dir });
    await ask(server.url, 'create table note (id int primary key)');
    const acknowledged: number[] = [];
    for (let round = 0; round < 3; round++) {
      const sql = postgres(server.url, { max: 4, connect_timeout: 2, onnotice() {} });
      const from = acknowledged.length;
      let isAlive = true;
      const writers = [0, 1, 2, 3].map(async (writer) => {
        for (let id = round * 1_000_000 + writer; isAlive; id += 4) {
          await sql`insert into note values (${id})`.then(
            () => acknowledged.push(id),
            () => (isAlive = false),
          );
        }
      });
      await until(() => acknowledged.length > from + 200, { within: 20_000 });
      process.kill(server.pid, 'SIGKILL');
      await Promise.all(writers);
      await sql.end({ timeout: 0 });
      server = await startEmbeddedPostgres({ dir });
      expect(server.adopted).toBe(false);
    }
    const sql = postgres(server.url, { max: 1 });
    const kept = new Set((await sql<{ id: number }[]>`select id from note`).map(({ id }) => id));
    await sql.end();
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
    await server.stop();
  });

  test('starts once when two programs ask for it at the same moment', async () => {
    const dir = temporaryFolder();
    const both = await Promise.all([startEmbeddedPostgres({ dir }), startEmbeddedPostgres({ dir })]);
    expect(both.map(({ pid }) => pid)).toEqual([both[0].pid, both[0].pid]);
    expect(both.map(({ adopted }) => adopted).sort()).toEqual([false, true]);
    await both[0].stop();
  });

  test('starts although its last process number now belongs to another program', async () => {
    const dir = temporaryFolder();
    const first = await startEmbeddedPostgres({ dir });
    await first.stop();
    writeFileSync(path.join(first.cluster, 'postmaster.pid'), `${process.pid}\n${first.cluster}\n0\n5432\n\n\n\n`);
    const second = await startEmbeddedPostgres({ dir });
    expect(second.adopted).toBe(false);
    await second.stop();
  });

  test('of another major version is refused in one sentence', async () => {
    const dir = temporaryFolder();
    const server = await startEmbeddedPostgres({ dir });
    await server.stop();
    writeFileSync(path.join(server.cluster, 'PG_VERSION'), '17\n');
    await expect(startEmbeddedPostgres({ dir })).rejects.toMatchObject({
      code: 'CLUSTER_OF_ANOTHER_MAJOR',
      sentence: expect.stringMatching(/PostgreSQL 17, а тут PostgreSQL 18.* \/ .*pg_dump/),
    });
  });
});

describe.runIf(isRoot)('the embedded database, started by root', () => {
  test('runs under an account of its own', async () => {
    const server = await startEmbeddedPostgres({ dir: temporaryFolder() });
    expect(statSync(server.cluster).uid).toBe(chooseServerAccount()?.uid);
    expect(statSync(`/proc/${server.pid}`).uid).toBe(chooseServerAccount()?.uid);
    await server.stop();
  });

  test('moves its files to /var/tmp when the folder is closed to that account, and finds them again', async () => {
    const dir = path.join(temporaryFolder(0o700), 'data');
    const first = await startEmbeddedPostgres({ dir });
    await ask(first.url, 'create table note as select 42 as answer');
    await first.stop();
    const second = await startEmbeddedPostgres({ dir });
    expect(second.cluster).toMatch(/^\/var\/tmp\/hromada-/);
    expect(second.cluster).toBe(first.cluster);
    expect(await ask(second.url, 'select answer from note')).toBe(42);
    await second.stop();
  });

  test('an ordinary user starts it as himself', async () => {
    const account = chooseServerAccount();
    const dir = path.join(temporaryFolder(), 'data');
    mkdirSync(dir);
    chmodSync(dir, 0o700);
    chownSync(dir, account?.uid ?? 0, account?.gid ?? 0);
    const home = { HOME: dir, TMPDIR: dir };
    const { code, output } = await spawnSource('testing/hold-server.ts', [dir, 'once'], {
      ...account,
      env: home,
    }).ended();
    const server: EmbeddedPostgres = JSON.parse(output);
    expect([code, server.created]).toEqual([0, true]);
    expect(server.cluster).toBe(path.join(dir, 'postgres'));
  });
});
