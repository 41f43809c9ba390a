import { expect, test } from 'vitest';
import { isStorable } from './storable-text.ts';

test.each([
  ['plain text', 'Ремонт дороги', true],
  ['a character of two halves', '𝒳', true],
  ['a date', new Date(0), true],
  ['nothing', { text: null, other: undefined }, true],
  ['U+0000', 'до\u0000після', false],
  ['half of a character', 'x\ud800', false],
  ['halves in the wrong order', '\udfff\ud800', false],
  ['deep inside', { filter: { any: [{ text: 'ok' }, { text: '\u0000' }] } }, false],
])('%s', (_, value, expected) => {
  expect(isStorable(value)).toBe(expected);
});
