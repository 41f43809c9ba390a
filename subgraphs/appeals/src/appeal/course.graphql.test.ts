import { uuid } from '@hromada/shared/graphql';
import type { Viewer } from '@hromada/shared/viewer';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aRegistration } from '../../test/builders.ts';
import { STAFF, UNITS, viewerOf } from '../../test/council.ts';
import { type RunningAppeals, startAppeals } from '../../test/harness.ts';
import type { RegisterAppealInput } from './appeal.inputs.ts';

const TODAY = '2026-03-02T10:00:00+02:00';
const CARD = `appeal { id version number state stage dueOn controlOn extendedTo isOverdue daysLeft availableCommands recurrence
  earlier { id } answerDraft { text outcome author { id } approvedBy { id } }
  answer { text outcome refusalBasis refusalReasons refusalAppeal author { id } } earlierAnswers { text }
  notices { kind text ground body extendedTo author { id } }
  timeline { edges { node { type note } } } } problems { field code message }`;

let appeals: RunningAppeals;
let appealId: string;
const registrar = viewerOf(STAFF.registrar);
const head = viewerOf(STAFF.head);
const executor = viewerOf(STAFF.executor);
const WORDS = { text: 'Дах відремонтовано.', outcome: 'SATISFIED' };
const REFUSAL = { refusalBasis: 'ст. 19 Закону', refusalReasons: 'Дах приватний.', refusalAppeal: 'До суду, місяць.' };
const inputOf = (field: string) => `${field[0]?.toUpperCase()}${field.slice(1)}Input`;

async function give(field: string, as: Viewer, given: Record<string, unknown> = {}) {
  const input = { idempotencyKey: uuid(), appealId, ...given };
  const document = `mutation ($input: ${inputOf(field)}!) { ${field}(input: $input) { ${CARD} } }`;
  return (await appeals.ask(document, { as, variables: { input } }))[field];
}

async function register(given: Partial<RegisterAppealInput> = {}): Promise<string> {
  const { appeal, problems } = await appeals.services.registrations.register(aRegistration(given), registrar);
  expect(problems).toEqual([]);
  return appeal?.id ?? '';
}

async function inExecution(id = appealId): Promise<void> {
  await give('sendAppealForResolution', registrar, { appealId: id });
  const resolution = { executorId: STAFF.executor.id, text: 'До виконання', controlOn: '2026-03-20' };
  expect((await give('resolveAppeal', head, { appealId: id, ...resolution })).problems).toEqual([]);
}

const codes = ({ problems }: { problems: readonly { field: string; code: string }[] }) =>
  problems.map(({ field, code }) => `${field} ${code}`);
const steps = (appeal: { timeline: { edges: { node: { type: string; note: string | null } }[] } }) =>
  appeal.timeline.edges.map(({ node }) => [node.type, node.note]);

beforeAll(async () => {
  appeals = await startAppeals();
});
afterAll(() => appeals.stop());
beforeEach(async () => {
  appeals.clock.set(TODAY);
  appealId = await register();
});

describe('the answer, from the draft to the signature (art. 15)', () => {
  test('the executor drafts, the head returns it, approves the next one and signs it word for word', async () => {
    await inExecution();
    const drafted = (await give('submitAppealDraft', executor, { ...WORDS, text: 'Чернетка' })).appeal;
    expect(drafted).toMatchObject({
      ...{ state: 'REPLY_APPROVAL', stage: 'REPLY_IN_PREPARATION', answer: null },
      answerDraft: { text: 'Чернетка', author: { id: STAFF.executor.id }, approvedBy: null },
    });
    await give('approveAppealDraft', head);
    expect((await give('returnAppealDraft', head, { note: 'Додайте дату' })).appeal).toMatchObject({
      ...{ state: 'IN_EXECUTION', answerDraft: { text: 'Чернетка', approvedBy: null } },
    });
    await give('submitAppealDraft', executor, WORDS);
    await give('approveAppealDraft', head, { note: 'Добре' });
    const { appeal } = await give('signAppealAnswer', head);
    expect(appeal).toMatchObject({
      ...{ state: 'REPLIED', stage: 'ANSWERED', isOverdue: false, answerDraft: null },
      answer: { ...WORDS, author: { id: STAFF.head.id }, refusalBasis: null },
    });
    expect(steps(appeal).slice(3)).toEqual([
      ['DRAFT_SUBMITTED', null],
      ['DRAFT_APPROVED', null],
      ['DRAFT_RETURNED', 'Додайте дату'],
      ['DRAFT_SUBMITTED', null],
      ['DRAFT_APPROVED', 'Добре'],
      ['ANSWERED', null],
    ]);
  });

  test('a refusal without the law, the reasons and the way to appeal is given back, drafted or answered', async () => {
    await inExecution();
    const bare = { text: 'Відмовляємо.', outcome: 'REFUSED' };
    for (const [field, as] of [
      ['submitAppealDraft', executor],
      ['answerAppeal', head],
    ] as const) {
      const refused = await give(field, as, { ...bare, refusalReasons: ' ' });
      expect(codes(refused)).toEqual([
        'refusalBasis REFUSAL_INCOMPLETE',
        'refusalReasons REFUSAL_INCOMPLETE',
        'refusalAppeal REFUSAL_INCOMPLETE',
      ]);
      expect(refused.problems[0].message).toContain('ст. 15');
    }
    expect((await give('answerAppeal', head, { ...bare, ...REFUSAL })).appeal.answer).toMatchObject(REFUSAL);
  });
});

