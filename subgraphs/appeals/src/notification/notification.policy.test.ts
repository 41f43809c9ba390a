import { describe, expect, test } from 'vitest';
import { afterQuietHours, filledIn, retryDelayMs, templateFaults } from './notification.policy.ts';

const NIGHT = { fromMinute: 20 * 60, toMinute: 7 * 60 };

describe('quiet hours from 20:00 to 7:00 in Kyiv', () => {
  test.each([
    ['2026-03-02T10:00:00+02:00', '2026-03-02T10:00:00+02:00', 'by day at once'],
    ['2026-03-02T19:59:59+02:00', '2026-03-02T19:59:59+02:00', 'a second before'],
    ['2026-03-02T20:00:00+02:00', '2026-03-03T07:00:00+02:00', 'from the first minute'],
    ['2026-03-02T23:30:00+02:00', '2026-03-03T07:00:00+02:00', 'in the evening'],
    ['2026-03-03T06:59:59+02:00', '2026-03-03T07:00:00+02:00', 'in the morning'],
    ['2026-03-03T07:00:00+02:00', '2026-03-03T07:00:00+02:00', 'the end is not quiet'],
    ['2026-03-28T22:00:00+02:00', '2026-03-29T07:00:00+03:00', 'the night that summer time begins'],
    ['2026-10-24T22:00:00+03:00', '2026-10-25T07:00:00+02:00', 'the night that it ends'],
    ['2026-10-25T01:00:00+03:00', '2026-10-25T07:00:00+02:00', 'after midnight of that night'],
  ])('%s → %s: %s', (at, expected) => {
    expect(afterQuietHours(new Date(at), NIGHT)).toEqual(new Date(expected));
  });

  test('may be at noon, or none', () => {
    const at = new Date('2026-03-02T12:30:00+02:00');
    expect(afterQuietHours(at, { fromMinute: 720, toMinute: 780 })).toEqual(new Date('2026-03-02T13:00:00+02:00'));
    expect(afterQuietHours(at, null)).toBe(at);
    expect(afterQuietHours(at, { fromMinute: 0, toMinute: 0 })).toBe(at);
  });
});

describe('a template', () => {
  test.each([
    ['Строк {dueOn}', 'Звернення {number}, {days} дн. {link}', []],
    ['Строк {number}', 'Звернення', ['subject TEMPLATE_NAMES_CASE']],
    ['Строк {surname}', 'Звернення', ['subject TEMPLATE_WORD_UNKNOWN']],
    ['Строк', 'Звернення {applicant}', ['body TEMPLATE_WORD_UNKNOWN']],
    ['Строк\r\nBcc: all@example.org', 'Звернення', ['subject FORBIDDEN_CHARACTER']],
    ['', 'x', ['subject TEXT_TOO_SHORT', 'body TEXT_TOO_SHORT']],
  ])('%j, %j: %j', (subject, body, codes) => {
    expect(templateFaults('TERM_NEAR', { subject, body }).map(({ field, code }) => `${field} ${code}`)).toEqual(codes);
  });

  test('is filled in once: what a word brings is not read as a place', () => {
    expect(filledIn('{number} до {dueOn}. {link}', { number: '{dueOn}', dueOn: '02.03.2026' })).toBe(
      '{dueOn} до 02.03.2026.',
    );
  });
});

test.each([
  [1, 60_000],
  [4, 480_000],
  [7, 3_600_000],
])('after %i failures an e-mail waits %i ms, a fifth more or less', (failures, middle) => {
  expect([0, 0.5, 1].map((random) => retryDelayMs(failures, random))).toEqual([middle * 0.8, middle, middle * 1.2]);
});
