import { expect, test } from 'vitest';
import { addressLine } from './address.policy.ts';

test.each([
  [null, 'м. Вербівка, вул. Соборна, буд. 12А'],
  ['5', 'м. Вербівка, вул. Соборна, буд. 12А, кв. 5'],
])('an address with flat %j reads %s', (unit, line) => {
  expect(addressLine({ settlement: 'м. Вербівка', street: 'вул. Соборна', house: '12А', unit })).toBe(line);
});
