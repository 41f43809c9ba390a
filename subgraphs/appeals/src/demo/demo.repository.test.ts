import { type ClonedDatabase, cloneDatabase } from '@hromada/drizzle/testing';
import { DEMO_SIZES, demoId } from '@hromada/shared/demo';
import { clockAt } from '@hromada/shared/testing';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runDemo } from './run.ts';

const TODAY = '2026-03-02';
const order = () => ({
  url: database.url('appeals'),
  size: DEMO_SIZES.village,
  clock: clockAt(`${TODAY}T12:00:00+02:00`),
});

let database: ClonedDatabase;
let sql: Sql;

beforeAll(async () => {
  database = await cloneDatabase();
  sql = postgres(database.url(), { max: 2, onnotice: () => undefined });
  await runDemo({ ...order(), onStep: () => undefined });
});
afterAll(async () => {
  await sql.end();
  await database.close();
});

describe('the demo hromada', () => {
  test('has the employees other rooms know by number', async () => {
    const ids = [0, 1, 2, 5].map((index) => demoId('employee', index));
    const rows = await sql`select name, roles from appeals.employee where id = any(${ids}) order by id`;
    expect(rows.map(({ name, roles }) => [name, ...roles])).toEqual([
      ['Олена Ткачук', 'registrar'],
      ['Ігор Бондаренко', 'head'],
      ['Марина Кравець', 'executor'],
      ['Оксана Мельник', 'service-officer'],
    ]);
  });

  test('numbers its appeals without gaps per journal and year, in the order of registration', async () => {
    const rows = await sql`
      select journal_id, year, count(*)::int as count, max(sequence) as highest, bool_and(is_later) as is_ordered, (select last from appeals.journal_counter c where c.journal_id = a.journal_id and c.year = a.year) as last
      from (select *, registered_at >= lag(registered_at, 1, registered_at) over (partition by journal_id, year order by sequence) as is_later from appeals.appeal) a
      group by journal_id, year`;
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) expect(row).toMatchObject({ highest: row.count, last: row.count, is_ordered: true });
  });

  test('has work on every desk, some of it late, some due soon, and nothing from tomorrow', async () => {
    const states = await sql`select state, count(*)::int as count from appeals.appeal group by state`;
    expect(new Set(states.map(({ state }) => state))).toEqual(
      new Set(['REGISTERED', 'AWAITING_RESOLUTION', 'IN_EXECUTION', 'REPLIED', 'CLOSED']),
    );
    const [row] = await sql`
      select count(*) filter (where answered_at is null and due_on < ${TODAY}) > 0 as has_overdue,
        count(*) filter (where answered_at is null and due_on between ${TODAY} and ${TODAY}::date + 7) > 0 as has_due_soon,
        (select max(at) from appeals.appeal_event) < ${`${TODAY}T12:00:00+02:00`} as is_past,
        count(*) filter (where person_id is not null)::float / count(*) between 0.6 and 0.85 as is_mostly_residents,
        bool_and(control_on is null or control_on <= greatest(due_on, (select issued_at::date from appeals.resolution r where r.appeal_id = appeal.id))) as is_control_in_term
      from appeals.appeal`;
    expect(row).toEqual({
      has_overdue: true,
      has_due_soon: true,
      is_past: true,
      is_mostly_residents: true,
      is_control_in_term: true,
    });
  });

  test('tells of each appeal exactly what its state says', async () => {
    const [row] = await sql`
      select bool_and(a.version = e.steps) as versions, bool_and(a.state = e.last_state) as states,
        bool_and((r.appeal_id is not null) = (a.state in ('IN_EXECUTION', 'REPLIED', 'CLOSED'))) as resolutions, bool_and((w.appeal_id is not null) = (a.answered_at is not null)) as answers
      from appeals.appeal a
      join (select appeal_id, count(*) as steps, (array_agg(to_state order by at desc, id desc))[1] as last_state from appeals.appeal_event group by 1) e on e.appeal_id = a.id
      left join appeals.resolution r on r.appeal_id = a.id left join appeals.answer w on w.appeal_id = a.id`;
    expect(row).toEqual({ versions: true, states: true, resolutions: true, answers: true });
  });

  test('numbers its documents without gaps, keeps a voided one, and hides two', async () => {
    const rows = await sql`
      select count(*)::int as count, max(sequence) as highest, (select last from appeals.journal_counter c where c.journal_id = d.journal_id and c.year = d.year) as last
      from appeals.document d group by journal_id, year`;
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) expect(row).toMatchObject({ highest: row.count, last: row.count });
    const [row] = await sql`
      select count(*)::int > 50 as is_some, count(*) filter (where state = 'VOIDED')::int as voided,
        count(*) filter (where is_restricted)::int as restricted,
        bool_and((state = 'FILED') = (case_file_id is not null)) as is_filed_somewhere,
        bool_and(version = (select count(*) from appeals.document_event e where e.document_id = document.id)) as versions
      from appeals.document`;
    expect(row).toEqual({ is_some: true, voided: 1, restricted: 2, is_filed_somewhere: true, versions: true });
  });

  test('ties its documents to earlier documents and appeals, as the law of ties allows', async () => {
    const rows = await sql`
      select l.kind, d.direction, t.direction as to_direction, count(a.id)::int as appeals,
        bool_and(coalesce(t.registered_at, a.registered_at) < d.registered_at) as is_later
      from appeals.document_link l join appeals.document d on d.id = l.document_id
      left join appeals.document t on t.id = l.to_document_id left join appeals.appeal a on a.id = l.to_appeal_id
      group by 1, 2, 3`;
    for (const { is_later } of rows) expect(is_later).toBe(true);
    expect(rows.some(({ appeals }) => appeals > 0)).toBe(true);
    expect(rows.some(({ to_direction }) => to_direction === 'INCOMING')).toBe(true);
  });

  test('is made once: a second run changes nothing', async () => {
    expect(await runDemo({ ...order(), onStep: () => expect.unreachable() })).toBe(false);
  });
});
