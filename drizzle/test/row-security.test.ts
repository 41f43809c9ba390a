import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../src/client.ts';
import { type RowViewer, withViewer } from '../src/with-viewer.ts';
import { identityDocument, person, taxNumber } from '../tables/residents.ts';
import { serviceMessage } from '../tables/services.ts';
import { type ClonedDatabase, cloneDatabase } from '../testing/template.ts';

const PERSONS = Array.from({ length: 40 }, () => randomUUID());
const [ANNA = '', BORYS = ''] = PERSONS;
const officer = (...roles: string[]): RowViewer => ({ kind: 'employee', subject: randomUUID(), roles });
const resident = (subject: string): RowViewer => ({ kind: 'resident', subject, roles: [] });

let database: ClonedDatabase;
let residents: ReturnType<typeof openDatabase>;
let services: ReturnType<typeof openDatabase>;

beforeAll(async () => {
  database = await cloneDatabase();
  residents = openDatabase(database.url('residents'), { max: 4 });
  services = openDatabase(database.url('services'), { max: 2 });
  const owner = openDatabase(database.url(), { max: 1 });
  await owner.db.insert(person).values(
    PERSONS.map((id) => ({
      id,
      familyName: 'А',
      givenName: 'Б',
      familyKey: 'а',
      givenKey: 'б',
      sex: 'UNKNOWN' as const,
    })),
  );
  await owner.db
    .insert(taxNumber)
    .values(PERSONS.map((personId, at) => ({ personId, number: String(1_000_000_000 + at), isRefused: false })));
  await owner.db.insert(identityDocument).values(
    PERSONS.map((personId, at) => ({
      ...{ id: randomUUID(), personId, kind: 'ID_CARD' as const, number: String(100_000_000 + at) },
      ...{ issuer: '8001', issuedOn: '2020-01-01', validUntil: '2030-01-01' },
    })),
  );
  await insertApplications(owner.db, [ANNA, BORYS]);
  await owner.close();
});
afterAll(async () => {
  await Promise.all([residents.close(), services.close()]);
  await database.close();
});

async function insertApplications(db: Database, persons: readonly string[]): Promise<void> {
  const [service, card] = [randomUUID(), randomUUID()];
  await db.execute(sql`insert into services.service values (${service}, '00001', 'Послуга', 'Довідки')`);
  await db.execute(sql`insert into services.service_card
    (id, service_id, version, valid_from, fee, refusal_grounds, result, legal_basis)
    values (${card}, ${service}, 1, '2024-01-01', 0, '{}', 'Довідка', 'закон')`);
  for (const [at, personId] of persons.entries()) {
    const id = randomUUID();
    await db.execute(sql`insert into services.service_application
      (id, number, year, sequence, service_id, card_id, person_id, state, version, submitted_at, submitted_by_id, due_on, paused_days)
      values (${id}, ${`${at + 1}/2026`}, 2026, ${at + 1}, ${service}, ${card}, ${personId}, 'REGISTERED', 1, now(),
        ${randomUUID()}, '2026-04-01', 0)`);
    await db.execute(
      sql`insert into services.service_message values (${randomUUID()}, ${id}, 'STAFF', 'Офіцер', ${randomUUID()}, 'текст', now())`,
    );
  }
}

describe('without being told who asks', () => {
  test('every table under row-level security is empty, and so is every one that bears the mark', async () => {
    const marked = await residents.db.execute<{ name: string }>(sql`
      select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relrowsecurity and c.relforcerowsecurity order by 1`);
    expect(marked.map(({ name }) => name)).toEqual([
      'residents.identity_document',
      'residents.tax_number',
      'services.service_message',
    ]);
    expect(await residents.db.$count(identityDocument)).toBe(0);
    expect(await residents.db.$count(taxNumber)).toBe(0);
    expect(await services.db.$count(serviceMessage)).toBe(0);
  });

  test.each([
    ['read', sql`select 1 from residents.tax_number`, 0],
    ['change', sql`update residents.tax_number set is_refused = is_refused`, 0],
    ['delete', sql`delete from residents.identity_document`, 0],
  ])('nothing is there to %s', async (_verb, statement, count) => {
    expect(await residents.db.execute(statement)).toHaveProperty('count', count);
  });

  test('nothing can be written', async () => {
    const insert = residents.db.insert(taxNumber).values({ personId: ANNA, number: null, isRefused: true });
    await expect(insert).rejects.toMatchObject({ cause: { code: '42501' } });
  });
});

