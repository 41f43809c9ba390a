import { serviceApplication } from '@hromada/drizzle/services';
import { uuid } from '@hromada/shared/graphql';
import { anEmployee } from '@hromada/shared/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { offer } from '../../test/builders.ts';
import { ADVANCE, SUBMIT } from '../../test/documents.ts';
import { anOfficer, type RunningServices, startServices } from '../../test/harness.ts';

/** The unit that decides on applications. */
const UNIT = uuid();

let services: RunningServices;
let offered: Awaited<ReturnType<typeof offer>>;

beforeAll(async () => {
  services = await startServices();
  offered = await offer(services.db, { service: { unitId: UNIT } });
});
afterAll(() => services.stop());
beforeEach(() => services.clock.set('2026-03-02T10:00:00+02:00'));

const submission = (given: object = {}) => ({
  idempotencyKey: uuid(),
  serviceId: offered.service.id,
  personId: uuid(),
  ...given,
});
const submit = async (given: object = {}, viewer = anOfficer()) =>
  (await services.run(SUBMIT, { input: submission(given) }, viewer)).submitServiceApplication;
const step = (applicationId: string, command: string, given: object = {}) => ({
  idempotencyKey: uuid(),
  applicationId,
  command,
  ...given,
});
const advance = async (applicationId: string, command: string, given: object = {}, viewer = anOfficer()) =>
  (await services.run(ADVANCE, { input: step(applicationId, command, given) }, viewer)).advanceServiceApplication;

