import { describe, expect, test } from 'vitest';
import { fullName, recordNumberOf } from './person.policy.ts';

describe('a record number (УНЗР)', () => {
  test.each([
    ['19840229-01237', '19840229-01237', 'as printed'],
    [' 19840229-01237 ', '19840229-01237', 'spaces around it'],
    ['19840229–01237', '19840229-01237', 'a dash for the hyphen'],
  ])('%j is %s: %s', (text, number) => {
    expect(recordNumberOf(text)).toBe(number);
  });

  test.each([
    ['', 'empty'],
    ['1984022901237', 'no hyphen'],
    ['19840229-1237', 'four digits after the hyphen'],
    ['19840229-012377', 'six digits after the hyphen'],
    ['29021984-01237', 'day first'],
    ['19830229-01237', '29 February of a common year'],
    ['19841301-01237', 'thirteenth month'],
    ['1984O229-01237', 'a letter for a digit'],
    ['19840229-01237; drop table', 'anything after it'],
  ])('%j is none: %s', (text) => {
    expect(recordNumberOf(text)).toBeUndefined();
  });
});

describe('the name in one line', () => {
  test('stands in the order of a document', () => {
    expect(fullName({ familyName: 'Косач', givenName: 'Лариса', patronymic: 'Петрівна' })).toBe(
      'Косач Лариса Петрівна',
    );
  });

  test('does without a patronymic', () => {
    expect(fullName({ familyName: 'Сміт', givenName: 'Джон', patronymic: null })).toBe('Сміт Джон');
  });
});
