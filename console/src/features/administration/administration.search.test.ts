import { expect, test } from 'vitest';
import { parseEmployeesSearch, parseUnitsSearch } from './administration.search.ts';

test.each([
  [{}, {}],
  [
    { q: ' коваль ', role: 'head', standing: 'ALL', unit: 'u' },
    { q: 'коваль', role: 'head', standing: 'ALL', unit: 'u' },
  ],
  [{ q: ' ', role: 'mayor', standing: 'GONE' }, {}],
  [{ standing: 'ACTIVE' }, {}],
  [{ q: 7 }, { q: '7' }],
])('of employees: %o is read as %o', (raw, expected) => {
  expect(parseEmployeesSearch(raw)).toEqual(expected);
});

test.each([
  [{ abolished: true }, { abolished: true }],
  [{ abolished: 'yes' }, {}],
])('of units: %o is read as %o', (raw, expected) => {
  expect(parseUnitsSearch(raw)).toEqual(expected);
});
