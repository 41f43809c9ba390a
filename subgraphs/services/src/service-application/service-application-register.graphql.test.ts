import { uuid } from '@hromada/shared/graphql';
import { anAnonymous } from '@hromada/shared/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { offer } from '../../test/builders.ts';
import { ADVANCE, SEND, SUBMIT } from '../../test/documents.ts';
import { anOfficer, type RunningServices, startServices } from '../../test/harness.ts';

const PAGE = `query ($first: Int! = 50, $after: String, $skip: Int! = 0, $filter: ServiceApplicationFilter) {
  serviceApplications(first: $first, after: $after, skip: $skip, filter: $filter) {
    edges { cursor node { number state isOverdue } }
    pageInfo { hasNextPage hasPreviousPage endCursor }
  }
  serviceApplicationCount(filter: $filter) { value isCapped }
}`;

const WHOLE_PAGE = `{ serviceApplications(first: 50) { edges { node {
  id version number state submittedAt dueOn isOverdue note availableCommands
  service { id code name card { version } }
  card { version term termUnit fee requiredDocuments { name suppliedBy } }
  applicant { personId statedName contact person { id serviceApplications(first: 3) { edges { node { number } } } } }
  executor { id }
  messages(first: 3) { edges { node { author text } } pageInfo { hasNextPage } }
  history(first: 5) { edges { node { type actor { id } } } }
  decision { approved reason }
} } } }`;

