import { expect, test } from 'vitest';
import { describePerson } from './found-person.ts';

test.each([
  ['1984-02-29', 'вул. Садова, 5', '29.02.1984 · вул. Садова, 5'],
  ['1984-02-29', null, '29.02.1984'],
  [null, 'вул. Садова, 5', 'вул. Садова, 5'],
  [null, null, ''],
])('says of a person only what is known: %s, %s', (birthDate, address, line) => {
  expect(describePerson({ birthDate, address }, 'uk')).toBe(line);
});
