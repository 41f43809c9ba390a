import { demoId } from '@hromada/shared/demo';
import { uuid } from '@hromada/shared/graphql';
import type { Viewer } from '@hromada/shared/viewer';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  ADMINISTRATOR,
  ADMINISTRATORS,
  announcedSince,
  codesOf,
  give,
  insertAdministrators,
  newestEvent,
} from '../../test/administration.ts';
import { STAFF, UNITS, viewerOf } from '../../test/council.ts';
import { type RunningAppeals, startAppeals } from '../../test/harness.ts';

const ANSWER = `substitution { id version roles fromOn toOn reason note isInForce canEnd endedAt
  employee { id isAway } substitute { id } createdBy { id } }`;
const LIST = `query ($employeeId: ID, $isPast: Boolean!) {
  substitutions(employeeId: $employeeId, isPast: $isPast) { edges { node { id fromOn } } } }`;

let appeals: RunningAppeals;
const headOfHousing = viewerOf(STAFF.executor, { roles: ['head'], unitIds: [UNITS.housing, UNITS.roads] });
const leave = {
  ...{ employeeId: STAFF.other.id, substituteId: STAFF.executor.id },
  ...{ fromOn: '2026-03-02', toOn: '2026-03-13', reason: 'LEAVE' },
};

const add = (input: Record<string, unknown> = {}, as: Viewer = ADMINISTRATOR) =>
  give(appeals, 'addSubstitution', { input: { ...leave, ...input }, as, answer: ANSWER });
const end = (input: Record<string, unknown>, as: Viewer = ADMINISTRATOR) =>
  give(appeals, 'endSubstitution', { input, as, answer: ANSWER });
const list = async (variables: Record<string, unknown>) =>
  (await appeals.ask(LIST, { variables: { isPast: false, ...variables } })).substitutions.edges.map(
    ({ node }: { node: { id: string } }) => node.id,
  );

beforeAll(async () => {
  appeals = await startAppeals();
  await insertAdministrators(appeals);
});
afterAll(() => appeals.stop());
beforeEach(async () => {
  appeals.clock.set('2026-03-02T10:00:00+02:00');
  await appeals.sql`truncate appeals.substitution`;
  await appeals.sql`update appeals.employee set disabled_at = null`;
});

