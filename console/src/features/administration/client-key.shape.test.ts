import { expect, test } from 'vitest';
import { emptyClientKey, isClientKeyValues, toAddKeyInput } from './client-key.shape.ts';

const given = { idempotencyKey: 'k', clientId: 'c', expectedVersion: 2 };

test('a key holds for a year, and two weeks beside the one it replaces', () => {
  const values = { ...emptyClientKey('2026-03-02'), jwk: '{}' };
  expect(toAddKeyInput(values, { ...given, isReplacing: true })).toEqual({
    ...{ ...given, jwk: '{}', validFrom: '2026-03-02', validTo: '2027-03-02', overlapDays: 14 },
  });
});

test('the first key leaves no earlier one to end', () => {
  const values = { ...emptyClientKey('2026-03-02'), validTo: '' };
  expect(toAddKeyInput(values, { ...given, isReplacing: false })).toMatchObject({ overlapDays: null, validTo: null });
});

test('a draft of another kind is not taken for one', () => {
  expect(isClientKeyValues(emptyClientKey('2026-03-02'))).toBe(true);
  expect(isClientKeyValues({ jwk: '' })).toBe(false);
});
