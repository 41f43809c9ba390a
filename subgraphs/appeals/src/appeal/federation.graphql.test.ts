import { demoId } from '@hromada/shared/demo';
import { uuid } from '@hromada/shared/graphql';
import { anAnonymous, anEmployee } from '@hromada/shared/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeAppeal } from '../../test/builders.ts';
import { STAFF, UNITS, viewerOf } from '../../test/council.ts';
import { type RunningAppeals, startAppeals } from '../../test/harness.ts';

const INBOX = `{ appeals(first: 50) { edges { node { number subject state dueOn daysLeft isOverdue availableCommands
  journal { code } unit { name parent { name } } executor { name unit { name } } registeredBy { name } applicant { statedName person { id } } deputy { id }
  resolution { text author { name } } answer { text author { name } } deadline { basis explanation { note } }
  timeline(first: 5) { edges { node { type actor { name } } } } } } } }`;
const ENTITIES =
  'query ($of: [_Any!]!) { _entities(representations: $of) { __typename ... on Appeal { number } ... on Employee { name } ... on OrgUnit { name } ... on Person { id appeals(first: 2) { edges { node { number } } pageInfo { hasNextPage endCursor } } } } }';

let appeals: RunningAppeals;
const entities = async (...of: object[]) => (await appeals.ask(ENTITIES, { variables: { of } }))._entities;

beforeAll(async () => {
  appeals = await startAppeals();
  for (let index = 0; index < 120; index += 1) {
    const state = index % 2 ? 'IN_EXECUTION' : 'CLOSED';
    const registeredAt = new Date(Date.UTC(2026, 1, 1) + index * 60_000).toISOString();
    const appeal = await storeAppeal(appeals.sql, {
      number: `Ш-${index}`,
      state,
      registeredAt,
      answeredAt: index % 2 ? null : '2026-02-20T08:00:00Z',
      personId: demoId('person', index % 3),
      unitId: index % 5 ? UNITS.roads : UNITS.housing,
      executorId: index % 5 ? STAFF.other.id : STAFF.executor.id,
    });
    await appeals.sql`insert into appeals.resolution (appeal_id, text, author_id, executor_id, unit_id, control_on, issued_at) values (${appeal.id}, 'До виконання', ${STAFF.head.id}, ${STAFF.executor.id}, ${UNITS.housing}, '2026-03-20', now())`;
    if (index % 2 === 0)
      await appeals.sql`insert into appeals.answer (appeal_id, text, outcome, author_id, answered_at) values (${appeal.id}, 'Так', 'SATISFIED', ${STAFF.executor.id}, now())`;
  }
});
afterAll(() => appeals.stop());

describe('the cost of a page', () => {
  test('an inbox with everything around each appeal takes at most twelve statements, of two appeals as of fifty', async () => {
    await appeals.ask(INBOX);
    appeals.forgetStatements();
    const { appeals: page } = await appeals.ask(INBOX);
    expect(page.edges).toHaveLength(50);
    expect(page.edges[0].node.timeline.edges).toHaveLength(2);
    const forFifty = appeals.statements.length;
    appeals.forgetStatements();
    await appeals.ask(INBOX.replace('first: 50', 'first: 2'));
    // the page, journals, resolutions, answers, timelines; units and employees once per level that first names them
    expect(Math.max(forFifty, appeals.statements.length)).toBeLessThanOrEqual(12);
  });

  test('two hundred references take one statement per type, pages of residents one for all, and the journal one', async () => {
    const of = Array.from({ length: 200 }, (_, index) => ({ __typename: 'Person', id: demoId('person', index) }));
    appeals.forgetStatements();
    await entities(...of);
    expect(appeals.statements).toHaveLength(2);
  });
});

describe('references from other subgraphs', () => {
  test('are answered in their order; what does not exist is null', async () => {
    const [row] = await appeals.sql`select id from appeals.appeal where number = 'Ш-7'`;
    const answered = await entities(
      { __typename: 'Appeal', id: row?.id },
      { __typename: 'Employee', id: STAFF.head.id.toUpperCase() },
      { __typename: 'OrgUnit', id: UNITS.roads },
      { __typename: 'Appeal', id: uuid() },
      { __typename: 'Employee', id: 'nobody' },
    );
    expect(answered).toEqual([
      { __typename: 'Appeal', number: 'Ш-7' },
      { __typename: 'Employee', name: 'Ігор Бондаренко' },
      { __typename: 'OrgUnit', name: 'Відділ доріг' },
      null,
      null,
    ]);
  });

  test('a resident has appeals, newest first, page by page; an unknown one has none', async () => {
    const [first, stranger] = await entities(
      { __typename: 'Person', id: demoId('person', 1) },
      { __typename: 'Person', id: uuid() },
    );
    expect(first.appeals.edges.map(({ node }: { node: { number: string } }) => node.number)).toEqual([
      'Ш-118',
      'Ш-115',
    ]);
    expect(first.appeals.pageInfo.hasNextPage).toBe(true);
    expect(stranger.appeals.edges).toEqual([]);
    const next = ENTITIES.replace('first: 2', `first: 2, after: "${first.appeals.pageInfo.endCursor}"`);
    const [second] = (
      await appeals.ask(next, { variables: { of: [{ __typename: 'Person', id: demoId('person', 1) }] } })
    )._entities;
    expect(second.appeals.edges.map(({ node }: { node: { number: string } }) => node.number)).toEqual([
      'Ш-112',
      'Ш-109',
    ]);
  });
});

