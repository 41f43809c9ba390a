import { expect, test } from 'vitest';
import { isOfUnstorableText, isStorable } from './storable-text.ts';

test.each([
  ['plain text', 'Ремонт дороги', true],
  ['a character of two halves', '𝒳', true],
  ['a date', new Date(0), true],
  ['nothing', { text: null, other: undefined }, true],
  ['U+0000, of which the domain speaks', 'до\u0000після', true],
  ['half of a character', 'x\ud800', false],
  ['halves in the wrong order', '\udfff\ud800', false],
  ['deep inside', { filter: { any: [{ text: 'ok' }, { text: '\udc00' }] } }, false],
])('%s', (_, value, expected) => {
  expect(isStorable(value)).toBe(expected);
});

test.each([
  ['U+0000 in a text', Object.assign(new Error('driver'), { code: '22021' }), true],
  [
    'U+0000 inside JSON, told by the query builder',
    new Error('query', { cause: Object.assign(new Error(), { code: '22P05' }) }),
    true,
  ],
  ['another failure', Object.assign(new Error('driver'), { code: '23505' }), false],
  ['what is no error', '22021', false],
])('is of unstorable text: %s', (_, error, expected) => {
  expect(isOfUnstorableText(error)).toBe(expected);
});
