import { uuid } from '@hromada/shared/graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { STAFF, UNITS, viewerOf } from '../../test/council.ts';
import { addCaseFile, addDocumentJournals, type DocumentJournals, register } from '../../test/documents.ts';
import { type RunningAppeals, startAppeals } from '../../test/harness.ts';

let appeals: RunningAppeals;
let journals: DocumentJournals;

beforeAll(async () => {
  appeals = await startAppeals();
  journals = await addDocumentJournals(appeals.sql);
});
afterAll(() => appeals.stop());
beforeEach(async () => {
  await appeals.sql`truncate appeals.document, appeals.journal_counter, appeals.substitution cascade`;
  appeals.clock.set('2026-03-02T10:00:00+02:00');
});

const CARD = `document { id state isOnControl controlDueOn resolutions { id text state dueOn isOverdue parentAssignmentId
  author { name } controller { name } availableCommands
  assignments { id role state report remark employee { name } unit { id } availableCommands } } }`;
const ANSWER = `{ ${CARD} problems { field code } }`;
const MUTATIONS = {
  resolveDocument: 'ResolveDocumentInput',
  reportAssignment: 'ReportAssignmentInput',
  acceptReport: 'AcceptReportInput',
  returnReport: 'ReturnReportInput',
  extendResolution: 'ExtendResolutionInput',
  putResolutionOnControl: 'PutResolutionOnControlInput',
  removeResolutionFromControl: 'EndResolutionInput',
  cancelResolution: 'EndResolutionInput',
} as const;
type Mutation = keyof typeof MUTATIONS;
type Somebody = keyof typeof STAFF;

const mutation = (name: Mutation) => `mutation ($input: ${MUTATIONS[name]}!) { ${name}(input: $input) ${ANSWER} }`;
const asking = (who: Somebody, input: Record<string, unknown>) => ({
  as: viewerOf(STAFF[who]),
  variables: { input: { idempotencyKey: uuid(), ...input } },
});
const run = async (name: Mutation, who: Somebody, input: Record<string, unknown>) =>
  (await appeals.ask(mutation(name), asking(who, input)))[name];
const refusal = async (name: Mutation, who: Somebody, input: Record<string, unknown>) => {
  const { errors } = await appeals.askRaw(mutation(name), asking(who, input));
  return errors?.[0]?.message;
};
const codesOf = ({ problems }: { problems: { field: string; code: string }[] }) =>
  problems.map(({ field, code }) => `${field} ${code}`);

const chief = { employeeId: STAFF.executor.id, isChief: true };
const unit = { unitId: UNITS.roads };
const registered = async (given: Record<string, unknown> = {}) =>
  (await register(appeals, { journalId: journals.internal, ...given })).document.id as string;
const resolved = async (given: Record<string, unknown> = {}) => {
  const documentId = await registered();
  const order = { text: 'Підготувати відповідь', executors: [chief, unit], dueOn: '2026-03-20', isOnControl: true };
  const { document: after } = await run('resolveDocument', 'head', { documentId, ...order, ...given });
  const [resolution] = after.resolutions;
  const [first, second] = resolution.assignments;
  return { documentId, resolutionId: resolution.id, chiefId: first.id, coId: second?.id };
};

