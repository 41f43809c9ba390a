import { demoId } from '@hromada/shared/demo';
import { uuid } from '@hromada/shared/graphql';
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

const ANSWER =
  'employee { id version name position email phone employedFrom employedTo roles unit { id } isActive isDisabled }';
const NEW = { name: ' Ольга Гнатюк ', position: 'спеціаліст', unitId: UNITS.roads, roles: ['executor', 'registrar'] };
const HISTORY = `query ($id: ID!) { staffHistory(subjectId: $id) { edges { node { type note actor { id } changes { field before after } } } } }`;

let appeals: RunningAppeals;
let employeeId: string;

const change = (mutation: string, input: Record<string, unknown> = {}, as = ADMINISTRATOR) =>
  give(appeals, mutation, { input: { employeeId, ...input }, as, answer: ANSWER });
const register = (input: Record<string, unknown> = {}) =>
  give(appeals, 'registerEmployee', { input: { ...NEW, ...input }, answer: ANSWER });

async function historyOf(id: string) {
  const { staffHistory } = await appeals.ask(HISTORY, { as: ADMINISTRATOR, variables: { id } });
  return staffHistory.edges.map(({ node }: { node: unknown }) => node);
}

beforeAll(async () => {
  appeals = await startAppeals();
  await insertAdministrators(appeals);
});
afterAll(() => appeals.stop());
beforeEach(async () => {
  employeeId = (await register()).employee.id;
});

describe('an employee', () => {
  test('is entered, and history says by whom', async () => {
    const { employee, problems } = await register({ email: 'hnatiuk@verbivka.example', phone: '+380 (362) 55-10-01' });
    expect(problems).toEqual([]);
    expect(employee).toMatchObject({
      ...{ version: 1, name: 'Ольга Гнатюк', position: 'спеціаліст', employedFrom: '2026-03-02', employedTo: null },
      ...{ email: 'hnatiuk@verbivka.example', phone: '+380 (362) 55-10-01', roles: ['registrar', 'executor'] },
      ...{ unit: { id: UNITS.roads }, isActive: true, isDisabled: false },
    });
    const [entered] = await historyOf(employee.id);
    expect(entered).toMatchObject({ type: 'EMPLOYEE_REGISTERED', actor: { id: ADMINISTRATORS.first.id } });
    expect(entered.changes).toContainEqual({ field: 'unit', before: null, after: 'Відділ доріг' });
    expect(entered.changes).toContainEqual({ field: 'roles', before: null, after: 'registrar, executor' });
  });

  test('is changed, and history keeps what was before', async () => {
    const details = {
      name: 'Ольга Мельник',
      position: 'спеціаліст',
      employedFrom: '2026-03-02',
      employedTo: '2026-03-31',
    };
    const { employee } = await change('updateEmployee', { ...details, expectedVersion: 1 });
    expect(employee).toMatchObject({ version: 2, name: 'Ольга Мельник', employedTo: '2026-03-31' });
    expect((await historyOf(employeeId))[0]).toMatchObject({
      type: 'EMPLOYEE_UPDATED',
      changes: [
        { field: 'name', before: 'Ольга Гнатюк', after: 'Ольга Мельник' },
        { field: 'employedTo', before: null, after: '2026-03-31' },
      ],
    });
  });

  test('goes to another unit, and the gateway is told', async () => {
    const before = await newestEvent(appeals);
    const { employee } = await change('moveEmployee', { unitId: UNITS.housing, position: 'головний спеціаліст' });
    expect(employee).toMatchObject({ unit: { id: UNITS.housing }, position: 'головний спеціаліст' });
    expect(await announcedSince(appeals, before)).toEqual([employeeId]);
    expect((await historyOf(employeeId))[0].changes[0]).toEqual({
      ...{ field: 'unit', before: 'Відділ доріг', after: 'Управління ЖКГ' },
    });
  });

  test('gets other roles', async () => {
    const { employee } = await change('setEmployeeRoles', { roles: ['head', 'head'] });
    expect(employee.roles).toEqual(['head']);
    expect((await historyOf(employeeId))[0]).toMatchObject({
      type: 'ROLES_SET',
      changes: [{ field: 'roles', before: 'registrar, executor', after: 'head' }],
    });
  });

  test('is shut out and let in again', async () => {
    const shut = await change('disableEmployee', { note: 'звільнено' });
    expect(shut.employee).toMatchObject({ isActive: false, isDisabled: true });
    expect(codesOf(await change('disableEmployee'))).toEqual(['employeeId ALREADY_DISABLED']);
    expect((await historyOf(employeeId))[0]).toMatchObject({ type: 'EMPLOYEE_DISABLED', note: 'звільнено' });
    expect((await change('enableEmployee')).employee).toMatchObject({ isActive: true, isDisabled: false });
    expect(codesOf(await change('enableEmployee'))).toEqual(['employeeId NOT_DISABLED']);
  });

  test('who was shut out is not offered for work, and is found when asked for', async () => {
    await change('updateEmployee', { name: 'Юхим Зачинений', position: 'спеціаліст' });
    await change('disableEmployee');
    const ids = async (standing: string) => {
      const document = `{ employees(standing: ${standing}, nameContains: "юхим", role: "executor") { edges { node { id } } } }`;
      return (await appeals.ask(document)).employees.edges.map(({ node }: { node: { id: string } }) => node.id);
    };
    expect(await ids('ACTIVE')).toEqual([]);
    expect(await ids('INACTIVE')).toContain(employeeId);
    expect(await ids('ALL')).toContain(employeeId);
  });
});

