import { demoId } from '@hromada/shared/demo';
import { uuid } from '@hromada/shared/graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aRegistration } from '../../test/builders.ts';
import { STAFF, UNITS, viewerOf } from '../../test/council.ts';
import { type RunningAppeals, startAppeals } from '../../test/harness.ts';

const APPEAL = `appeal { id version state controlOn isOverdue daysLeft unit { id } executor { id } availableCommands
  resolution { text controlOn author { id } executor { id } unit { id } issuedAt } answer { text outcome author { id } answeredAt }
  timeline { edges { node { type fromState toState note actor { id } onBehalfOf { id } } } } } problems { field code }`;
const MUTATIONS = {
  send: ['SendAppealForResolutionInput', 'sendAppealForResolution'],
  resolve: ['ResolveAppealInput', 'resolveAppeal'],
  answer: ['AnswerAppealInput', 'answerAppeal'],
  close: ['CloseAppealInput', 'closeAppeal'],
} as const;

let appeals: RunningAppeals;
let appealId: string;
const registrar = viewerOf(STAFF.registrar);
const head = viewerOf(STAFF.head);
const executor = viewerOf(STAFF.executor);
const RESOLUTION = { executorId: STAFF.executor.id, text: 'До виконання', controlOn: '2026-03-20' };
const ANSWER = { text: 'Дах відремонтовано.', outcome: 'SATISFIED' };

async function give(command: keyof typeof MUTATIONS, as = registrar, given: Record<string, unknown> = {}) {
  const [type, field] = MUTATIONS[command];
  const input = { idempotencyKey: uuid(), appealId, ...given };
  const data = await appeals.ask(`mutation ($input: ${type}!) { ${field}(input: $input) { ${APPEAL} } }`, {
    as,
    variables: { input },
  });
  return data[field];
}

async function bring(to: 'AWAITING_RESOLUTION' | 'IN_EXECUTION' | 'REPLIED'): Promise<void> {
  await give('send');
  if (to === 'AWAITING_RESOLUTION') return;
  await give('resolve', head, RESOLUTION);
  if (to === 'REPLIED') await give('answer', executor, ANSWER);
}

beforeAll(async () => {
  appeals = await startAppeals();
});
afterAll(() => appeals.stop());
beforeEach(async () => {
  const register = 'mutation ($input: RegisterAppealInput!) { registerAppeal(input: $input) { appeal { id } } }';
  appealId = (await appeals.ask(register, { as: registrar, variables: { input: aRegistration() } })).registerAppeal
    .appeal.id;
});

