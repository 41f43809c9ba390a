import { describe, expect, test } from 'vitest';
import { isSameFilterModel, readFilterModel, valuesWithin, writeFilterModel } from './filter-model.ts';

describe('filters of the grid', () => {
  test('are narrowed to set filters with something ticked', () => {
    const raw = { state: { values: ['REGISTERED', 7] }, unit: { values: [] }, subject: { filter: 'дах' }, kind: null };
    expect(readFilterModel(raw)).toEqual({ state: ['REGISTERED'] });
    expect(readFilterModel(undefined)).toEqual({});
  });

  test('go back to the grid as they came', () => {
    const model = { state: ['REGISTERED', 'CLOSED'], unit: [] };
    expect(writeFilterModel(model)).toEqual({ state: { values: ['REGISTERED', 'CLOSED'] } });
    expect(readFilterModel(writeFilterModel({ state: ['CLOSED'] }))).toEqual({ state: ['CLOSED'] });
  });

  test('are the same in any order', () => {
    expect(isSameFilterModel({ a: ['1', '2'], b: ['3'] }, { b: ['3'], a: ['2', '1'], c: [] })).toBe(true);
    expect(isSameFilterModel({ a: ['1'] }, { a: ['2'] })).toBe(false);
  });

  test('drop values that are not in the closed list', () => {
    expect(valuesWithin(['CLOSED', 'NONSENSE'], ['REGISTERED', 'CLOSED'])).toEqual(['CLOSED']);
    expect(valuesWithin(['NONSENSE'], ['REGISTERED'])).toBeUndefined();
    expect(valuesWithin(undefined, ['REGISTERED'])).toBeUndefined();
  });
});
