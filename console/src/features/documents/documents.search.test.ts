import { describe, expect, test } from 'vitest';
import {
  type FilterableDocument,
  isIndexLike,
  matchesFilter,
  parseDocumentsSearch,
  toDocumentFilter,
  toFilterModel,
  withFilterModel,
} from './documents.search.ts';

describe('the filter in the address', () => {
  test('drops what makes no sense', () => {
    const raw = {
      q: ' 214 ',
      directions: ['INCOMING', 'SIDEWAYS'],
      states: ['DRAFT'],
      units: [],
      from: 'учора',
      to: 7,
    };
    expect(parseDocumentsSearch(raw)).toEqual({ q: '214', directions: ['INCOMING'] });
  });

  test('reads what was typed as an index or as words', () => {
    expect(['214/02-20', '7-ВК', '12', 'лист', '5 актів', ''].map(isIndexLike)).toEqual([
      ...[true, true, true, false, false, false],
    ]);
    expect(toDocumentFilter({ q: '7-ВК' })).toEqual({ numberStartsWith: '7-ВК' });
    expect(toDocumentFilter({ q: 'паводки' })).toEqual({ summaryContains: 'паводки' });
  });

  test('says everything it holds to the graph', () => {
    const search = parseDocumentsSearch({
      ...{ their: '15/3', journals: ['j'], directions: ['OUTGOING'], stages: ['VOIDED'], units: ['u'] },
      ...{ from: '2026-01-01', to: '2026-02-01' },
    });
    expect(toDocumentFilter(search)).toEqual({
      ...{ theirNumber: '15/3', journalIds: ['j'], directions: ['OUTGOING'], states: ['VOIDED'], unitIds: ['u'] },
      ...{ registeredFrom: '2026-01-01', registeredTo: '2026-02-01' },
    });
  });

  test('shows what is on control, and of it what is overdue today', () => {
    expect(toDocumentFilter({ control: 'on' })).toEqual({ isOnControl: true });
    expect(toDocumentFilter({ control: 'overdue' }, '2026-03-02')).toEqual({ controlDueTo: '2026-03-01' });
    expect(parseDocumentsSearch({ control: 'off' })).toEqual({});
  });

  test('and the filters of columns are one thing', () => {
    const search = parseDocumentsSearch({ q: 'лист', journals: ['j'], stages: ['FILED'] });
    expect(toFilterModel(search)).toEqual({ journal: ['j'], state: ['FILED'] });
    expect(withFilterModel(search, { direction: ['INTERNAL'] })).toEqual({ q: 'лист', directions: ['INTERNAL'] });
  });
});

describe('a new document', () => {
  const document: FilterableDocument = {
    ...{ number: '7-ВК', theirNumber: '15/3', summary: 'Про тарифи', state: 'REGISTERED', direction: 'INTERNAL' },
    ...{ journal: { id: 'j' }, unit: { id: 'u' }, isOnControl: true, controlDueOn: '2026-03-10' },
  };
  test.each([
    [{}, true],
    [{ numberStartsWith: '7-в' }, true],
    [{ summaryContains: 'ТАРИФ', journalIds: ['j'], unitIds: ['u'] }, true],
    [{ registeredFrom: '2026-03-02', registeredTo: '2026-03-02' }, true],
    [{ registeredFrom: '2026-03-03' }, false],
    [{ registeredTo: '2026-03-01' }, false],
    [{ directions: ['OUTGOING' as const] }, false],
    [{ states: ['VOIDED' as const] }, false],
    [{ theirNumber: '15' }, false],
    [{ isOnControl: true }, true],
    [{ controlDueTo: '2026-03-10' }, true],
    [{ controlDueTo: '2026-03-09' }, false],
  ])('against %o: %s', (filter, expected) => {
    expect(matchesFilter(document, '2026-03-02', filter)).toBe(expected);
  });
});
