import { expect, test } from 'vitest';
import { dueMood } from './appeal-due.ts';

test.each([
  ['IN_EXECUTION', -3, { kind: 'overdue', days: 3 }],
  ['REGISTERED', 0, { kind: 'today' }],
  ['REGISTERED', 4, { kind: 'soon', days: 4 }],
  ['AWAITING_RESOLUTION', 5, { kind: 'calm', days: 5 }],
  ['REPLIED', -1, { kind: 'answered-late', days: 1 }],
  ['CLOSED', 0, { kind: 'answered-in-time' }],
  ['AWAITING_SIGNATURE', -1, { kind: 'overdue', days: 1 }],
  ['FORWARDED', 20, { kind: 'answered-in-time' }],
  ['RETURNED', -2, { kind: 'answered-late', days: 2 }],
] as const)('%s with %i days left', (state, daysLeft, mood) => {
  expect(dueMood({ state, daysLeft })).toEqual(mood);
});