describe('an appeal from registration to the end of control', () => {
  test('goes through the hands of the registrar, the head, the executor, and the head again', async () => {
    await give('send', registrar, { expectedVersion: 1, note: ' Терміново ' });
    const resolved = (await give('resolve', head, { ...RESOLUTION, expectedVersion: 2 })).appeal;
    expect(resolved).toMatchObject({
      ...{
        version: 3,
        state: 'IN_EXECUTION',
        controlOn: '2026-03-20',
        unit: { id: UNITS.housing },
        executor: { id: STAFF.executor.id },
      },
      resolution: {
        text: 'До виконання',
        controlOn: '2026-03-20',
        author: { id: STAFF.head.id },
        executor: { id: STAFF.executor.id },
        unit: { id: UNITS.housing },
      },
    });
    await give('answer', executor, { ...ANSWER, expectedVersion: 3 });
    const { appeal } = await give('close', head, { expectedVersion: 4 });
    expect(appeal).toMatchObject({
      version: 5,
      state: 'CLOSED',
      answer: { text: 'Дах відремонтовано.', outcome: 'SATISFIED', author: { id: STAFF.executor.id } },
      availableCommands: [],
    });
    expect(
      appeal.timeline.edges.map(
        ({ node }: { node: { type: string; fromState: string; toState: string; note: string } }) => [
          node.type,
          node.fromState,
          node.toState,
          node.note,
        ],
      ),
    ).toEqual([
      ['REGISTERED', null, 'REGISTERED', null],
      ['SENT_FOR_RESOLUTION', 'REGISTERED', 'AWAITING_RESOLUTION', 'Терміново'],
      ['RESOLVED', 'AWAITING_RESOLUTION', 'IN_EXECUTION', 'До виконання'],
      ['ANSWERED', 'IN_EXECUTION', 'REPLIED', null],
      ['CLOSED', 'REPLIED', 'CLOSED', null],
    ]);
  });

  test('whoever stands in for the executor today answers, and the timeline names both', async () => {
    await bring('IN_EXECUTION');
    const standIn = viewerOf(STAFF.other, { unitIds: [UNITS.roads] });
    await expect(give('answer', standIn, ANSWER)).rejects.toThrow(/not yours to give/);
    const absence = { employeeId: STAFF.executor.id, substituteId: STAFF.other.id, reason: 'LEAVE' };
    const days = { fromOn: '2026-03-02', toOn: '2026-03-13' };
    const input = { idempotencyKey: uuid(), ...absence, ...days };
    const document =
      'mutation ($input: AddSubstitutionInput!) { addSubstitution(input: $input) { problems { code } } }';
    const administrator = viewerOf(STAFF.registrar, { roles: ['administrator'] });
    const lent = await appeals.ask(document, { as: administrator, variables: { input } });
    expect(lent.addSubstitution.problems).toEqual([]);
    const powers = await appeals.services.identities.findPowers(STAFF.other.id);
    expect(powers?.standsInFor).toEqual([{ employeeId: STAFF.executor.id, roles: ['executor'] }]);
    const { appeal } = await give('answer', viewerOf(STAFF.other, powers), ANSWER);
    expect(appeal).toMatchObject({ state: 'REPLIED', answer: { author: { id: STAFF.other.id } } });
    const answered = appeal.timeline.edges.at(-1)?.node;
    expect(answered).toMatchObject({
      type: 'ANSWERED',
      actor: { id: STAFF.other.id },
      onBehalfOf: { id: STAFF.executor.id },
    });
  });

  test('the head may answer instead of the executor', async () => {
    await bring('IN_EXECUTION');
    expect(await give('answer', head, { ...ANSWER, outcome: 'REFUSED' })).toMatchObject({
      appeal: { state: 'REPLIED', answer: { outcome: 'REFUSED' } },
      problems: [],
    });
  });

  test('an answered appeal is no longer overdue, and its days left stand still', async () => {
    await bring('REPLIED');
    appeals.clock.set('2026-06-01T10:00:00+03:00');
    const { appeal } = await give('close');
    appeals.clock.set('2026-03-02T10:00:00+02:00');
    expect(appeal).toMatchObject({ isOverdue: false, daysLeft: 31 });
  });
});

describe('what is refused', () => {
  test('an executor whom the resolution does not name, and roles without the command', async () => {
    await bring('IN_EXECUTION');
    await expect(give('answer', viewerOf(STAFF.other), ANSWER)).rejects.toThrow(
      'ForbiddenError: This command is not yours to give',
    );
    await expect(give('answer', registrar, ANSWER)).rejects.toThrow('ForbiddenError');
    await expect(give('resolve', executor, RESOLUTION)).rejects.toThrow('ForbiddenError');
    await expect(give('close', viewerOf(STAFF.analyst))).rejects.toThrow('ForbiddenError');
  });

  test('a change of a version somebody else has changed: STALE_VERSION with the version of now', async () => {
    await bring('AWAITING_RESOLUTION');
    const error = await give('resolve', head, { ...RESOLUTION, expectedVersion: 1 }).catch((reason) => reason);
    expect(error.message).toContain('StaleVersionError');
    expect((await give('resolve', head, { ...RESOLUTION, expectedVersion: 2 })).problems).toEqual([]);
  });

  test('a command the state has no way for: APPEAL_STATE_CONFLICT with what is allowed', async () => {
    await bring('REPLIED');
    const document = 'mutation ($input: ResolveAppealInput!) { resolveAppeal(input: $input) { problems { code } } }';
    const input = { idempotencyKey: uuid(), appealId, ...RESOLUTION };
    await expect(appeals.services.appeals.resolve(input, head)).rejects.toMatchObject({
      code: 'APPEAL_STATE_CONFLICT',
      details: { state: 'REPLIED', allowed: ['CLOSE'] },
    });
    await expect(appeals.ask(document, { as: head, variables: { input } })).rejects.toThrow(
      'RESOLVE is not possible in REPLIED',
    );
  });

  test('an appeal that does not exist', async () => {
    await expect(give('send', registrar, { appealId: uuid() })).rejects.toThrow('AppealNotFoundError');
    await expect(give('send', registrar, { appealId: 'none' })).rejects.toThrow('AppealNotFoundError');
  });

  test('of ten registrars who send it at once, one does and nine are told', async () => {
    const settled = await Promise.allSettled(
      Array.from({ length: 10 }, () => give('send', registrar, { expectedVersion: 1 })),
    );
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of settled) if (one.status === 'rejected') expect(one.reason.message).toContain('StaleVersionError');
  });
});

