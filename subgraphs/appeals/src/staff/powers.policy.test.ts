import { describe, expect, test } from 'vitest';
import { isInForce, isWorking, type PowerHolder, powersOf } from './powers.policy.ts';

const TODAY = '2026-03-02';

const holder = (id: string, given: Partial<PowerHolder> = {}): PowerHolder => ({
  ...{ id, unitId: `unit of ${id}`, roles: ['executor'], headedUnitIds: [] },
  ...{ employedFrom: null, employedTo: null, disabledAt: null, ...given },
});

describe('who works here', () => {
  test.each([
    [null, null, null, true, 'somebody entered before the register was kept'],
    ['2026-03-02', null, null, true, 'from the first day'],
    ['2026-03-03', null, null, false, 'not the day before'],
    [null, '2026-03-02', null, true, 'to the last day'],
    [null, '2026-03-01', null, false, 'not the day after'],
    [null, null, new Date(0), false, 'not who was shut out'],
  ])('%s – %s, shut out %s: %s, %s', (employedFrom, employedTo, disabledAt, expected, _why) => {
    expect(isWorking({ employedFrom, employedTo, disabledAt }, TODAY)).toBe(expected);
  });
});

describe('a substitution', () => {
  test.each([
    ['2026-03-02', '2026-03-02', null, true],
    ['2026-03-03', '2026-03-09', null, false],
    ['2026-02-01', '2026-03-01', null, false],
    ['2026-03-01', '2026-03-09', new Date(0), false],
  ])('%s – %s, ended %s: %s', (fromOn, toOn, endedAt, expected) => {
    expect(isInForce({ fromOn, toOn, endedAt }, TODAY)).toBe(expected);
  });
});

describe('powers', () => {
  const away = holder('away', { roles: ['head', 'registrar'], headedUnitIds: ['headed'] });
  const lent = (...roles: string[]) => [{ employeeId: 'away', roles }];

  test('are those of the employee, and of the units that they head', () => {
    const me = holder('me', { headedUnitIds: ['also'] });
    expect(powersOf(me, [], { lenders: [], today: TODAY })).toEqual({
      ...{ roles: ['executor'], unitIds: ['unit of me', 'also'], standsInFor: [], isDisabled: false },
    });
  });

  test.each([
    ['all that is lent', lent('head', 'registrar'), away, ['registrar', 'head', 'executor']],
    ['a part', lent('registrar'), away, ['registrar', 'executor']],
    ['never more than the absent have', lent('head'), holder('away', { roles: [] }), ['executor']],
    ['nothing of who left', lent('head'), holder('away', { roles: ['head'], employedTo: '2026-03-01' }), ['executor']],
    ['what both have once', lent('executor'), holder('away', { roles: ['executor'] }), ['executor']],
  ])('grow by %s', (_what, lendings, lender, roles) => {
    expect(powersOf(holder('me'), lendings, { lenders: [lender], today: TODAY }).roles).toEqual(roles);
  });

  test('reach into the units of the absent', () => {
    const powers = powersOf(holder('me'), lent('head'), { lenders: [away], today: TODAY });
    expect(powers.unitIds).toEqual(['unit of me', 'unit of away', 'headed']);
  });

  test('are none for who does not work here, whatever is lent', () => {
    const me = holder('me', { disabledAt: new Date(0) });
    expect(powersOf(me, lent('head'), { lenders: [away], today: TODAY })).toEqual({
      ...{ roles: [], unitIds: [], standsInFor: [], isDisabled: true },
    });
  });
});
