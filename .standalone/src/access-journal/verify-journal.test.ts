import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type ClonedDatabase, cloneDatabase } from '@hromada/drizzle/testing';
import { canonicalText } from '@hromada/shared/access-chain';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { spawnSource } from '../testing/spawn-source.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { anchorFile, writeAnchors } from './anchors.ts';
import { verifyFile, verifyTables } from './verify-journal.ts';

const PERSON = '0190a000-0000-7000-8000-00000000000a';
const ENTRIES = 20;
const ANCHORED = 15;

const entry = (turn: number) =>
  canonicalText({
    ...{ at: `2026-03-02T08:00:${String(turn).padStart(2, '0')}.000Z`, kind: 'employee', subject: 's', name: 'Олена' },
    ...{
      roles: ['registrar'],
      unit: null,
      client: null,
      session: null,
      request: `r${turn}`,
      operation: 'Query.person',
    },
    ...{ purpose: 'CASE_REFERENCE', basis: 'закон', subjects: [{ person: PERSON, records: [] }] },
    ...{ fields: ['Person.fullName'], deferredUntil: turn % 5 === 0 ? '2026-05-01' : null, deferralReason: null },
  });

let database: ClonedDatabase;
/** the owner of the database: nothing but the chain and the anchors is in their way */
let owner: Sql;
let folder: string;

beforeAll(async () => {
  database = await cloneDatabase();
  owner = postgres(database.url(), { max: 1, onnotice: () => undefined });
});
afterAll(async () => {
  await owner.end();
  await database.close();
});
beforeEach(async () => {
  await owner`truncate residents.access_entry`;
  await owner`update residents.access_chain set seq = 0, hash = encode(sha256(''), 'hex')`;
  const append = (turn: number) => owner`select residents.append_access(${[entry(turn)]}::text[])`;
  folder = path.join(temporaryFolder(), 'anchors');
  for (let turn = 1; turn <= ANCHORED; turn += 1) await append(turn);
  await writeAnchors(database.url(), folder);
  for (let turn = ANCHORED + 1; turn <= ENTRIES; turn += 1) await append(turn);
});

const ofResidents = async () => {
  const verdicts = await verifyTables(database.url(), folder);
  return verdicts.find(({ journal }) => journal === 'residents')?.verdict;
};

/** Seals everything from a place on anew, as an owner who knows how the chain is made. */
const resealFrom = (seq: number) =>
  owner.unsafe(`do $$
    declare previous text; row record;
    begin
      select coalesce((select hash from residents.access_entry where seq = ${seq} - 1), encode(sha256(''), 'hex')) into previous;
      for row in select * from residents.access_entry where seq >= ${seq} order by seq loop
        previous := encode(sha256(decode(previous, 'hex') || int8send(row.seq) || convert_to(row.entry, 'UTF8')), 'hex');
        update residents.access_entry set hash = previous where seq = row.seq;
      end loop;
      update residents.access_chain set hash = previous, seq = (select max(seq) from residents.access_entry);
    end $$`);

