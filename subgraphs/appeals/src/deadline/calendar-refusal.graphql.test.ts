import { uuid } from '@hromada/shared/graphql';
import { anEmployee } from '@hromada/shared/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningAppeals, startAppeals } from '../../test/harness.ts';

const ADMINISTRATOR = anEmployee({ subject: uuid(), roles: ['administrator'] });
const CHANGE = `mutation ($input: ChangeCalendarInput!) {
  changeCalendar(input: $input) { change { id } problems { field code message } }
}`;
const PEACE_FROM_MARCH = { closeRegime: { validTo: '2026-03-01' } };
const BASIS = 'Указ про припинення воєнного стану';

let appeals: RunningAppeals;
beforeAll(async () => {
  appeals = await startAppeals();
});
afterAll(() => appeals.stop());

describe('a change of the calendar that cannot be made', () => {
  test.each<[object, string, string, string]>([
    [{}, BASIS, 'change', 'NOT_ONE_CHANGE'],
    [{ ...PEACE_FROM_MARCH, removeHoliday: { day: '2026-01-01' } }, BASIS, 'change', 'NOT_ONE_CHANGE'],
    [PEACE_FROM_MARCH, ' ', 'basis', 'BASIS_MISSING'],
    [PEACE_FROM_MARCH, 'x'.repeat(501), 'basis', 'TEXT_TOO_LONG'],
    [{ closeRegime: { validTo: '2022-02-24' } }, BASIS, 'validTo', 'REGIME_NOT_LATER'],
    [
      { openRegime: { name: 'Воєнний стан', hasHolidays: false, validFrom: '2026-04-01' } },
      BASIS,
      'hasHolidays',
      'REGIME_SAME',
    ],
    [{ openRegime: { name: ' ', hasHolidays: true, validFrom: '2026-04-01' } }, BASIS, 'name', 'NAME_MISSING'],
    [{ addHoliday: { day: '2026-05-01', name: 'Свято', kind: 'HOLIDAY' } }, BASIS, 'day', 'DAY_TAKEN'],
    [{ addHoliday: { day: '2041-05-01', name: 'Свято', kind: 'HOLIDAY' } }, BASIS, 'day', 'YEAR_MISSING'],
    [{ addHoliday: { day: '2026-03-07', name: 'Перенесення', kind: 'DAY_OFF' } }, BASIS, 'day', 'DAY_IS_WEEKEND'],
    [{ addHoliday: { day: '2026-03-06', name: 'Перенесення', kind: 'WORKDAY' } }, BASIS, 'day', 'DAY_IS_NO_WEEKEND'],
    [{ addHoliday: { day: '2026-03-06', name: 'Свято', kind: 'MOVED' } }, BASIS, 'kind', 'KIND_RECKONED'],
    [{ removeHoliday: { day: '2026-03-06' } }, BASIS, 'day', 'DAY_NOT_SPECIAL'],
    [{ addYear: { year: 2040 } }, BASIS, 'year', 'YEAR_NOT_NEXT'],
    [
      { addStatutoryRule: { code: 'NONE', value: 5, unit: 'DAYS', rollover: 'NEXT', validFrom: '2026-04-01' } },
      BASIS,
      'code',
      'RULE_UNKNOWN',
    ],
    [
      {
        addStatutoryRule: { code: 'DEPUTY_APPEAL', value: 5, unit: 'DAYS', rollover: 'NEXT', validFrom: '2000-01-01' },
      },
      BASIS,
      'validFrom',
      'RULE_NOT_LATER',
    ],
    [
      {
        addStatutoryRule: { code: 'DEPUTY_APPEAL', value: 0, unit: 'DAYS', rollover: 'NEXT', validFrom: '2026-04-01' },
      },
      BASIS,
      'value',
      'VALUE_OUT_OF_RANGE',
    ],
  ])('%j, %s: %s %s', async (given, basis, field, code) => {
    const variables = { input: { idempotencyKey: uuid(), basis, change: given } };
    const { changeCalendar } = await appeals.ask(CHANGE, { as: ADMINISTRATOR, variables });
    expect(changeCalendar).toMatchObject({ change: null, problems: [{ field, code }] });
  });
});
