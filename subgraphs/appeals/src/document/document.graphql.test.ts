import { uuid } from '@hromada/shared/graphql';
import { anAnonymous } from '@hromada/shared/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { storeAppeal } from '../../test/builders.ts';
import { JOURNALS, STAFF, UNITS, viewerOf } from '../../test/council.ts';
import {
  addCaseFile,
  addCorrespondent,
  addDocumentJournals,
  type DocumentJournals,
  REGISTER,
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
  await appeals.sql`truncate appeals.document, appeals.journal_counter, appeals.journal_template cascade`;
});

const incoming = (given: Record<string, unknown> = {}) =>
  register(appeals, { journalId: journals.incoming, correspondentId, ...given });
const internal = (given: Record<string, unknown> = {}) => register(appeals, { journalId: journals.internal, ...given });
const codesOf = ({ problems }: { problems: { field: string; code: string }[] }) =>
  problems.map(({ field, code }) => `${field} ${code}`);
const ask = (document: string, variables: Record<string, unknown>, as = viewerOf(STAFF.registrar)) =>
  appeals.ask(document, { variables, as });
const refusal = async (document: string, variables: Record<string, unknown>, as = viewerOf(STAFF.registrar)) => {
  const { errors } = await appeals.askRaw(document, { variables, as });
  return errors?.[0]?.message ?? '';
};

describe('registration', () => {
  test('gives each journal its own numbers, one after another, by its own template', async () => {
    const numbers = [];
    for (const journalId of [
      journals.internal,
      journals.internal,
      journals.incoming,
      journals.outgoing,
      journals.internal,
    ]) {
      const { document, problems } = await register(appeals, { journalId, correspondentId });
      expect(problems).toEqual([]);
      numbers.push(document.number);
    }
    expect(numbers).toEqual(['001-26', '002-26', '1/01-10', '01-11/1', '003-26']);
  });

  test('goes the way of its journal, and an incoming document without a day is received today', async () => {
    expect((await incoming()).document).toMatchObject({
      direction: 'INCOMING',
      state: 'REGISTERED',
      receivedOn: '2026-03-02',
    });
    expect((await internal()).document).toMatchObject({ direction: 'INTERNAL', receivedOn: null });
  });

  test('follows the template that holds from its year on', async () => {
    await appeals.sql`insert into appeals.journal_template (journal_id, from_year, index_template)
      values (${journals.internal}, 2025, 'старий {seq}'), (${journals.internal}, 2026, '{year}/{seq:4}'), (${journals.internal}, 2027, 'новий {seq}')`;
    expect((await internal()).document.number).toBe('2026/0001');
  });

  test('happens once for a key, and the answer to the repeat is the same document', async () => {
    const idempotencyKey = uuid();
    const [first, second] = [await internal({ idempotencyKey }), await internal({ idempotencyKey })];
    expect(second.document.id).toBe(first.document.id);
    expect((await internal()).document.sequence).toBe(2);
  });

  test.each<[string, Record<string, unknown>, string[]]>([
    ['an unknown journal', { journalId: uuid() }, ['journalId JOURNAL_UNKNOWN']],
    [
      'a journal of appeals',
      { journalId: JOURNALS.citizens },
      ['journalId JOURNAL_OF_APPEALS', 'correspondentId CORRESPONDENT_MISSING'],
    ],
    ['an unknown unit', { unitId: uuid() }, ['unitId UNIT_UNKNOWN']],
    ['no employee', { employeeId: 'nobody' }, ['employeeId EMPLOYEE_UNKNOWN']],
    ['an unknown correspondent', { correspondentId: uuid() }, ['correspondentId CORRESPONDENT_UNKNOWN']],
    ['an unknown case file', { caseFileId: uuid() }, ['caseFileId CASE_FILE_UNKNOWN']],
    ['a tie to nothing', { links: [{ kind: 'RELATED' }] }, ['links.0 LINK_TO_NOTHING']],
    ['a tie to no document', { links: [{ kind: 'RELATED', toDocumentId: uuid() }] }, ['links.0 LINK_TARGET_UNKNOWN']],
    [
      '21 ties',
      { links: Array.from({ length: 21 }, () => ({ kind: 'RELATED', toAppealId: uuid() })) },
      ['links TOO_MANY_LINKS'],
    ],
  ])('says what to correct: %s; the key stays free and no number is lost', async (_, given, codes) => {
    const idempotencyKey = uuid();
    expect(codesOf(await internal({ idempotencyKey, ...given }))).toEqual(codes);
    const { document } = await internal({ idempotencyKey });
    expect(document.sequence).toBe(1);
  });

  test('of the same incoming document a second time is refused, unless the first was annulled', async () => {
    const same = { theirNumber: '15/03', theirDate: '2026-02-27' };
    const { document } = await incoming(same);
    expect(codesOf(await incoming(same))).toEqual(['theirNumber REPEATS_ANOTHER']);
    await ask(VOID, { input: { idempotencyKey: uuid(), documentId: document.id, reason: 'не той журнал' } });
    expect((await incoming(same)).document.sequence).toBe(2);
  });

  test('of the same incoming document by many at once succeeds once, and the numbers have no gap', async () => {
    const same = { theirNumber: '99', theirDate: '2026-02-27' };
    const answers = await Promise.all(Array.from({ length: 8 }, () => incoming(same)));
    expect(answers.filter(({ document }) => document).length).toBe(1);
    expect(answers.flatMap(codesOf)).toEqual(Array(7).fill('theirNumber REPEATS_ANOTHER'));
    expect((await incoming()).document.sequence).toBe(2);
  });

  test.each([viewerOf(STAFF.executor), viewerOf(STAFF.analyst), anAnonymous()])('is not for $roles', async (as) => {
    const input = { idempotencyKey: uuid(), journalId: journals.internal, typeName: 'лист', summary: 'Про міст' };
    expect(await refusal(REGISTER, { input }, as)).toMatch(/Sign in|may not/);
  });
});