describe('a resolution', () => {
  test('goes from the head to executors and back: co-executor, chief, author, control, case file', async () => {
    const { documentId, resolutionId, chiefId, coId } = await resolved();
    const early = await run('reportAssignment', 'executor', {
      documentId,
      assignmentId: chiefId,
      report: 'Усе готово',
    });
    expect(codesOf(early)).toEqual(['assignmentId CO_EXECUTORS_NOT_DONE']);
    await run('reportAssignment', 'other', { documentId, assignmentId: coId, report: 'Дорогу оглянуто' });
    await run('returnReport', 'executor', { documentId, assignmentId: coId, reason: 'Немає фотографій' });
    const returned = await run('reportAssignment', 'other', { documentId, assignmentId: coId, report: 'Додано фото' });
    expect(returned.document.resolutions[0].assignments[1]).toMatchObject({ state: 'REPORTED', remark: null });
    await run('acceptReport', 'executor', { documentId, assignmentId: coId });
    await run('reportAssignment', 'executor', { documentId, assignmentId: chiefId, report: 'Відповідь підготовлено' });
    const { document: done } = await run('acceptReport', 'head', { documentId, assignmentId: chiefId });
    expect(done).toMatchObject({ state: 'EXECUTED', isOnControl: true, controlDueOn: null });

    const caseFileId = await addCaseFile(appeals.sql, UNITS.office);
    const FILE = `mutation ($input: FileDocumentInput!) { fileDocument(input: $input) { document { state } problems { field code } } }`;
    const file = async () => (await appeals.ask(FILE, asking('registrar', { documentId, caseFileId }))).fileDocument;
    expect(codesOf(await file())).toEqual(['documentId STILL_ON_CONTROL']);
    expect(
      await refusal('removeResolutionFromControl', 'executor', { documentId, resolutionId, reason: 'досить' }),
    ).toMatch(/may not/);
    await run('removeResolutionFromControl', 'registrar', { documentId, resolutionId, reason: 'Виконано' });
    expect((await file()).document).toEqual({ state: 'FILED' });

    const HISTORY = `query ($id: ID!) { document(id: $id) { history { edges { node { type actor { name } } } } } }`;
    const { document: card } = await appeals.ask(HISTORY, { as: viewerOf(STAFF.head), variables: { id: documentId } });
    expect(card.history.edges.map(({ node }: { node: { type: string } }) => node.type)).toEqual([
      ...['REGISTERED', 'RESOLVED', 'REPORTED', 'REPORT_RETURNED', 'REPORTED', 'REPORT_ACCEPTED', 'REPORTED'],
      ...['REPORT_ACCEPTED', 'EXECUTED', 'REMOVED_FROM_CONTROL', 'FILED'],
    ]);
  });

  test('is handed down the line, within its term, and only what is done below is reported above', async () => {
    const { documentId, chiefId } = await resolved({ executors: [{ employeeId: STAFF.head.id, isChief: true }] });
    const below = { documentId, parentAssignmentId: chiefId, text: 'Виконати', executors: [chief] };
    const late = await run('resolveDocument', 'head', { ...below, dueOn: '2026-03-23' });
    expect(codesOf(late)).toEqual(['dueOn DAY_AFTER_PARENT']);
    const { document: handed } = await run('resolveDocument', 'head', below);
    const child = handed.resolutions.find((one: { parentAssignmentId: string | null }) => one.parentAssignmentId);
    expect(child).toMatchObject({ parentAssignmentId: chiefId, dueOn: '2026-03-20', state: 'IN_EXECUTION' });
    const report = { documentId, assignmentId: chiefId, report: 'Зроблено' };
    expect(codesOf(await run('reportAssignment', 'head', report))).toEqual(['assignmentId HANDED_DOWN_NOT_DONE']);
    const assignmentId = child.assignments[0].id;
    await run('reportAssignment', 'executor', { documentId, assignmentId, report: 'Зроблено внизу' });
    await run('acceptReport', 'head', { documentId, assignmentId });
    expect(codesOf(await run('reportAssignment', 'head', report))).toEqual([]);
  });

  test('takes the control day of the law when none is given, and one on a day off is met before it', async () => {
    const documentId = await registered();
    const order = { documentId, text: 'Розглянути', executors: [chief], isOnControl: true };
    const { document: first } = await run('resolveDocument', 'head', order);
    expect(first).toMatchObject({ controlDueOn: '2026-04-01', state: 'IN_EXECUTION' });
    const { document: second } = await run('resolveDocument', 'head', { ...order, dueOn: '2026-03-08' });
    expect(second.controlDueOn).toBe('2026-03-06');
  });

  test('is extended by its author before it is over, and not by others or later', async () => {
    const { documentId, resolutionId } = await resolved();
    const order = { documentId, resolutionId, dueOn: '2026-03-28', reason: 'Чекаємо на висновок' };
    expect(await refusal('extendResolution', 'registrar', order)).toMatch(/may not/);
    const { document: after } = await run('extendResolution', 'head', order);
    expect(after).toMatchObject({ controlDueOn: '2026-03-27' });
    appeals.clock.set('2026-03-30T10:00:00+03:00');
    const late = await run('extendResolution', 'head', { ...order, dueOn: '2026-04-10' });
    expect(codesOf(late)).toEqual(['dueOn TERM_IS_OVER']);
  });

  test('taken back frees the document, and an annulled document ends everything on it', async () => {
    const { documentId, resolutionId } = await resolved();
    const { document: after } = await run('cancelResolution', 'head', {
      documentId,
      resolutionId,
      reason: 'Не за адресою',
    });
    expect(after).toMatchObject({ state: 'REGISTERED', isOnControl: false, controlDueOn: null });
    expect(await refusal('cancelResolution', 'head', { documentId, resolutionId, reason: 'ще раз' })).toMatch(
      /is not possible in/,
    );
    const other = await resolved();
    const VOID = `mutation ($input: VoidDocumentInput!) { voidDocument(input: $input) { ${CARD} } }`;
    const { voidDocument } = await appeals.ask(
      VOID,
      asking('registrar', { documentId: other.documentId, reason: 'помилка' }),
    );
    expect(voidDocument.document).toMatchObject({ state: 'VOIDED', isOnControl: false });
    expect(voidDocument.document.resolutions[0]).toMatchObject({ state: 'CANCELLED', controller: null });
  });

  test.each<[string, Mutation, Somebody, Record<string, unknown>, RegExp]>([
    ['an executor writes none', 'resolveDocument', 'other', { text: 'Зробити', executors: [chief] }, /may not/],
    ['a stranger does not report', 'reportAssignment', 'registrar', { report: 'Зроблено' }, /may not/],
    ['nobody accepts their own', 'acceptReport', 'executor', {}, /may not/],
    ['nothing is accepted before it is reported', 'acceptReport', 'head', {}, /is not possible in/],
    ['nothing is on control twice', 'putResolutionOnControl', 'head', {}, /is not possible in/],
  ])('is refused: %s', async (_, name, who, given, message) => {
    const { documentId, resolutionId, chiefId } = await resolved();
    const about = {
      ...(/Report|Assignment/.test(name) && { assignmentId: chiefId }),
      ...(name === 'putResolutionOnControl' && { resolutionId }),
    };
    const input = { documentId, ...about, ...given };
    expect(await refusal(name, who, input)).toMatch(message);
  });

  test('of another document is not found by this one', async () => {
    const { resolutionId, chiefId } = await resolved();
    const documentId = await registered();
    expect(await refusal('cancelResolution', 'head', { documentId, resolutionId, reason: 'ні' })).toMatch(
      /No resolution/,
    );
    expect(await refusal('acceptReport', 'head', { documentId, assignmentId: chiefId })).toMatch(/No assignment/);
  });
});

