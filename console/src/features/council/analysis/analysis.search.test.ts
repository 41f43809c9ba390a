import { expect, test } from 'vitest';
import { isNarrowed, parseAnalysisSearch, toOutcomeChoice, toSlice, withoutFilters } from './analysis.search.ts';

test('an address keeps what makes sense and drops the rest', () => {
  expect(
    parseAnalysisSearch({
      view: 'agreement',
      title: '  земл   ділянк ',
      session: 2,
      from: '2026-02-31',
      to: '2026-02-28',
      kind: 'SOMETHING',
      main: true,
      intervals: 'yes',
      metric: 'KAPPA',
      common: 0,
      within: 5,
      unknown: 1,
    }),
  ).toEqual({
    view: 'agreement',
    title: 'земл ділянк',
    session: '2',
    to: '2026-02-28',
    main: true,
    metric: 'KAPPA',
    within: 5,
  });
});

test('an address read twice is the same address', () => {
  const search = parseAnalysisSearch({ view: 'pair', first: 'a', second: 'b', title: 'земл', basis: 'EXPRESSED' });
  expect(parseAnalysisSearch({ ...search })).toEqual(search);
});

test.each([
  [{}, {}],
  [{ title: 'земл ділянк' }, { titleWords: ['земл', 'ділянк'] }],
  [
    { from: '2026-01-01', to: '2026-06-30' },
    { from: '2026-01-01', to: '2026-06-30' },
  ],
  [
    { session: '2 сесія', sitting: 's', kind: 'WHOLE' },
    { sessionLabels: ['2 сесія'], sittingIds: ['s'], kinds: ['WHOLE'] },
  ],
  [
    { faction: 'f', main: true },
    { factionId: 'f', mainOnly: true },
  ],
  [{ basis: 'EXPRESSED', view: 'map', metric: 'KAPPA', first: 'a' }, {}],
] as const)('%o becomes the slice %o', (search, slice) => {
  expect(toSlice(search)).toEqual(slice);
  expect(isNarrowed(search)).toBe(Object.keys(slice).length > 0);
});

test('dropping the filters leaves the view, the convocation and the basis', () => {
  const kept = { view: 'map', convocation: 'c', basis: 'EXPRESSED', method: 'EM_IRT' } as const;
  expect(withoutFilters({ ...kept, title: 'земл', main: true, faction: 'f', kind: 'BASIS' })).toEqual(kept);
});

test.each([
  [{}, { within: 3, classes: null }],
  [
    { outcome: 'CLOSE', within: 10 },
    { within: 10, classes: null },
  ],
  [
    { outcome: 'LOST_BY_SILENCE', within: 10 },
    { within: null, classes: ['LOST_BY_SILENCE'] },
  ],
] as const)('the choice %o of close votes asks for %o', (search, asked) => {
  expect(toOutcomeChoice(search)).toEqual(asked);
});
