import { uuid } from '@hromada/shared/graphql';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { storeSubstitution } from '../../test/access.ts';
import { announcedSince, newestEvent } from '../../test/administration.ts';
import { STAFF } from '../../test/council.ts';
import { type RunningAppeals, startAppeals } from '../../test/harness.ts';

let appeals: RunningAppeals;

beforeAll(async () => {
  appeals = await startAppeals();
});
afterAll(() => appeals.stop());
beforeEach(async () => {
  await appeals.sql`truncate appeals.announced_day, appeals.substitution`;
  await appeals.sql`update appeals.employee set employed_from = null, employed_to = null`;
  const days = { fromOn: '2026-03-03', toOn: '2026-03-05', roles: ['head'] };
  await storeSubstitution(appeals.sql, {
    id: uuid(),
    employeeId: STAFF.head.id,
    substituteId: STAFF.other.id,
    ...days,
  });
});

/** Lets the clock come to an instant, and answers whom the gateway was told of. */
async function comes(at: string): Promise<string[]> {
  appeals.clock.set(at);
  const before = await newestEvent(appeals);
  await appeals.services.dayTurn.announce();
  return announcedSince(appeals, before);
}

test('a substitution is told at the midnight of Kyiv in which it begins, and after its last day', async () => {
  expect(await comes('2026-03-02T00:00:01+02:00')).toEqual([]);
  expect(await comes('2026-03-02T23:59:59+02:00')).toEqual([]);
  expect(await comes('2026-03-03T00:00:00+02:00')).toEqual([STAFF.other.id]);
  expect(await comes('2026-03-03T12:00:00+02:00')).toEqual([]);
  expect(await comes('2026-03-04T00:00:00+02:00')).toEqual([]);
  expect(await comes('2026-03-05T00:00:00+02:00')).toEqual([]);
  expect(await comes('2026-03-06T00:00:00+02:00')).toEqual([STAFF.other.id]);
});

test('days on which nothing ran are made up for', async () => {
  await comes('2026-03-01T12:00:00+02:00');
  expect(await comes('2026-03-09T12:00:00+02:00')).toEqual([STAFF.other.id]);
});

test('what was called off is not told', async () => {
  await comes('2026-03-02T12:00:00+02:00');
  await appeals.sql`update appeals.substitution set ended_at = now()`;
  expect(await comes('2026-03-03T00:00:00+02:00')).toEqual([]);
});

test('the first and the day after the last day of work are told, with whoever stands in', async () => {
  await appeals.sql`update appeals.employee set employed_to = '2026-03-03' where id = ${STAFF.head.id}`;
  await appeals.sql`update appeals.employee set employed_from = '2026-03-04' where id = ${STAFF.analyst.id}`;
  await comes('2026-03-03T12:00:00+02:00');
  expect(new Set(await comes('2026-03-04T00:00:00+02:00'))).toEqual(
    new Set([STAFF.head.id, STAFF.other.id, STAFF.analyst.id]),
  );
});

test('of many processes at one midnight, one tells', async () => {
  await comes('2026-03-02T12:00:00+02:00');
  appeals.clock.set('2026-03-03T00:00:00+02:00');
  const before = await newestEvent(appeals);
  const told = await Promise.all(Array.from({ length: 5 }, () => appeals.services.dayTurn.announce()));
  expect(told.filter(Boolean)).toHaveLength(1);
  expect(await announcedSince(appeals, before)).toEqual([STAFF.other.id]);
});