describe('an extension (art. 20)', () => {
  test('moves the last day and the control day, tells the author, and explains itself', async () => {
    await inExecution();
    const { appeal } = await give('extendAppeal', head, { extendTo: '2026-04-16', text: 'Потрібна експертиза' });
    expect(appeal).toMatchObject({
      ...{ state: 'IN_EXECUTION', dueOn: '2026-04-16', extendedTo: '2026-04-16', controlOn: '2026-04-16' },
      notices: [{ kind: 'EXTENSION', text: 'Потрібна експертиза', extendedTo: '2026-04-16' }],
    });
    expect(steps(appeal).at(-1)).toEqual(['EXTENDED', '2026-04-02 → 2026-04-16: Потрібна експертиза']);
    const document =
      'query ($id: ID!) { appeal(id: $id) { deadline { dueOn nominalOn explanation { kind lastDay } } } }';
    const { deadline } = (await appeals.ask(document, { as: head, variables: { id: appealId } })).appeal;
    expect(deadline).toMatchObject({ dueOn: '2026-04-16', nominalOn: '2026-04-02' });
    expect(deadline.explanation.map(({ kind }: { kind: string }) => kind)).toContain('EXTENDED');
  });

  test.each([
    ['2026-04-17', '2026-03-10', ['extendTo AFTER_EXTENSION_LIMIT']],
    ['2026-04-02', '2026-03-10', ['extendTo NOT_LATER']],
    ['2026-04-10', '2026-04-03', ['extendTo TERM_EXPIRED']],
  ])('to %s, asked on %s', async (extendTo, today, expected) => {
    await inExecution();
    appeals.clock.set(`${today}T10:00:00+03:00`);
    expect(codes(await give('extendAppeal', head, { extendTo, text: 'Причина' }))).toEqual(expected);
  });

  test('of a request for information: twenty working days and not one more', async () => {
    appealId = await register({ procedure: 'INFORMATION_REQUEST' });
    await give('sendAppealForResolution', registrar);
    const text = 'Великий обсяг';
    expect(codes(await give('extendAppeal', head, { extendTo: '2026-03-31', text }))).toEqual([
      'extendTo AFTER_EXTENSION_LIMIT',
    ]);
    expect((await give('extendAppeal', head, { extendTo: '2026-03-30', text })).appeal).toMatchObject({
      ...{ dueOn: '2026-03-30', controlOn: null },
    });
  });
});

describe('what is told while the term runs', () => {
  test('an interim reply and a clarification move nothing, and control cannot end on them', async () => {
    await inExecution();
    await give('sendAppealInterimReply', executor, { text: 'Чекаємо на кошторис' });
    const { appeal } = await give('requestAppealClarification', executor, { text: 'Який підʼїзд?' });
    expect(appeal).toMatchObject({ state: 'IN_EXECUTION', dueOn: '2026-04-02', answer: null });
    expect(appeal.notices.map(({ kind }: { kind: string }) => kind)).toEqual(['INTERIM_REPLY', 'CLARIFICATION']);
    await expect(give('closeAppeal', head)).rejects.toThrow('CLOSE is not possible in IN_EXECUTION');
  });
});

