import { uuid } from '@hromada/shared/graphql';
import { anEmployee } from '@hromada/shared/testing';
import { sql as statement } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { storeAppeal } from '../../test/builders.ts';
import { type RunningAppeals, startAppeals } from '../../test/harness.ts';
import { AppealTermsRepository } from '../appeal/appeal-terms.repository.ts';
import { CalendarService } from './calendar.service.ts';
import { appealsCalendar } from './deadline.repository.ts';

const ADMINISTRATOR = anEmployee({ subject: uuid(), roles: ['administrator'] });
const CHANGE = `mutation ($input: ChangeCalendarInput!) {
  changeCalendar(input: $input) { change { id basis examined changed finishedAt } problems { field code message } }
}`;
const PREVIEW = `query ($change: CalendarChangeInput!, $basis: String!) {
  calendarChangePreview(change: $change, basis: $basis) {
    examined isCapped earlier later examples { number oldDueOn newDueOn } problems { field code }
  }
}`;
const PEACE_FROM_MARCH = { closeRegime: { validTo: '2026-03-01' } };
const BASIS = 'Указ про припинення воєнного стану';

let appeals: RunningAppeals;
beforeEach(async () => {
  appeals = await startAppeals();
});
afterEach(() => appeals.stop());

const change = (given: object, basis = BASIS, idempotencyKey = uuid()) =>
  appeals.ask(CHANGE, { as: ADMINISTRATOR, variables: { input: { idempotencyKey, basis, change: given } } });

/** Works off everything, the second pass too. */
async function settle(batchSize?: number): Promise<void> {
  await appeals.services.recalculator.settled(); // what the change itself woke
  while (await appeals.services.calendars.recalculateBatch(batchSize)) {}
  appeals.clock.set('2026-03-02T10:05:00+02:00');
  while (await appeals.services.calendars.recalculateBatch(batchSize)) {}
}

const due = async (id: string) => (await appeals.ask(`{ appeal(id: "${id}") { dueOn } }`)).appeal.dueOn as string;
const historyOf = (id: string) =>
  appeals.sql`select type, note from appeals.appeal_event where appeal_id = ${id} and type = 'TERM_CHANGED' order by at`;
const toldOf = (id: string) =>
  appeals.sql`select payload ->> 'version' as version from appeals.outbox where key = ${id} and payload ->> 'type' = 'TERM_CHANGED'`;

describe('the end of martial law', () => {
  test('is previewed, then moves the terms that end on what became a day off, and is told to everybody', async () => {
    const moved = await storeAppeal(appeals.sql, { receivedOn: '2026-02-09', dueOn: '2026-03-09' });
    const still = await storeAppeal(appeals.sql, { receivedOn: '2026-02-10', dueOn: '2026-03-10' });
    const answered = await storeAppeal(appeals.sql, {
      ...{ receivedOn: '2026-02-09', dueOn: '2026-03-09', state: 'REPLIED', answeredAt: '2026-03-01T10:00:00Z' },
    });
    const { calendarChangePreview } = await appeals.ask(PREVIEW, {
      as: ADMINISTRATOR,
      variables: { change: PEACE_FROM_MARCH, basis: BASIS },
    });
    expect(calendarChangePreview).toEqual({
      ...{ examined: 2, isCapped: false, earlier: 0, later: 1, problems: [] },
      examples: [{ number: moved.number, oldDueOn: '2026-03-09', newDueOn: '2026-03-10' }],
    });
    expect(await due(moved.id)).toBe('2026-03-09'); // a preview changes nothing

    const stream = await appeals.follow('subscription { appealChanged { type appeal { id version dueOn } } }');
    const heard = stream.next();
    expect((await change(PEACE_FROM_MARCH)).changeCalendar.problems).toEqual([]);
    expect((await heard).value).toMatchObject({
      data: { appealChanged: { type: 'TERM_CHANGED', appeal: { id: moved.id, version: 2, dueOn: '2026-03-10' } } },
    });
    await stream.return?.();
    await settle();
    expect([await due(moved.id), await due(still.id), await due(answered.id)]).toEqual([
      '2026-03-10',
      '2026-03-10',
      '2026-03-09',
    ]);
    expect(await historyOf(moved.id)).toMatchObject([{ note: `2026-03-09 → 2026-03-10: ${BASIS}` }]);
    const { appeal, calendar } = await appeals.ask(`{
      appeal(id: "${moved.id}") { termChanges { oldDueOn newDueOn basis } deadline { dueOn explanation { kind day note } } }
      calendar(year: 2026) { regimes { code hasHolidays validFrom validTo } changes { basis examined changed finishedAt } }
    }`);
    expect(appeal.termChanges).toEqual([{ oldDueOn: '2026-03-09', newDueOn: '2026-03-10', basis: BASIS }]);
    expect(appeal.deadline.explanation).toContainEqual({
      ...{ kind: 'ROLLED_OVER', day: '2026-03-09' },
      note: 'Останній день переноситься далі: вихідний, перенесений зі свята («Міжнародний жіночий день»)',
    });
    expect(calendar.regimes.at(-1)).toMatchObject({ hasHolidays: true, validFrom: '2026-03-01', validTo: null });
    expect(calendar.changes).toEqual([
      { basis: BASIS, examined: 2, changed: 1, finishedAt: '2026-03-02T08:05:00.000Z' },
    ]);
  });

  test('gives every open appeal the term it would get anew, whatever the day it came', async () => {
    const days = Array.from(
      { length: 60 },
      (_, index) => `2026-0${1 + Math.floor(index / 28)}-${String(1 + (index % 28)).padStart(2, '0')}`,
    );
    for (const receivedOn of days) await storeAppeal(appeals.sql, { receivedOn });
    await change(PEACE_FROM_MARCH);
    await settle(7);
    const rows =
      await appeals.sql`select procedure, requires_study, is_urgent, received_on::text, registered_at, due_on::text
      from appeals.appeal`;
    expect(rows).toHaveLength(60);
    for (const row of rows) {
      const fresh = await appeals.services.deadlines.apply({
        ...{ procedure: row.procedure, requiresStudy: row.requires_study, isUrgent: row.is_urgent },
        ...{ receivedOn: row.received_on, registeredAt: row.registered_at },
      });
      expect([row.received_on, row.due_on]).toEqual([row.received_on, fresh.dueOn]);
    }
  });

  test('reaches an appeal that was registered by the old law while the change became known', async () => {
    await change(PEACE_FROM_MARCH);
    await appeals.services.recalculator.settled();
    const late = await storeAppeal(appeals.sql, {
      ...{ receivedOn: '2026-02-09', dueOn: '2026-03-09', registeredAt: '2026-03-02T08:00:30.000Z' },
    });
    await settle();
    expect(await due(late.id)).toBe('2026-03-10');
  });
});

