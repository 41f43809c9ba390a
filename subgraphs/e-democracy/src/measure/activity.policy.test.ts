import { describe, expect, test } from 'vitest';
import { activityShares, measureDefinition, qualityNotes } from './activity.policy.ts';

// 20 roll calls of 4 sittings: 12 with a side taken, 3 silent, 5 absent; of 15 in the hall 10 along the line, 2 against, 3 without a line
const MEMBER = { events: 20, present: 15, expressed: 12, sittings: 4, attended: 3, loyal: 10, rebel: 2 };

describe('measures of a member', () => {
  test.each([
    ['present', 15, 20, 0.75],
    ['expressed', 12, 20, 0.6],
    ['silent', 3, 15, 0.2],
    ['absent', 5, 20, 0.25],
    ['sittingAttendance', 3, 4, 0.75],
    ['loyalty', 10, 12, 10 / 12],
  ] as const)('%s is %d of %d', (name, numerator, denominator, value) => {
    expect(activityShares(MEMBER)[name]).toEqual({ numerator, denominator, value });
  });

  test('nothing divided by nothing is undefined, not zero', () => {
    const shares = activityShares({
      events: 0,
      present: 0,
      expressed: 0,
      sittings: 0,
      attended: 0,
      loyal: 0,
      rebel: 0,
    });
    expect(Object.values(shares).map((share) => share.value)).toEqual([null, null, null, null, null, null]);
  });
});

test('loyalty explains its basis; attendance names its law', () => {
  expect(measureDefinition('loyalty', 'EFFECTIVE', 'uk')).toContain('не за');
  expect(measureDefinition('loyalty', 'EXPRESSED', 'en')).toContain('Rice');
  expect(measureDefinition('sittingAttendance', 'EFFECTIVE', 'uk')).toContain('ст. 37');
});

test('a member without a known faction is told to have no loyalty', () => {
  expect(qualityNotes({ ...MEMBER, loyal: 0, rebel: 0 }, false, 'uk')).toEqual([
    expect.stringContaining('узгодженість не визначено'),
  ]);
  expect(qualityNotes(MEMBER, false, 'uk')).toEqual([]);
});
