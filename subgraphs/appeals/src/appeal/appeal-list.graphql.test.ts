import { demoId } from '@hromada/shared/demo';
import { uuid } from '@hromada/shared/graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type StoredAppeal, storeAppeal } from '../../test/builders.ts';
import { STAFF, UNITS } from '../../test/council.ts';
import { type RunningAppeals, startAppeals } from '../../test/harness.ts';

const LIST = `query ($first: Int = 20, $after: String, $skip: Int = 0, $filter: AppealFilter, $orderBy: AppealOrder) {
  appeals(first: $first, after: $after, skip: $skip, filter: $filter, orderBy: $orderBy) {
    edges { cursor node { id number } } pageInfo { hasNextPage hasPreviousPage endCursor } }
  appealCount(filter: $filter) { value isCapped } }`;

let appeals: RunningAppeals;
beforeAll(async () => {
  appeals = await startAppeals();
});
afterAll(() => appeals.stop());
beforeEach(() => appeals.sql`truncate appeals.appeal cascade`.then(() => undefined));

const store = (given: Partial<StoredAppeal> = {}) => storeAppeal(appeals.sql, given);
const list = async (variables: Record<string, unknown>) => {
  const { appeals: page, appealCount } = await appeals.ask(LIST, { variables });
  return {
    ids: page.edges.map(({ node }: { node: { id: string } }) => node.id) as string[],
    pageInfo: page.pageInfo,
    count: appealCount,
  };
};
const idsOf = async (filter: Record<string, unknown>) => (await list({ filter })).ids;

