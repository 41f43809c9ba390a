import { expect, test } from 'vitest';
import { applicantName } from './applications-grid.columns.ts';

const texts = { registryUnavailable: 'дані реєстру недоступні', withheld: 'не розголошується' };

test('the register gives the name, else the words of the applicant', () => {
  expect(applicantName({ personId: 'p', person: { fullName: 'Шевченко Олена' }, statedName: 'Шевченко' }, texts)).toBe(
    'Шевченко Олена',
  );
  expect(applicantName({ statedName: 'Коваль Петро' }, texts)).toBe('Коваль Петро');
});

test('a register that is away is named as such', () => {
  expect(applicantName({ personId: 'p', person: null, statedName: null }, texts)).toBe('дані реєстру недоступні');
  expect(applicantName({}, texts)).toBe('');
  expect(applicantName(null, texts)).toBe('не розголошується');
});
