import { serviceApplication } from '@hromada/drizzle/services';
import { demoId } from '@hromada/shared/demo';
import { uuid } from '@hromada/shared/graphql';
import { aClient, anEmployee, aResident } from '@hromada/shared/testing';
import type { Viewer } from '@hromada/shared/viewer';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { offer } from '../../test/builders.ts';
import { anOfficer, type RunningServices, startServices } from '../../test/harness.ts';
import { fileReader } from '../access.ts';

const [OWNER, OTHER] = [demoId('person', 0), demoId('person', 1)];
const [HOUSING, ROADS] = [demoId('org-unit', 1), demoId('org-unit', 2)];
const EXECUTOR = demoId('employee', 2);
const owner = aResident({ subject: OWNER, scopes: ['services:read'] });
const analyst = anEmployee({ subject: uuid(), roles: ['analyst'] });

const COUNT =
  'query ($filter: ServiceApplicationFilter) { serviceApplicationCount(filter: $filter) { value isCapped isSuppressed } }';
const CARD = 'query ($id: ID!) { serviceApplication(id: $id) { number state note } }';
const ENTITY =
  'query ($id: ID!) { _entities(representations: [{ __typename: "ServiceApplication", id: $id }]) { ... on ServiceApplication { number state note } } }';
const MINE =
  'query ($after: String) { myApplications(first: 2, after: $after) { edges { node { number } } pageInfo { hasNextPage endCursor } } }';
const OF_PERSON = `query ($id: ID!) { _entities(representations: [{ __typename: "Person", id: $id }]) {
  ... on Person { serviceApplications(first: 50) { edges { node { id applicant { personId } } } } } } }`;

let services: RunningServices;
let offered: Awaited<ReturnType<typeof offer>>;
let lastSequence = 0;

beforeAll(async () => {
  services = await startServices();
  offered = await offer(services.db);
});
afterAll(() => services.stop());
beforeEach(async () => {
  await services.ownerDb.execute('truncate services.service_application, services.outbox cascade');
});

type Row = typeof serviceApplication.$inferInsert;

/** Writes an application past the services; a test names only what it is about. */
async function store(given: Partial<Row> = {}): Promise<Row> {
  lastSequence += 1;
  const row: Row = {
    ...{ id: uuid(), number: `${lastSequence}/2026`, year: 2026, sequence: lastSequence, version: 1, pausedDays: 0 },
    ...{ serviceId: offered.service.id, cardId: offered.card.id, personId: OWNER, note: 'примітка' },
    ...{ state: 'REGISTERED', submittedAt: new Date('2026-03-02T08:00:00Z'), submittedById: EXECUTOR },
    dueOn: '2026-03-12',
    ...given,
  };
  await services.db.insert(serviceApplication).values(row);
  return row;
}

describe('a filter takes the right to what it asks by', () => {
  test.each([
    ['an analyst', analyst],
    ['a program for statistics', aClient('statistics:read')],
  ])('%s may not ask by a number', async (_who, viewer) => {
    expect(await services.causeOf(COUNT, { filter: { numberStartsWith: '1' } }, viewer)).toMatchObject({
      code: 'FORBIDDEN',
      details: { argument: 'numberStartsWith' },
    });
    const filter = { states: ['REGISTERED'], serviceIds: [offered.service.id], isOverdue: false };
    expect(await services.causeOf(COUNT, { filter }, viewer)).toBeUndefined();
  });

  test('and is not told a number smaller than five', async () => {
    const count = async (viewer: Viewer) => (await services.run(COUNT, {}, viewer)).serviceApplicationCount;
    for (let index = 0; index < 4; index += 1) await store();
    expect(await count(analyst)).toEqual({ value: 0, isCapped: false, isSuppressed: true });
    await store();
    expect(await count(analyst)).toEqual({ value: 5, isCapped: false, isSuppressed: false });
  });
});

describe('a resident in an app that has their permission', () => {
  test('reads their own applications, newest first, page by page', async () => {
    const numbers = [await store(), await store({ personId: OTHER }), await store(), await store()]
      .filter(({ personId }) => personId === OWNER)
      .map(({ number }) => ({ node: { number } }))
      .reverse();
    const first = (await services.run(MINE, {}, owner)).myApplications;
    expect(first.edges).toEqual(numbers.slice(0, 2));
    const next = (await services.run(MINE, { after: first.pageInfo.endCursor }, owner)).myApplications;
    expect(next).toMatchObject({ edges: numbers.slice(2), pageInfo: { hasNextPage: false } });
  });

  test.each([
    ['by the query', CARD],
    ['by the reference', ENTITY],
  ])("gets of another's application, %s, exactly what they get of none", async (_way, document) => {
    const { id } = await store({ personId: OTHER });
    const ask = (wanted: string) => services.runRaw(document, { id: wanted }, owner);
    const answers = [await ask(id), await ask(uuid()), await ask('not-an-id')].map((answer) => JSON.stringify(answer));
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).not.toContain('errors');
  });

  test('is told of changes of their own applications and of no others', async () => {
    const mine: string[] = [];
    for (const personId of [OTHER, OWNER, OTHER, OWNER]) {
      const { id } = await store({ personId });
      if (personId === OWNER) mine.push(id);
      const payload = { applicationId: id, version: 1, type: 'SUBMITTED', at: '2026-03-02T08:00:00Z' };
      await services.ownerDb.execute(
        `insert into services.outbox (topic, key, payload) values ('service-application', '${id}', '${JSON.stringify(payload)}')`,
      );
    }
    const stream = await services.follow('0', owner);
    const heard = [await stream.next(), await stream.next()];
    await stream.stop();
    expect(heard.map(({ application }) => application.id)).toEqual(mine);
  });
});

describe("a resident's record shows applications to those who may know who applied", () => {
  const viewers = [
    anOfficer(),
    anEmployee({ subject: uuid(), roles: ['head'], unitIds: [HOUSING] }),
    anEmployee({ subject: uuid(), roles: ['head'], unitIds: [ROADS] }),
    anEmployee({ subject: EXECUTOR, roles: ['executor'], unitIds: [ROADS] }),
    anEmployee({ subject: uuid(), roles: ['executor'], unitIds: [HOUSING, ROADS] }),
    owner,
  ];

  test.each(viewers.map((viewer) => [viewer]))('the list and the card agree: $kind $roles $unitIds', async (viewer) => {
    const rows: Row[] = [];
    for (const unitId of [null, HOUSING, ROADS])
      for (const executorId of [null, EXECUTOR]) rows.push(await store({ unitId, executorId }));
    const [person] = (await services.run(OF_PERSON, { id: OWNER }, viewer))._entities;
    const listed = person.serviceApplications.edges.map(({ node }: { node: { id: string } }) => node.id);
    expect(listed.sort()).toEqual(
      rows
        .filter((row) => fileReader.allows(viewer, row))
        .map(({ id }) => id)
        .sort(),
    );
  });
});
