import { uuid } from '@hromada/shared/graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { storeSubstitution } from '../../test/access.ts';
import { ADMINISTRATOR, codesOf, give, insertAdministrators } from '../../test/administration.ts';
import { storeAppeal } from '../../test/builders.ts';
import { STAFF, UNITS, viewerOf } from '../../test/council.ts';
import { type RunningAppeals, startAppeals } from '../../test/harness.ts';

const STEP = 'step { id audience offsetDays repeatDays validFrom validTo }';

let appeals: RunningAppeals;

/** Lets a day begin, finishes its look, and answers who was told what so far: `name of the event, audience`. */
async function day(on: string): Promise<string[]> {
  appeals.clock.set(`${on}T08:00:00+02:00`);
  await appeals.services.dayTurn.announce();
  await appeals.services.escalator.look();
  return told();
}

async function told(): Promise<string[]> {
  const rows =
    await appeals.sql`select e.name, n.event, n.audience, n.params ->> 'days' as days from appeals.notification n
    join appeals.employee e on e.id = n.employee_id order by n.id`;
  return rows.map(({ name, event, audience, days }) => `${name}: ${event} ${audience} ${days}`).sort();
}

const newlyTold = (before: readonly string[], after: readonly string[]) => {
  const rest = [...before];
  return after.filter((one) => {
    const at = rest.indexOf(one);
    if (at !== -1) rest.splice(at, 1);
    return at === -1;
  });
};

beforeAll(async () => {
  appeals = await startAppeals();
  await insertAdministrators(appeals);
  await appeals.sql`update appeals.org_unit set head_id = ${STAFF.other.id} where id = ${UNITS.housing}`;
  await appeals.sql`update appeals.org_unit set head_id = ${STAFF.head.id} where id = ${UNITS.office}`;
});
afterAll(() => appeals.stop());
beforeEach(async () => {
  await appeals.sql`truncate appeals.notification, appeals.announced_day, appeals.escalation_run, appeals.substitution`;
  await appeals.sql`truncate appeals.appeal cascade`;
});

describe('a term', () => {
  test('is told nearer and nearer the top, each step once', async () => {
    await storeAppeal(appeals.sql, { dueOn: '2026-03-10' });
    expect(await day('2026-03-06')).toEqual([]);
    expect(await day('2026-03-07')).toEqual(['Марина Кравець: TERM_NEAR EXECUTOR 3']);
    const near = await day('2026-03-08');
    expect(near).toHaveLength(1);
    const last = await day('2026-03-09');
    expect(newlyTold(near, last)).toEqual([
      'Марина Кравець: TERM_NEAR EXECUTOR 1',
      'Ґалаґан Єва: TERM_NEAR UNIT_HEAD 1',
    ]);
    expect(await day('2026-03-10')).toEqual(last);
    const over = await day('2026-03-11');
    expect(newlyTold(last, over)).toEqual([
      'Марина Кравець: TERM_OVERDUE EXECUTOR 1',
      'Ґалаґан Єва: TERM_OVERDUE UNIT_HEAD 1',
    ]);
    expect(newlyTold(over, await day('2026-03-14'))).toEqual([
      'Ігор Бондаренко: TERM_OVERDUE DEPUTY_HEAD 4',
      'Марина Кравець: TERM_OVERDUE EXECUTOR 4',
    ]);
  });

  test('of an answered appeal is told to nobody', async () => {
    await storeAppeal(appeals.sql, { dueOn: '2026-03-10', state: 'REPLIED', answeredAt: '2026-03-05T08:00:00Z' });
    expect(await day('2026-03-12')).toEqual([]);
  });

  test('of somebody on leave is told to whoever stands in, too', async () => {
    await storeAppeal(appeals.sql, { dueOn: '2026-03-10' });
    const away = { fromOn: '2026-03-01', toOn: '2026-03-20', roles: ['executor'] };
    await storeSubstitution(appeals.sql, {
      id: uuid(),
      employeeId: STAFF.executor.id,
      substituteId: STAFF.analyst.id,
      ...away,
    });
    expect(await day('2026-03-07')).toEqual([
      'Марина Кравець: TERM_NEAR EXECUTOR 3',
      'Тарас Литвин: TERM_NEAR EXECUTOR 3',
    ]);
  });

  test('that moved is told anew', async () => {
    const { id } = await storeAppeal(appeals.sql, { dueOn: '2026-03-10' });
    await day('2026-03-07');
    await appeals.sql`update appeals.appeal set due_on = '2026-03-11' where id = ${id}`;
    expect(await day('2026-03-08')).toHaveLength(2);
  });

  test('days on which nothing ran bring one notice, not all that were missed', async () => {
    await storeAppeal(appeals.sql, { dueOn: '2026-03-10' });
    await day('2026-03-05');
    expect(await day('2026-03-12')).toEqual([
      'Марина Кравець: TERM_OVERDUE EXECUTOR 2',
      'Ґалаґан Єва: TERM_OVERDUE UNIT_HEAD 2',
    ]);
  });
});

