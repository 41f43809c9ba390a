import { expect, test } from 'vitest';
import { isTurnedAway, type LoadStanding } from './load.policy.ts';

const SETTINGS = { requests: 100, strainedRequests: 20, lagMs: 200 };

test.each<[string, LoadStanding, boolean]>([
  ['the last that finds room', { inWork: 99, isStrained: false, isKnown: true }, false],
  ['one too many', { inWork: 100, isStrained: false, isKnown: true }, true],
  ['a stranger with room for strangers', { inWork: 49, isStrained: false, isKnown: false }, false],
  ['a stranger, while there is room for staff', { inWork: 50, isStrained: false, isKnown: false }, true],
  ['staff where the process is late', { inWork: 20, isStrained: true, isKnown: true }, true],
  ['few requests, however late the process', { inWork: 9, isStrained: true, isKnown: false }, false],
])('%s', (_what, standing, isAway) => {
  expect(isTurnedAway(standing, SETTINGS)).toBe(isAway);
});
