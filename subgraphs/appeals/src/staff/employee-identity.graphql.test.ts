import { anEmployee } from '@hromada/shared/testing';
import { systemViewer } from '@hromada/shared/viewer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningAppeals, startAppeals } from '../../test/harness.ts';

const IDENTITY = `query($provider: String!, $subject: String!) {
  employeeIdentity(provider: $provider, subject: $subject) { employee { id } roles unitIds isDisabled }
}`;

let appeals: RunningAppeals;
beforeAll(async () => {
  appeals = await startAppeals();
});
afterAll(() => appeals.stop());

const asPlatform = (variables: Record<string, string>) =>
  appeals.ask(IDENTITY, { as: systemViewer('test'), variables });

test('the platform learns whom a subject stands for, with the units in their line of reporting', async () => {
  const [row] = await appeals.sql<{ id: string; roles: string[]; unitId: string }[]>`
    select e.id, e.roles, e.unit_id as "unitId" from appeals.employee e
     where exists (select 1 from appeals.org_unit u where u.parent_id = e.unit_id) limit 1`;
  const below = await appeals.sql<
    { id: string }[]
  >`select id from appeals.org_unit where parent_id = ${row?.unitId ?? ''}`;
  const { employeeIdentity } = await asPlatform({ provider: 'embedded', subject: row?.id ?? '' });
  expect(employeeIdentity).toMatchObject({ employee: { id: row?.id }, roles: row?.roles, isDisabled: false });
  expect(employeeIdentity.unitIds).toEqual(expect.arrayContaining([row?.unitId, ...below.map(({ id }) => id)]));
});

test.each([
  ['of another provider', { provider: 'city', subject: '00000000-0000-7000-8000-000000000000' }],
  ['that nobody has', { provider: 'embedded', subject: '00000000-0000-7000-8000-000000000000' }],
  ['that is no identifier', { provider: 'embedded', subject: "' or 1=1" }],
])('a subject %s stands for nobody', async (_, variables) => {
  expect(await asPlatform(variables)).toEqual({ employeeIdentity: null });
});

test('an employee may not ask who others are', async () => {
  const { data, errors } = await appeals.askRaw(IDENTITY, {
    as: anEmployee({ roles: ['administrator'] }),
    variables: { provider: 'embedded', subject: 'x' },
  });
  expect(data).toEqual({ employeeIdentity: null });
  expect(errors?.[0]?.message).toBe('You may not see or do this');
});