describe('who stands in for whom', () => {
  test('is said for a span of days, lends all roles unless fewer are named, and is told to the gateway', async () => {
    const before = await newestEvent(appeals);
    const { substitution, problems } = await add({ note: ' Ключі в сейфі ' });
    expect(problems).toEqual([]);
    expect(substitution).toMatchObject({
      ...{ version: 1, roles: ['executor'], fromOn: '2026-03-02', toOn: '2026-03-13', reason: 'LEAVE' },
      ...{ note: 'Ключі в сейфі', isInForce: true, canEnd: true, endedAt: null },
      ...{ employee: { id: STAFF.other.id, isAway: true }, substitute: { id: STAFF.executor.id } },
      createdBy: { id: ADMINISTRATORS.first.id },
    });
    expect(await announcedSince(appeals, before)).toEqual([STAFF.executor.id]);
    expect((await appeals.services.identities.findPowers(STAFF.executor.id))?.roles).toEqual(['executor']);
  });

  test.each([
    ['the absent', viewerOf(STAFF.other), true],
    ['the substitute', viewerOf(STAFF.executor), true],
    ['a head of theirs', viewerOf(STAFF.head, { unitIds: [UNITS.roads] }), true],
    ['an administrator', ADMINISTRATOR, true],
    ['a head of others', viewerOf(STAFF.head, { unitIds: [UNITS.office] }), false],
    ['a colleague', viewerOf(STAFF.registrar), false],
  ])('why is told to %s: it may be an illness', async (_who, as, isTold) => {
    const { substitution } = await add({ reason: 'SICKNESS', note: 'До одужання' });
    const { data, errors = [] } = await appeals.askRaw(
      '{ substitutions { edges { node { id fromOn reason note substitute { id } } } } }',
      { as },
    );
    const { edges } = (data as { substitutions: { edges: { node: object }[] } }).substitutions;
    expect(edges.map(({ node }) => node)).toEqual([
      {
        ...{ id: substitution.id, fromOn: '2026-03-02', substitute: { id: STAFF.executor.id } },
        ...{ reason: isTold ? 'SICKNESS' : null, note: isTold ? 'До одужання' : null },
      },
    ]);
    expect(errors.map(({ path }) => path?.at(-1))).toEqual(isTold ? [] : ['reason', 'note']);
  });

  test('ends at once, for the gateway too', async () => {
    const { substitution } = await add({ employeeId: STAFF.head.id, substituteId: STAFF.other.id });
    expect((await appeals.services.identities.findPowers(STAFF.other.id))?.roles).toEqual(['head', 'executor']);
    const before = await newestEvent(appeals);
    const ended = await end({ substitutionId: substitution.id, expectedVersion: 1 });
    expect(ended.substitution).toMatchObject({ version: 2, isInForce: false, canEnd: false });
    expect(await announcedSince(appeals, before)).toEqual([STAFF.other.id]);
    expect((await appeals.services.identities.findPowers(STAFF.other.id))?.roles).toEqual(['executor']);
    expect(codesOf(await end({ substitutionId: substitution.id }))).toEqual(['substitutionId SUBSTITUTION_OVER']);
  });

  test('is listed: in force and to come by day, and what is over apart', async () => {
    const { substitution: now } = await add();
    const { substitution: later } = await add({ fromOn: '2026-06-01', toOn: '2026-06-14' });
    const { substitution: called } = await add({ fromOn: '2026-04-01', toOn: '2026-04-02' });
    await end({ substitutionId: called.id });
    expect(await list({})).toEqual([now.id, later.id]);
    expect(await list({ employeeId: STAFF.executor.id })).toEqual([now.id, later.id]);
    expect(await list({ employeeId: STAFF.head.id })).toEqual([]);
    expect(await list({ isPast: true })).toEqual([called.id]);
    appeals.clock.set('2026-03-14T00:00:00+02:00');
    expect(await list({ isPast: true })).toEqual([called.id, now.id]);
    expect(codesOf(await end({ substitutionId: now.id }))).toEqual(['substitutionId SUBSTITUTION_OVER']);
  });

  test('what the absent lose is lent no more, and is told', async () => {
    await add({ employeeId: STAFF.head.id, substituteId: STAFF.other.id });
    const before = await newestEvent(appeals);
    const input = { employeeId: STAFF.head.id, roles: ['analyst'] };
    await give(appeals, 'setEmployeeRoles', { input, answer: 'employee { id }' });
    expect(await announcedSince(appeals, before)).toEqual([STAFF.head.id, STAFF.other.id]);
    expect((await appeals.services.identities.findPowers(STAFF.other.id))?.roles).toEqual(['executor']);
    await appeals.sql`update appeals.employee set roles = '{head}' where id = ${STAFF.head.id}`;
  });
});

describe('what can be corrected', () => {
  test.each([
    [{ substituteId: 'x' }, ['substituteId EMPLOYEE_UNKNOWN']],
    [{ substituteId: demoId('employee', 99) }, ['substituteId EMPLOYEE_UNKNOWN']],
    [{ substituteId: STAFF.other.id }, ['substituteId NOT_ONESELF']],
    [{ fromOn: '2026-03-01' }, ['fromOn DAY_IN_THE_PAST']],
    [{ toOn: '2026-03-01' }, ['toOn ENDS_BEFORE_IT_BEGINS']],
    [{ toOn: '2030-01-01' }, ['toOn TOO_LONG']],
    [{ roles: ['mayor'] }, ['roles ROLE_UNKNOWN']],
    [{ roles: ['head'] }, ['roles ROLE_NOT_OF_EMPLOYEE']],
    [{ note: 'д'.repeat(1_001) }, ['note TEXT_TOO_LONG']],
    [{ substituteId: 'x', toOn: '2026-03-01' }, ['substituteId EMPLOYEE_UNKNOWN', 'toOn ENDS_BEFORE_IT_BEGINS']],
  ])('%o', async (given, expected) => {
    const answer = await add(given);
    expect([answer.substitution, codesOf(answer)]).toEqual([null, expected]);
    expect(await list({})).toEqual([]);
  });

  test('the same power has one holder on a day; other powers may have another', async () => {
    await appeals.sql`update appeals.employee set roles = '{executor,registrar}' where id = ${STAFF.other.id}`;
    await add({ roles: ['executor'] });
    const again = { roles: ['executor'], substituteId: STAFF.analyst.id };
    expect(codesOf(await add({ ...again, fromOn: '2026-03-13', toOn: '2026-03-20' }))).toEqual([
      'roles ALREADY_SUBSTITUTED',
    ]);
    expect(codesOf(await add({ ...again, fromOn: '2026-03-14', toOn: '2026-03-20' }))).toEqual([]);
    expect(codesOf(await add({ ...again, roles: ['registrar'] }))).toEqual([]);
    await appeals.sql`update appeals.employee set roles = '{executor}' where id = ${STAFF.other.id}`;
  });

  test('of two who name a substitute at once, one is told', async () => {
    const answers = await Promise.all([add(), add({ substituteId: STAFF.analyst.id })]);
    expect(answers.flatMap(codesOf)).toEqual(['roles ALREADY_SUBSTITUTED']);
  });

  test('whoever is away on those days, or was shut out, stands in for nobody', async () => {
    await add({ fromOn: '2026-03-05', toOn: '2026-03-06' });
    const byOther = { employeeId: STAFF.head.id, substituteId: STAFF.other.id };
    expect(codesOf(await add({ ...byOther, fromOn: '2026-03-06' }))).toEqual(['substituteId SUBSTITUTE_AWAY']);
    expect(codesOf(await add({ ...byOther, fromOn: '2026-03-07' }))).toEqual([]);
    await appeals.sql`update appeals.employee set disabled_at = now() where id = ${STAFF.executor.id}`;
    expect(codesOf(await add({ fromOn: '2026-05-01', toOn: '2026-05-02' }))).toEqual([
      'substituteId EMPLOYEE_DISABLED',
    ]);
  });
});