const REFERENCES = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
  ... on ServiceApplication { id number }
  ... on Service { id name }
  ... on Person { id serviceApplications(first: 2) { edges { node { number } } pageInfo { hasNextPage } } }
} }`;

let services: RunningServices;
let serviceIds: string[];
const person = uuid();
const applications: { id: string; number: string }[] = [];

beforeAll(async () => {
  services = await startServices();
  const offers = [await offer(services.db), await offer(services.db, { card: { term: 1, termUnit: null } })];
  serviceIds = offers.map(({ service }) => service.id);
  for (let index = 0; index < 60; index += 1) {
    const personId = index < 5 ? person : uuid();
    const input = { idempotencyKey: uuid(), serviceId: serviceIds[index % 2], personId };
    const { application } = (await services.run(SUBMIT, { input })).submitServiceApplication;
    applications.push(application);
    if (index % 3 === 0)
      await services.run(ADVANCE, {
        input: { idempotencyKey: uuid(), applicationId: application.id, command: 'START_PROCESSING' },
      });
    if (index % 4 === 0) {
      for (let said = 0; said < 4; said += 1) {
        await services.run(SEND, {
          input: { idempotencyKey: uuid(), applicationId: application.id, text: `Повідомлення ${said}` },
        });
      }
    }
  }
});
afterAll(() => services.stop());

const numbers = (data: { serviceApplications: { edges: { node: { number: string } }[] } }) =>
  data.serviceApplications.edges.map(({ node }) => Number.parseInt(node.number, 10));

describe('the register', () => {
  test('is read in pages, newest first, none lost and none twice', async () => {
    const first = await services.run(PAGE, { first: 25 });
    expect(first.serviceApplications.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const second = await services.run(PAGE, { first: 25, after: first.serviceApplications.pageInfo.endCursor });
    const third = await services.run(PAGE, { first: 25, after: second.serviceApplications.pageInfo.endCursor });
    expect(third.serviceApplications.pageInfo.hasNextPage).toBe(false);
    expect([first, second, third].flatMap(numbers)).toEqual(Array.from({ length: 60 }, (_, index) => 60 - index));
  });

  test('may be jumped in', async () => {
    expect(numbers(await services.run(PAGE, { first: 2, skip: 10 }))).toEqual([50, 49]);
  });

  test.each([
    [{ states: ['IN_PROCESSING'] }, 20, 'in one state'],
    [{ states: ['IN_PROCESSING', 'REGISTERED'] }, 60, 'in either of two'],
    [{ states: [] }, 0, 'in none of any'],
    [{ numberStartsWith: '5' }, 11, 'whose number begins with five'],
    [{ numberStartsWith: '5/' }, 1, 'number five'],
    [{ numberStartsWith: '%' }, 0, 'a percent sign is a percent sign'],
    [{ isOverdue: false }, 60, 'in time'],
    [{ isOverdue: true }, 0, 'late'],
  ])('%o → %i: %s', async (filter, count, _why) => {
    const data = await services.run(PAGE, { filter, first: 200 });
    expect(data.serviceApplications.edges).toHaveLength(count);
    expect(data.serviceApplicationCount).toEqual({ value: count, isCapped: false });
  });

  test('knows what is late, by the day', async () => {
    services.clock.set('2026-03-05T10:00:00+02:00');
    const late = await services.run(PAGE, { filter: { isOverdue: true, serviceIds: [serviceIds[1]] }, first: 200 });
    expect(late.serviceApplications.edges).toHaveLength(30);
    expect(late.serviceApplications.edges.every(({ node }: { node: { isOverdue: boolean } }) => node.isOverdue)).toBe(
      true,
    );
    expect((await services.run(PAGE, { filter: { isOverdue: true } })).serviceApplicationCount.value).toBe(30);
    services.clock.set('2026-03-02T10:00:00+02:00');
  });

  test.each([
    [{ first: 0 }],
    [{ first: 201 }],
    [{ skip: -1 }],
    [{ after: 'чужий' }],
    [{ filter: { serviceIds: ['не ідентифікатор'] } }],
    [{ filter: { numberStartsWith: '1'.repeat(21) } }],
    [{ filter: { states: Array.from({ length: 51 }, () => 'ISSUED') } }],
  ])('refuses %o', async (variables) => {
    expect((await services.runRaw(PAGE, variables)).errors?.length).toBeGreaterThan(0);
  });
});

describe('one application', () => {
  test('has its messages and history in pages', async () => {
    const MESSAGES = `query ($id: ID!, $after: String) { serviceApplication(id: $id) {
      messages(first: 3, after: $after) { edges { node { text } } pageInfo { hasNextPage endCursor } }
      history(first: 1) { edges { node { type } } pageInfo { hasNextPage endCursor } } } }`;
    const id = applications[0]?.id;
    const { serviceApplication: first } = await services.run(MESSAGES, { id });
    expect(first.messages).toMatchObject({
      edges: [0, 1, 2].map((said) => ({ node: { text: `Повідомлення ${said}` } })),
      pageInfo: { hasNextPage: true },
    });
    expect(first.history).toMatchObject({ edges: [{ node: { type: 'SUBMITTED' } }], pageInfo: { hasNextPage: true } });
    const { serviceApplication: rest } = await services.run(MESSAGES, { id, after: first.messages.pageInfo.endCursor });
    expect(rest.messages).toMatchObject({
      edges: [{ node: { text: 'Повідомлення 3' } }],
      pageInfo: { hasNextPage: false },
    });
  });

  test('that is not there is null', async () => {
    const ONE = 'query ($id: ID!) { serviceApplication(id: $id) { id } }';
    expect(await services.run(ONE, { id: uuid() })).toEqual({ serviceApplication: null });
    expect(await services.run(ONE, { id: 'не ідентифікатор' })).toEqual({ serviceApplication: null });
  });
});

describe('what other subgraphs ask for', () => {
  test('is answered in the order of the keys, the unknown with null', async () => {
    const representations = [
      { __typename: 'ServiceApplication', id: applications[1]?.id },
      { __typename: 'ServiceApplication', id: uuid() },
      { __typename: 'Service', id: serviceIds[0] },
      { __typename: 'Service', id: 'не ідентифікатор' },
      { __typename: 'Person', id: person },
      { __typename: 'Person', id: uuid() },
    ];
    const { _entities } = await services.run(REFERENCES, { representations });
    expect(_entities).toEqual([
      { id: applications[1]?.id, number: '2/2026' },
      null,
      { id: serviceIds[0], name: 'Видача довідки' },
      null,
      {
        id: person,
        serviceApplications: {
          edges: [{ node: { number: '5/2026' } }, { node: { number: '4/2026' } }],
          pageInfo: { hasNextPage: true },
        },
      },
      { id: expect.any(String), serviceApplications: { edges: [], pageInfo: { hasNextPage: false } } },
    ]);
  });

  test('keeps a person’s applications from those who may not read them', async () => {
    const representations = [{ __typename: 'Person', id: person }];
    const { data, errors } = await services.runRaw(REFERENCES, { representations }, anAnonymous());
    expect(data?._entities).toEqual([{ id: person, serviceApplications: null }]);
    expect(errors).toHaveLength(1);
  });
});

describe('how many statements it takes', () => {
  const statementsOf = async (document: string, variables = {}) => {
    await services.run('{ services(first: 1) { edges { node { card { term } } } } }'); // the law is read once in five minutes
    services.statements.length = 0;
    await services.run(document, variables, anOfficer());
    return services.statements.filter((statement) => !/pg_catalog/.test(statement)).length;
  };

  test('a page of fifty applications with everything they lead to: eight, as somebody, and journalled', async () => {
    // page · services · cards of the services · cards of the applications · documents · messages · history · persons' applications
    // messages are under row-level security: begin, who asks, commit
    // the journal of access: applicants · their applications · messages
    expect(await statementsOf(WHOLE_PAGE)).toBe(8 + 3 + 3);
  });

  test('the grid page with its count: three, and the journal of access', async () => {
    const GRID = `{ serviceApplications(first: 50) { edges { node { number state dueOn isOverdue service { name } applicant { personId } executor { id } } } }
      serviceApplicationCount { value } }`;
    expect(await statementsOf(GRID)).toBe(4);
  });

  test('the catalogue with its cards: three', async () => {
    const CATALOGUE =
      '{ services(first: 50) { edges { node { code name card { term termUnit fee requiredDocuments { name } } } } } }';
    expect(await statementsOf(CATALOGUE)).toBe(3);
  });

  test('a service card page: three', async () => {
    const CARD = `query ($id: ID!) { service(id: $id) { name card { term termUnit requiredDocuments { name suppliedBy } } cards { version requiredDocuments { name } } } }`;
    expect(await statementsOf(CARD, { id: serviceIds[0] })).toBe(3);
  });
});
