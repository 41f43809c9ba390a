import { describe, expect, test } from 'vitest';
import {
  matchesFilter,
  parseApplicationsSearch,
  parseCatalogueSearch,
  toApplicationFilter,
  withFilterModel,
} from './services.search.ts';

describe('the address', () => {
  test('keeps what makes sense and drops the rest', () => {
    expect(parseCatalogueSearch({ q: ' довідка ', area: 7, page: 2 })).toEqual({ q: 'довідка', area: '7' });
    expect(parseApplicationsSearch({ q: 128, state: ['REFUSED', 'LOST'], overdue: 'yes' })).toEqual({
      q: '128',
      state: ['REFUSED'],
    });
    expect(parseApplicationsSearch({ state: [] })).toEqual({});
  });

  test('becomes a filter of the graph', () => {
    expect(toApplicationFilter({ q: '12', service: 's1', state: ['ISSUED'], overdue: true })).toEqual({
      numberStartsWith: '12',
      serviceIds: ['s1'],
      states: ['ISSUED'],
      isOverdue: true,
    });
    expect(toApplicationFilter({})).toEqual({});
  });

  test('follows the filter of a column', () => {
    expect(withFilterModel({ q: '12' }, { state: ['APPROVED'] })).toEqual({ q: '12', state: ['APPROVED'] });
    expect(withFilterModel({ state: ['APPROVED'] }, {})).toEqual({});
  });
});

test('a new row is shown when it is in the filter', () => {
  const row = { number: '128/2026', state: 'REGISTERED' as const, isOverdue: false, service: { id: 's1' } };
  expect(matchesFilter(row, {})).toBe(true);
  expect(matchesFilter(row, { numberStartsWith: '12', serviceIds: ['s1'] })).toBe(true);
  expect(matchesFilter(row, { isOverdue: true })).toBe(false);
  expect(matchesFilter(row, { states: ['ISSUED'] })).toBe(false);
});