describe('the verifier', () => {
  test('finds a journal sound as it was written', async () => {
    expect(await verifyTables(database.url(), folder)).toEqual([
      { journal: 'residents', verdict: { isSound: true, entries: ENTRIES, anchors: 1 } },
      { journal: 'appeals', verdict: { isSound: true, entries: 0, anchors: 1 } },
      { journal: 'services', verdict: { isSound: true, entries: 0, anchors: 1 } },
    ]);
  });

  test.each<[string, () => Promise<unknown>, { seq: number; fault: string }]>([
    [
      'update',
      () => owner`update residents.access_entry set entry = replace(entry, 'Олена', 'Оксана') where seq = 7`,
      { seq: 7, fault: 'HASH' },
    ],
    ['delete', () => owner`delete from residents.access_entry where seq = 7`, { seq: 7, fault: 'MISSING' }],
    [
      'insert',
      () => owner`insert into residents.access_entry select 21, hash, entry, at, viewer_kind, viewer_subject, client_id,
        purpose, person_ids, deferred_until from residents.access_entry where seq = 7`,
      { seq: 21, fault: 'HASH' },
    ],
    [
      'reorder',
      () => owner`update residents.access_entry a set entry = b.entry, hash = b.hash from residents.access_entry b
        where (a.seq, b.seq) in ((7, 8), (8, 7))`,
      { seq: 7, fault: 'HASH' },
    ],
    ['truncated tail', () => owner`delete from residents.access_entry where seq > 18`, { seq: 19, fault: 'TRUNCATED' }],
    [
      'a column that contradicts its entry',
      () => owner`update residents.access_entry set person_ids = '{}' where seq = 9`,
      { seq: 9, fault: 'COLUMNS' },
    ],
    [
      'a deferral taken off',
      () => owner`update residents.access_entry set deferred_until = null where seq = 10`,
      { seq: 10, fault: 'COLUMNS' },
    ],
  ])('finds what the owner did to the table: %s', async (_what, tamper, found) => {
    await tamper();
    expect(await ofResidents()).toEqual({ isSound: false, ...found });
  });

  test.each<[string, () => Promise<unknown>, { seq: number; fault: string }]>([
    [
      'update',
      async () => {
        await owner`update residents.access_entry set entry = replace(entry, 'Олена', 'Оксана') where seq = 7`;
        await resealFrom(7);
      },
      { seq: 15, fault: 'ANCHOR' },
    ],
    [
      'delete',
      async () => {
        await owner`delete from residents.access_entry where seq = 7`;
        await owner`update residents.access_entry set seq = seq + 1000 where seq > 7`;
        await owner`update residents.access_entry set seq = seq - 1001 where seq > 1000`;
        await resealFrom(7);
      },
      { seq: 15, fault: 'ANCHOR' },
    ],
    [
      'truncated tail',
      async () => {
        await owner`delete from residents.access_entry where seq > 12`;
        await resealFrom(12);
      },
      { seq: 13, fault: 'TRUNCATED' },
    ],
  ])('finds by the anchor what an owner did who sealed everything anew: %s', async (_what, tamper, found) => {
    await tamper();
    expect(await ofResidents()).toEqual({ isSound: false, ...found });
  });

  describe('of an export', () => {
    let file: string;
    let lines: string[];
    beforeEach(async () => {
      const copies = path.join(temporaryFolder(), 'copies');
      await verifyTables(database.url(), folder, copies);
      file = path.join(copies, 'residents.jsonl');
      lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    });
    const swapped = (at: number) => [...lines.slice(0, at), lines[at + 1], lines[at], ...lines.slice(at + 2)];

    test('finds it sound as it was made', async () => {
      expect(lines).toHaveLength(ENTRIES);
      const { verdict } = await verifyFile(file, anchorFile(folder, 'residents'));
      expect(verdict).toEqual({ isSound: true, entries: ENTRIES, anchors: 1 });
    });

    test.each<[string, () => (string | undefined)[], { seq: number; fault: string }]>([
      [
        'update',
        () => lines.map((line, at) => (at === 6 ? line.replace('Олена', 'Оксана') : line)),
        { seq: 7, fault: 'HASH' },
      ],
      ['delete', () => lines.filter((_line, at) => at !== 6), { seq: 7, fault: 'MISSING' }],
      ['insert', () => [...lines.slice(0, 7), lines[6], ...lines.slice(7)], { seq: 7, fault: 'OUT_OF_ORDER' }],
      ['reorder', () => swapped(6), { seq: 7, fault: 'MISSING' }],
      ['truncated tail', () => lines.slice(0, 12), { seq: 13, fault: 'TRUNCATED' }],
      ['a line that is no entry', () => lines.map((line, at) => (at === 6 ? '{' : line)), { seq: 7, fault: 'HASH' }],
    ])('finds what was done to the file: %s', async (_what, tampered, found) => {
      writeFileSync(file, tampered().join('\n'));
      const { verdict } = await verifyFile(file, anchorFile(folder, 'residents'));
      expect(verdict).toEqual({ isSound: false, ...found });
    });
  });
});

describe('npm run verify', () => {
  const run = (args: readonly string[]) => spawnSource('verify.ts', args).ended();

  test('says that the chains hold, and answers 0', async () => {
    const { code, output } = await run(['journal', database.url(), '--anchors', folder]);
    expect([code, output.trimEnd().split('\n')]).toEqual([
      0,
      [
        expect.stringMatching(
          /^✓ residents: записів 20, якорів 1, ланцюг цілий \/ 20 entries, 1 anchors, the chain holds$/,
        ),
        expect.stringMatching(/^✓ appeals/),
        expect.stringMatching(/^✓ services/),
      ],
    ]);
  });

  test('names the first bad entry, and answers 1', async () => {
    await owner`update residents.access_entry set entry = replace(entry, 'Олена', 'Оксана') where seq in (7, 9)`;
    const { code, output } = await run(['journal', database.url(), '--anchors', folder]);
    expect(code).toBe(1);
    expect(output).toMatch(/^✗ residents: перший хибний запис № 7: .* \/ the first bad entry is No\. 7: /m);
  });

  test('reads an export without a database', async () => {
    const copies = path.join(temporaryFolder(), 'copies');
    await verifyTables(database.url(), folder, copies);
    const file = path.join(copies, 'residents.jsonl');
    expect((await run(['journal', file, '--anchors', anchorFile(folder, 'residents')])).code).toBe(0);
    appendFileSync(file, 'more\n');
    expect((await run(['journal', file])).code).toBe(1);
  });

  test.each([[[]], [['votes']], [['journal', '/no/such/file.jsonl']], [['journal', 'a', 'b']]])(
    '%j makes no sense: one sentence and code 2',
    async (args) => {
      const { code, errors } = await run(args);
      expect(code).toBe(2);
      expect(errors.trimEnd()).not.toContain('\n');
    },
  );
});
