import { aClient, anAnonymous, anEmployee, aResident } from '@hromada/shared/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aPerson } from '../../test/builders.ts';
import { startResidents } from '../../test/harness.ts';

const MINE = `query ($first: Int, $after: String) { myRegistryAccesses(first: $first, after: $after) {
  edges { node { id at kind viewer fields purpose basis recordIds unit { id } } } pageInfo { hasNextPage endCursor } } }`;
const ALL = `query ($filter: DataAccessFilter, $first: Int, $after: String) {
  registryAccesses(filter: $filter, first: $first, after: $after) {
    edges { node { seq kind viewer viewerId operation purpose purposeText fieldTexts personCount deferredUntil deferralReason } }
    pageInfo { hasNextPage endCursor } } }`;
const UNIT = '0190a000-0000-7000-8000-0000000000aa';

let residents: Awaited<ReturnType<typeof startResidents>>;
let anna: string;
let borys: string;
const officer = anEmployee({ roles: ['data-protection-officer'], subject: 'officer', name: 'Марія Коваль' });
const registrar = anEmployee({ roles: ['registrar', 'head'], subject: 'registrar-1', unitIds: [UNIT] });
const self = () => aResident({ subject: anna, scopes: ['residents:read'] });

const look = (id: string, viewer = registrar, more = '') =>
  residents.ask(
    `query ($id: ID!) { person(id: $id, purpose: ${more ? `INVESTIGATION, ${more}` : 'APPEAL_EXAMINATION'}) { fullName birthDate } }`,
    { variables: { id }, viewer },
  );
// biome-ignore lint/suspicious/noExplicitAny: a test asserts on the data's shape itself
const nodes = (connection: any) => connection.edges.map(({ node }: any) => node);
const mine = async (viewer = self(), variables = {}) =>
  (await residents.ask(MINE, { viewer, variables: { first: 20, ...variables } })).myRegistryAccesses;
const all = async (filter: object = {}, variables = {}) =>
  (await residents.ask(ALL, { viewer: officer, variables: { filter, first: 50, ...variables } })).registryAccesses;

beforeAll(async () => {
  residents = await startResidents();
  anna = (await aPerson(residents.db)).id;
  borys = (await aPerson(residents.db, { familyName: 'Інший' })).id;
});
afterAll(() => residents.stop());
beforeEach(async () => {
  residents.clock.set('2026-03-02T10:00:00+02:00');
  await residents.emptyJournal();
});

describe('a resident asks who looked at their data', () => {
  test('and is told when, who by office, what, what for and by which law', async () => {
    await look(anna);
    const [shown, search, ...more] = nodes(await mine());
    const look1 = {
      at: '2026-03-02T08:00:00.000Z',
      kind: 'EMPLOYEE',
      viewer: 'Реєстратор, керівник',
      purpose: 'Розгляд звернення',
      basis: expect.stringContaining('393/96-ВР'),
      recordIds: [],
      unit: { id: UNIT },
    };
    expect(shown).toEqual({ id: '2', ...look1, fields: ['дата народження', 'прізвище, імʼя, по батькові'] });
    expect(search).toEqual({ id: '1', ...look1, fields: ['пошук особи в реєстрі'] });
    expect(more).toEqual([]);
  });

  test('in their own language, with the name of nobody', async () => {
    await look(anna);
    const english = nodes(await mine({ ...self(), language: 'en' }));
    expect(english[0]).toMatchObject({
      viewer: 'Registrar, head',
      purpose: 'Examining an appeal',
      fields: ['day of birth', 'name'],
    });
    expect(JSON.stringify(english)).not.toContain('Олена Ткачук');
  });

  test('and hears nothing of other people, nor that they were in the same entry', async () => {
    const refs = [anna, borys].map((id) => ({ __typename: 'Person', id }));
    const document = 'query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Person { fullName } } }';
    await residents.ask(document, { variables: { refs }, viewer: registrar });
    await look(borys);
    const told = nodes(await mine());
    expect(told).toHaveLength(1);
    expect(JSON.stringify(told)).not.toContain(borys);
  });

  test('at once, and their own looks are theirs', async () => {
    await mine();
    const [own] = nodes(await mine());
    expect(own).toMatchObject({
      kind: 'RESIDENT',
      viewer: 'Ви',
      fields: ['журнал доступу до ваших даних'],
      purpose: 'Перегляд власних даних',
    });
  });

  test('page by page, newest first, each once', async () => {
    for (let turn = 0; turn < 3; turn += 1) await look(anna);
    const first = await mine(self(), { first: 4 });
    const second = await mine(self(), { first: 4, after: first.pageInfo.endCursor });
    const ids = [...nodes(first), ...nodes(second)].map(({ id }) => Number(id));
    expect(ids).toEqual([6, 5, 4, 3, 2, 1]);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
  });

  test('of an investigation only from its day on', async () => {
    await look(anna, registrar, 'deferUntil: "2026-05-01", deferralReason: "Перевірка за поданням"');
    expect(nodes(await mine())).toEqual([]);
    residents.clock.set('2026-04-30T23:59:00+03:00');
    expect(nodes(await mine()).filter(({ kind }: { kind: string }) => kind === 'EMPLOYEE')).toEqual([]);
    residents.clock.set('2026-05-01T00:00:00+03:00');
    const told = nodes(await mine()).filter(({ kind }: { kind: string }) => kind === 'EMPLOYEE');
    expect(told).toHaveLength(2);
    expect(told[0]).toMatchObject({ purpose: 'Службова перевірка', basis: expect.stringContaining('ст. 25') });
    expect(JSON.stringify(told)).not.toContain('Перевірка за поданням');
  });

  test.each([
    ['without the scope', aResident({ scopes: ['appeals:read'] }), 'FORBIDDEN'],
    ['a registrar', registrar, 'FORBIDDEN'],
    ['a program', aClient('residents:read'), 'FORBIDDEN'],
    ['nobody in particular', anAnonymous(), 'UNAUTHENTICATED'],
  ])('but not %s', async (_who, viewer, code) => {
    expect(await residents.refusalOf(MINE, { viewer })).toMatchObject({ code });
  });
});

