import { daysBetween, kyivDay } from '@hromada/shared/clock';
import { aClient, anAnonymous, anEmployee } from '@hromada/shared/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STAFF, viewerOf } from '../../test/council.ts';
import { type RunningAppeals, startAppeals } from '../../test/harness.ts';
import { type CountedAppeal, storeCourses } from '../../test/stored-courses.ts';
import { AppealStatisticsGrouping } from './statistics-grouping.type.ts';

const FIGURES = `key received inWork answered answeredInTime answeredLate overdue extended repeated collective
  shareInTime medianDays p90Days`;
const MEASURE = `query ($from: LocalDate!, $to: LocalDate!, $groupBy: AppealStatisticsGrouping!, $filter: AppealStatisticsFilter) {
  appealStatistics(from: $from, to: $to, groupBy: $groupBy, filter: $filter) {
    asOf isSuppressed isCut total { ${FIGURES} } rows { ${FIGURES} unit { id } }
    states { state stays current medianHours p90Hours } } }`;
const REPORT = `query ($from: LocalDate!, $to: LocalDate!) { appealClassifierReport(from: $from, to: $to) {
  total rows { axis code key name count } missingAxes } }`;
const PUBLISH = `query ($from: String!, $to: String!, $groupBy: PublicAppealGrouping!) {
  publicAppealStatistics(fromMonth: $from, toMonth: $to, groupBy: $groupBy) { month key received answered answeredInTime } }`;
const ALL = { from: '2025-11-01', to: '2026-02-28' };
const TODAY = '2026-03-02';

let appeals: RunningAppeals;
let stored: CountedAppeal[];

beforeAll(async () => {
  appeals = await startAppeals();
  stored = await storeCourses(appeals.sql, { seed: 'statistics', count: 400, from: '2025-11-01' });
});
afterAll(() => appeals.stop());

const registrar = viewerOf(STAFF.registrar);
const analyst = viewerOf(STAFF.analyst);

/** The value below which a share of the sorted values lies, straight between its neighbours. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const low = sorted[Math.floor(place)] ?? 0;
  const high = sorted[Math.ceil(place)] ?? 0;
  return low + (high - low) * (place - Math.floor(place));
}

function resultOf({ state, answeredAt, outcomes }: CountedAppeal): string {
  if (answeredAt === null) return 'IN_WORK';
  return state === 'REPLIED' || state === 'CLOSED' ? (outcomes.at(-1)?.outcome ?? '') : state;
}

const KEY_OF: Record<AppealStatisticsGrouping, (one: CountedAppeal) => string> = {
  PROCEDURE: ({ procedure }) => procedure,
  KIND: ({ kind }) => kind,
  CHANNEL: ({ channel }) => channel,
  RECURRENCE: ({ recurrence }) => recurrence,
  AUTHORSHIP: ({ authorship }) => authorship,
  RESULT: resultOf,
  TERM: ({ ruleCode }) => ruleCode,
  UNIT: ({ unitId }) => unitId ?? 'NONE',
  MONTH: ({ receivedOn }) => receivedOn.slice(0, 7),
};

/** The figures by loops over the same appeals, without a database. */
function counted(of: readonly CountedAppeal[], key: string | null) {
  const days: number[] = [];
  const figures = { received: 0, inWork: 0, answered: 0, answeredInTime: 0, answeredLate: 0, overdue: 0 };
  const marks = { extended: 0, repeated: 0, collective: 0 };
  for (const one of of) {
    figures.received += 1;
    if (one.extendedTo !== null) marks.extended += 1;
    if (one.recurrence === 'REPEATED') marks.repeated += 1;
    if (one.authorship === 'COLLECTIVE') marks.collective += 1;
    if (one.answeredAt === null) {
      figures.inWork += 1;
      if (one.dueOn < TODAY) figures.overdue += 1;
      continue;
    }
    figures.answered += 1;
    const on = kyivDay(new Date(one.answeredAt));
    if (on <= one.dueOn) figures.answeredInTime += 1;
    else figures.answeredLate += 1;
    days.push(daysBetween(one.receivedOn, on));
  }
  const decided = figures.answered + figures.overdue;
  return {
    ...{ key, ...figures, ...marks },
    shareInTime: decided < 5 ? null : figures.answeredInTime / decided,
    medianDays: days.length < 5 ? null : expect.closeTo(quantile(days, 0.5), 9),
    p90Days: days.length < 10 ? null : expect.closeTo(quantile(days, 0.9), 9),
  };
}