describe('the timeline of an appeal', () => {
  test('is read page by page', async () => {
    const document =
      'query ($id: ID!, $after: String) { appeal(id: $id) { timeline(first: 1, after: $after) { edges { node { type } } pageInfo { hasNextPage endCursor } } } }';
    const [row] = await appeals.sql`select id from appeals.appeal limit 1`;
    const { timeline } = (await appeals.ask(document, { variables: { id: row?.id } })).appeal;
    expect(timeline).toMatchObject({ edges: [{ node: { type: 'REGISTERED' } }], pageInfo: { hasNextPage: true } });
    const next = (await appeals.ask(document, { variables: { id: row?.id, after: timeline.pageInfo.endCursor } }))
      .appeal.timeline;
    expect(next).toMatchObject({ edges: [{ node: { type: 'RESOLVED' } }], pageInfo: { hasNextPage: false } });
  });
});

describe('units, employees and journals', () => {
  test('employees come in the order of the Ukrainian alphabet, page by page', async () => {
    const document =
      'query ($after: String, $unitId: ID) { employees(first: 2, after: $after, unitId: $unitId) { edges { node { name } } pageInfo { endCursor hasNextPage } } }';
    const names: string[] = [];
    for (let after: string | null = null, hasNext = true; hasNext; ) {
      const { employees } = await appeals.ask(document, { variables: { after } });
      names.push(...employees.edges.map(({ node }: { node: { name: string } }) => node.name));
      [after, hasNext] = [employees.pageInfo.endCursor, employees.pageInfo.hasNextPage];
    }
    expect(names).toEqual(['Ґалаґан Єва', 'Ігор Бондаренко', 'Марина Кравець', 'Олена Ткачук', 'Тарас Литвин']);
    expect((await appeals.ask(document, { variables: { unitId: UNITS.roads } })).employees.edges).toEqual([
      { node: { name: 'Ґалаґан Єва' } },
    ]);
  });

  test('the viewer is the signed-in employee; the platform is nobody but sees all', async () => {
    const document = `{ viewer { name unit { code } } employee(id: "${STAFF.head.id}") { roles } }`;
    expect(await appeals.ask(document, { as: viewerOf(STAFF.executor) })).toEqual({
      viewer: { name: 'Марина Кравець', unit: { code: '05' } },
      employee: { roles: ['head'] },
    });
    expect(
      (await appeals.ask(document, { as: anEmployee({ kind: 'system', subject: null, roles: [] }) })).viewer,
    ).toBeNull();
  });

  test('journals tell their last number of a year', async () => {
    await appeals.sql`insert into appeals.journal_counter select id, 2026, 41 from appeals.journal where code = '02-10'`;
    const { journals } = await appeals.ask(
      '{ journals { code now: lastNumber(year: 2026) before: lastNumber(year: 2020) } }',
    );
    expect(journals[0]).toEqual({ code: '02-10', now: 41, before: 0 });
  });
});

describe('what nobody in particular may see', () => {
  test('units and titles of journals', async () => {
    const { orgUnits, journals } = await appeals.ask('{ orgUnits { name parent { name } } journals { code title } }', {
      as: anAnonymous(),
    });
    expect([orgUnits.length, journals.length]).toEqual([3, 4]);
  });

  test.each([
    '{ appeals { edges { node { id } } } }',
    '{ appeal(id: "x") { id } }',
    '{ appealCount { value } }',
    '{ similarAppeals(subject: "x") { id } }',
    '{ employees { edges { node { id } } } }',
    '{ viewer { id } }',
    '{ journals { lastNumber(year: 2026) } }',
    '{ journals { indexTemplate } }',
    `{ _entities(representations: [{ __typename: "Person", id: "${demoId('person', 1)}" }]) { ... on Person { appeals { edges { cursor } } } } }`,
  ])('not %s', async (document) => {
    await expect(appeals.ask(document, { as: anAnonymous() })).rejects.toThrow('UnauthenticatedError');
  });

  test('an employee or an appeal, which is answered like one that does not exist', async () => {
    const [row] = await appeals.sql`select id from appeals.appeal limit 1`;
    const of = [
      { __typename: 'Employee', id: STAFF.head.id },
      { __typename: 'Employee', id: uuid() },
      { __typename: 'Appeal', id: row?.id },
      { __typename: 'Appeal', id: uuid() },
    ];
    expect(await appeals.askRaw(ENTITIES, { as: anAnonymous(), variables: { of } })).toEqual({
      data: { _entities: [null, null, null, null] },
    });
  });
});
