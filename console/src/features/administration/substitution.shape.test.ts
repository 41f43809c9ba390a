import { expect, test } from 'vitest';
import { emptySubstitution, isSubstitutionValues, missingFields, toAddInput } from './substitution.shape.ts';

const filled = {
  ...emptySubstitution('away', '2026-03-02'),
  substituteId: 'other',
  toOn: '2026-03-13',
  note: ' ключі ',
};

test('an empty form says what is missing, in its order', () => {
  expect(missingFields(emptySubstitution(null, '2026-03-02'))).toEqual(['employeeId', 'substituteId', 'toOn']);
  expect(toAddInput(emptySubstitution('away', '2026-03-02'), 'k')).toBeNull();
});

test('a filled one is a command, all roles unless fewer are chosen', () => {
  expect(toAddInput(filled, 'k')).toEqual({
    ...{ idempotencyKey: 'k', employeeId: 'away', substituteId: 'other', fromOn: '2026-03-02', toOn: '2026-03-13' },
    ...{ reason: 'LEAVE', roles: null, note: 'ключі' },
  });
  expect(toAddInput({ ...filled, roles: ['head'] }, 'k')?.roles).toEqual(['head']);
});

test('a draft of another kind is not taken for one', () => {
  expect(isSubstitutionValues(filled)).toBe(true);
  expect(isSubstitutionValues({ ...filled, reason: 'HOLIDAY' })).toBe(false);
});
