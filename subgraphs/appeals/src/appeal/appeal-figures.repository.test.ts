import { uuid } from '@hromada/shared/graphql';
import { openMetrics } from '@hromada/shared/telemetry';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aRegistration } from '../../test/builders.ts';
import { STAFF, viewerOf } from '../../test/council.ts';
import { type RunningAppeals, startAppeals } from '../../test/harness.ts';
import { AppealFiguresRepository } from './appeal-figures.repository.ts';
import { watchAppeals } from './appeal-figures.service.ts';

const REGISTER = 'mutation ($input: RegisterAppealInput!) { registerAppeal(input: $input) { appeal { id dueOn } } }';
const SEND =
  'mutation ($input: SendAppealForResolutionInput!) { sendAppealForResolution(input: $input) { problems { code } } }';
const registrar = viewerOf(STAFF.registrar);

let appeals: RunningAppeals;
let figures: AppealFiguresRepository;

async function register(): Promise<{ id: string; dueOn: string }> {
  const { registerAppeal } = await appeals.ask(REGISTER, { as: registrar, variables: { input: aRegistration() } });
  return registerAppeal.appeal;
}

beforeAll(async () => {
  appeals = await startAppeals();
  figures = new AppealFiguresRepository(appeals.db);
});
afterAll(() => appeals.stop());

describe('the figures by which the office is watched', () => {
  test('count open appeals, those past their day, and how long they have been in their state', async () => {
    expect(await figures.countOpen({ now: appeals.clock.now(), today: appeals.clock.today() })).toEqual([]);
    const { dueOn } = await register();
    const sent = await register();
    await appeals.ask(SEND, { as: registrar, variables: { input: { idempotencyKey: uuid(), appealId: sent.id } } });
    const inAnHour = new Date(appeals.clock.now().getTime() + 3_600_000);
    const onTime = await figures.countOpen({ now: inAnHour, today: dueOn });
    expect(onTime).toEqual([
      { state: 'AWAITING_RESOLUTION', open: 1, overdue: 0, meanSeconds: 3_600, longestSeconds: 3_600 },
      { state: 'REGISTERED', open: 1, overdue: 0, meanSeconds: 3_600, longestSeconds: 3_600 },
    ]);
    const late = await figures.countOpen({ now: inAnHour, today: `${Number(dueOn.slice(0, 4)) + 1}-01-01` });
    expect(late.map(({ overdue }) => overdue)).toEqual([1, 1]);
  });

  test('stand in the metrics of the process, by state and by nothing else', async () => {
    const metrics = await openMetrics();
    watchAppeals(metrics, figures, appeals.clock);
    const { text } = await metrics.read();
    expect(text).toContain('hromada_appeals_open{state="REGISTERED"} 1');
    expect(text).toContain('hromada_appeals_overdue{state="AWAITING_RESOLUTION"} 0');
    expect(text).toMatch(/hromada_appeals_in_state_seconds_longest\{state="REGISTERED"\} 0/);
  });
});
