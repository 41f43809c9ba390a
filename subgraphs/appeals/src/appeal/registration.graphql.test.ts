import { openDatabase } from '@hromada/drizzle/client';
import { demoId } from '@hromada/shared/demo';
import { uuid } from '@hromada/shared/graphql';
import { anAnonymous } from '@hromada/shared/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aRegistration } from '../../test/builders.ts';
import { JOURNALS, STAFF, UNITS, viewerOf } from '../../test/council.ts';
import { type RunningAppeals, startAppeals } from '../../test/harness.ts';
import type { RegisterAppealInput } from './appeal.inputs.ts';

const REGISTER = `mutation ($input: RegisterAppealInput!) { registerAppeal(input: $input) {
  appeal { id version number sequence year state dueOn receivedOn subject journal { code } registeredBy { name } unit { name }
    applicant { personId statedName person { id } } deputy { id } deadline { ruleCode basis startsOn dueOn explanation { day note } }
    timeline { edges { node { type toState actor { name } } } } availableCommands }
  problems { field code message } } }`;

type Given = Partial<RegisterAppealInput>;

let appeals: RunningAppeals;
const registrar = viewerOf(STAFF.registrar);
const register = async (given: Given = {}, as = registrar) =>
  (await appeals.ask(REGISTER, { as, variables: { input: aRegistration(given) } })).registerAppeal;

beforeAll(async () => {
  appeals = await startAppeals();
});
afterAll(() => appeals.stop());
beforeEach(async () => {
  await appeals.sql`truncate appeals.appeal, appeals.journal_counter, appeals.outbox, appeals.idempotency cascade`;
});

describe('registration of an appeal (CMU 348)', () => {
  test('gives the index by the first letter of the surname, the term of a month, and the first line of the timeline', async () => {
    const { appeal, problems } = await register();
    expect(problems).toEqual([]);
    expect(appeal).toMatchObject({
      ...{ version: 1, number: 'Ш-1', sequence: 1, year: 2026, state: 'REGISTERED', dueOn: '2026-04-02' },
      ...{ journal: { code: '02-10' }, registeredBy: { name: 'Олена Ткачук' }, unit: null, deputy: null },
      applicant: { personId: null, statedName: 'Шевченко Оксана Іванівна', person: null },
      availableCommands: ['SEND_FOR_RESOLUTION', 'LINK', 'WITHDRAW'],
    });
    expect(appeal.deadline).toMatchObject({
      ruleCode: 'CITIZEN_APPEAL_STUDY',
      startsOn: '2026-03-03',
      dueOn: '2026-04-02',
    });
    expect(appeal.deadline.basis).toContain('ст. 20');
    expect(appeal.timeline.edges.map(({ node }: { node: object }) => node)).toEqual([
      { type: 'REGISTERED', toState: 'REGISTERED', actor: { name: 'Олена Ткачук' } },
    ]);
  });

  test.each<[string, Given, string]>([
    [
      'a resident whose surname the journal does not know',
      { personId: demoId('person', 7), statedName: null },
      '1/02-10',
    ],
    ['a resident who signed the letter', { personId: demoId('person', 7) }, 'Ш-1'],
    ['a name that begins with a quotation mark', { statedName: '«ґанок» Ґеорґій' }, 'Ґ-1'],
    ['the reception journal', { journalCode: '02-13' }, 'Ш-1/ос'],
    ['a request for information', { procedure: 'INFORMATION_REQUEST' }, '1/ЗПІ'],
    [
      "a deputy's appeal",
      { procedure: 'DEPUTY_APPEAL', deputyId: demoId('voting-member', 3), statedName: null, statedAddress: null },
      '1/ДЗ',
    ],
  ])('index of %s', async (_who, given, number) => {
    expect(await register(given)).toMatchObject({ appeal: { number }, problems: [] });
  });

  test.each<[string, Given, string, string]>([
    ['needs no study', { requiresStudy: false }, 'CITIZEN_APPEAL_NO_STUDY', '2026-03-17'],
    [
      'request for information: five working days',
      { procedure: 'INFORMATION_REQUEST' },
      'INFORMATION_REQUEST',
      '2026-03-09',
    ],
    [
      'danger to life: 48 hours',
      { procedure: 'INFORMATION_REQUEST', isUrgent: true },
      'INFORMATION_REQUEST_URGENT',
      '2026-03-04',
    ],
    [
      'deputy: ten days',
      { procedure: 'DEPUTY_APPEAL', deputyId: demoId('voting-member', 3) },
      'DEPUTY_APPEAL',
      '2026-03-12',
    ],
  ])('term: %s', async (_what, given, ruleCode, dueOn) => {
    expect((await register(given)).appeal).toMatchObject({ dueOn, deadline: { ruleCode, dueOn } });
  });

  test('gives the first appeal of a new year in Kyiv the number 1', async () => {
    await register();
    appeals.clock.set('2026-12-31T22:30:00Z');
    expect((await register({ receivedOn: '2027-01-01' })).appeal).toMatchObject({ sequence: 1, year: 2027 });
    appeals.clock.set('2026-03-02T10:00:00+02:00');
  });
});