describe('accepting an application', () => {
  test('gives it a number, a term and a history', async () => {
    const { application, problems } = await submit({ contact: ' +380 00 000 00 00 ', note: '   ' });
    expect(problems).toEqual([]);
    expect(application).toMatchObject({ version: 1, state: 'REGISTERED', dueOn: '2026-03-12', note: null });
    expect(application.number).toMatch(/^\d+\/2026$/);
    expect(application.applicant).toMatchObject({
      contact: '+380 00 000 00 00',
      person: { id: application.applicant.personId },
    });
    expect(application.availableCommands).toEqual(['START_PROCESSING', 'REQUEST_CORRECTION', 'WITHDRAW']);
    const { serviceApplication: read } = await services.run(
      `query ($id: ID!) { serviceApplication(id: $id) { history(first: 5) { edges { node { type fromState toState actor { id } at } } } } }`,
      { id: application.id },
    );
    expect(read.history.edges.map(({ node }: { node: object }) => node)).toEqual([
      {
        type: 'SUBMITTED',
        fromState: null,
        toState: 'REGISTERED',
        actor: { id: anOfficer().subject },
        at: '2026-03-02T08:00:00.000Z',
      },
    ]);
  });

  test('late in the evening of 31 December belongs to that year, by the clock of Kyiv', async () => {
    services.clock.set('2027-12-31T21:59:00Z');
    expect((await submit()).application.number).toMatch(/\/2027$/);
    services.clock.set('2027-12-31T22:00:00Z');
    expect((await submit()).application.number).toBe('1/2028');
  });

  test.each([
    [{ serviceId: uuid() }, ['serviceId SERVICE_UNKNOWN'], 'an unknown service'],
    [{ serviceId: 'не ідентифікатор' }, ['serviceId SERVICE_UNKNOWN'], 'what is no identifier at all'],
    [{ personId: null, statedName: '  ' }, ['statedName APPLICANT_MISSING'], 'nobody applies'],
    [
      { statedName: 'я'.repeat(201), note: 'я'.repeat(4001) },
      ['note TOO_LONG', 'statedName TOO_LONG'],
      'too much said',
    ],
  ])('%o → %o: %s', async (given, expected, _why) => {
    const { application, problems } = await submit(given);
    expect(application).toBeNull();
    expect(problems.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`).sort()).toEqual(
      expected,
    );
  });

  test('a lapsed service is not on offer, said in the language of the viewer', async () => {
    const lapsed = await offer(services.db, { card: { validTo: '2026-03-01' } });
    const uk = await submit({ serviceId: lapsed.service.id });
    const en = await submit({ serviceId: lapsed.service.id }, anOfficer({ language: 'en' }));
    expect(uk.problems).toEqual([
      { field: 'serviceId', code: 'CARD_NOT_IN_FORCE', message: expect.stringContaining('Сьогодні немає чинної') },
    ]);
    expect(en.problems[0].message).toContain('No information card');
  });

  test('thirty at once are numbered without a gap', async () => {
    services.clock.set('2029-03-02T10:00:00+02:00');
    const answers = await Promise.all(Array.from({ length: 30 }, () => submit()));
    const numbers = answers.map(({ application }) => Number.parseInt(application.number, 10));
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
  });

  test('the same key twenty times at once makes one application', async () => {
    const before = await services.db.$count(serviceApplication);
    const input = submission();
    const answers = await Promise.all(Array.from({ length: 20 }, () => services.run(SUBMIT, { input })));
    expect(new Set(answers.map(({ submitServiceApplication }) => submitServiceApplication.application.id)).size).toBe(
      1,
    );
    expect(await services.db.$count(serviceApplication)).toBe(before + 1);
  });

  test('the same key with another input is refused', async () => {
    const input = submission();
    await services.run(SUBMIT, { input });
    const cause = await services.causeOf(SUBMIT, { input: { ...input, note: 'інше' } });
    expect(cause).toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
  });

  test('corrected input may come with the same key', async () => {
    const input = submission({ personId: null });
    expect((await services.run(SUBMIT, { input })).submitServiceApplication.application).toBeNull();
    const corrected = await services.run(SUBMIT, { input: { ...input, statedName: 'Ганна Савчук' } });
    expect(corrected.submitServiceApplication.application.applicant.statedName).toBe('Ганна Савчук');
  });
});

describe('advancing an application', () => {
  test('goes from acceptance to the result handed out', async () => {
    const { application } = await submit();
    const started = await advance(application.id, 'START_PROCESSING', { expectedVersion: 1 });
    expect(started.application).toMatchObject({
      version: 2,
      state: 'IN_PROCESSING',
      executor: { id: anOfficer().subject },
    });
    const head = anEmployee({ subject: uuid(), roles: ['head'], unitIds: [UNIT] });
    const approved = await advance(application.id, 'APPROVE', { reason: 'Документи в порядку' }, head);
    expect(approved.application).toMatchObject({
      state: 'APPROVED',
      decision: { approved: true, reason: 'Документи в порядку', decidedAt: '2026-03-02T08:00:00.000Z' },
      availableCommands: [],
    });
    const issued = await advance(application.id, 'ISSUE');
    expect(issued.application).toMatchObject({ version: 4, state: 'ISSUED', availableCommands: [] });
  });

  test('a pause moves the last day by its own length, and returns where it began', async () => {
    const { application } = await submit();
    await advance(application.id, 'START_PROCESSING');
    services.clock.set('2026-03-04T10:00:00+02:00');
    const paused = await advance(application.id, 'REQUEST_CORRECTION', { reason: 'Бракує підпису' });
    expect(paused.application).toMatchObject({
      state: 'NEEDS_CORRECTION',
      dueOn: '2026-03-12',
      availableCommands: ['RESUME', 'WITHDRAW'],
    });
    services.clock.set('2026-03-20T10:00:00+02:00');
    const { serviceApplication: waiting } = await services.run(
      'query ($id: ID!) { serviceApplication(id: $id) { isOverdue } }',
      { id: application.id },
    );
    expect(waiting.isOverdue).toBe(false);
    services.clock.set('2026-03-09T10:00:00+02:00');
    const resumed = await advance(application.id, 'RESUME');
    expect(resumed.application).toMatchObject({ state: 'IN_PROCESSING', dueOn: '2026-03-17', isOverdue: false });
    services.clock.set('2026-03-10T10:00:00+02:00');
    await advance(application.id, 'REQUEST_CORRECTION', { reason: 'І ще одного' });
    services.clock.set('2026-03-13T10:00:00+02:00');
    // five days and three, from a Monday plus ten: a Friday
    expect((await advance(application.id, 'RESUME')).application.dueOn).toBe('2026-03-20');
    services.clock.set('2026-03-21T10:00:00+02:00');
    const refused = await advance(application.id, 'REFUSE', { reason: 'Подано не всі документи' });
    expect(refused.application).toMatchObject({ state: 'REFUSED', isOverdue: true, decision: { approved: false } });
  });

  test('one withdrawn in a pause is over', async () => {
    const { application } = await submit();
    await advance(application.id, 'REQUEST_CORRECTION', { reason: 'Бракує підпису' });
    expect((await advance(application.id, 'WITHDRAW')).application).toMatchObject({
      state: 'WITHDRAWN',
      isOverdue: false,
      decision: null,
    });
  });

  test.each(['APPROVE', 'REFUSE', 'REQUEST_CORRECTION'])('%s needs a reason', async (command) => {
    const { application } = await submit();
    await advance(application.id, 'START_PROCESSING');
    const { problems } = await advance(application.id, command, { reason: ' ' });
    expect(problems).toEqual([{ field: 'reason', code: 'REASON_MISSING', message: expect.any(String) }]);
  });

  test('what cannot be done from here is a conflict, and a version not seen is stale', async () => {
    const { application } = await submit();
    const conflict = await services.causeOf(ADVANCE, { input: step(application.id, 'ISSUE') });
    expect(conflict).toMatchObject({
      code: 'APPLICATION_STATE_CONFLICT',
      details: { state: 'REGISTERED', command: 'ISSUE' },
    });
    const stale = await services.causeOf(ADVANCE, {
      input: step(application.id, 'START_PROCESSING', { expectedVersion: 7 }),
    });
    expect(stale).toMatchObject({ code: 'STALE_VERSION', details: { expectedVersion: 7, actualVersion: 1 } });
    const missing = await services.causeOf(ADVANCE, { input: step(uuid(), 'START_PROCESSING') });
    expect(missing).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('of two who start at once one is told that it is started', async () => {
    const { application } = await submit();
    const answers = await Promise.all(
      [1, 2].map(() =>
        services.runRaw(ADVANCE, { input: step(application.id, 'START_PROCESSING', { expectedVersion: 1 }) }),
      ),
    );
    expect(answers.filter(({ errors }) => errors)).toHaveLength(1);
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
  });

  test('a repeat of a step with its key is answered as before', async () => {
    const { application } = await submit();
    const input = step(application.id, 'START_PROCESSING', { expectedVersion: 1 });
    await services.run(ADVANCE, { input });
    expect((await services.run(ADVANCE, { input })).advanceServiceApplication.application.version).toBe(2);
  });

  test('a role that may take other steps may not take this one', async () => {
    const { application } = await submit();
    const executor = anEmployee({ subject: uuid(), roles: ['executor'] });
    const cause = await services.causeOf(ADVANCE, { input: step(application.id, 'WITHDRAW') }, executor);
    expect(cause).toMatchObject({ code: 'FORBIDDEN' });
  });
});
