import { expect, test } from 'vitest';
import { isTurnedAway, type LoadStanding, learnedSpeed } from './load.policy.ts';

const SETTINGS = { requests: 100, strainedRequests: 20, lagMs: 200 };

test.each<[string, LoadStanding, boolean]>([
  ['the last that finds room', { inWork: 99, isStrained: false, doneInSecond: 500, isKnown: true }, false],
  ['one too many', { inWork: 100, isStrained: false, doneInSecond: 500, isKnown: true }, true],
  ['a stranger with room for strangers', { inWork: 49, isStrained: false, doneInSecond: 500, isKnown: false }, false],
  [
    'a stranger, while there is room for staff',
    { inWork: 50, isStrained: false, doneInSecond: 500, isKnown: false },
    true,
  ],
  ['staff where the process is late', { inWork: 20, isStrained: true, doneInSecond: 500, isKnown: true }, true],
  ['few requests, however late the process', { inWork: 9, isStrained: true, doneInSecond: 500, isKnown: false }, false],
  ['as many as are done in a second', { inWork: 39, isStrained: false, doneInSecond: 40, isKnown: true }, false],
  ['more than are done in a second', { inWork: 40, isStrained: false, doneInSecond: 40, isKnown: true }, true],
  ['few, where nothing was done lately', { inWork: 19, isStrained: false, doneInSecond: 0, isKnown: true }, false],
  ['many, where nothing was done lately', { inWork: 20, isStrained: false, doneInSecond: 0, isKnown: true }, true],
])('%s', (_what, standing, isAway) => {
  expect(isTurnedAway(standing, SETTINGS)).toBe(isAway);
});

test.each([
  [0, 50, 50],
  [50, 80, 80],
  [80, 75, 75],
  [80, 0, 72],
])('known for %i a second, %i are done: known for %i', (known, done, after) => {
  expect(learnedSpeed(known, done)).toBe(after);
});