function countedStates(of: readonly CountedAppeal[]) {
  const hours = new Map<string, number[]>();
  const current = new Map<string, number>();
  for (const { steps } of of) {
    for (const [index, step] of steps.entries()) {
      const next = steps[index + 1];
      if (!hours.has(step.to)) hours.set(step.to, []);
      if (next) hours.get(step.to)?.push((Date.parse(next.at) - Date.parse(step.at)) / 3_600_000);
      else current.set(step.to, (current.get(step.to) ?? 0) + 1);
    }
  }
  return [...hours].map(([state, values]) => ({
    ...{ state, stays: values.length, current: current.get(state) ?? 0 },
    medianHours: values.length < 5 ? null : expect.closeTo(quantile(values, 0.5), 6),
    p90Hours: values.length < 10 ? null : expect.closeTo(quantile(values, 0.9), 6),
  }));
}

const within = ({ from, to }: { from: string; to: string }) =>
  stored.filter(({ receivedOn }) => receivedOn >= from && receivedOn <= to);
/** Statements about appeals, without what opens and ends a transaction. */
const questions = () => appeals.statements.filter((statement) => statement.includes('"appeals"."appeal"'));
const measure = async (variables: Record<string, unknown>, as = registrar) =>
  (await appeals.ask(MEASURE, { as, variables: { ...ALL, groupBy: 'KIND', ...variables } })).appealStatistics;

describe('statistics of appeals', () => {
  test.each(Object.keys(AppealStatisticsGrouping) as AppealStatisticsGrouping[])(
    'by %s are what loops over the same appeals count',
    async (groupBy) => {
      const found = await measure({ groupBy });
      expect(found).toMatchObject({ asOf: TODAY, isCut: false, isSuppressed: false, total: counted(stored, null) });
      const keys = new Set(stored.map(KEY_OF[groupBy]));
      const expected = [...keys].map((key) =>
        counted(
          stored.filter((one) => KEY_OF[groupBy](one) === key),
          key,
        ),
      );
      // biome-ignore lint/suspicious/noExplicitAny: rows of an answer
      const rows = found.rows.map(({ unit, ...row }: any) => row);
      expect(rows).toHaveLength(keys.size);
      for (const row of expected) expect(rows).toContainEqual(row);
      const order = rows.map((row: { received: number; key: string }) =>
        groupBy === 'MONTH' ? row.key : row.received,
      );
      expect(order).toEqual(groupBy === 'MONTH' ? [...order].sort() : [...order].sort((a: number, b: number) => b - a));
    },
  );

  test('hold what every condition asks, within the days of receipt', async () => {
    const span = { from: '2025-12-05', to: '2026-01-20' };
    const filter = { procedures: ['CITIZEN_APPEAL'], kinds: ['APPLICATION', 'COMPLAINT'], recurrences: ['PRIMARY'] };
    const more = { channels: ['POST', 'WEB', 'PHONE'], authorships: ['INDIVIDUAL'] };
    const chosen = within(span).filter(
      ({ procedure, kind, recurrence, channel, authorship }) =>
        procedure === 'CITIZEN_APPEAL' &&
        (kind === 'APPLICATION' || kind === 'COMPLAINT') &&
        recurrence === 'PRIMARY' &&
        more.channels.includes(channel) &&
        authorship === 'INDIVIDUAL',
    );
    expect(chosen.length).toBeGreaterThan(3);
    expect((await measure({ ...span, filter: { ...filter, ...more } })).total).toEqual(counted(chosen, null));
  });

  test('measure the time in each state from its beginning to the next, and leave out what still lasts', async () => {
    const { states } = await measure({});
    const expected = countedStates(stored);
    expect(states).toHaveLength(expected.length);
    for (const row of expected) expect(states).toContainEqual(row);
  });

  test('of nothing are noughts, and no share of them', async () => {
    const { total, rows, states } = await measure({ from: '2019-01-01', to: '2019-12-31' });
    expect(total).toMatchObject({ received: 0, answered: 0, shareInTime: null, medianDays: null, p90Days: null });
    expect([rows, states]).toEqual([[], []]);
  });

  test('take one statement, and one more for the states', async () => {
    appeals.forgetStatements();
    await measure({});
    expect(questions()).toHaveLength(2);
  });

  test.each([
    ['turned round', { from: '2026-02-01', to: '2026-01-01' }, /to may not be before from/],
    ['longer than ten years', { from: '2010-01-01', to: '2026-01-01' }, /at most ten years/],
    ['of a unit that is no identifier', { filter: { unitIds: ['05'] } }, /unitIds/],
  ])('%s are refused', async (_name, variables, message) => {
    await expect(measure(variables)).rejects.toThrow(message);
  });

  test('show an analyst and a program of statistics no count under five, and refuse the others', async () => {
    const span = { from: '2025-12-01', to: '2025-12-03', groupBy: 'CHANNEL' };
    for (const as of [analyst, aClient('statistics:read')]) {
      const { isSuppressed, total, rows, states } = await measure(span, as);
      expect(isSuppressed).toBe(true);
      const counts = [total, ...rows, ...states].flatMap((row) =>
        Object.entries(row).filter(([name]) => !/Hours|Days|share/.test(name)),
      );
      expect(counts.filter(([, value]) => typeof value === 'number' && value < 5)).toEqual([]);
    }
    expect((await measure({ groupBy: 'CHANNEL' }, analyst)).rows.length).toBeGreaterThan(3);
    for (const as of [anAnonymous(), anEmployee({ roles: [] })]) {
      const { errors } = await appeals.askRaw(MEASURE, { as, variables: { ...ALL, groupBy: 'KIND' } });
      expect(errors?.length).toBeGreaterThan(0);
    }
  });
});

