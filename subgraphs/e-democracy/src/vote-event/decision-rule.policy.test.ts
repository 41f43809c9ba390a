import { describe, expect, test } from 'vitest';
import { computedResult, heldResult, isConsistent, quotaOf, ruleOf } from './decision-rule.policy.ts';

describe('which rule decides (280/97-ВР, art. 59)', () => {
  test.each([
    ['Про бюджет', null, 'MAJORITY_OF_COMPOSITION', 'ASSUMED'],
    ['Про бюджет', ' ', 'MAJORITY_OF_COMPOSITION', 'ASSUMED'],
    ['Про бюджет', 'БІЛЬШІСТЬ ВІД ЗАГАЛЬНОГО СКЛАДУ', 'MAJORITY_OF_COMPOSITION', 'PRINTED'],
    ['Про бюджет', 'БІЛЬШІСТЬ ПРИСУТНІХ', 'MAJORITY_OF_PRESENT', 'PRINTED'],
    ['Про бюджет', 'НЕ МЕНШЕ 1/3 ВІД ЗАГАЛЬНОГО СКЛАДУ', 'ONE_THIRD_OF_COMPOSITION', 'PRINTED'],
    ['Про бюджет', '2/3 від загального складу', 'TWO_THIRDS_OF_COMPOSITION', 'PRINTED'],
    ['За надання слова', null, 'ONE_THIRD_OF_COMPOSITION', 'TITLE'],
    ['РІШЕННЯ НЕ ПРИЙНЯТО. За надання слова', null, 'ONE_THIRD_OF_COMPOSITION', 'TITLE'],
    ['За зміну черговості розгляду', null, 'MAJORITY_OF_PRESENT', 'TITLE'],
    ['Про подолання вето міського голови', null, 'TWO_THIRDS_OF_COMPOSITION', 'TITLE'],
  ])('«%s», printed «%s» → %s (%s)', (title, requirement, kind, source) => {
    expect(ruleOf(title, requirement)).toEqual({ kind, source });
  });
});

describe('votes needed', () => {
  test.each([
    ['MAJORITY_OF_COMPOSITION', 121, 90, 61],
    ['MAJORITY_OF_COMPOSITION', 55, 40, 28],
    ['MAJORITY_OF_COMPOSITION', 84, 80, 43],
    ['TWO_THIRDS_OF_COMPOSITION', 121, 90, 81],
    ['ONE_THIRD_OF_COMPOSITION', 121, 90, 41],
    ['MAJORITY_OF_PRESENT', 121, 88, 45],
    ['MAJORITY_OF_PRESENT', 121, 89, 45],
    ['UNKNOWN', 121, 90, 0],
  ] as const)('%s of %d, %d present: %d', (kind, composition, present, quota) => {
    expect(quotaOf(kind, composition, present)).toBe(quota);
  });
});

test('a decision is adopted from the quota on', () => {
  const counts = { for: 61, against: 0, abstain: 0, notVoted: 0, absent: 60 };
  expect(computedResult('MAJORITY_OF_COMPOSITION', 61, counts)).toBe('ADOPTED');
  expect(computedResult('MAJORITY_OF_COMPOSITION', 62, counts)).toBe('REJECTED');
});

describe('printed, said by the clerk, computed', () => {
  test.each([
    ['ADOPTED', null, 'ADOPTED', true, 'ADOPTED'],
    ['ADOPTED', null, 'REJECTED', false, 'ADOPTED'],
    ['ADOPTED', 'REJECTED', 'REJECTED', false, 'REJECTED'],
    ['UNKNOWN', null, 'REJECTED', true, 'REJECTED'],
    ['WITHDRAWN', null, 'REJECTED', false, 'WITHDRAWN'],
  ] as const)('%s, %s, %s: agree %s, holds %s', (printed, override, computed, agree, holds) => {
    expect(isConsistent(printed, override, computed)).toBe(agree);
    expect(heldResult(printed, override, computed)).toBe(holds);
  });
});
