import { expect, test } from 'vitest';
import {
  parseMemberSearch,
  parseRollSearch,
  parseSittingSearch,
  toEventFilter,
  toPeriodFilter,
} from './council.search.ts';

test('an address keeps what makes sense for its page', () => {
  expect(parseSittingSearch({ title: ' бюджет ', result: 'ADOPTED', inconsistent: true, basis: 'EXPRESSED' })).toEqual({
    title: 'бюджет',
    result: 'ADOPTED',
    inconsistent: true,
  });
  expect(parseRollSearch({ option: 'MAYBE', name: 12 })).toEqual({ name: '12' });
  expect(parseMemberSearch({ basis: 'EXPRESSED', from: '2026-02-31', to: '2026-02-28' })).toEqual({
    basis: 'EXPRESSED',
    to: '2026-02-28',
  });
});

test('a search becomes a filter of the graph', () => {
  expect(toEventFilter({ title: 'бюджет', result: 'REJECTED', inconsistent: true })).toEqual({
    titleContains: 'бюджет',
    results: ['REJECTED'],
    isConsistent: false,
  });
  expect(toPeriodFilter({ basis: 'EXPRESSED', from: '2026-01-01' })).toEqual({ from: '2026-01-01' });
});
