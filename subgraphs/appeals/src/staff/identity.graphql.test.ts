import { demoId } from '@hromada/shared/demo';
import { uuid } from '@hromada/shared/graphql';
import { aClient, anAnonymous } from '@hromada/shared/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bindAccount, PLATFORM, storeSubstitution } from '../../test/access.ts';
import { STAFF, UNITS, viewerOf } from '../../test/council.ts';
import { type RunningAppeals, startAppeals } from '../../test/harness.ts';
import { hashOfCode } from './identity.service.ts';

const IDENTITY = `query ($provider: String!, $subject: String!) {
  employeeIdentity(provider: $provider, subject: $subject) { employee { id name } roles unitIds isDisabled } }`;
const REDEEM = `mutation ($input: RedeemEmployeeInvitationInput!) {
  redeemEmployeeInvitation(input: $input) { employeeId problems { field code message } } }`;
const CODE = '7Q2MC-0AB1D-EFGH2-JKMNP-QRSTV-W';

let appeals: RunningAppeals;

beforeAll(async () => {
  appeals = await startAppeals();
});
afterAll(() => appeals.stop());
beforeEach(async () => {
  appeals.clock.set('2026-03-02T10:00:00+02:00');
  await appeals.sql`truncate appeals.employee_identity, appeals.employee_invitation, appeals.substitution`;
  await appeals.sql`update appeals.employee set disabled_at = null, employed_from = null, employed_to = null`;
});

async function identityOf(subject: string, provider = 'embedded') {
  const asking = { as: PLATFORM, variables: { provider, subject } };
  return (await appeals.ask(IDENTITY, asking)).employeeIdentity;
}

async function invite(given: { expiresAt?: string; redeemedAt?: string; revokedAt?: string } = {}): Promise<void> {
  await appeals.sql`insert into appeals.employee_invitation ${appeals.sql({
    ...{ id: uuid(), employee_id: STAFF.executor.id, code_hash: hashOfCode(CODE), created_at: '2026-03-01T08:00:00Z' },
    ...{ created_by_id: STAFF.head.id, expires_at: given.expiresAt ?? '2026-03-08T08:00:00Z' },
    ...{ redeemed_at: given.redeemedAt ?? null, revoked_at: given.revokedAt ?? null },
  })}`;
}

async function redeem(given: Record<string, unknown> = {}) {
  const input = { idempotencyKey: uuid(), code: CODE, provider: 'city', subject: 'kravets', ...given };
  return (await appeals.ask(REDEEM, { as: PLATFORM, variables: { input } })).redeemEmployeeInvitation;
}

describe('whom an account belongs to', () => {
  test('is nobody until it is bound', async () => {
    expect(await identityOf(STAFF.executor.id)).toBeNull();
    await bindAccount(appeals.sql, STAFF.executor.id);
    expect(await identityOf(STAFF.executor.id, 'city')).toBeNull();
    expect(await identityOf('a\u0000')).toBeNull();
  });

  test('is told with the roles, and the unit with everything below it', async () => {
    await bindAccount(appeals.sql, STAFF.head.id, 'the head');
    expect(await identityOf('the head')).toEqual({
      employee: { id: STAFF.head.id, name: STAFF.head.name },
      roles: ['head'],
      unitIds: [UNITS.office, UNITS.housing, UNITS.roads],
      isDisabled: false,
    });
  });

  test('a unit that an abolished one went to sees what that one left', async () => {
    await bindAccount(appeals.sql, STAFF.other.id);
    const [closed] =
      await appeals.sql`insert into appeals.org_unit (id, code, name, parent_id, abolished_on, successor_id)
      values (${uuid()}, '99', 'Відділ транспорту', ${UNITS.office}, '2026-01-01', ${UNITS.roads}) returning id`;
    expect((await identityOf(STAFF.other.id)).unitIds).toEqual([UNITS.roads, closed?.id].sort());
    await appeals.sql`delete from appeals.org_unit where code = '99'`;
  });

  test.each([
    ['shut out', { disabled_at: new Date('2026-03-01T00:00:00Z') }],
    ['gone since yesterday', { employed_to: '2026-03-01' }],
    ['coming tomorrow', { employed_from: '2026-03-03' }],
  ])('somebody %s has no powers', async (_what, columns) => {
    await bindAccount(appeals.sql, STAFF.head.id);
    await appeals.sql`update appeals.employee set ${appeals.sql(columns)} where id = ${STAFF.head.id}`;
    expect(await identityOf(STAFF.head.id)).toMatchObject({ roles: [], unitIds: [], isDisabled: true });
  });

  test.each([
    ['anonymous', anAnonymous(), 'UnauthenticatedError'],
    ['an administrator', viewerOf(STAFF.head, { roles: ['administrator'] }), 'ForbiddenError'],
    ['a client', aClient('appeals:read'), 'ForbiddenError'],
  ])('is not for %s to ask', async (_who, as, refusal) => {
    const variables = { provider: 'embedded', subject: 'x' };
    await expect(appeals.ask(IDENTITY, { as, variables })).rejects.toThrow(refusal);
  });
});

