import { describe, expect, test } from 'vitest';
import { compositionOn, compositionsWith, votingComposition } from './composition.policy.ts';

const seen = { startsOn: '2021-01-10', total: 121, isTold: false, from: null };
const told = (total: number, from: string | null = null) => ({ startsOn: '2021-01-10', total, isTold: true, from });
const spans = (rows: ReturnType<typeof compositionsWith>) =>
  rows.map(({ validFrom, validTo, total }) => `${validFrom}…${validTo ?? ''} ${total}`);

describe('the compositions of a convocation', () => {
  test.each([
    ['begin with the first one', [seen], ['2021-01-10… 121']],
    ['are not touched by a run that tells nothing', [told(121), { ...seen, total: 119 }], ['2021-01-10… 121']],
    ['reach back to an earlier roll call', [seen, { ...seen, startsOn: '2020-12-01' }], ['2020-12-01… 121']],
    ['are put right', [seen, told(120)], ['2021-01-10… 120']],
    ['change from a day on', [seen, told(115, '2022-03-01')], ['2021-01-10…2022-03-01 121', '2022-03-01… 115']],
    [
      'take a change between two',
      [seen, told(100, '2023-01-01'), told(115, '2022-03-01')],
      ['2021-01-10…2022-03-01 121', '2022-03-01…2023-01-01 115', '2023-01-01… 100'],
    ],
  ])('%s', (_, runs, expected) => {
    expect(spans(runs.reduce(compositionsWith, [] as ReturnType<typeof compositionsWith>))).toEqual(expected);
  });

  test.each([
    ['2020-01-01', 121],
    ['2022-02-28', 121],
    ['2022-03-01', 115],
  ])('on %s it is %i', (day, total) => {
    expect(compositionOn(compositionsWith(compositionsWith([], seen), told(115, '2022-03-01')), day, 7)).toBe(total);
  });
});

test.each([
  ['a mayor taking part is counted', { total: 55, isOfCommission: false, mayors: new Set(['m']) }, 'FOR', 55],
  ['an absent mayor is not', { total: 55, isOfCommission: false, mayors: new Set(['m']) }, 'ABSENT', 54],
  ['a commission is as large as its list', { total: 55, isOfCommission: true, mayors: new Set(['m']) }, 'ABSENT', 2],
])('%s', (_, body, option, expected) => {
  const votes = [
    { memberId: 'm', option },
    { memberId: 'd', option: 'FOR' },
  ];
  expect(votingComposition(body, votes)).toBe(expected);
});