const VOID = `mutation ($input: VoidDocumentInput!) { voidDocument(input: $input) {
  document { state number sequence voidReason version availableCommands } problems { field code } } }`;

describe('an annulled registration', () => {
  test('stays visible with its number, and the number is never given again', async () => {
    const { document } = await internal();
    const input = { idempotencyKey: uuid(), documentId: document.id, reason: 'зареєстровано помилково' };
    const { voidDocument } = await ask(VOID, { input });
    expect(voidDocument.document).toEqual({
      state: 'VOIDED',
      number: '001-26',
      sequence: 1,
      voidReason: 'зареєстровано помилково',
      version: 2,
      availableCommands: [],
    });
    expect((await internal()).document.sequence).toBe(2);
    const { documents } = await ask('{ documents { edges { node { number state } } } }', {});
    expect(documents.edges.map(({ node }: { node: unknown }) => node)).toEqual([
      { number: '002-26', state: 'REGISTERED' },
      { number: '001-26', state: 'VOIDED' },
    ]);
  });

  test('needs a reason', async () => {
    const { document } = await internal();
    const { voidDocument } = await ask(VOID, {
      input: { idempotencyKey: uuid(), documentId: document.id, reason: ' ' },
    });
    expect(codesOf(voidDocument)).toEqual(['reason TEXT_TOO_SHORT']);
  });

  test('cannot be annulled again, nor behind the back of somebody who changed it', async () => {
    const { document } = await internal();
    const input = { documentId: document.id, reason: 'помилка' };
    expect(await refusal(VOID, { input: { ...input, idempotencyKey: uuid(), expectedVersion: 7 } })).toMatch(
      /changed this document first/,
    );
    await ask(VOID, { input: { ...input, idempotencyKey: uuid() } });
    expect(await refusal(VOID, { input: { ...input, idempotencyKey: uuid() } })).toMatch(
      /VOID is not possible in VOIDED/,
    );
    expect(await refusal(VOID, { input: { ...input, documentId: uuid(), idempotencyKey: uuid() } })).toMatch(
      /No document/,
    );
  });
});

