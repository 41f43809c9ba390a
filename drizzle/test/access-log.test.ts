import { createHash } from 'node:crypto';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openAccessLog } from '../src/access-log.ts';
import { openDatabase } from '../src/client.ts';
import { accessChain, accessEntry } from '../tables/residents.ts';
import { type ClonedDatabase, cloneDatabase } from '../testing/template.ts';

const JOURNALS = ['residents', 'appeals', 'services'] as const;
const PERSON = '0190a000-0000-7000-8000-00000000000a';

const anEntry = (given: Record<string, unknown> = {}) =>
  JSON.stringify({
    at: '2026-03-02T08:00:00.000Z',
    kind: 'employee',
    subject: 'somebody',
    client: null,
    purpose: 'CASE_REFERENCE',
    subjects: [{ person: PERSON, records: [] }],
    deferredUntil: null,
    ...given,
  });

let database: ClonedDatabase;
let owner: Sql;

beforeAll(async () => {
  database = await cloneDatabase();
  owner = postgres(database.url(), { max: 1, onnotice: () => undefined });
});
afterAll(async () => {
  await owner.end();
  await database.close();
});

describe.each(JOURNALS)('the journal of %s', (schema) => {
  let role: Sql;

  beforeAll(async () => {
    role = postgres(database.url(schema), { max: 1, onnotice: () => undefined });
    await role.unsafe(`select ${schema}.append_access($1::text[])`, [[anEntry()]]);
  });
  afterAll(() => role.end());

  test.each([
    ['insert', `insert into ${schema}.access_entry select * from ${schema}.access_entry`],
    ['update', `update ${schema}.access_entry set purpose = 'X'`],
    ['delete', `delete from ${schema}.access_entry`],
    ['truncate', `truncate ${schema}.access_entry`],
    ['lock', `select 1 from ${schema}.access_chain for update`],
    ['insert into the chain', `insert into ${schema}.access_chain (id, seq, hash) values (2, 0, '')`],
    ['update of the chain', `update ${schema}.access_chain set seq = 0`],
    ['delete from the chain', `delete from ${schema}.access_chain`],
    ['truncate of the chain', `truncate ${schema}.access_chain`],
    ['alter', `alter table ${schema}.access_entry add column extra text`],
    ['drop', `drop table ${schema}.access_entry`],
    [
      'replacement of the function',
      `create or replace function ${schema}.append_access(entries text[]) returns void language sql as ''`,
    ],
  ])('refuses its own login role: %s', async (_verb, statement) => {
    await expect(role.unsafe(statement)).rejects.toMatchObject({ code: '42501' });
    const [row] = await role.unsafe(`select count(*)::int as count from ${schema}.access_entry`);
    expect(row).toEqual({ count: 1 });
  });

  test('lets its own role append and read, and no other role append', async () => {
    const [other] = JOURNALS.filter((name) => name !== schema);
    const stranger = postgres(database.url(other), { max: 1 });
    try {
      const append = `select ${schema}.append_access(array['{}'])`;
      await expect(stranger.unsafe(append)).rejects.toMatchObject({ code: '42501' });
    } finally {
      await stranger.end();
    }
  });

  test('looks up nothing by a path that its caller may set', async () => {
    const [row] = await owner`
      select prosecdef, proconfig, pg_get_userbyid(proowner) = current_user as is_owners
      from pg_proc where oid = ${`${schema}.append_access(text[])`}::regprocedure`;
    expect(row).toEqual({ prosecdef: true, proconfig: ['search_path=pg_catalog, pg_temp'], is_owners: true });
  });
});

describe('an append', () => {
  test('seals each entry with the one before it, and repeats what is searched by', async () => {
    const { db, close } = openDatabase(database.url('residents'), { max: 1 });
    const log = openAccessLog(db, { accessEntry, accessChain });
    const before = await log.head();
    const entries = [anEntry({ deferredUntil: '2026-05-01' }), anEntry({ subjects: [], client: 'portal' })];
    await log.append(entries);
    const place = (seq: number) => {
      const bytes = Buffer.alloc(8);
      bytes.writeBigInt64BE(BigInt(seq));
      return bytes;
    };
    const seal = (previous: string, seq: number, entry: string) =>
      createHash('sha256').update(Buffer.from(previous, 'hex')).update(place(seq)).update(entry).digest('hex');
    const first = seal(before.hash, before.seq + 1, entries[0] ?? '');
    const second = seal(first, before.seq + 2, entries[1] ?? '');
    expect(await log.head()).toEqual({ seq: before.seq + 2, hash: second });
    expect(await log.list({}, { limit: 2, beforeSeq: null, skip: 0 })).toEqual([
      { seq: before.seq + 2, hash: second, entry: entries[1] },
      { seq: before.seq + 1, hash: first, entry: entries[0] },
    ]);
    const rows = await owner`
      select at, viewer_kind, viewer_subject, client_id, purpose, person_ids, deferred_until::text
      from residents.access_entry where seq > ${before.seq} order by seq`;
    const alike = { at: new Date('2026-03-02T08:00:00Z'), viewer_kind: 'employee', viewer_subject: 'somebody' };
    expect(rows).toEqual([
      { ...alike, client_id: null, purpose: 'CASE_REFERENCE', person_ids: [PERSON], deferred_until: '2026-05-01' },
      { ...alike, client_id: 'portal', purpose: 'CASE_REFERENCE', person_ids: [], deferred_until: null },
    ]);
    await close();
  });

  test('of twelve writers at once leaves one chain without a gap', async () => {
    const { db, close } = openDatabase(database.url('residents'), { max: 12 });
    const log = openAccessLog(db, { accessEntry, accessChain });
    const { seq: from } = await log.head();
    await Promise.all(
      Array.from({ length: 12 }, async (_, writer) => {
        for (let turn = 0; turn < 20; turn += 1) await log.append([anEntry({ subject: `writer ${writer}` })]);
      }),
    );
    const [row] = await owner`
      select count(*)::int as count, count(distinct hash)::int as hashes, max(seq)::int as last
      from residents.access_entry where seq > ${from}`;
    expect(row).toEqual({ count: 240, hashes: 240, last: from + 240 });
    await close();
  });

  test('that fails leaves nothing, and the chain goes on', async () => {
    const { db, close } = openDatabase(database.url('residents'), { max: 1 });
    const log = openAccessLog(db, { accessEntry, accessChain });
    const before = await log.head();
    await expect(log.append([anEntry(), 'no entry at all'])).rejects.toThrow();
    expect(await log.head()).toEqual(before);
    await log.append([anEntry()]);
    expect((await log.head()).seq).toBe(before.seq + 1);
    await close();
  });
});

describe('the journal of the version before', () => {
  test('may be read and no longer written', async () => {
    const role = postgres(database.url('residents'), { max: 1 });
    try {
      expect(await role`select 1 from residents.access_log_entry`).toEqual([]);
      const insert = role`insert into residents.access_log_entry (id, viewer_kind, request_id, operation, purpose, person_ids, at)
        values (gen_random_uuid(), 'employee', 'r', 'Query.person', 'X', '{}', now())`;
      await expect(insert).rejects.toMatchObject({ code: '42501' });
    } finally {
      await role.end();
    }
  });
});