describe('the report by the classifier', () => {
  test('counts appeals of citizens on every axis, with codes and names, and says what it cannot tell', async () => {
    const { appealClassifierReport: report } = await appeals.ask(REPORT, { as: registrar, variables: ALL });
    const citizens = stored.filter(({ procedure }) => procedure === 'CITIZEN_APPEAL');
    expect(report.total).toBe(citizens.length);
    for (const { axis, key, count } of report.rows) {
      const keyOf = KEY_OF[axis as AppealStatisticsGrouping];
      expect([axis, key, count]).toEqual([axis, key, citizens.filter((one) => keyOf(one) === key).length]);
    }
    expect(report.rows).toContainEqual(
      expect.objectContaining({ axis: 'KIND', code: '3.2', name: 'Заява (клопотання)' }),
    );
    expect(report.rows.find(({ key }: { key: string }) => key === 'PHONE').code).toBeNull();
    expect(report.missingAxes).toHaveLength(4);
  });
});

describe('public figures', () => {
  test('tell anybody of months that are over, and withhold small cells', async () => {
    const variables = { from: '2025-10', to: '2026-03', groupBy: 'CHANNEL' };
    const { publicAppealStatistics: rows } = await appeals.ask(PUBLISH, { as: anAnonymous(), variables });
    expect(new Set(rows.map(({ month }: { month: string }) => month))).toEqual(
      new Set(['2025-11', '2025-12', '2026-01', '2026-02']),
    );
    for (const { month, key, received } of rows) {
      const count = within({ from: `${month}-01`, to: `${month}-31` }).filter(({ channel }) => channel === key).length;
      expect([count, null]).toContain(received);
      if (count < 5) expect(received).toBeNull();
    }
  });

  test('count the register once, however many strangers ask', async () => {
    const variables = { from: '2025-11', to: '2026-01', groupBy: 'PROCEDURE' };
    appeals.forgetStatements();
    const [first, second] = await Promise.all(
      [variables, { ...variables, from: '2025-12' }].map((asked) =>
        appeals.ask(PUBLISH, { as: anAnonymous(), variables: asked }),
      ),
    );
    expect(questions()).toHaveLength(1);
    expect(first.publicAppealStatistics).toEqual(expect.arrayContaining(second.publicAppealStatistics));
    expect(second.publicAppealStatistics.length).toBeGreaterThan(0);
  });
});