describe('what the head can correct', () => {
  test.each([
    [{ executorId: demoId('employee', 99) }, ['executorId EXECUTOR_UNKNOWN']],
    [{ executorId: 'x' }, ['executorId EXECUTOR_UNKNOWN']],
    [{ executorId: STAFF.analyst.id }, ['executorId NOT_AN_EXECUTOR']],
    [{ controlOn: '2026-03-01' }, ['controlOn DAY_IN_THE_PAST']],
    [{ controlOn: '2026-04-03' }, ['controlOn AFTER_STATUTORY_TERM']],
    [{ text: ' ' }, ['text TEXT_TOO_SHORT']],
    [{ text: 'а\u0000' }, ['text FORBIDDEN_CHARACTER']],
    [{ text: ' ', controlOn: '2026-03-01' }, ['text TEXT_TOO_SHORT', 'controlOn DAY_IN_THE_PAST']],
  ])('%o', async (given, expected) => {
    await bring('AWAITING_RESOLUTION');
    const { appeal, problems } = await give('resolve', head, { ...RESOLUTION, ...given });
    expect([appeal, problems.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`)]).toEqual([
      null,
      expected,
    ]);
    expect(
      (await appeals.ask('query ($id: ID!) { appeal(id: $id) { state version } }', { variables: { id: appealId } }))
        .appeal,
    ).toEqual({ state: 'AWAITING_RESOLUTION', version: 2 });
  });

  test('an appeal already late may still be given to somebody, for today', async () => {
    await bring('AWAITING_RESOLUTION');
    appeals.clock.set('2026-05-04T10:00:00+03:00');
    const refused = await give('resolve', head, { ...RESOLUTION, controlOn: '2026-05-05' });
    const resolved = await give('resolve', head, { ...RESOLUTION, controlOn: '2026-05-04' });
    appeals.clock.set('2026-03-02T10:00:00+02:00');
    expect(refused.problems).toEqual([{ field: 'controlOn', code: 'AFTER_STATUTORY_TERM' }]);
    expect(resolved).toMatchObject({ appeal: { state: 'IN_EXECUTION' }, problems: [] });
  });

  test.each(['send', 'close'] as const)('a note that is too long: %s', async (command) => {
    if (command === 'close') await bring('REPLIED');
    expect((await give(command, registrar, { note: 'а'.repeat(2_001) })).problems).toEqual([
      { field: 'note', code: 'TEXT_TOO_LONG' },
    ]);
  });
});

describe('a repeat of a command with its key', () => {
  test('does nothing a second time and answers the appeal as it is', async () => {
    const idempotencyKey = uuid();
    await give('send', registrar, { idempotencyKey, expectedVersion: 1 });
    await give('resolve', head, RESOLUTION);
    expect((await give('send', registrar, { idempotencyKey, expectedVersion: 1 })).appeal).toMatchObject({
      version: 3,
      state: 'IN_EXECUTION',
    });
    const [row] =
      await appeals.sql`select count(*)::int events from appeals.appeal_event where appeal_id = ${appealId}`;
    expect(row).toEqual({ events: 3 });
  });

  test('a key of another command is IDEMPOTENCY_MISMATCH', async () => {
    const idempotencyKey = uuid();
    await give('send', registrar, { idempotencyKey });
    await expect(give('close', registrar, { idempotencyKey })).rejects.toThrow('IdempotencyMismatchError');
    await expect(give('send', registrar, { idempotencyKey: 'not a key' })).rejects.toThrow('InvalidInputError');
  });
});
