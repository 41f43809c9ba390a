import { describe, expect, test } from 'vitest';
import { isRecordId, parseDataAccessesSearch, toDataAccessFilter } from './data-accesses.search.ts';

describe('the address of a journal', () => {
  test.each([
    [{}, {}],
    [
      { register: 'appeals', purpose: 'OWN_DATA' },
      { register: 'appeals', purpose: 'OWN_DATA' },
    ],
    [
      { from: '2026-03-01', to: '2026-03-31', deferred: true },
      { from: '2026-03-01', to: '2026-03-31', deferred: true },
    ],
    [{ register: 'votes', from: '2026-02-30', to: 'soon', deferred: 'maybe', person: '' }, {}],
    [{ viewer: 'x'.repeat(101), client: 7 }, {}],
  ])('%j reads as %j', (raw, search) => {
    expect(parseDataAccessesSearch(raw)).toEqual(search);
  });

  test('becomes the filter of the graph', () => {
    const search = {
      register: 'registry',
      person: 'p',
      viewer: 'v',
      client: 'c',
      purpose: 'X',
      from: 'f',
      to: 't',
    } as const;
    expect(toDataAccessFilter({ ...search, deferred: false })).toEqual({
      ...{ personId: 'p', viewerId: 'v', clientId: 'c', purpose: 'X', from: 'f', to: 't', isDeferred: false },
    });
    expect(toDataAccessFilter({})).toEqual({});
  });

  test.each([
    ['0190a000-0000-7000-8000-00000000000a', true],
    ['0190A000-0000-7000-8000-00000000000A', true],
    ['Шевченко', false],
    ['0190a000', false],
  ])('%s is an identifier: %s', (typed, verdict) => {
    expect(isRecordId(typed)).toBe(verdict);
  });
});
