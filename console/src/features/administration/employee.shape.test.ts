import { expect, test } from 'vitest';
import {
  emptyEmployee,
  isEmployeeValues,
  isNewEmployeeValues,
  toRegisterInput,
  toUpdateInput,
  valuesOf,
} from './employee.shape.ts';

test('what is known of an employee goes into the form and comes back the same', () => {
  const employee = { name: 'Олена', position: 'діловод', email: null, phone: '55-10-01', employedFrom: null };
  const given = { employeeId: 'e', expectedVersion: 3, idempotencyKey: 'k' };
  expect(toUpdateInput(valuesOf(employee), given)).toEqual({
    ...{ ...given, ...employee, employedTo: null },
  });
});

test('a new employee needs a unit', () => {
  const empty = emptyEmployee(null, '2026-03-02');
  expect(toRegisterInput(empty, 'k')).toBeNull();
  expect(toRegisterInput({ ...empty, unitId: 'u', name: 'Олена', roles: ['head'] }, 'k')).toMatchObject({
    ...{ idempotencyKey: 'k', unitId: 'u', name: 'Олена', roles: ['head'], employedFrom: '2026-03-02', email: null },
  });
});

test('a draft of an older version is not taken for one of these', () => {
  expect(isNewEmployeeValues(emptyEmployee(null, '2026-03-02'))).toBe(true);
  expect(isNewEmployeeValues({ name: 'Олена' })).toBe(false);
  expect(isEmployeeValues({ ...valuesOf({ name: 'О', position: 'п' }), phone: 5 })).toBe(false);
});