test('a look that broke off goes on where it stood, and tells nobody twice', async () => {
  for (let count = 0; count < 250; count += 1) await storeAppeal(appeals.sql, { dueOn: '2026-03-10' });
  appeals.clock.set('2026-03-07T08:00:00+02:00');
  await appeals.services.dayTurn.announce();
  expect(await appeals.services.escalator.lookAtBatch()).toBe(true);
  // the second batch is written and its commit never comes
  await appeals.sql`alter table appeals.escalation_run add constraint broken check (finished_at is null)`;
  await expect(appeals.services.escalator.look()).rejects.toThrow();
  expect(await told()).toHaveLength(200);
  await appeals.sql`alter table appeals.escalation_run drop constraint broken`;
  await Promise.all([appeals.services.escalator.look(), appeals.services.escalator.look()]);
  await appeals.services.escalator.look();
  expect(await told()).toHaveLength(250);
  const [run] =
    await appeals.sql`select examined, told, finished_at is not null as finished from appeals.escalation_run`;
  expect(run).toEqual({ examined: 250, told: 250, finished: true });
});

describe('the administrator', () => {
  test('sets steps from a day on and ends them; what held before is not touched', async () => {
    appeals.clock.set('2026-03-02T08:00:00+02:00');
    const add = (input: Record<string, unknown>) =>
      give(appeals, 'addEscalationStep', {
        input: { audience: 'UNIT_HEAD', validFrom: '2026-03-04', ...input },
        answer: STEP,
      });
    const { step } = await add({ offsetDays: -5 });
    expect(step).toMatchObject({ audience: 'UNIT_HEAD', offsetDays: -5, repeatDays: null, validTo: null });
    expect(codesOf(await add({ offsetDays: -5 }))).toEqual(['offsetDays STEP_KNOWN']);
    expect(codesOf(await add({ offsetDays: 400, repeatDays: 0 }))).toEqual([
      'offsetDays OUT_OF_RANGE',
      'repeatDays OUT_OF_RANGE',
    ]);
    await storeAppeal(appeals.sql, { dueOn: '2026-03-08' });
    expect(await day('2026-03-03')).toEqual([]);
    expect(await day('2026-03-04')).toEqual(['Ґалаґан Єва: TERM_NEAR UNIT_HEAD 4']);
    const end = (validTo: string) =>
      give(appeals, 'endEscalationStep', { input: { stepId: step.id, validTo }, answer: STEP });
    expect(codesOf(await end('2026-03-01'))).toEqual(['validTo DAY_IN_THE_PAST']);
    expect((await end('2026-03-04')).step.validTo).toBe('2026-03-04');
    appeals.clock.set('2026-03-06T08:00:00+02:00');
    const { escalationSteps } = await appeals.ask('{ escalationSteps { id } }', { as: ADMINISTRATOR });
    expect(escalationSteps.map(({ id }: { id: string }) => id)).not.toContain(step.id);
    await expect(
      give(appeals, 'addEscalationStep', {
        input: { audience: 'EXECUTOR', offsetDays: 9, validFrom: '2026-03-06' },
        answer: STEP,
        as: viewerOf(STAFF.head),
      }),
    ).rejects.toThrow('ForbiddenError');
  });
});
