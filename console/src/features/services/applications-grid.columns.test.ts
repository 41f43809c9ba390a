import { expect, test } from 'vitest';
import { applicantName } from './applications-grid.columns.ts';

test('the register gives the name, else the words of the applicant', () => {
  expect(applicantName({ personId: 'p', person: { fullName: 'Шевченко Олена' }, statedName: 'Шевченко' }, '?')).toBe(
    'Шевченко Олена',
  );
  expect(applicantName({ statedName: 'Коваль Петро' }, '?')).toBe('Коваль Петро');
});

test('a register that is away is named as such', () => {
  expect(applicantName({ personId: 'p', person: null, statedName: null }, 'дані реєстру недоступні')).toBe(
    'дані реєстру недоступні',
  );
  expect(applicantName({}, '?')).toBe('');
});