describe('ties', () => {
  const LINKS = `query ($id: ID!) { document(id: $id) { links { id kind document { id } toDocument { id } toAppeal { id } } } }`;
  const LINK = `mutation ($input: LinkDocumentInput!) { linkDocument(input: $input) { document { version } problems { field code } } }`;
  const UNLINK = `mutation ($input: UnlinkDocumentInput!) { unlinkDocument(input: $input) { document { version } problems { field code } } }`;

  test('are seen from both ends, made with the registration or later, and taken away', async () => {
    const { document: question } = await incoming();
    const links = [{ kind: 'IN_ANSWER_TO', toDocumentId: question.id }];
    const { document: reply } = await register(appeals, { journalId: journals.outgoing, correspondentId, links });
    const tie = { kind: 'IN_ANSWER_TO', document: { id: reply.id }, toDocument: { id: question.id }, toAppeal: null };
    for (const { id } of [question, reply]) expect((await ask(LINKS, { id })).document.links).toMatchObject([tie]);

    const { id: appealId } = await storeAppeal(appeals.sql);
    const link = { kind: 'IN_EXECUTION_OF', toAppealId: appealId };
    await ask(LINK, { input: { idempotencyKey: uuid(), documentId: reply.id, link } });
    const again = await ask(LINK, { input: { idempotencyKey: uuid(), documentId: reply.id, link } });
    expect(codesOf(again.linkDocument)).toEqual(['link LINKED_ALREADY']);
    const [, second] = (await ask(LINKS, { id: reply.id })).document.links;
    expect(second).toMatchObject({ kind: 'IN_EXECUTION_OF', toDocument: null, toAppeal: { id: appealId } });

    await ask(UNLINK, { input: { idempotencyKey: uuid(), documentId: reply.id, linkId: second.id } });
    expect((await ask(LINKS, { id: reply.id })).document.links).toMatchObject([tie]);
  });

  test('make sense', async () => {
    const { document } = await internal();
    const link = { kind: 'IN_ANSWER_TO', toDocumentId: (await incoming()).document.id };
    const answer = await ask(LINK, { input: { idempotencyKey: uuid(), documentId: document.id, link } });
    expect(codesOf(answer.linkDocument)).toEqual(['link LINK_OF_WRONG_WAY']);
    const self = { kind: 'RELATED', toDocumentId: document.id };
    const toItself = await ask(LINK, { input: { idempotencyKey: uuid(), documentId: document.id, link: self } });
    expect(codesOf(toItself.linkDocument)).toEqual(['link LINK_TO_ITSELF']);
  });
});

describe('the card', () => {
  const CORRECT = `mutation ($input: CorrectDocumentInput!) { correctDocument(input: $input) {
    document { summary pages version number history { edges { node { type note toState actor { name } } } } } problems { field code } } }`;
  const FILE = `mutation ($input: FileDocumentInput!) { fileDocument(input: $input) {
    document { state caseFile { title unit { id } } } problems { field code } } }`;

  test('is mended with the number kept, and the history says what was changed and by whom', async () => {
    const { document } = await internal({ pages: 1 });
    const input = { typeName: 'лист', summary: 'Про ремонт мосту через річку', pages: 3, documentId: document.id };
    const { correctDocument } = await ask(CORRECT, { input: { ...input, idempotencyKey: uuid(), expectedVersion: 1 } });
    expect(correctDocument.document).toMatchObject({ pages: 3, version: 2, number: '001-26' });
    expect(correctDocument.document.history.edges.map(({ node }: { node: unknown }) => node)).toEqual([
      { type: 'REGISTERED', note: null, toState: 'REGISTERED', actor: { name: 'Олена Ткачук' } },
      { type: 'CORRECTED', note: 'summary, pages', toState: 'REGISTERED', actor: { name: 'Олена Ткачук' } },
    ]);
  });

  test('cannot be mended into a repetition of another document', async () => {
    const first = { theirNumber: '15', theirDate: '2026-02-27' };
    await incoming(first);
    const { document } = await incoming({ theirNumber: '16', theirDate: '2026-02-27' });
    const input = {
      typeName: 'лист',
      summary: 'Про міст',
      correspondentId,
      documentId: document.id,
      expectedVersion: 1,
      ...first,
    };
    const { correctDocument } = await ask(CORRECT, { input: { ...input, idempotencyKey: uuid() } });
    expect(codesOf(correctDocument)).toEqual(['theirNumber REPEATS_ANOTHER']);
  });

  test('goes into an open case file', async () => {
    const { document } = await internal();
    const closed = await addCaseFile(appeals.sql, UNITS.office, { closedOn: '2026-01-10' });
    const open = await addCaseFile(appeals.sql, UNITS.office);
    const file = (caseFileId: string) =>
      ask(FILE, { input: { idempotencyKey: uuid(), documentId: document.id, caseFileId } });
    expect(codesOf((await file(closed)).fileDocument)).toEqual(['caseFileId CASE_FILE_CLOSED']);
    expect((await file(open)).fileDocument.document).toEqual({
      state: 'FILED',
      caseFile: { title: 'Листування', unit: { id: UNITS.office } },
    });
  });
});
