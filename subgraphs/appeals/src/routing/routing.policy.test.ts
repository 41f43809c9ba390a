import { describe, expect, test } from 'vitest';
import { fittingRule, type Routed, ruleFaults, standingUnit } from './routing.policy.ts';

const ANY: Routed = { procedure: null, kind: null, category: null, area: null };
const rule = (id: string, given: Partial<Routed> & { validFrom?: string; validTo?: string } = {}) => ({
  ...{ id, unitId: `unit of ${id}`, validFrom: '2026-01-01', validTo: null, ...ANY },
  ...given,
});
const RULES = [
  rule('a-any'),
  rule('b-request', { procedure: 'INFORMATION_REQUEST' }),
  rule('c-housing', { category: '12' }),
  rule('d-heating', { category: '12.3' }),
  rule('e-village', { area: 'с. калинівка' }),
  rule('f-complaint', { kind: 'COMPLAINT' }),
  rule('g-past', { category: '12.3.1', validTo: '2026-02-28' }),
  rule('h-to-come', { category: '12.3.1', validFrom: '2026-04-01' }),
];

describe('on 2 March 2026 an appeal', () => {
  test.each([
    [{}, 'a-any'],
    [{ procedure: 'INFORMATION_REQUEST' }, 'b-request'],
    [{ procedure: 'INFORMATION_REQUEST', kind: 'COMPLAINT' }, 'f-complaint'],
    [{ area: ' С.  Калинівка', kind: 'COMPLAINT' }, 'e-village'],
    [{ category: '12.1', area: 'с. Калинівка' }, 'c-housing'],
    [{ category: '12.3.1' }, 'd-heating'],
    [{ category: '1' }, 'a-any'],
  ])('%j goes by %s', (routed, expected) => {
    expect(fittingRule(RULES, { routed: { ...ANY, ...routed }, today: '2026-03-02' })?.id).toBe(expected);
  });

  test('goes by the rule that began last, of two that say the same', () => {
    const rules = [rule('new', { validFrom: '2026-02-01' }), rule('old')];
    expect(fittingRule(rules, { routed: ANY, today: '2026-03-02' })?.id).toBe('new');
    expect(fittingRule(rules, { routed: ANY, today: '2026-01-15' })?.id).toBe('old');
    expect(fittingRule([], { routed: ANY, today: '2026-03-02' })).toBeUndefined();
  });
});

describe('a unit that a rule names', () => {
  const unit = (id: string, abolishedOn: string | null = null, successorId: string | null = null) => ({
    id,
    abolishedOn,
    successorId,
  });
  const units = new Map(
    [
      unit('works'),
      unit('abolished', '2026-01-01', 'its successor'),
      unit('its successor', '2026-02-01', 'works'),
      unit('without successor', '2026-01-01'),
      unit('circle', '2026-01-01', 'circle'),
    ].map((one) => [one.id, one]),
  );
  test.each([
    ['works', 'works'],
    ['abolished', 'works'],
    ['without successor', null],
    ['circle', null],
    ['unknown', null],
  ])('%s: answered for by %s', (id, expected) => {
    expect(standingUnit(id, units)).toBe(expected);
  });
});

test('a rule is refused by field', () => {
  const faults = ruleFaults({ category: '12 %', area: 'x', validFrom: '2026-03-01' }, '2026-03-02');
  expect(faults.map(({ field, code }) => `${field} ${code}`)).toEqual([
    'category CATEGORY_MALFORMED',
    'area TEXT_TOO_SHORT',
    'validFrom DAY_IN_THE_PAST',
  ]);
});
