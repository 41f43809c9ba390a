import { demoId } from '@hromada/shared/demo';
import { uuid } from '@hromada/shared/graphql';
import { aClient, anEmployee, aResident } from '@hromada/shared/testing';
import type { Viewer } from '@hromada/shared/viewer';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { storeAppeal } from '../../test/builders.ts';
import { STAFF, UNITS, viewerOf } from '../../test/council.ts';
import { type RunningAppeals, startAppeals } from '../../test/harness.ts';
import { letterReader } from '../access.ts';

const [OWNER, OTHER] = [demoId('person', 0), demoId('person', 1)];
const owner = aResident({ subject: OWNER, scopes: ['appeals:read'] });
const analyst = viewerOf(STAFF.analyst);
const program = aClient('appeals:read');

const LIST = 'query ($filter: AppealFilter) { appeals(filter: $filter) { edges { node { id } } } }';
const COUNT = 'query ($filter: AppealFilter) { appealCount(filter: $filter) { value isCapped isSuppressed } }';
const CARD = 'query ($id: ID!) { appeal(id: $id) { number subject state } }';
const ENTITY =
  'query ($id: ID!) { _entities(representations: [{ __typename: "Appeal", id: $id }]) { ... on Appeal { number subject state } } }';
const MINE =
  'query ($after: String) { myAppeals(first: 2, after: $after) { edges { node { number text } } pageInfo { hasNextPage endCursor } } }';
const OF_PERSON = `query ($id: ID!) { _entities(representations: [{ __typename: "Person", id: $id }]) {
  ... on Person { appeals(first: 50) { edges { node { id applicant { personId } } } } } } }`;
const FOLLOW = 'subscription { appealChanged(after: "0") { appeal { number text } } }';

let appeals: RunningAppeals;
beforeAll(async () => {
  appeals = await startAppeals();
});
afterAll(() => appeals.stop());
beforeEach(async () => {
  await appeals.sql`truncate appeals.appeal, appeals.outbox cascade`;
});

const codesOf = async (document: string, as: Viewer, variables: Record<string, unknown>) =>
  (await appeals.askRaw(document, { as, variables })).errors?.map(({ path, originalError }) => [
    path?.join('.'),
    (originalError as { code?: string } | undefined)?.code,
  ]);

/** What the operation was refused with, as the resolver threw it. */
const refusalOf = (document: string, as: Viewer, variables: Record<string, unknown>): Promise<unknown> =>
  appeals.ask(document, { as, variables }).then(
    () => 'answered',
    (error: Error) => error.message.split('\n')[0],
  );

describe('a filter takes the right to what it asks by', () => {
  test.each([
    ['an analyst', analyst, { subjectContains: 'дах' }],
    ['an analyst', analyst, { numberStartsWith: 'Ш' }],
    ['an analyst', analyst, { executorIds: [STAFF.executor.id] }],
    ['a program', program, { subjectContains: 'дах' }],
    ['a program', program, { executorIds: [STAFF.executor.id] }],
    ['a program for statistics', aClient('statistics:read'), { numberStartsWith: 'Ш' }],
  ])('%s is refused: %#', async (_who, as, filter) => {
    expect(await refusalOf(COUNT, as, { filter })).toBe('ForbiddenError: You may not ask by what you may not read');
  });

  test('the list is refused like the count', async () => {
    expect(await refusalOf(LIST, program, { filter: { subjectContains: 'дах' } })).toContain('ForbiddenError');
  });

  test.each([
    ['an analyst by unit, state, procedure, kind, days', analyst],
    ['a program', program],
  ])('%s is answered', async (_who, as) => {
    const filter = {
      ...{ unitIds: [UNITS.housing], states: ['REGISTERED'], procedures: ['CITIZEN_APPEAL'], kinds: ['COMPLAINT'] },
      ...{ isOverdue: false, receivedFrom: '2026-01-01', receivedTo: '2026-12-31' },
    };
    expect(await codesOf(COUNT, as, { filter })).toBeUndefined();
  });

  test.each([
    ['an executor', viewerOf(STAFF.executor)],
    ['a head', viewerOf(STAFF.head)],
    ['an analyst', analyst],
    ['a program', program],
  ])('%s may not look for appeals of an applicant', async (_who, as) => {
    const document = `{ similarAppeals(subject: "дах", personId: "${OWNER}") { id } }`;
    expect(await refusalOf(document, as, {})).toContain('ForbiddenError');
  });
});

