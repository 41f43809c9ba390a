import { expect, test } from 'vitest';
import { type EmployeeRow, employeeColumns } from './employees-grid.columns.ts';

const columns = employeeColumns({
  ...{ name: 'Імʼя', position: 'Посада', unit: 'Підрозділ', roles: 'Ролі', standing: 'Стан' },
  roleName: (role) => `<${role}>`,
});
const row = {
  ...{ id: 'e', version: 1, name: 'Олена Ткачук', position: 'діловод', roles: ['registrar', 'head'] },
  ...{ isActive: true, isDisabled: false, isAway: false, unit: { id: 'u', name: 'Апарат' } },
} as unknown as EmployeeRow;

test('roles are told by name, the unit by its own', () => {
  const shown = (colId: string) => {
    const getter = columns.find((column) => column.colId === colId)?.valueGetter;
    return typeof getter === 'function' ? getter({ data: row } as never) : undefined;
  };
  expect(shown('roles')).toBe('<registrar>, <head>');
  expect(shown('unit')).toBe('Апарат');
});

test('a row that is still on its way shows nothing', () => {
  for (const { valueGetter } of columns) {
    if (typeof valueGetter === 'function') expect(valueGetter({ data: undefined } as never)).toBe('');
  }
});
