import { expect, test } from 'vitest';
import { clockTime, emptyStep, isStepValues, isTemplateValues } from './notices.shape.ts';

test.each([
  [emptyStep('2026-03-02'), true],
  [{ ...emptyStep('2026-03-02'), repeatDays: 7 }, true],
  [{ ...emptyStep('2026-03-02'), audience: 'ADMINISTRATOR' }, false],
  [{ ...emptyStep('2026-03-02'), offsetDays: '3' }, false],
  [null, false],
])('a draft %j is of a step: %s', (raw, expected) => {
  expect(isStepValues(raw)).toBe(expected);
});

test('a draft of words has both', () => {
  expect([{ subject: 'a', body: 'b' }, { subject: 'a' }, null].map(isTemplateValues)).toEqual([true, false, false]);
});

test.each([
  [0, '00:00'],
  [425, '07:05'],
  [1200, '20:00'],
])('minute %i is %s', (minute, expected) => {
  expect(clockTime(minute)).toBe(expected);
});
