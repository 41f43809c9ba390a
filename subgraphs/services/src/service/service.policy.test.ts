import { describe, expect, test } from 'vitest';
import { cardToShow, isInForce, lawDayOf } from './service.policy.ts';

const OLD = { validFrom: '2024-01-02', validTo: '2025-12-31' };
const CURRENT = { validFrom: '2026-01-01', validTo: null };

describe('which card people are shown', () => {
  test.each([
    ['2025-12-31', OLD, 'the last day of the old one'],
    ['2026-01-01', CURRENT, 'the first day of the new one'],
    ['2023-01-01', OLD, 'before any: the first that will be'],
  ] as const)('%s: %s', (day, card, _why) => {
    expect(cardToShow([CURRENT, OLD], day)).toBe(card);
  });

  test('a lapsed service shows its last card', () => {
    expect(cardToShow([OLD], '2026-03-02')).toBe(OLD);
    expect(cardToShow([], '2026-03-02')).toBeUndefined();
  });

  test('both ends of its period belong to a card', () => {
    expect([
      isInForce(OLD, '2024-01-01'),
      isInForce(OLD, '2024-01-02'),
      isInForce(OLD, '2025-12-31'),
      isInForce(OLD, '2026-01-01'),
    ]).toEqual([false, true, true, false]);
  });

  test('the law is asked within the days of the card', () => {
    expect([lawDayOf(OLD, '2026-03-02'), lawDayOf(CURRENT, '2026-03-02'), lawDayOf(CURRENT, '2025-03-02')]).toEqual([
      '2025-12-31',
      '2026-03-02',
      '2026-01-01',
    ]);
  });
});
