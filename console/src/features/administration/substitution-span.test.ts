import { expect, test } from 'vitest';
import { lengthInDays, spanOnStrip } from './substitution-span.ts';

const TODAY = '2026-03-08';

test.each([
  ['2026-03-01', '2026-04-11', { startPercent: 0, widthPercent: 100 }, 'the whole strip'],
  ['2026-01-01', '2026-12-31', { startPercent: 0, widthPercent: 100 }, 'longer at both ends'],
  ['2026-03-01', '2026-03-21', { startPercent: 0, widthPercent: 50 }, 'the first half'],
  ['2026-03-22', '2026-06-01', { startPercent: 50, widthPercent: 50 }, 'the second half and more'],
  ['2026-02-01', '2026-02-28', null, 'over before it begins'],
  ['2026-04-12', '2026-04-20', null, 'to begin after its end'],
])('%s – %s: %o, %s', (from, to, expected, _why) => {
  expect(spanOnStrip(from, to, TODAY)).toEqual(expected);
});

test('one day is a day long, also over the change of the clock', () => {
  expect(lengthInDays(TODAY, TODAY)).toBe(1);
  expect(lengthInDays('2026-03-28', '2026-03-30')).toBe(3);
});