describe('the list of appeals', () => {
  test.each([
    ['REGISTERED_AT', 'DESC'],
    ['REGISTERED_AT', 'ASC'],
    ['DUE_ON', 'DESC'],
    ['DUE_ON', 'ASC'],
  ])(
    'read page by page by %s %s is the whole list, each appeal once, though many share the value',
    async (field, direction) => {
      for (let index = 0; index < 23; index += 1) {
        await store({
          registeredAt: `2026-02-0${1 + (index % 3)}T08:00:00.123Z`,
          dueOn: `2026-03-0${1 + (index % 4)}`,
        });
      }
      const column = appeals.sql(field === 'DUE_ON' ? 'due_on' : 'registered_at');
      const way = direction === 'ASC' ? appeals.sql`asc` : appeals.sql`desc`;
      const expected = await appeals.sql`select id from appeals.appeal order by ${column} ${way}, id ${way}`;
      const read: string[] = [];
      for (let after: string | null = null, hasNext = true; hasNext; ) {
        const page = await list({ first: 5, after, orderBy: { field, direction } });
        read.push(...page.ids);
        [after, hasNext] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
      }
      expect(read).toEqual(expected.map(({ id }) => id));
    },
  );

  test('is newest first when nothing is said, and a grid may jump in it', async () => {
    const stored = [];
    for (let day = 1; day <= 9; day += 1) stored.unshift(await store({ registeredAt: `2026-02-0${day}T08:00:00Z` }));
    const { ids, pageInfo } = await list({ first: 3, skip: 4 });
    expect(ids).toEqual(stored.slice(4, 7).map(({ id }) => id));
    expect(pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
  });

  test.each([
    [{ first: 201 }, 'first must be'],
    [{ first: 0 }, 'first must be'],
    [{ skip: 10_001 }, 'skip must be'],
    [{ after: 'nonsense' }, 'does not belong to this list'],
    [
      {
        after: Buffer.from('["DUE_ON ASC","2026-01-01","0190a000-0000-7000-8000-000000000001"]').toString('base64url'),
      },
      'does not belong to this list',
    ],
    [
      { after: Buffer.from('["REGISTERED_AT DESC","1","0190a000-0000-7000-8000-000000000001"]').toString('base64url') },
      'does not belong to this list',
    ],
    [{ filter: { unitIds: ['x'] } }, 'unitIds must be a UUID'],
    [{ filter: { executorIds: Array.from({ length: 201 }, () => uuid()) } }, 'at most 200'],
  ])('refuses %o', async (variables, message) => {
    await expect(list(variables)).rejects.toThrow(message);
  });
});

describe('filters', () => {
  test('by state, unit, executor, procedure and kind, all together', async () => {
    const wanted = await store({
      state: 'AWAITING_RESOLUTION',
      unitId: UNITS.roads,
      executorId: STAFF.other.id,
      procedure: 'INFORMATION_REQUEST',
      kind: 'COMPLAINT',
    });
    await store();
    const one = {
      states: ['AWAITING_RESOLUTION', 'REGISTERED'],
      unitIds: [UNITS.roads],
      executorIds: [STAFF.other.id],
      procedures: ['INFORMATION_REQUEST'],
      kinds: ['COMPLAINT'],
    };
    expect(await idsOf(one)).toEqual([wanted.id]);
    for (const [name, value] of Object.entries(one)) expect(await idsOf({ [name]: value }), name).toEqual([wanted.id]);
    expect(await idsOf({ ...one, kinds: ['PROPOSAL'] })).toEqual([]);
    expect(await idsOf({ states: [] })).toEqual([]);
  });

  test('overdue is past the due day and not answered; the others are the others', async () => {
    const late = await store({ dueOn: '2026-03-01' });
    const today = await store({ dueOn: '2026-03-02' });
    const answered = await store({ dueOn: '2026-03-01', state: 'REPLIED', answeredAt: '2026-03-01T08:00:00Z' });
    expect(await idsOf({ isOverdue: true })).toEqual([late.id]);
    expect(new Set(await idsOf({ isOverdue: false }))).toEqual(new Set([today.id, answered.id]));
  });

  test('by the beginning of the index, in any case, pattern signs being letters', async () => {
    const one = await store({ number: 'Ш-401' });
    const two = await store({ number: 'Ш-40' });
    await store({ number: 'Ґ-401' });
    expect(new Set(await idsOf({ numberStartsWith: ' ш-40' }))).toEqual(new Set([one.id, two.id]));
    expect(await idsOf({ numberStartsWith: 'Ш_4' })).toEqual([]);
    expect(await idsOf({ numberStartsWith: '%' })).toEqual([]);
    expect(await idsOf({ numberStartsWith: 'Ш\u0000' })).toEqual([]);
  });

  test('by letters of the subject, in any case and with any apostrophe', async () => {
    const one = await store({ subject: 'Підʼїзд будинку: ЯМА 100%' });
    await store({ subject: 'Ремонт даху' });
    for (const subjectContains of ['яма', "під'їзд", 'ПІД’ЇЗД', '100%'])
      expect(await idsOf({ subjectContains }), subjectContains).toEqual([one.id]);
    for (const subjectContains of ['1%%', 'м%', '_'])
      expect(await idsOf({ subjectContains }), subjectContains).toEqual([]);
  });

  test('fewer than three letters are the beginning of a word', async () => {
    const one = await store({ subject: 'Яма на дорозі' });
    for (const subjectContains of ['я', 'Ям', 'до'])
      expect(await idsOf({ subjectContains }), subjectContains).toEqual([one.id]);
    expect(await idsOf({ subjectContains: 'ма' })).toEqual([]);
  });

  test('by the days of receipt, both inclusive', async () => {
    const stored = [];
    for (const day of ['2026-02-01', '2026-02-02', '2026-02-03']) stored.push(await store({ receivedOn: day }));
    expect(await idsOf({ receivedFrom: '2026-02-02', receivedTo: '2026-02-02' })).toEqual([stored[1]?.id]);
    expect(await idsOf({ receivedFrom: '2026-02-02' })).toHaveLength(2);
  });

  test('the count is of the same filter and stops at ten thousand', async () => {
    await store({ number: 'А-1' });
    expect((await list({ filter: { numberStartsWith: 'А' } })).count).toEqual({ value: 1, isCapped: false });
    const { sequence } = await store();
    await appeals.sql`
      insert into appeals.appeal (id, version, state, journal_id, year, sequence, number, procedure, kind, channel, subject, text, requires_study, is_urgent, received_on, registered_at, rule_code, due_on)
      select gen_random_uuid(), 1, state, journal_id, year, ${sequence}::int + n, number, procedure, kind, channel, subject, text, requires_study, is_urgent, received_on, registered_at, rule_code, due_on
      from appeals.appeal, generate_series(1, 10000) n where sequence = ${sequence}`;
    expect((await list({ first: 1 })).count).toEqual({ value: 10_000, isCapped: true });
  });
});

describe('similar appeals', () => {
  const similar = async (variables: Record<string, unknown>) => {
    const document =
      'query ($personId: ID, $statedName: String, $subject: String!) { similarAppeals(personId: $personId, statedName: $statedName, subject: $subject) { id } }';
    return (await appeals.ask(document, { variables })).similarAppeals.map(({ id }: { id: string }) => id);
  };

  test('are of the same resident or the same stated name within 365 days, the most alike first, at most five', async () => {
    const personId = demoId('person', 5);
    const roof = await store({ personId, subject: 'Ремонт даху будинку по вул. Садовій' });
    const lamp = await store({ statedName: "ДЕМ'ЯНЧУК  Олена", subject: 'Освітлення вулиці' });
    await store({ personId, subject: 'Ремонт даху', receivedOn: '2025-03-01' });
    await store({ personId: demoId('person', 6), subject: 'Ремонт даху будинку' });
    expect(await similar({ personId, statedName: 'Демʼянчук Олена', subject: 'ремонт даху' })).toEqual([
      roof.id,
      lamp.id,
    ]);
    for (let index = 0; index < 6; index += 1) await store({ personId, subject: 'Інше' });
    expect(await similar({ personId, subject: 'ремонт даху' })).toHaveLength(5);
  });

  test('of nobody are none', async () => {
    await store();
    expect(await similar({ subject: 'Ремонт даху' })).toEqual([]);
    expect(await similar({ personId: 'x', statedName: ' . ', subject: 'Ремонт\u0000' })).toEqual([]);
  });
});