describe('who sees statistics only', () => {
  test('is not told a number smaller than five, and cannot tell it from none', async () => {
    const count = async (as: Viewer) => (await appeals.ask(COUNT, { as })).appealCount;
    expect(await count(analyst)).toEqual({ value: 0, isCapped: false, isSuppressed: true });
    for (let index = 0; index < 4; index += 1) await storeAppeal(appeals.sql);
    expect(await count(analyst)).toEqual({ value: 0, isCapped: false, isSuppressed: true });
    expect(await count(viewerOf(STAFF.registrar))).toEqual({ value: 4, isCapped: false, isSuppressed: false });
    await storeAppeal(appeals.sql);
    expect(await count(analyst)).toEqual({ value: 5, isCapped: false, isSuppressed: false });
  });
});

describe('a resident in an app that has their permission', () => {
  test('reads their own appeals, newest first, page by page', async () => {
    for (const day of ['2026-02-01', '2026-02-02', '2026-02-03'])
      await storeAppeal(appeals.sql, { personId: OWNER, number: day, receivedOn: day });
    await storeAppeal(appeals.sql, { personId: OTHER, number: 'somebody else' });
    const first = (await appeals.ask(MINE, { as: owner })).myAppeals;
    expect(first.edges).toEqual([
      { node: { number: '2026-02-03', text: 'текст' } },
      { node: { number: '2026-02-02', text: 'текст' } },
    ]);
    const next = await appeals.ask(MINE, { as: owner, variables: { after: first.pageInfo.endCursor } });
    expect(next.myAppeals).toMatchObject({
      edges: [{ node: { number: '2026-02-01' } }],
      pageInfo: { hasNextPage: false },
    });
  });

  test.each([
    ['by the query', CARD],
    ['by the reference', ENTITY],
  ])("gets of another's appeal, %s, exactly what they get of none", async (_way, document) => {
    const { id } = await storeAppeal(appeals.sql, { personId: OTHER });
    const ask = (wanted: string) => appeals.askRaw(document, { as: owner, variables: { id: wanted } });
    const answers = [await ask(id), await ask(uuid()), await ask('not-an-id')].map((answer) => JSON.stringify(answer));
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).not.toContain('errors');
  });

  test('is told of changes of their own appeals and of no others', async () => {
    for (const [personId, number] of [
      [OTHER, 'before'],
      [OWNER, 'mine'],
      [OTHER, 'after'],
      [OWNER, 'mine again'],
    ] as const) {
      const { id } = await storeAppeal(appeals.sql, { personId, number });
      const payload = { appealId: id, version: 1, type: 'REGISTERED', at: '2026-03-02T08:00:00Z', unitId: null };
      await appeals.sql`insert into appeals.outbox (topic, key, payload) values ('appeal', ${id}, ${appeals.sql.json(payload)})`;
    }
    appeals.feed.wake();
    const stream = await appeals.follow(FOLLOW, { as: owner });
    const heard = [(await stream.next()).value, (await stream.next()).value];
    await stream.return?.();
    expect(heard.map(({ data }) => data.appealChanged.appeal.number)).toEqual(['mine', 'mine again']);
  });

  test('may not go through all appeals', async () => {
    expect(await refusalOf(LIST, owner, {})).toContain('ForbiddenError');
  });
});

describe("a resident's record shows appeals to those who may know their author", () => {
  const heads = [UNITS.office, UNITS.housing, UNITS.roads].map((unitId) =>
    anEmployee({ subject: uuid(), roles: ['head'], unitIds: [unitId] }),
  );
  const executors = [UNITS.housing, UNITS.roads].map((unitId) =>
    anEmployee({ subject: STAFF.executor.id, roles: ['executor'], unitIds: [unitId] }),
  );
  const both = anEmployee({ subject: STAFF.other.id, roles: ['head', 'executor'], unitIds: [UNITS.roads] });

  test.each([viewerOf(STAFF.registrar), ...heads, ...executors, both, owner].map((viewer) => [viewer]))(
    'the list and the card agree: $kind $roles $unitIds',
    async (as) => {
      for (const unitId of [null, UNITS.office, UNITS.housing, UNITS.roads])
        for (const executorId of [null, STAFF.executor.id, STAFF.other.id])
          await storeAppeal(appeals.sql, { personId: OWNER, unitId, executorId });
      const rows = await appeals.sql<{ id: string; personId: string; unitId: string; executorId: string }[]>`
      select id, person_id as "personId", unit_id as "unitId", executor_id as "executorId" from appeals.appeal`;
      const [person] = (await appeals.ask(OF_PERSON, { as, variables: { id: OWNER } }))._entities;
      const listed = person.appeals.edges.map(({ node }: { node: { id: string } }) => node.id);
      expect(listed.sort()).toEqual(
        rows
          .filter((row) => letterReader.allows(as, row))
          .map(({ id }) => id)
          .sort(),
      );
    },
  );
});