describe('what the registrar can correct', () => {
  test.each<[Given, string, string]>([
    [{ receivedOn: '2026-03-03' }, 'receivedOn', 'DAY_IN_THE_FUTURE'],
    [{ receivedOn: '2025-03-01' }, 'receivedOn', 'DAY_TOO_LONG_AGO'],
    [{ subject: ' аб ' }, 'subject', 'TEXT_TOO_SHORT'],
    [{ subject: 'а'.repeat(301) }, 'subject', 'TEXT_TOO_LONG'],
    [{ text: '  ' }, 'text', 'TEXT_TOO_SHORT'],
    [{ text: 'а'.repeat(20_001) }, 'text', 'TEXT_TOO_LONG'],
    [{ text: 'а\u0000б' }, 'text', 'FORBIDDEN_CHARACTER'],
    [{ statedName: 'Шев\u0000' }, 'statedName', 'FORBIDDEN_CHARACTER'],
    [{ statedName: null }, 'statedName', 'APPLICANT_MISSING'],
    [{ statedAddress: null }, 'statedAddress', 'APPLICANT_UNREACHABLE'],
    [{ procedure: 'DEPUTY_APPEAL' }, 'deputyId', 'DEPUTY_MISSING'],
    [{ personId: 'nobody' }, 'personId', 'MALFORMED_ID'],
    [{ journalCode: '99-99' }, 'journalCode', 'JOURNAL_UNKNOWN'],
    [{ journalCode: '02-11' }, 'journalCode', 'JOURNAL_UNKNOWN'],
    [{ unitId: demoId('org-unit', 99) }, 'unitId', 'UNIT_UNKNOWN'],
    [{ unitId: 'x' }, 'unitId', 'UNIT_UNKNOWN'],
  ])('%o → %s: %s', async (given, field, code) => {
    const { appeal, problems } = await register(given);
    expect(appeal).toBeNull();
    expect(problems).toEqual([{ field, code, message: expect.stringMatching(/\p{L}/u) }]);
    const [row] =
      await appeals.sql`select (select count(*)::int from appeals.appeal) appeals, (select count(*)::int from appeals.idempotency) keys, (select count(*)::int from appeals.journal_counter) counters`;
    expect(row).toEqual({ appeals: 0, keys: 0, counters: 0 });
  });

  test('a text of exactly the bounds is taken; letters beyond the basic plane count as one', async () => {
    expect(
      await register({ subject: '𝒜'.repeat(300), text: 'а'.repeat(20_000), receivedOn: '2025-03-02' }),
    ).toMatchObject({ problems: [] });
  });

  test('the words are in the language of the viewer', async () => {
    const { problems } = await register({ receivedOn: '2026-03-03' }, viewerOf(STAFF.registrar, { language: 'en' }));
    expect(problems[0].message).toBe('This day is yet to come');
  });

  test('a corrected input may use the same key', async () => {
    const idempotencyKey = uuid();
    await register({ idempotencyKey, receivedOn: '2026-03-03' });
    expect(await register({ idempotencyKey })).toMatchObject({ appeal: { number: 'Ш-1' }, problems: [] });
  });
});

describe('a repeat of the same registration', () => {
  test('fifty at once with one key make one appeal and the same answer', async () => {
    const input = aRegistration();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => appeals.ask(REGISTER, { as: registrar, variables: { input } })),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const [row] = await appeals.sql`select count(*)::int appeals from appeals.appeal`;
    expect(row).toEqual({ appeals: 1 });
  });

  test('with another text is IDEMPOTENCY_MISMATCH; another caller may use the same key', async () => {
    const input = aRegistration();
    await appeals.ask(REGISTER, { as: registrar, variables: { input } });
    const raw = await appeals.askRaw(REGISTER, { as: registrar, variables: { input: { ...input, subject: 'Інше' } } });
    expect(raw.errors?.[0]?.message).toContain('another input');
    await expect(
      appeals.ask(REGISTER, { as: registrar, variables: { input: { ...input, subject: 'Інше' } } }),
    ).rejects.toThrow('IdempotencyMismatchError');
    const other = viewerOf(STAFF.registrar, { subject: STAFF.other.id });
    expect((await appeals.ask(REGISTER, { as: other, variables: { input } })).registerAppeal.appeal.number).toBe('Ш-2');
  });
});