test('a recalculation killed in the middle of a batch goes on where the last whole one ended, and does nothing twice', async () => {
  const stored = [];
  for (let count = 0; count < 5; count += 1)
    stored.push(await storeAppeal(appeals.sql, { receivedOn: '2026-02-09', dueOn: '2026-03-09' }));
  await appeals.sql`insert into appeals.calendar_change (id, at, actor_id, basis, change, pass, examined, changed)
    values (${uuid()}, '2026-03-02T08:00:00Z', ${uuid()}, ${BASIS}, '{}', 1, 0, 0)`;
  await appeals.sql`update appeals.calendar_regime set valid_to = '2026-03-01' where code = 'MARTIAL_LAW'`;
  await appeals.sql`insert into appeals.calendar_regime (code, name, basis, has_holidays, valid_from)
    values ('PEACE_AGAIN', 'Мирний час', 'КЗпП', true, '2026-03-01')`;
  const db = appeals.db;
  class Killed extends AppealTermsRepository {
    override async moveTerms(...[tx, terms, cause]: Parameters<AppealTermsRepository['moveTerms']>): Promise<void> {
      await super.moveTerms(tx, terms, cause);
      await tx.execute(statement`select pg_terminate_backend(pg_backend_pid())`);
    }
  }
  expect(await appeals.services.calendars.recalculateBatch(2)).toBe(true);
  const dying = new CalendarService({
    ...{ repository: appealsCalendar(db), holder: new Killed(db), clock: appeals.clock },
    onChange: () => undefined,
  });
  await expect(dying.recalculateBatch(2)).rejects.toThrow();
  const dues = () => appeals.sql`select due_on::text as due from appeals.appeal order by id`;
  expect((await dues()).map((row) => row.due)).toEqual(['2026-03-10', '2026-03-10', ...Array(3).fill('2026-03-09')]);
  await settle(2);
  for (const { id } of stored) {
    expect([await due(id), (await historyOf(id)).length, await toldOf(id)]).toEqual([
      '2026-03-10',
      1,
      [{ version: '2' }],
    ]);
  }
  expect(await appeals.services.calendars.recalculateBatch(2)).toBe(false);
});