describe('a substitution from 3 to 5 March', () => {
  beforeEach(async () => {
    await bindAccount(appeals.sql, STAFF.other.id);
    const days = { fromOn: '2026-03-03', toOn: '2026-03-05', roles: ['head'] };
    const persons = { employeeId: STAFF.head.id, substituteId: STAFF.other.id };
    await storeSubstitution(appeals.sql, { id: demoId('substitution', 0), ...persons, ...days });
  });

  test.each([
    ['2026-03-02T23:59:59+02:00', ['executor'], [UNITS.roads]],
    ['2026-03-03T00:00:00+02:00', ['head', 'executor'], [UNITS.office, UNITS.housing, UNITS.roads]],
    ['2026-03-05T23:59:59+02:00', ['head', 'executor'], [UNITS.office, UNITS.housing, UNITS.roads]],
    ['2026-03-06T00:00:00+02:00', ['executor'], [UNITS.roads]],
  ])('at %s gives %o', async (at, roles, unitIds) => {
    appeals.clock.set(at);
    expect(await identityOf(STAFF.other.id)).toMatchObject({ roles, unitIds });
  });

  test('lends nothing of a role that the absent no longer have, or once it was ended', async () => {
    appeals.clock.set('2026-03-04T10:00:00+02:00');
    await appeals.sql`update appeals.employee set roles = '{analyst}' where id = ${STAFF.head.id}`;
    expect(await identityOf(STAFF.other.id)).toMatchObject({ roles: ['executor'] });
    await appeals.sql`update appeals.employee set roles = '{head}' where id = ${STAFF.head.id}`;
    await appeals.sql`update appeals.substitution set ended_at = now()`;
    expect(await identityOf(STAFF.other.id)).toMatchObject({ roles: ['executor'], unitIds: [UNITS.roads] });
  });
});

describe('an invitation', () => {
  test('binds an account once, however the code is typed, and tells the gateway', async () => {
    await invite();
    const stream = await appeals.follow('subscription { identityChanged(after: "0") { employeeId clientId } }', {
      as: PLATFORM,
    });
    const typed = { code: ' 7q2mc oab1d efgh2-jkmnp qrstv w ' };
    expect(await redeem(typed)).toEqual({ employeeId: STAFF.executor.id, problems: [] });
    expect(await identityOf('kravets', 'city')).toMatchObject({ employee: { id: STAFF.executor.id } });
    expect((await stream.next()).value.data).toEqual({
      identityChanged: { employeeId: STAFF.executor.id, clientId: null },
    });
    await stream.return?.();
    expect((await redeem({ subject: 'somebody else' })).problems).toMatchObject([{ code: 'INVITATION_USED' }]);
  });

  test('answers a repeat of the key the same', async () => {
    await invite();
    const input = { idempotencyKey: uuid() };
    expect(await redeem(input)).toEqual(await redeem(input));
  });

  test.each([
    ['nobody knows', null, { code: 'none' }, 'code INVITATION_UNKNOWN'],
    ['is too old', { expiresAt: '2026-03-02T07:00:00Z' }, {}, 'code INVITATION_EXPIRED'],
    ['was replaced', { revokedAt: '2026-03-02T07:00:00Z' }, {}, 'code INVITATION_REPLACED'],
    ['is shown by a provider without a name', {}, { provider: 'https://x' }, 'provider PROVIDER_MALFORMED'],
    ['is shown by an account without a name', {}, { subject: '' }, 'subject SUBJECT_MALFORMED'],
  ])('that %s binds nothing', async (_what, given, input, expected) => {
    if (given) await invite(given);
    const { employeeId, problems } = await redeem(input);
    expect([
      employeeId,
      problems.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`),
    ]).toEqual([null, [expected]]);
  });

  test('does not take an account from somebody else, nor let in who was shut out', async () => {
    await invite();
    await appeals.sql`update appeals.employee set disabled_at = now() where id = ${STAFF.executor.id}`;
    expect((await redeem()).problems).toMatchObject([{ code: 'EMPLOYEE_DISABLED' }]);
    await appeals.sql`update appeals.employee set disabled_at = null`;
    await bindAccount(appeals.sql, STAFF.other.id, 'taken');
    expect((await redeem({ provider: 'embedded', subject: 'taken' })).problems).toMatchObject([
      { field: 'subject', code: 'ACCOUNT_OF_SOMEBODY_ELSE' },
    ]);
  });

  test('shown by ten at once binds one', async () => {
    await invite();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => redeem({ subject: `account-${index}` })),
    );
    expect(answers.filter(({ employeeId }) => employeeId !== null)).toHaveLength(1);
  });
});