describe('told who asks', () => {
  const documentsOf = (viewer: RowViewer) => withViewer(residents.db, viewer, (tx) => tx.$count(identityDocument));
  const messagesOf = (viewer: RowViewer) => withViewer(services.db, viewer, (tx) => tx.$count(serviceMessage));

  test.each([
    ['registrar', 40],
    ['service-officer', 40],
    ['head', 40],
    ['executor', 40],
    ['administrator', 0],
    ['analyst', 0],
  ])('%s sees %i documents', async (role, count) => {
    expect(await documentsOf(officer(role))).toBe(count);
    expect(await withViewer(residents.db, officer(role), (tx) => tx.$count(taxNumber))).toBe(count);
  });

  test('a resident sees their own rows', async () => {
    const rows = await withViewer(residents.db, resident(ANNA), (tx) => tx.select().from(identityDocument));
    expect(rows.map(({ personId }) => personId)).toEqual([ANNA]);
    expect(await messagesOf(resident(ANNA))).toBe(1);
    expect(await messagesOf(resident(PERSONS[2] ?? ''))).toBe(0);
    expect(await messagesOf(officer('service-officer'))).toBe(2);
  });

  test.each([
    ['a program', { kind: 'client', subject: ANNA, roles: ['registrar'] }],
    ['nobody in particular', { kind: 'anonymous', subject: null, roles: ['registrar'] }],
    ['an employee who bears the id of a person', { kind: 'employee', subject: ANNA, roles: [] }],
    ['a resident who claims a role', { kind: 'resident', subject: randomUUID(), roles: ['registrar'] }],
  ])('%s sees none', async (_who, viewer) => {
    expect(await documentsOf(viewer)).toBe(0);
  });

  test('a resident writes nothing, not even of their own', async () => {
    const change = withViewer(residents.db, resident(ANNA), (tx) =>
      tx.execute(sql`update residents.tax_number set number = '9999999999'`),
    );
    expect(await change).toHaveProperty('count', 0);
  });

  test('the connection forgets with the commit, and with the rollback', async () => {
    const single = openDatabase(database.url('residents'), { max: 1 });
    const told = () =>
      single.db.execute(
        sql`select current_setting('app.kind', true) as kind, current_setting('app.subject', true) as subject`,
      );
    expect(await withViewer(single.db, resident(ANNA), (tx) => tx.$count(taxNumber))).toBe(1);
    expect(await told()).toEqual([{ kind: '', subject: '' }]);
    const broken = withViewer(single.db, resident(ANNA), async () => Promise.reject(new Error('broken')));
    await expect(broken).rejects.toThrow('broken');
    expect(await told()).toEqual([{ kind: '', subject: '' }]);
    expect(await single.db.$count(taxNumber)).toBe(0);
    await single.close();
  });

  test('two thousand transactions over four connections see no row of somebody else', async () => {
    let seen = 0;
    const foreign: string[] = [];
    await Promise.all(
      Array.from({ length: 2_000 }, async (_, turn) => {
        const who = PERSONS[turn % PERSONS.length] ?? '';
        const rows = await withViewer(residents.db, resident(who), (tx) =>
          tx.select({ personId: identityDocument.personId }).from(identityDocument),
        );
        seen += rows.length;
        for (const { personId } of rows) if (personId !== who) foreign.push(personId);
      }),
    );
    expect(foreign).toEqual([]);
    expect(seen).toBe(2_000);
  });

  test('an index still serves: who asks is looked up once a statement', async () => {
    const plan = await withViewer(residents.db, officer('registrar'), async (tx) => {
      await tx.execute(sql`set local enable_seqscan = off`);
      return tx.execute<{ 'QUERY PLAN': string }>(
        sql`explain (costs off) select * from residents.tax_number where number = '1000000007'`,
      );
    });
    const text = plan.map((row) => row['QUERY PLAN']).join('\n');
    expect(text).toContain('Index Cond: (number =');
    expect(text).toContain('InitPlan');
  });
});