describe('other changes', () => {
  const received = { receivedOn: '2026-02-09', dueOn: '2026-03-09' };

  test('a new version of a rule holds for what was received from its first day on', async () => {
    const before = await storeAppeal(appeals.sql, received);
    const after = await storeAppeal(appeals.sql, { receivedOn: '2026-02-12', dueOn: '2026-03-12' });
    const rule = { code: 'CITIZEN_APPEAL_STUDY', value: 20, unit: 'DAYS', rollover: 'NEXT', validFrom: '2026-02-10' };
    await change({ addStatutoryRule: rule }, 'Новий закон');
    await settle();
    expect([await due(before.id), await due(after.id)]).toEqual(['2026-03-09', '2026-03-04']);
    const { calendar } = await appeals.ask(
      '{ calendar(year: 2026) { rules { code value unit basis validFrom validTo } } }',
    );
    expect(calendar.rules.filter(({ code }: { code: string }) => code === rule.code)).toMatchObject([
      { value: 1, unit: 'MONTHS', validTo: '2026-02-10' },
      { value: 20, unit: 'DAYS', basis: 'Новий закон', validFrom: '2026-02-10', validTo: null },
    ]);
  });

  test('a day off by an order of transfer, and its removal', async () => {
    await change({ closeRegime: { validTo: '2026-01-01' } });
    await settle();
    const stored = await storeAppeal(appeals.sql, { receivedOn: '2026-02-12', dueOn: '2026-03-12' });
    await change({ addHoliday: { day: '2026-03-12', name: 'Перенесення', kind: 'DAY_OFF' } }, '55-р');
    await settle();
    expect(await due(stored.id)).toBe('2026-03-13');
    appeals.clock.set('2026-03-02T11:00:00+02:00');
    await change({ removeHoliday: { day: '2026-03-12' } }, '56-р');
    await appeals.services.recalculator.settled();
    expect(await due(stored.id)).toBe('2026-03-12');
    expect(await historyOf(stored.id)).toHaveLength(2);
  });

  test('a control day never stays behind the day of the law', async () => {
    const stored = await storeAppeal(appeals.sql, { receivedOn: '2026-02-12', dueOn: '2026-03-12' });
    await appeals.sql`update appeals.appeal set control_on = '2026-03-11' where id = ${stored.id}`;
    const rule = { code: 'CITIZEN_APPEAL_STUDY', value: 20, unit: 'DAYS', rollover: 'NEXT', validFrom: '2026-02-10' };
    await change({ addStatutoryRule: rule });
    await settle();
    const { appeal } = await appeals.ask(`{ appeal(id: "${stored.id}") { dueOn controlOn } }`);
    expect(appeal).toEqual({ dueOn: '2026-03-04', controlOn: '2026-03-04' });
  });

  test('the next year: its fixed holidays, Easter and Trinity', async () => {
    await change({ addYear: { year: 2036 } }, 'КЗпП, ст. 73');
    const { calendar } = await appeals.ask(
      '{ calendar(year: 2036) { isKnown lastYear days { day kind name isWorking } } }',
    );
    expect(calendar).toMatchObject({ isKnown: true, lastYear: 2036 });
    expect(calendar.days.map(({ day }: { day: string }) => day.slice(5))).toEqual([
      ...['01-01', '03-08', '04-20', '05-01', '05-08', '06-08', '06-28', '07-15', '08-24', '10-01', '12-25'],
    ]);
  });
});

describe('a change that cannot be made', () => {
  test('leaves its key free for the change that can', async () => {
    const key = uuid();
    expect((await change({}, BASIS, key)).changeCalendar.problems).toMatchObject([{ code: 'NOT_ONE_CHANGE' }]);
    expect((await change(PEACE_FROM_MARCH, BASIS, key)).changeCalendar.problems).toEqual([]);
  });

  test('while the terms of the last one are being reckoned', async () => {
    await appeals.sql`insert into appeals.calendar_change (id, at, actor_id, basis, change, pass, examined, changed)
      values (${uuid()}, '2026-03-02T08:00:00Z', ${uuid()}, ${BASIS}, '{}', 1, 0, 0)`;
    const { changeCalendar } = await change(PEACE_FROM_MARCH);
    expect(changeCalendar.problems).toMatchObject([{ code: 'RECALCULATION_RUNNING' }]);
  });

  test('once is enough: a repeat of the key answers the same change', async () => {
    const key = uuid();
    const first = await change(PEACE_FROM_MARCH, BASIS, key);
    const again = await change(PEACE_FROM_MARCH, BASIS, key);
    expect(again.changeCalendar.change.id).toBe(first.changeCalendar.change.id);
  });

  test.each([[['registrar']], [['head']], [[]]])('by an employee with roles %j', async (roles) => {
    const variables = { input: { idempotencyKey: uuid(), basis: BASIS, change: PEACE_FROM_MARCH } };
    const answer = await appeals.askRaw(CHANGE, { as: anEmployee({ roles }), variables });
    expect(answer.errors?.[0]?.message).toBe('You may not see or do this');
  });
});
