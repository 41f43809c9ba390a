import { cloneDatabase } from '@hromada/drizzle/testing';
import { daysBetween } from '@hromada/shared/clock';
import { demoId } from '@hromada/shared/demo';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillRegister } from './demo.repository.ts';
import { demoTables } from './rows.ts';

const PERSONS = 3_000;
const TODAY = '2026-03-02';

describe('the demo register', () => {
  let database: Awaited<ReturnType<typeof cloneDatabase>>;
  let sql: Sql;
  const lines: string[] = [];
  const fill = () =>
    fillRegister(database.url('residents'), demoTables(PERSONS, TODAY), {
      onTable: (label, rows) => lines.push(`${rows} ${label}`),
    });

  beforeAll(async () => {
    database = await cloneDatabase();
    sql = postgres(database.url(), { max: 1, onnotice: () => undefined });
    expect(await fill()).toBe(true);
  });
  afterAll(async () => {
    await sql.end();
    await database.close();
  });

  test('has the persons that other subgraphs refer to, no more and no fewer', async () => {
    const rows = await sql<{ id: string }[]>`select id from residents.person order by id`;
    expect(rows.map(({ id }) => id)).toEqual(Array.from({ length: PERSONS }, (_, index) => demoId('person', index)));
    expect(lines).toContain(`${PERSONS} persons`);
  });

  test('is filled once', async () => {
    lines.length = 0;
    expect(await fill()).toBe(false);
    expect(lines).toEqual([]);
  });

  test('has a household with one head for every person', async () => {
    const [row] = await sql`
      select count(distinct person_id)::int as persons, count(*) filter (where role = 'HEAD')::int as heads,
             (select count(*)::int from residents.household) as households from residents.household_member`;
    expect(row).toMatchObject({ persons: PERSONS });
    expect(row?.heads).toBe(row?.households);
  });

  test('says of everybody where they live, and of some where they lived before', async () => {
    const [row] = await sql`
      select count(distinct person_id) filter (where status = 'ACTIVE' and kind <> 'STAY')::int as homes,
             count(*) filter (where status = 'ENDED')::int as moves,
             count(*) filter (where status = 'ANNULLED')::int as annulled from residents.residence_record`;
    expect(row?.homes).toBe(PERSONS);
    expect(row?.moves).toBeGreaterThan(PERSONS / 50);
    expect(row?.annulled).toBeGreaterThan(0);
  });

  test('has nobody living somewhere before birth or after today', async () => {
    const early =
      await sql`select 1 from residents.residence_record r join residents.person p on p.id = r.person_id where r.starts_on < p.birth_on or r.starts_on > ${TODAY}`;
    expect(early).toEqual([]);
    const [oldest] = await sql<
      { birth_on: string }[]
    >`select birth_on::text from residents.person order by birth_on limit 1`;
    expect(daysBetween(oldest?.birth_on ?? '', TODAY)).toBeLessThan(101 * 366);
  });

  test('has namesakes born on one day, and names that differ by a letter of the Ukrainian alphabet', async () => {
    const namesakes =
      await sql`select 1 from residents.person group by family_key, given_key, patronymic, birth_on having count(*) > 1`;
    expect(namesakes.length).toBeGreaterThan(0);
    const apostrophes = await sql`select 1 from residents.person where family_name like '%ʼ%'`;
    expect(apostrophes.length).toBeGreaterThan(0);
  });

  test('gives children the patronymic of a father in the household', async () => {
    const strangers = await sql`
      select 1 from residents.household_member c join residents.person child on child.id = c.person_id
      where c.role = 'CHILD' and exists (
        select 1 from residents.household_member f join residents.person father on father.id = f.person_id
        where f.household_id = c.household_id and f.role in ('HEAD', 'SPOUSE') and father.sex = 'MALE'
          and left(child.patronymic, 3) <> left(father.given_name, 3))`;
    expect(strangers).toEqual([]);
  });
});
