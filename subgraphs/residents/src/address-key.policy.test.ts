import { describe, expect, test } from 'vitest';
import { houseOf, leadingNumber, streetKey } from './address-key.policy.ts';

describe('an address as a search compares it', () => {
  test.each([
    ['12 а', '12А', 12],
    [' 7 / 2', '7/2', 7],
    ['б/н', 'Б/Н', 0],
    ['99999999', '99999999', 999_999],
  ])('house %j is kept as %s and stands at %i', (text, house, number) => {
    expect(houseOf(text)).toBe(house);
    expect(leadingNumber(house)).toBe(number);
  });

  test.each([
    ['вул. Лесі  Українки', 'лесі українки'],
    ['вулиця соборна', 'соборна'],
    ['Просп. Миру', 'миру'],
    ['набережна', 'набережна'],
    ['вулична', 'вулична'],
    ['вул. набережна', 'набережна'],
  ])('street %j is compared as %j', (street, bare) => {
    expect(streetKey(street)).toBe(bare);
  });
});