describe('whose to set', () => {
  test.each([
    ['the absent themselves', viewerOf(STAFF.other), true],
    ['the head of the unit above', headOfHousing, true],
    ['an administrator', ADMINISTRATOR, true],
    ['the substitute', viewerOf(STAFF.executor), false],
    ['a colleague of another unit', viewerOf(STAFF.registrar), false],
    ['a head of another line', viewerOf(STAFF.head, { unitIds: [UNITS.office] }), false],
    ['somebody of the unit who is no head', viewerOf(STAFF.executor, { unitIds: [UNITS.housing, UNITS.roads] }), false],
  ])('%s: %s', async (_who, as, isAllowed) => {
    const fields = 'query ($id: ID!) { employee(id: $id) { canSetSubstitution } }';
    expect((await appeals.ask(fields, { as, variables: { id: STAFF.other.id } })).employee).toEqual({
      canSetSubstitution: isAllowed,
    });
    if (!isAllowed) return expect(add({}, as)).rejects.toThrow('ForbiddenError');
    const { substitution } = await add({}, as);
    expect(substitution.canEnd).toBe(true);
    await expect(end({ substitutionId: substitution.id }, viewerOf(STAFF.registrar))).rejects.toThrow('ForbiddenError');
    expect((await end({ substitutionId: substitution.id }, as)).problems).toEqual([]);
  });

  test('powers over access and data are lent by an administrator only', async () => {
    await appeals.sql`update appeals.employee set roles = '{executor,data-protection-officer}' where id = ${STAFF.other.id}`;
    const guarded = { roles: ['data-protection-officer'] };
    expect(codesOf(await add(guarded, headOfHousing))).toEqual(['roles ROLE_NOT_YOURS_TO_LEND']);
    expect(codesOf(await add(guarded, viewerOf(STAFF.other)))).toEqual(['roles ROLE_NOT_YOURS_TO_LEND']);
    expect((await add({ toOn: '2026-03-02' }, headOfHousing)).substitution.roles).toEqual(['executor']);
    expect((await add(guarded)).substitution.roles).toEqual(['data-protection-officer']);
    await appeals.sql`update appeals.employee set roles = '{executor}' where id = ${STAFF.other.id}`;
  });
});

describe('what is refused', () => {
  test('an absent person or a substitution that does not exist, and a version changed meanwhile', async () => {
    await expect(add({ employeeId: uuid() })).rejects.toThrow('EmployeeNotFoundError');
    await expect(end({ substitutionId: uuid() })).rejects.toThrow('SubstitutionNotFoundError');
    const { substitution } = await add();
    await expect(end({ substitutionId: substitution.id, expectedVersion: 3 })).rejects.toThrow('StaleVersionError');
  });

  test('a repeat of the key changes nothing', async () => {
    const key = { idempotencyKey: uuid() };
    const once = await add(key);
    expect(await add(key)).toEqual(once);
    const ending = { idempotencyKey: uuid(), substitutionId: once.substitution.id };
    expect(await end(ending)).toEqual(await end(ending));
    await expect(add({ ...key, toOn: '2026-03-03' })).rejects.toThrow('IdempotencyMismatchError');
  });
});
