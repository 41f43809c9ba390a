import { uuid } from '@hromada/shared/graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { STAFF, UNITS, viewerOf } from '../../test/council.ts';
import {
  addCaseFile,
  addCorrespondent,
  addDocumentJournals,
  type DocumentJournals,
  register,
} from '../../test/documents.ts';
import { type RunningAppeals, startAppeals } from '../../test/harness.ts';

let appeals: RunningAppeals;
let journals: DocumentJournals;
let correspondentId: string;

beforeAll(async () => {
  appeals = await startAppeals();
  journals = await addDocumentJournals(appeals.sql);
  correspondentId = await addCorrespondent(appeals.sql);
});
afterAll(() => appeals.stop());
beforeEach(async () => {
  await appeals.sql`truncate appeals.document, appeals.journal_counter cascade`;
});

const incoming = (given: Record<string, unknown> = {}) =>
  register(appeals, { journalId: journals.incoming, correspondentId, ...given });
const internal = (given: Record<string, unknown> = {}) => register(appeals, { journalId: journals.internal, ...given });
const ask = (document: string, variables: Record<string, unknown>, as = viewerOf(STAFF.registrar)) =>
  appeals.ask(document, { variables, as });

const VOID = `mutation ($input: VoidDocumentInput!) { voidDocument(input: $input) { document { state } } }`;

describe('a document for official use only', () => {
  const ONE =
    'query ($id: ID!) { document(id: $id) { id } documents { edges { node { id } } } documentCount { value } }';
  const ENTITY = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Document { id } } }';

  test.each([
    ['the registrar', STAFF.registrar, true],
    ['the head', STAFF.head, true],
    ['its unit', STAFF.executor, true],
    ['another unit', STAFF.other, false],
  ])('is shown, or not, in every place alike: %s', async (_, member, isShown) => {
    const { document } = await internal({ isRestricted: true, unitId: UNITS.housing });
    const shown = isShown ? { id: document.id } : null;
    expect(await ask(ONE, { id: document.id }, viewerOf(member))).toEqual({
      document: shown,
      documents: { edges: isShown ? [{ node: shown }] : [] },
      documentCount: { value: isShown ? 1 : 0 },
    });
    const r = [{ __typename: 'Document', id: document.id }];
    expect((await ask(ENTITY, { r }, viewerOf(member)))._entities).toEqual([shown]);
  });

  test('is shown to whoever works on it, wherever they are', async () => {
    const { document } = await internal({ isRestricted: true, unitId: UNITS.housing, employeeId: STAFF.other.id });
    expect(await ask(ONE, { id: document.id }, viewerOf(STAFF.other))).toMatchObject({ document: { id: document.id } });
  });
});

describe('documents live', () => {
  const FOLLOW =
    'subscription ($journalIds: [ID!], $after: String) { documentChanged(journalIds: $journalIds, after: $after) { cursor type document { number state } } }';

  test('come each once and in order, to those who may know of them, and can be continued', async () => {
    const stream = await appeals.follow(FOLLOW, { as: viewerOf(STAFF.other) });
    await internal({ isRestricted: true });
    const { document } = await internal();
    await ask(VOID, { input: { idempotencyKey: uuid(), documentId: document.id, reason: 'помилка' } });
    const seen = [(await stream.next()).value.data.documentChanged, (await stream.next()).value.data.documentChanged];
    expect(seen.map(({ type, document: { number } }) => [type, number])).toEqual([
      ['REGISTERED', '002-26'],
      ['VOIDED', '002-26'],
    ]);
    await stream.return?.();
    const rest = await appeals.follow(FOLLOW, { as: viewerOf(STAFF.other), variables: { after: seen[0].cursor } });
    expect((await rest.next()).value.data.documentChanged).toMatchObject({ type: 'VOIDED' });
    await rest.return?.();
  });

  test('of other journals do not come', async () => {
    const stream = await appeals.follow(FOLLOW, {
      as: viewerOf(STAFF.registrar),
      variables: { journalIds: [journals.incoming] },
    });
    await internal();
    await incoming();
    expect((await stream.next()).value.data.documentChanged.document.number).toBe('1/01-10');
    await stream.return?.();
  });
});

describe('the list of documents', () => {
  const LIST = `query ($filter: DocumentFilter, $first: Int = 20, $after: String) {
    documents(filter: $filter, first: $first, after: $after) { edges { node { number } } pageInfo { hasNextPage endCursor } } }`;
  const numbersOf = async (filter: Record<string, unknown>) =>
    (await ask(LIST, { filter })).documents.edges.map(({ node }: { node: { number: string } }) => node.number);

  test('is read page by page, each document once', async () => {
    for (let index = 0; index < 7; index += 1) await internal();
    const read: string[] = [];
    for (let after: string | null = null, hasNext = true; hasNext; ) {
      const { documents } = await ask(LIST, { first: 3, after });
      read.push(...documents.edges.map(({ node }: { node: { number: string } }) => node.number));
      [after, hasNext] = [documents.pageInfo.endCursor, documents.pageInfo.hasNextPage];
    }
    expect(read).toEqual([7, 6, 5, 4, 3, 2, 1].map((n) => `00${n}-26`));
  });

  test.each<[Record<string, unknown>, string[]]>([
    [{ directions: ['INCOMING'] }, ['1/01-10']],
    [{ summaryContains: 'МОСТУ' }, ['001-26']],
    [{ summaryContains: "пам'ят" }, ['1/01-10']],
    [{ numberStartsWith: '001' }, ['001-26']],
    [{ theirNumber: '15/03' }, ['1/01-10']],
    [{ states: ['VOIDED'] }, []],
    [{ registeredFrom: '2026-03-03' }, []],
    [{ registeredFrom: '2026-03-02', registeredTo: '2026-03-02' }, ['1/01-10', '001-26']],
  ])('by %j', async (filter, numbers) => {
    await internal({ summary: 'Про ремонт мосту' });
    appeals.clock.set('2026-03-02T10:00:01+02:00');
    await incoming({ summary: 'Про памʼятник', theirNumber: '15/03', theirDate: '2026-02-27' });
    appeals.clock.set('2026-03-02T10:00:00+02:00');
    expect(await numbersOf(filter)).toEqual(numbers);
  });

  test('of fifty with everything around them costs as many statements as one of two', async () => {
    const FULL = `query ($first: Int!) { documents(first: $first) { edges { node { number journal { code } correspondent { name }
      unit { name } employee { name } registeredBy { name } caseFile { title } links { kind toDocument { number } } history { edges { node { type actor { name } } } } } } } }`;
    const caseFileId = await addCaseFile(appeals.sql, UNITS.office);
    const { document } = await incoming({ caseFileId, unitId: UNITS.office, employeeId: STAFF.executor.id });
    for (let index = 0; index < 5; index += 1)
      await incoming({
        caseFileId,
        unitId: UNITS.housing,
        employeeId: STAFF.head.id,
        links: [{ kind: 'RELATED', toDocumentId: document.id }],
      });
    const count = async (first: number) => {
      appeals.forgetStatements();
      await ask(FULL, { first });
      return appeals.statements.length;
    };
    await count(6); // the pool has its connections now
    expect(await count(6)).toBeLessThanOrEqual(await count(2));
    expect(await count(6)).toBeLessThanOrEqual(12);
  });
});