describe('who is away', () => {
  test('is substituted: the substitute reports what the absent was to do', async () => {
    const { documentId, chiefId } = await resolved({ executors: [chief] });
    const report = { documentId, assignmentId: chiefId, report: 'Зроблено за відсутньої' };
    expect(await refusal('reportAssignment', 'other', report)).toMatch(/may not/);
    await appeals.sql`insert into appeals.substitution ${appeals.sql({
      ...{ id: uuid(), version: 1, employee_id: STAFF.executor.id, substitute_id: STAFF.other.id, roles: ['executor'] },
      ...{
        from_on: '2026-03-01',
        to_on: '2026-03-05',
        reason: 'LEAVE',
        created_at: '2026-03-01T08:00:00Z',
        created_by_id: STAFF.head.id,
      },
    })}`;
    expect(codesOf(await run('reportAssignment', 'other', report))).toEqual([]);
  });
});

describe('a document for official use', () => {
  const SEEN = `query ($id: ID!) { document(id: $id) { id } documents { edges { node { id } } } }`;
  const isSeenBy = async (who: Somebody, id: string) => {
    const answer = await appeals.ask(SEEN, { as: viewerOf(STAFF[who]), variables: { id } });
    expect(answer.documents.edges.length === 1).toBe(answer.document !== null);
    return answer.document !== null;
  };

  test('is shown to whom a resolution names, and to nobody before', async () => {
    const documentId = await registered({ isRestricted: true });
    for (const who of ['executor', 'other'] as const) expect(await isSeenBy(who, documentId)).toBe(false);
    await run('resolveDocument', 'head', { documentId, text: 'До виконання', executors: [chief] });
    expect(await isSeenBy('executor', documentId)).toBe(true);
    expect(await isSeenBy('other', documentId)).toBe(false);
    await run('resolveDocument', 'head', { documentId, text: 'Відділу', executors: [{ ...unit, isChief: true }] });
    expect(await isSeenBy('other', documentId)).toBe(true);
  });
});

describe('the board of control', () => {
  const BOARD = `query ($filter: DocumentFilter, $after: String) { documents(first: 2, after: $after, filter: $filter,
    orderBy: { field: CONTROL_DUE_ON, direction: ASC }) { edges { cursor node { controlDueOn } } pageInfo { hasNextPage endCursor } }
    documentCount(filter: $filter) { value } }`;
  test('goes by control day, page by page, and knows what is overdue', async () => {
    for (const dueOn of ['2026-03-20', '2026-03-10', '2026-03-12']) await resolved({ dueOn });
    await resolved({ isOnControl: false });
    appeals.clock.set('2026-03-12T10:00:00+02:00');
    const page = async (variables: Record<string, unknown>) =>
      appeals.ask(BOARD, { as: viewerOf(STAFF.registrar), variables });
    const days = ({ documents }: { documents: { edges: { node: { controlDueOn: string } }[] } }) =>
      documents.edges.map(({ node }) => node.controlDueOn);
    const first = await page({ filter: { isOnControl: true } });
    expect(days(first)).toEqual(['2026-03-10', '2026-03-12']);
    expect(days(await page({ filter: { isOnControl: true }, after: first.documents.pageInfo.endCursor }))).toEqual([
      '2026-03-20',
    ]);
    const overdue = await page({ filter: { controlDueTo: '2026-03-11' } });
    expect([days(overdue), overdue.documentCount.value]).toEqual([['2026-03-10'], 1]);
    expect((await page({ filter: { isOnControl: false } })).documentCount.value).toBe(1);
  });
});
