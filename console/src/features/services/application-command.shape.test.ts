import { expect, test } from 'vitest';
import { needsReason, reasonFor } from './application-command.shape.ts';

test('a decision and a stop of the clock must have a reason', () => {
  expect(needsReason('REFUSE')).toBe(true);
  expect(needsReason('START_PROCESSING')).toBe(false);
});

test('an empty reason is none; where one is needed it is missing', () => {
  expect(reasonFor('ISSUE', '  ')).toBeNull();
  expect(reasonFor('REFUSE', '  ')).toBeUndefined();
  expect(reasonFor('REFUSE', ' Немає документів ')).toBe('Немає документів');
});
