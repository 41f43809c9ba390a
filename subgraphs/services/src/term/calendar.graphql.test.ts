import { uuid } from '@hromada/shared/graphql';
import { anEmployee } from '@hromada/shared/testing';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { offer } from '../../test/builders.ts';
import { type RunningServices, startServices } from '../../test/harness.ts';

const ADMINISTRATOR = anEmployee({ subject: uuid(), roles: ['administrator'] });
const BASIS = 'Указ про припинення воєнного стану';
const PEACE = { closeRegime: { validTo: '2026-03-01' } };

let services: RunningServices;
beforeEach(async () => {
  services = await startServices();
});
afterEach(() => services.stop());

async function submit(card: object): Promise<string> {
  const { service } = await offer(services.db, { card });
  const { submitServiceApplication } = await services.run(
    `mutation ($input: SubmitServiceApplicationInput!) { submitServiceApplication(input: $input) { application { id } } }`,
    { input: { idempotencyKey: uuid(), serviceId: service.id, statedName: 'Мельник Іван' } },
  );
  return submitServiceApplication.application.id;
}

const advance = (applicationId: string, command: string) =>
  services.run(
    `mutation ($input: AdvanceServiceApplicationInput!) { advanceServiceApplication(input: $input) { problems { code } } }`,
    { input: { idempotencyKey: uuid(), applicationId, command, reason: 'Бракує документа' } },
  );

const change = (given: object) =>
  services.run(
    `mutation ($input: ChangeCalendarInput!) { changeServiceCalendar(input: $input) { change { id } problems { field code } } }`,
    { input: { idempotencyKey: uuid(), basis: BASIS, change: given } },
    ADMINISTRATOR,
  );

const card = async (id: string) =>
  (
    await services.run(`{ serviceApplication(id: "${id}") {
      version dueOn termChanges { oldDueOn newDueOn basis } deadline { dueOn ruleCode explanation { kind day } }
      history(first: 50) { edges { node { type note } } }
    } }`)
  ).serviceApplication;

/** Works off everything, the second pass too. */
async function settle(): Promise<void> {
  await services.recalculator.settled();
  services.clock.set('2026-03-20T10:05:00+02:00');
  while (await services.calendars.recalculateBatch()) {}
}

describe('the end of martial law', () => {
  test('is previewed, then moves open terms, with history and event', async () => {
    const open = await submit({ term: 5, termUnit: 'WORKING_DAYS' });
    expect((await card(open)).dueOn).toBe('2026-03-09');
    const { serviceCalendarChangePreview } = await services.run(
      `query ($change: CalendarChangeInput!) { serviceCalendarChangePreview(change: $change, basis: "указ") {
        examined earlier later examples { oldDueOn newDueOn } } }`,
      { change: PEACE },
      ADMINISTRATOR,
    );
    expect(serviceCalendarChangePreview).toEqual({
      ...{ examined: 1, earlier: 0, later: 1 },
      examples: [{ oldDueOn: '2026-03-09', newDueOn: '2026-03-10' }],
    });
    const stream = await services.follow(null);
    const heard = stream.next();
    expect((await change(PEACE)).changeServiceCalendar.problems).toEqual([]);
    expect(await heard).toMatchObject({ type: 'TERM_CHANGED', application: { id: open, version: 2 } });
    await stream.stop();
    await settle();
    const { dueOn, termChanges, deadline, history } = await card(open);
    expect([dueOn, deadline.dueOn]).toEqual(['2026-03-10', '2026-03-10']);
    expect(termChanges).toEqual([{ oldDueOn: '2026-03-09', newDueOn: '2026-03-10', basis: BASIS }]);
    expect(deadline.explanation).toContainEqual({ kind: 'NOT_COUNTED', day: '2026-03-09' });
    expect(history.edges.at(-1).node).toEqual({ type: 'TERM_CHANGED', note: `2026-03-09 → 2026-03-10: ${BASIS}` });
  });

  test('counts the working days of a pause by the new calendar too', async () => {
    const paused = await submit({ term: 5, termUnit: 'WORKING_DAYS' });
    await advance(paused, 'REQUEST_CORRECTION');
    services.clock.set('2026-03-10T10:00:00+02:00');
    await advance(paused, 'RESUME');
    // paused from Tuesday 3 to Tuesday 10 March: six working days, and five more of the term
    expect((await card(paused)).dueOn).toBe('2026-03-17');
    const pausedDays = async () =>
      (
        await services.db.execute<{ days: number }>(sql`select paused_days as days from services.service_application`)
      )[0]?.days;
    expect(await pausedDays()).toBe(6);
    await change({
      addStatutoryRule: { code: 'SERVICE_TERM', value: 20, unit: 'DAYS', rollover: 'NEXT', validFrom: '2026-04-01' },
    });
    await settle();
    await change(PEACE);
    await settle();
    // the pause covers 9 March, so the term itself loses nothing; the pause is a working day shorter
    expect([(await card(paused)).dueOn, await pausedDays()]).toEqual(['2026-03-17', 6]);
  });
});

describe('a rule of services', () => {
  test('in another unit than days is refused', async () => {
    const rule = { code: 'SERVICE_TERM', value: 2, unit: 'MONTHS', rollover: 'NEXT', validFrom: '2026-04-01' };
    expect((await change({ addStatutoryRule: rule })).changeServiceCalendar.problems).toEqual([
      { field: 'unit', code: 'UNIT_NOT_FOR_RULE' },
    ]);
  });

  test('a shorter term by a new law moves what was submitted since', async () => {
    const silent = await submit({ term: null, termUnit: null });
    expect((await card(silent)).dueOn).toBe('2026-04-01');
    const rule = { code: 'SERVICE_TERM', value: 15, unit: 'DAYS', rollover: 'NEXT', validFrom: '2026-03-01' };
    await change({ addStatutoryRule: rule });
    await settle();
    expect((await card(silent)).dueOn).toBe('2026-03-17');
  });

  test('is nobody’s to change but the administrator’s', async () => {
    const answer = await services.runRaw(
      `mutation ($input: ChangeCalendarInput!) { changeServiceCalendar(input: $input) { problems { code } } }`,
      { input: { idempotencyKey: uuid(), basis: BASIS, change: PEACE } },
    );
    expect(answer.errors?.[0]?.message).toBe('You may not see or do this');
  });
});
