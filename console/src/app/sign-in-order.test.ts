import { expect, test } from 'vitest';
import type { SessionEmployee } from './session-api.ts';
import { findEmployees, signInOrder } from './sign-in-order.ts';

const employee = (name: string, ...roles: string[]): SessionEmployee => ({
  id: name,
  name,
  position: 'посада',
  unit: 'Відділ освіти',
  roles,
});
const all = [
  employee('Ярина', 'executor'),
  employee('Ганна', 'executor'),
  employee('Олена', 'registrar'),
  employee('Ігор', 'executor', 'head'),
  employee('Хтось'),
];

test('those who start the work come first, executors by name after them', () => {
  expect(signInOrder(all).map(({ name }) => name)).toEqual(['Олена', 'Ігор', 'Ганна', 'Ярина', 'Хтось']);
});

test('an employee is found by name, position or unit', () => {
  expect(findEmployees(all, ' оле ').map(({ name }) => name)).toEqual(['Олена']);
  expect(findEmployees(all, 'ОСВІТ')).toHaveLength(all.length);
  expect(findEmployees(all, '')).toBe(all);
});