describe('what ends without an answer (art. 5, 7, 8, 17)', () => {
  test('goes to the competent body in five days, with notice; on the sixth it is refused', async () => {
    const words = { body: 'Обласна рада', text: 'Переслано за належністю' };
    appeals.clock.set('2026-03-10T10:00:00+02:00'); // the fifth day, 7 March, is a Saturday: Monday the 9th is the last
    expect(codes(await give('forwardAppeal', head, words))).toEqual(['appealId TERM_EXPIRED']);
    appeals.clock.set('2026-03-09T10:00:00+02:00');
    const { appeal } = await give('forwardAppeal', head, words);
    expect(appeal).toMatchObject({ state: 'FORWARDED', stage: 'FORWARDED', availableCommands: [], isOverdue: false });
    expect(appeal.notices).toMatchObject([{ kind: 'FORWARDING', body: 'Обласна рада' }]);
  });

  test.each([
    ['DATA_MISSING', '2026-03-09', []],
    ['DATA_MISSING', '2026-03-10', ['ground TERM_EXPIRED']],
    ['FORMAL_DEFECT', '2026-03-12', []],
    ['FORMAL_DEFECT', '2026-03-13', ['ground TERM_EXPIRED']],
  ])('is returned: %s on %s', async (ground, today, expected) => {
    appeals.clock.set(`${today}T10:00:00+02:00`);
    const returned = await give('returnAppeal', head, { ground, text: 'Бракує підпису' });
    expect(codes(returned)).toEqual(expected);
    if (expected.length === 0) expect(returned.appeal).toMatchObject({ state: 'RETURNED', notices: [{ ground }] });
  });

  test('an anonymous one has its own index, is not considered, and nobody is told', async () => {
    appealId = await register({ authorship: 'ANONYMOUS', statedName: null, statedAddress: null });
    const { appeal } = await give('refuseAppealConsideration', head, { ground: 'ANONYMOUS', text: 'Без підпису' });
    expect(appeal).toMatchObject({ state: 'NOT_CONSIDERED', notices: [] });
    expect(appeal.number).toMatch(/^БП-\d+$/);
    expect(steps(appeal).at(-1)).toEqual(['CONSIDERATION_REFUSED', 'Без підпису']);
  });

  test('a repeat is not considered only once the first was decided', async () => {
    const first = appealId;
    appealId = await register({ recurrence: 'REPEATED', earlierId: first });
    const refusal = { ground: 'ALREADY_DECIDED', text: 'Вирішено по суті' };
    expect(codes(await give('refuseAppealConsideration', head, refusal))).toEqual(['ground GROUND_NOT_MET']);
    await inExecution(first);
    await give('answerAppeal', head, { appealId: first, ...WORDS });
    const { appeal } = await give('refuseAppealConsideration', head, refusal);
    expect(appeal).toMatchObject({ state: 'NOT_CONSIDERED', recurrence: 'REPEATED', earlier: { id: first } });
    expect(appeal.notices).toMatchObject([{ kind: 'CONSIDERATION_REFUSAL', ground: 'ALREADY_DECIDED' }]);
  });

  test('is taken back by its author; nothing can be done to it any more', async () => {
    const { appeal } = await give('withdrawAppeal', registrar, { note: 'Заява від 2 березня' });
    expect(appeal).toMatchObject({ state: 'WITHDRAWN', availableCommands: [] });
    await expect(give('linkAppeal', registrar, { recurrence: 'MASS' })).rejects.toThrow('is not possible in WITHDRAWN');
  });
});

describe('a complaint never reaches whom it is of (art. 7)', () => {
  const complaint = { kind: 'COMPLAINT' } as const;
  const executorId = STAFF.executor.id;

  test.each([
    ['the unit', { complainedUnitId: UNITS.housing }],
    ['the unit above', { complainedUnitId: UNITS.office }],
    ['the employee', { complainedEmployeeId: STAFF.executor.id }],
  ])('a resolution to whom it is of: %s', async (_, complained) => {
    appealId = await register({ ...complaint, ...complained });
    await give('sendAppealForResolution', registrar);
    const resolution = { executorId, text: 'До виконання', controlOn: '2026-03-20' };
    expect(codes(await give('resolveAppeal', head, resolution))).toEqual(['executorId COMPLAINED_OF']);
  });

  test('a body outside, however it is written', async () => {
    appealId = await register({ ...complaint, complainedBody: 'КП «Водоканал»' });
    const forwarded = await give('forwardAppeal', head, { body: 'кп «водоканал»', text: 'За належністю' });
    expect(codes(forwarded)).toEqual(['body COMPLAINED_OF']);
  });

  test('the head it is of gives no command', async () => {
    appealId = await register({ ...complaint, complainedEmployeeId: STAFF.head.id });
    await give('sendAppealForResolution', registrar);
    const resolution = { executorId, text: 'До виконання', controlOn: '2026-03-20' };
    await expect(give('resolveAppeal', head, resolution)).rejects.toThrow('ForbiddenError');
  });

  test.each([
    [{ ...complaint, unitId: UNITS.roads, complainedUnitId: UNITS.housing }, ['unitId COMPLAINED_OF']],
    [{ complainedUnitId: UNITS.housing }, ['complainedUnitId NOT_A_COMPLAINT']],
    [{ ...complaint, complainedUnitId: uuid() }, ['complainedUnitId UNIT_UNKNOWN']],
    [{ ...complaint, complainedEmployeeId: 'x' }, ['complainedEmployeeId EMPLOYEE_UNKNOWN']],
    [{ recurrence: 'REPEATED', earlierId: uuid() }, ['earlierId EARLIER_UNKNOWN']],
  ] as const)('registration: %o', async (given, expected) => {
    const refused = await appeals.services.registrations.register(aRegistration(given), registrar);
    expect(codes(refused)).toEqual(expected);
  });
});

