import { expect, test } from 'vitest';
import { backoffMs } from './backoff.ts';

test.each([
  [0, 50, 100],
  [1, 100, 200],
  [5, 1_600, 3_200],
  [6, 2_500, 5_000],
  [1_000, 2_500, 5_000],
])('after %i failures the pause is %i–%i ms', (failures, shortest, longest) => {
  expect(backoffMs(failures, () => 0)).toBe(shortest);
  expect(backoffMs(failures, () => 1)).toBe(longest);
});