describe('the data protection officer', () => {
  beforeEach(async () => {
    await look(anna); // 1, 2
    await look(borys, anEmployee({ roles: ['executor'], subject: 'executor-1', clientId: 'tablet' })); // 3, 4
    residents.clock.set('2026-03-05T10:00:00+02:00');
    await look(anna, registrar, 'deferUntil: "2026-05-01", deferralReason: "Перевірка за поданням"'); // 5, 6
  });

  test('sees all of it, deferred or not, by name and office', async () => {
    const [last, , , , first] = nodes(await all()).filter(
      ({ purpose }: { purpose: string }) => purpose !== 'ACCESS_SUPERVISION',
    );
    expect(last).toMatchObject({
      seq: 6,
      purpose: 'INVESTIGATION',
      deferredUntil: '2026-05-01',
      deferralReason: 'Перевірка за поданням',
      personCount: 1,
    });
    expect(first).toMatchObject({
      seq: 2,
      viewer: 'Олена Ткачук (реєстратор, керівник)',
      viewerId: 'registrar-1',
      operation: 'Query.person',
      purposeText: 'Розгляд звернення',
    });
  });

  test.each<[string, () => object, number[]]>([
    ['person', () => ({ personId: anna }), [6, 5, 2, 1]],
    ['employee', () => ({ viewerId: 'executor-1' }), [4, 3]],
    ['program', () => ({ clientId: 'tablet' }), [4, 3]],
    ['purpose', () => ({ purpose: 'INVESTIGATION' }), [6, 5]],
    ['period', () => ({ from: '2026-03-02', to: '2026-03-02' }), [4, 3, 2, 1]],
    ['period without end', () => ({ from: '2026-03-03' }), [6, 5]],
    ['being deferred', () => ({ isDeferred: true }), [6, 5]],
    ['not being deferred', () => ({ isDeferred: false }), [4, 3, 2, 1]],
    ['several at once', () => ({ personId: anna, purpose: 'APPEAL_EXAMINATION', to: '2026-03-02' }), [2, 1]],
  ])('finds by %s', async (_what, filter, places) => {
    expect(nodes(await all(filter())).map(({ seq }: { seq: number }) => seq)).toEqual(places);
  });

  test('leaves an entry by reading, with the person asked for', async () => {
    await all();
    await all({ personId: anna });
    const read = (await residents.journal()).slice(6);
    const entry = { operation: 'Query.registryAccesses', purpose: 'ACCESS_SUPERVISION', subject: 'officer' };
    expect(read).toMatchObject([
      { ...entry, subjects: [] },
      { ...entry, subjects: [{ person: anna, records: [] }] },
    ]);
  });

  test('opens an entry with its persons, and that is a read of theirs', async () => {
    const data = await residents.ask('{ registryAccess(seq: 2) { seq personIds fields hash } }', { viewer: officer });
    expect(data.registryAccess).toEqual({
      seq: 2,
      personIds: [anna],
      fields: ['Person.birthDate', 'Person.fullName'],
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect((await residents.journal()).at(-1)).toMatchObject({
      operation: 'Query.registryAccess',
      fields: ['DataAccessEntry.personIds'],
      subjects: [{ person: anna, records: [] }],
    });
    expect(await residents.refusalOf('{ registryAccess(seq: 99) { seq } }', { viewer: officer })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('sees where the chain ends', async () => {
    const data = await residents.ask('{ registryAccessChain { seq hash anchoredSeq anchoredAt isAnchorMet } }', {
      viewer: officer,
    });
    expect(data.registryAccessChain).toMatchObject({ seq: 6, anchoredSeq: null, anchoredAt: null, isAnchorMet: null });
  });

  test.each([
    ['a registrar', registrar, 'FORBIDDEN'],
    ['an administrator', anEmployee({ roles: ['administrator'] }), 'FORBIDDEN'],
    ['the resident', aResident({ scopes: ['residents:read'] }), 'FORBIDDEN'],
    ['nobody in particular', anAnonymous(), 'UNAUTHENTICATED'],
  ])('alone: not %s, by any of the three ways', async (_who, viewer, code) => {
    for (const document of [ALL, '{ registryAccess(seq: 1) { seq } }', '{ registryAccessChain { seq } }'])
      expect(await residents.refusalOf(document, { viewer })).toMatchObject({ code });
  });
});