describe('ties and authors', () => {
  test('a collective one is counted and has its own index; lists find it by whose it is', async () => {
    appealId = await register({ authorship: 'COLLECTIVE', signatories: 43 });
    await give('linkAppeal', registrar, { recurrence: 'MASS' });
    const document = `query ($filter: AppealFilter) { appeals(filter: $filter) { edges { node { number authorship signatories recurrence } } } }`;
    for (const filter of [{ authorships: ['COLLECTIVE'] }, { recurrences: ['MASS'] }]) {
      const { edges } = (await appeals.ask(document, { as: registrar, variables: { filter } })).appeals;
      expect(edges.map(({ node }: { node: object }) => node)).toEqual([
        expect.objectContaining({ number: expect.stringMatching(/^КО-\d+$/), signatories: 43, recurrence: 'MASS' }),
      ]);
    }
  });

  test('a duplicate is joined to the first of the same author, and can be untied', async () => {
    const first = appealId;
    const stranger = await register({ statedName: 'Мороз Іван' });
    appealId = await register();
    expect(codes(await give('linkAppeal', registrar, { recurrence: 'DUPLICATE', earlierId: stranger }))).toEqual([
      'earlierId ANOTHER_AUTHOR',
    ]);
    const { appeal } = await give('linkAppeal', registrar, { recurrence: 'DUPLICATE', earlierId: first });
    expect(appeal).toMatchObject({ recurrence: 'DUPLICATE', earlier: { id: first } });
    expect((await give('linkAppeal', registrar, { recurrence: 'PRIMARY' })).appeal).toMatchObject({ earlier: null });
  });
});

describe('a reopened appeal', () => {
  const closed = () =>
    inExecution()
      .then(() => give('answerAppeal', head, WORDS))
      .then(() => give('closeAppeal', registrar));

  test('goes on by a day of the head, keeps its former answer, and is answered anew', async () => {
    await closed();
    appeals.clock.set('2026-06-01T10:00:00+03:00');
    const { appeal } = await give('reopenAppeal', head, { note: 'Обіцяне не зроблено', controlOn: '2026-06-15' });
    expect(appeal).toMatchObject({
      ...{ state: 'IN_EXECUTION', dueOn: '2026-06-15', controlOn: '2026-06-15', isOverdue: false, daysLeft: 14 },
      ...{ answer: null, earlierAnswers: [{ text: WORDS.text }] },
    });
    const answered = (await give('answerAppeal', head, { ...WORDS, text: 'Тепер зроблено.' })).appeal;
    expect(answered).toMatchObject({ answer: { text: 'Тепер зроблено.' }, earlierAnswers: [{ text: WORDS.text }] });
  });

  test.each([
    ['2026-05-31', ['controlOn DAY_IN_THE_PAST']],
    ['2026-07-02', ['controlOn AFTER_STATUTORY_TERM']],
  ])('not to %s', async (controlOn, expected) => {
    await closed();
    appeals.clock.set('2026-06-01T10:00:00+03:00');
    expect(codes(await give('reopenAppeal', head, { note: 'Причина', controlOn }))).toEqual(expected);
  });
});

test('a repeat of a key does nothing a second time', async () => {
  const idempotencyKey = uuid();
  await give('withdrawAppeal', registrar, { idempotencyKey, note: 'Заява' });
  const { appeal } = await give('withdrawAppeal', registrar, { idempotencyKey, note: 'Заява' });
  expect(appeal).toMatchObject({ version: 2, state: 'WITHDRAWN' });
});
