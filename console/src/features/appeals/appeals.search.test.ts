import { describe, expect, test } from 'vitest';
import {
  type FilterableAppeal,
  isNumberLike,
  matchesFilter,
  parseAppealsSearch,
  toAppealFilter,
  toFilterModel,
  withFilterModel,
} from './appeals.search.ts';

const viewer = { id: 'me', unit: { id: 'my-unit' } };

function anAppeal(given: Partial<FilterableAppeal> = {}): FilterableAppeal {
  return {
    number: 'Ш-401',
    subject: 'Ремонт дороги',
    state: 'REGISTERED',
    procedure: 'CITIZEN_APPEAL',
    kind: 'APPLICATION',
    recurrence: 'PRIMARY',
    authorship: 'INDIVIDUAL',
    isOverdue: false,
    ...given,
  };
}

describe('the filter in the address', () => {
  test('keeps what it knows and drops the rest without complaint', () => {
    const search = parseAppealsSearch({
      q: '  дорога ',
      states: ['CLOSED', 'LOST'],
      mine: true,
      overdue: 'yes',
      page: 7,
    });
    expect(search).toEqual({ q: 'дорога', states: ['CLOSED'], mine: true });
    expect(parseAppealsSearch({ states: 'CLOSED', units: [] })).toEqual({});
  });

  test('has the marks of appeals, each of its own list', () => {
    const search = parseAppealsSearch({ recurrences: ['REPEATED', 'COLLECTIVE'], authorships: ['COLLECTIVE'] });
    expect(search).toEqual({ recurrences: ['REPEATED'], authorships: ['COLLECTIVE'] });
    expect(toAppealFilter(search, null)).toEqual(search);
  });

  test('reads a number typed into the address as text', () => {
    expect(parseAppealsSearch({ q: 401 })).toEqual({ q: '401' });
  });

  test('finds by number when a number was typed, by words otherwise', () => {
    expect(toAppealFilter({ q: 'Ш-401' }, null)).toEqual({ numberStartsWith: 'Ш-401' });
    expect(toAppealFilter({ q: '401' }, null)).toEqual({ numberStartsWith: '401' });
    expect(toAppealFilter({ q: 'дах 5 поверху' }, null)).toEqual({ subjectContains: 'дах 5 поверху' });
    const typed = ['Ш-', 'ДЗ-12/26', '201/02-10', '31/ЗПІ', 'Н-17/ос', 'дах', '5 поверх'];
    expect(typed.map(isNumberLike)).toEqual([true, true, true, true, true, false, false]);
  });

  test('knows whose «мої» are once the employee is known', () => {
    expect(toAppealFilter({ mine: true, myUnit: true }, viewer)).toEqual({ executorIds: ['me'], unitIds: ['my-unit'] });
    expect(toAppealFilter({ mine: true, myUnit: true }, null)).toEqual({});
  });

  test('and the filters of columns are one thing', () => {
    const search = parseAppealsSearch({ q: 'дах', states: ['CLOSED'], units: ['u'] });
    expect(toFilterModel(search)).toEqual({ state: ['CLOSED'], unit: ['u'] });
    expect(withFilterModel(search, { kind: ['COMPLAINT'] })).toEqual({ q: 'дах', kinds: ['COMPLAINT'] });
  });
});

describe('a new appeal', () => {
  test('belongs in a filter that it passes', () => {
    expect(matchesFilter(anAppeal(), {})).toBe(true);
    expect(matchesFilter(anAppeal(), { states: ['REGISTERED'], subjectContains: 'ДОРОГ' })).toBe(true);
    expect(matchesFilter(anAppeal(), { states: ['CLOSED'] })).toBe(false);
    expect(matchesFilter(anAppeal(), { recurrences: ['REPEATED'] })).toBe(false);
    expect(matchesFilter(anAppeal({ authorship: 'COLLECTIVE' }), { authorships: ['COLLECTIVE'] })).toBe(true);
    expect(matchesFilter(anAppeal({ unit: null }), { unitIds: ['u'] })).toBe(false);
    expect(matchesFilter(anAppeal(), { numberStartsWith: 'ш-40' })).toBe(true);
  });
});