describe('what the administrator can correct', () => {
  test.each([
    [{ name: ' ' }, ['name TEXT_TOO_SHORT']],
    [{ position: 'я\u0000я' }, ['position FORBIDDEN_CHARACTER']],
    [{ email: 'without a sign' }, ['email EMAIL_MALFORMED']],
    [{ phone: 'дзвоніть' }, ['phone PHONE_MALFORMED']],
    [{ employedFrom: '1900-01-01' }, ['employedFrom DAY_IMPLAUSIBLE']],
    [{ unitId: 'x' }, ['unitId UNIT_UNKNOWN']],
    [{ unitId: demoId('org-unit', 99) }, ['unitId UNIT_UNKNOWN']],
    [{ roles: ['mayor'] }, ['roles ROLE_UNKNOWN']],
    [{ name: '', roles: ['mayor'] }, ['name TEXT_TOO_SHORT', 'roles ROLE_UNKNOWN']],
  ])('of a new employee: %o', async (given, expected) => {
    const answer = await register(given);
    expect([answer.employee, codesOf(answer)]).toEqual([null, expected]);
  });

  test.each([
    ['updateEmployee', { name: 'Я', position: 'спеціаліст' }, ['name TEXT_TOO_SHORT']],
    [
      'updateEmployee',
      { name: 'Ольга', position: 'спеціаліст', employedFrom: '2026-03-02', employedTo: '2026-03-01' },
      ['employedTo ENDS_BEFORE_IT_BEGINS'],
    ],
    ['moveEmployee', { unitId: demoId('org-unit', 99) }, ['unitId UNIT_UNKNOWN']],
    ['setEmployeeRoles', { roles: ['secretary'] }, ['roles ROLE_UNKNOWN']],
    ['disableEmployee', { note: 'д'.repeat(1_001) }, ['note TEXT_TOO_LONG']],
  ])('%s %o', async (mutation, given, expected) => {
    expect(codesOf(await change(mutation, given))).toEqual(expected);
    expect(await historyOf(employeeId)).toHaveLength(1);
  });

  test('problems are worded in the language of the viewer', async () => {
    const english = viewerOf(ADMINISTRATORS.first, { language: 'en' });
    const { problems } = await change('setEmployeeRoles', { roles: ['x'] }, english);
    expect(problems[0].message).toBe('There is no such role');
  });
});

describe('somebody must stay who can let others in', () => {
  const ofFirst = { employeeId: ADMINISTRATORS.first.id };
  const ofSecond = { employeeId: ADMINISTRATORS.second.id };
  const DETAILS = { name: 'Яна Коваль', position: 'посада', employedTo: '2026-03-01' };

  test('nobody shuts out themselves, nor takes the role from themselves', async () => {
    expect(codesOf(await change('disableEmployee', ofFirst))).toEqual(['employeeId NOT_ONESELF']);
    expect(codesOf(await change('setEmployeeRoles', { ...ofFirst, roles: [] }))).toEqual(['roles NOT_ONESELF']);
    expect(codesOf(await change('updateEmployee', { ...ofFirst, ...DETAILS }))).toEqual(['employedTo NOT_ONESELF']);
  });

  test('the last administrator stays, whoever asks', async () => {
    // somebody to whom an administrator lent the powers while away
    const substitute = viewerOf(STAFF.head, { roles: ['head', 'administrator'] });
    expect((await change('disableEmployee', ofSecond)).problems).toEqual([]);
    expect(codesOf(await change('disableEmployee', ofFirst, substitute))).toEqual(['employeeId LAST_ADMINISTRATOR']);
    expect(codesOf(await change('setEmployeeRoles', { ...ofFirst, roles: [] }, substitute))).toEqual([
      'roles LAST_ADMINISTRATOR',
    ]);
    expect(codesOf(await change('updateEmployee', { ...ofFirst, ...DETAILS }, substitute))).toEqual([
      'employedTo LAST_ADMINISTRATOR',
    ]);
    await change('enableEmployee', ofSecond);
  });

  test('of two who shut each other out at once, one stays', async () => {
    const answers = await Promise.all([
      change('disableEmployee', ofSecond, viewerOf(ADMINISTRATORS.first)),
      change('disableEmployee', ofFirst, viewerOf(ADMINISTRATORS.second)),
    ]);
    expect(answers.flatMap(codesOf)).toEqual(['employeeId LAST_ADMINISTRATOR']);
    await appeals.sql`update appeals.employee set disabled_at = null`;
  });
});

