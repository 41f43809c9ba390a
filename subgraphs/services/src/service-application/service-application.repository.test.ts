import { applicationCounter, holiday, serviceApplication, statutoryRule } from '@hromada/drizzle/services';
import { uuid } from '@hromada/shared/graphql';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { offer } from '../../test/builders.ts';
import { type RunningServices, startServices } from '../../test/harness.ts';
import {
  findApplicationForUpdate,
  insertApplication,
  type NewServiceApplication,
  updateApplication,
} from './service-application.repository.ts';

let services: RunningServices;
let offered: Awaited<ReturnType<typeof offer>>;

beforeAll(async () => {
  services = await startServices();
  offered = await offer(services.db);
});
afterAll(() => services.stop());

/** A freshly accepted application of a resident. */
function anApplication(given: Partial<NewServiceApplication> = {}): NewServiceApplication {
  return {
    id: uuid(),
    year: 2026,
    serviceId: offered.service.id,
    cardId: offered.card.id,
    personId: uuid(),
    state: 'REGISTERED',
    version: 1,
    submittedAt: new Date('2026-03-02T08:00:00Z'),
    submittedById: uuid(),
    dueOn: '2026-03-12',
    pausedDays: 0,
    ...given,
  };
}

const register = (given: Partial<NewServiceApplication> = {}) =>
  services.db.transaction((tx) => insertApplication(tx, anApplication(given)));

describe('numbers', () => {
  test('start at one in each year', async () => {
    expect((await register({ year: 2031 })).number).toBe('1/2031');
    expect((await register({ year: 2031 })).number).toBe('2/2031');
    expect((await register({ year: 2032 })).number).toBe('1/2032');
  });

  test('of a transaction that fails are given to the next', async () => {
    await register({ year: 2033 });
    const failing = services.db.transaction(async (tx) => {
      await insertApplication(tx, anApplication({ year: 2033 }));
      throw new Error('the light went out');
    });
    await expect(failing).rejects.toThrow('the light went out');
    expect((await register({ year: 2033 })).number).toBe('2/2033');
  });

  test('taken by forty at once have no gap and no double', async () => {
    const taken = await Promise.all(Array.from({ length: 40 }, () => register({ year: 2034 })));
    expect(taken.map(({ sequence }) => sequence).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 40 }, (_, index) => index + 1),
    );
    const [counter] = await services.db.select().from(applicationCounter).where(eq(applicationCounter.year, 2034));
    expect(counter?.lastNumber).toBe(40);
  });
});

describe('what the database itself refuses', () => {
  test.each([
    [{ personId: null, statedName: null }, 'service_application_applicant', 'an application of nobody'],
    [
      { state: 'NEEDS_CORRECTION', clockStoppedOn: '2026-03-03' },
      'service_application_pause',
      'a pause that began nowhere',
    ],
    [{ clockStoppedOn: '2026-03-03' }, 'service_application_clock', 'a running application with a stopped clock'],
    [{ decisionApproved: true }, 'service_application_decision', 'a decision without reasons'],
  ] as const)('%o: %s', async (given, constraint, _why) => {
    await expect(register(given)).rejects.toMatchObject({ cause: { constraint_name: constraint } });
  });
});

test('a change makes the version grow', async () => {
  const { id } = await register();
  const changed = await services.db.transaction(async (tx) => {
    await findApplicationForUpdate(tx, id);
    return updateApplication(tx, id, { state: 'IN_PROCESSING', executorId: uuid() });
  });
  expect([changed.version, changed.state]).toEqual([2, 'IN_PROCESSING']);
  const [stored] = await services.db.select().from(serviceApplication).where(eq(serviceApplication.id, id));
  expect(stored).toEqual(changed);
});

describe('the law comes with the tables', () => {
  test('as dated rows', async () => {
    const rules = await services.db.select().from(statutoryRule);
    expect(rules.map(({ code, value }) => [code, value]).sort()).toEqual([
      ['SERVICE_TERM', 30],
      ['WORKING_DAYS_BELOW', 10],
    ]);
    const days = new Set((await services.db.select().from(holiday)).map(({ day }) => day));
    // Easter by the Julian paschalia, and Trinity seven weeks on
    expect(['2026-04-12', '2026-05-31', '2027-05-02', '2028-04-16', '2030-04-28'].every((day) => days.has(day))).toBe(
      true,
    );
  });
});
