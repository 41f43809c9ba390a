import { expect, test } from 'vitest';
import { chooseLanguage } from './language.ts';

test.each([
  [undefined, undefined, 'uk'],
  ['en', 'uk', 'en'],
  ['de', 'en', 'en'],
  [undefined, 'en-GB,en;q=0.9', 'en'],
  [undefined, 'de-DE,uk;q=0.7,en;q=0.3', 'uk'],
  [undefined, 'uk;q=0.1,en;q=0.9', 'en'],
  [undefined, 'en;q=0', 'uk'],
  [undefined, 'de,pl', 'uk'],
  [undefined, ';;;q=x', 'uk'],
] as const)('asked for %s, prefers %s → %s', (asked, header, language) => {
  expect(chooseLanguage(asked, header)).toBe(language);
});
