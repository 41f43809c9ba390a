import { cloneDatabase } from '@hromada/drizzle/testing';
import { daysBetween } from '@hromada/shared/clock';
import { demoId } from '@hromada/shared/demo';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { taxNumberOf } from '../identity/tax-number.policy.ts';
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

  test('has tax numbers that say the birthday and the sex and check, and some who refused one', async () => {
    const rows = await sql<{ number: string | null; birth_on: string; sex: string }[]>`
      select t.number, p.birth_on::text, p.sex from residents.tax_number t join residents.person p on p.id = t.person_id`;
    const numbers = rows.flatMap(({ number, ...person }) => (number === null ? [] : [{ number, ...person }]));
    expect(numbers.length).toBeGreaterThan(PERSONS / 3);
    expect(numbers.length).toBeLessThan(rows.length);
    for (const { number, birth_on, sex } of numbers) {
      expect(taxNumberOf(number)).toBe(number);
      expect(Number(number.slice(0, 5))).toBe(daysBetween('1899-12-31', birth_on));
      expect(Number(number[8]) % 2 === 1 ? 'MALE' : 'FEMALE').toBe(sex);
    }
  });

  test('has passports in force, given to nobody under fourteen', async () => {
    const [row] = await sql`
      select count(*)::int as documents, count(*) filter (where d.valid_until < ${TODAY})::int as expired,
             count(*) filter (where d.issued_on < p.birth_on + interval '13 years 11 months')::int as early
      from residents.identity_document d join residents.person p on p.id = d.person_id`;
    expect(row?.documents).toBeGreaterThan(PERSONS / 3);
    expect(row).toMatchObject({ expired: 0, early: 0 });
  });
});
