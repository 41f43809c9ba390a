import { describe, expect, test } from 'vitest';
import { factionLine, isRebelVote, riceIndex } from './counting.policy.ts';

const counts = (votes: readonly [number, number, number, number, number]) => ({
  for: votes[0],
  against: votes[1],
  abstain: votes[2],
  notVoted: votes[3],
  absent: votes[4],
});

describe('the line of a faction (за, проти, утрималися, не голосували, відсутні)', () => {
  test.each([
    [[5, 1, 0, 0, 0], 'FOR', 'FOR', 'most are for'],
    [[2, 0, 0, 3, 0], 'NOT_VOTED', 'FOR', 'silence counts on the effective basis alone'],
    [[2, 0, 2, 1, 0], 'ABSTAIN', null, 'two against two is a tie when only words count'],
    [[2, 1, 1, 0, 0], null, 'FOR', 'two for, two not for: an effective tie, an expressed plurality'],
    [[1, 1, 2, 0, 3], 'ABSTAIN', 'ABSTAIN', 'the commonest way of withholding'],
    [[0, 1, 1, 0, 2], 'NOT_VOTED', null, 'withholding tied among its ways'],
    [[2, 0, 0, 0, 0], null, null, 'two members are no faction with a line'],
    [[1, 0, 0, 0, 4], null, null, 'one vote is no line'],
    [[0, 0, 0, 0, 5], null, null, 'nobody came'],
  ] as const)('%j → %s, %s: %s', (votes, effective, expressed, _reason) => {
    expect(factionLine(counts(votes), 'EFFECTIVE')).toBe(effective);
    expect(factionLine(counts(votes), 'EXPRESSED')).toBe(expressed);
  });
});

describe('going against the line', () => {
  test.each([
    ['FOR', 'FOR', false, false],
    ['NOT_VOTED', 'FOR', true, null],
    ['ABSTAIN', 'FOR', true, true],
    ['AGAINST', 'ABSTAIN', false, true],
    ['FOR', 'NOT_VOTED', true, true],
    ['ABSENT', 'FOR', null, null],
    ['FOR', null, null, null],
  ] as const)('%s when the line is %s → %s, %s', (option, line, effective, expressed) => {
    expect(isRebelVote(option, line, 'EFFECTIVE')).toBe(effective);
    expect(isRebelVote(option, line, 'EXPRESSED')).toBe(expressed);
  });
});

describe('cohesion (Rice 1925, effective basis)', () => {
  test.each([
    [[5, 0, 0, 0, 9], 1],
    [[3, 1, 1, 1, 0], 0],
    [[6, 1, 0, 1, 2], 0.5],
    [[0, 0, 0, 0, 4], null],
  ] as const)('%j → %s', (votes, rice) => {
    expect(riceIndex(counts(votes))).toBe(rice);
  });
});
