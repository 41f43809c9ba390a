import { expect, test } from 'vitest';
import { dueMood } from './application-due.ts';

const TODAY = '2026-03-10';
const due = (dueOn: string, state: Parameters<typeof dueMood>[0]['state'] = 'IN_PROCESSING', isOverdue = false) =>
  dueMood({ state, dueOn, isOverdue }, TODAY);

test('a running term counts to its last day', () => {
  expect(due('2026-03-08')).toEqual({ kind: 'overdue', days: 2 });
  expect(due('2026-03-10')).toEqual({ kind: 'today' });
  expect(due('2026-03-12')).toEqual({ kind: 'soon', days: 2 });
  expect(due('2026-03-20', 'REGISTERED')).toEqual({ kind: 'calm', days: 10 });
});

test('a paused term is never overdue, a decided one was or was not', () => {
  expect(due('2026-03-01', 'NEEDS_CORRECTION')).toEqual({ kind: 'paused' });
  expect(due('2026-03-01', 'ISSUED')).toEqual({ kind: 'in-time' });
  expect(due('2026-03-01', 'REFUSED', true)).toEqual({ kind: 'late' });
  expect(due('2026-03-01', 'WITHDRAWN', true)).toEqual({ kind: 'none' });
});