describe('numbers of a journal', () => {
  test('have no gap when a hundred register at once in two journals and a tenth of the transactions fail', async () => {
    const failing = openDatabase(appeals.url, { max: 10 });
    const journals = await appeals.services.journals.list();
    const abort = async () => {
      await failing.db.transaction(async (tx) => {
        const journal = journals.find(({ id }) => id === JOURNALS.citizens);
        if (journal) await appeals.services.journals.enter(tx, journal, { year: 2026, surname: 'Зник' });
        throw new Error('aborted after the number was taken');
      });
    };
    const all = Array.from({ length: 110 }, (_, index) =>
      index % 11 === 10 ? abort() : register({ journalCode: index % 2 ? '02-10' : '02-13' }),
    );
    const settled = await Promise.allSettled(all);
    await failing.close();
    expect(settled.filter(({ status }) => status === 'rejected')).toHaveLength(10);
    for (const [index, journalId] of [JOURNALS.citizens, JOURNALS.reception].entries()) {
      const rows =
        await appeals.sql`select sequence from appeals.appeal where journal_id = ${journalId} order by sequence`;
      expect(
        rows.map(({ sequence }) => sequence),
        `journal ${index}`,
      ).toEqual(rows.map((_, at) => at + 1));
      const [counter] = await appeals.sql`select last from appeals.journal_counter where journal_id = ${journalId}`;
      expect(counter?.last).toBe(rows.length);
    }
  });
});

describe('the tracking code', () => {
  const WITH_CODE =
    'mutation ($input: RegisterAppealInput!) { registerAppeal(input: $input) { trackingCode appeal { id } } }';
  const TRACK = `query ($code: String!) { trackedAppeal(code: $code) {
    procedure stage steps { stage at } receivedOn dueOn extendedTo isOverdue daysLeft unitName } }`;
  const track = async (code: string) =>
    (await appeals.ask(TRACK, { as: anAnonymous(), variables: { code } })).trackedAppeal;
  const withCode = async (input = aRegistration({ unitId: UNITS.housing })) =>
    (await appeals.ask(WITH_CODE, { as: registrar, variables: { input } })).registerAppeal;

  test('is shown once, kept as a hash, and tells anybody who has it stage, days and terms', async () => {
    const input = aRegistration({ unitId: UNITS.housing });
    const { trackingCode } = await withCode(input);
    expect(trackingCode).toMatch(/^([0-9A-F]{4}-){4}[0-9A-F]{4}$/);
    expect((await withCode(input)).trackingCode).toBeNull();
    const [kept] = await appeals.sql`select * from appeals.appeal_tracking`;
    expect(JSON.stringify(kept)).not.toContain(trackingCode.replaceAll('-', ''));
    expect(await track(` ${trackingCode.toLowerCase().replaceAll('-', ' ')}`)).toEqual({
      ...{ procedure: 'CITIZEN_APPEAL', stage: 'REGISTERED', receivedOn: '2026-03-02', dueOn: '2026-04-02' },
      ...{ extendedTo: null, isOverdue: false, daysLeft: 31, unitName: 'Управління ЖКГ' },
      steps: [{ stage: 'REGISTERED', at: expect.anything() }],
    });
  });

  test('of another appeal, a mistyped one and a replaced one tell nothing', async () => {
    const { trackingCode, appeal } = await withCode();
    const document = `mutation ($input: IssueAppealTrackingCodeInput!) { issueAppealTrackingCode(input: $input) { trackingCode problems { code } } }`;
    const issue = (as = registrar, appealId = appeal.id) =>
      appeals.ask(document, { as, variables: { input: { idempotencyKey: uuid(), appealId } } });
    await expect(issue(viewerOf(STAFF.head))).rejects.toThrow('ForbiddenError');
    await expect(issue(registrar, uuid())).rejects.toThrow('AppealNotFoundError');
    const fresh = (await issue()).issueAppealTrackingCode.trackingCode;
    expect(await Promise.all([trackingCode, `${fresh}0`, '', '0000-0000-0000-0000-0000'].map(track))).toEqual([
      ...[null, null, null, null],
    ]);
    expect(await track(fresh)).toMatchObject({ stage: 'REGISTERED' });
  });
});

describe('who may register', () => {
  test('only a registrar; nobody anonymous', async () => {
    const input = aRegistration({ unitId: UNITS.housing });
    for (const employee of [STAFF.head, STAFF.executor, STAFF.analyst]) {
      await expect(appeals.ask(REGISTER, { as: viewerOf(employee), variables: { input } })).rejects.toThrow(
        'ForbiddenError',
      );
    }
    await expect(appeals.ask(REGISTER, { as: anAnonymous(), variables: { input } })).rejects.toThrow(
      'UnauthenticatedError',
    );
  });
});
