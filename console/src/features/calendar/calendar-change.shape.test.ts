import { describe, expect, test } from 'vitest';
import { changeOf, EMPTY_CHANGE, isChangeValues, scopeOf } from './calendar-change.shape.ts';

describe('a change as the graph takes it', () => {
  const day = '2026-05-04';
  test.each([
    [{ kind: 'addHoliday', day, name: 'Свято' }, { addHoliday: { day, name: 'Свято', kind: 'HOLIDAY' } }],
    [{ kind: 'addDayOff', day, name: 'Обмін' }, { addHoliday: { day, name: 'Обмін', kind: 'DAY_OFF' } }],
    [{ kind: 'addWorkday', day, name: 'Обмін' }, { addHoliday: { day, name: 'Обмін', kind: 'WORKDAY' } }],
    [{ kind: 'removeHoliday', day }, { removeHoliday: { day } }],
    [{ kind: 'addYear' }, { addYear: { year: 2036 } }],
    [{ kind: 'closeRegime', day }, { closeRegime: { validTo: day } }],
    [{ kind: 'openRegime', day, name: 'Мир' }, { openRegime: { name: 'Мир', hasHolidays: true, validFrom: day } }],
    [
      { kind: 'addStatutoryRule', day, rule: 'appeals:DEPUTY_APPEAL', value: 5 },
      { addStatutoryRule: { code: 'DEPUTY_APPEAL', value: 5, unit: 'DAYS', rollover: 'NEXT', validFrom: day } },
    ],
    [{ kind: 'addStatutoryRule', day }, null],
    [{ kind: 'closeRegime' }, null],
  ] as const)('%j', (typed, expected) => {
    expect(changeOf({ ...EMPTY_CHANGE, ...typed }, 2036)).toEqual(expected);
  });

  test.each([
    [{ kind: 'closeRegime' }, 'both'],
    [{ kind: 'addStatutoryRule', rule: 'services:SERVICE_TERM' }, 'services'],
    [{ kind: 'addStatutoryRule', rule: 'appeals:DEPUTY_APPEAL' }, 'appeals'],
  ] as const)('%j is of %s', (typed, scope) => {
    expect(scopeOf({ ...EMPTY_CHANGE, ...typed })).toBe(scope);
  });
});

test('a draft of another shape is not taken', () => {
  expect([isChangeValues(EMPTY_CHANGE), isChangeValues({ kind: 'addYear' }), isChangeValues(null)]).toEqual([
    true,
    false,
    false,
  ]);
});