describe('an invitation', () => {
  const invite = (input: Record<string, unknown> = {}) =>
    give(appeals, 'inviteEmployee', {
      input: { employeeId, ...input },
      answer: 'code expiresAt employee { id invitationExpiresAt }',
    });

  test('shows its code once and keeps only a hash', async () => {
    const key = { idempotencyKey: uuid() };
    const issued = await invite(key);
    expect(issued).toMatchObject({ expiresAt: '2026-03-09T08:00:00.000Z', problems: [] });
    expect(issued.code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){5}[0-9A-HJKMNP-TV-Z]$/);
    expect(await invite(key)).toMatchObject({ code: null, expiresAt: issued.expiresAt, problems: [] });
    const [{ kept } = {}] = await appeals.sql`
      select (select json_agg(i)::text from appeals.employee_invitation i) || (select json_agg(i)::text from appeals.idempotency i)
        || (select json_agg(o)::text from appeals.outbox o) || (select json_agg(e)::text from appeals.staff_event e) as kept`;
    expect(kept).not.toContain(issued.code.replaceAll('-', ''));
    expect(kept).not.toContain(issued.code);
  });

  test('takes the place of an earlier one', async () => {
    await invite();
    await invite({ days: 1 });
    const rows = await appeals.sql`
      select revoked_at is null as holds from appeals.employee_invitation where employee_id = ${employeeId} order by id`;
    expect(rows.map(({ holds }) => holds)).toEqual([false, true]);
  });

  test('is not issued to somebody shut out, nor for too long', async () => {
    expect(codesOf(await invite({ days: 31 }))).toEqual(['days OUT_OF_RANGE']);
    await change('disableEmployee');
    expect(codesOf(await invite())).toEqual(['employeeId EMPLOYEE_DISABLED']);
  });

  test('accounts can be taken away, not from oneself', async () => {
    await appeals.sql`insert into appeals.employee_identity values ('city', ${employeeId}, ${employeeId}, now())`;
    const accounts = (id: string) =>
      give(appeals, 'releaseEmployeeAccounts', {
        input: { employeeId: id },
        answer: 'employee { accounts { provider } }',
      });
    expect((await accounts(employeeId)).employee.accounts).toEqual([]);
    expect(codesOf(await accounts(ADMINISTRATORS.first.id))).toEqual(['employeeId NOT_ONESELF']);
  });
});

describe('what is refused', () => {
  const EVERY = [
    ['registerEmployee', NEW],
    ['updateEmployee', { name: 'Ольга', position: 'посада' }],
    ['moveEmployee', { unitId: UNITS.housing }],
    ['setEmployeeRoles', { roles: [] }],
    ['disableEmployee', {}],
    ['enableEmployee', {}],
  ] as const;

  test.each(EVERY)('%s by anybody but an administrator', async (mutation, given) => {
    const input = mutation === 'registerEmployee' ? given : { employeeId, ...given };
    for (const as of [viewerOf(STAFF.head), viewerOf(STAFF.registrar)]) {
      await expect(give(appeals, mutation, { input, as, answer: ANSWER })).rejects.toThrow('ForbiddenError');
    }
  });

  test.each(EVERY.slice(1))('%s of a version somebody else has changed, or of nobody', async (mutation, given) => {
    await expect(change(mutation, { ...given, expectedVersion: 7 })).rejects.toThrow('StaleVersionError');
    await expect(change(mutation, { ...given, employeeId: uuid() })).rejects.toThrow('EmployeeNotFoundError');
    await expect(change(mutation, { ...given, employeeId: 'x' })).rejects.toThrow('EmployeeNotFoundError');
  });

  test.each(EVERY)('%s twice by one key: the second changes nothing', async (mutation, given) => {
    if (mutation === 'enableEmployee') await change('disableEmployee');
    const input = { ...given, ...(mutation !== 'registerEmployee' && { employeeId }), idempotencyKey: uuid() };
    const once = await give(appeals, mutation, { input, answer: ANSWER });
    expect(await give(appeals, mutation, { input, answer: ANSWER })).toEqual(once);
    const note = mutation === 'registerEmployee' ? { name: 'Інша Людина' } : { expectedVersion: 1 };
    await expect(give(appeals, mutation, { input: { ...input, ...note }, answer: ANSWER })).rejects.toThrow(
      'IdempotencyMismatchError',
    );
  });

  test('history is for the administrator and the data-protection officer', async () => {
    const variables = { id: employeeId };
    const officer = viewerOf(STAFF.analyst, { roles: ['data-protection-officer'] });
    expect((await appeals.ask(HISTORY, { as: officer, variables })).staffHistory.edges).toHaveLength(1);
    await expect(appeals.ask(HISTORY, { as: viewerOf(STAFF.head), variables })).rejects.toThrow('ForbiddenError');
  });
});
