import { expect, test } from 'vitest';
import { readFault } from './read-fault.ts';

const fault = (code: string, message = '') => ({ errors: [{ message, extensions: { code } }] });

test('a refusal is told from a wrong question and from a failure', () => {
  expect(readFault(fault('FORBIDDEN'))).toEqual({ kind: 'forbidden' });
  expect(readFault(fault('BAD_USER_INPUT', 'Вкажіть прізвище'))).toEqual({
    kind: 'input',
    message: 'Вкажіть прізвище',
  });
  expect(readFault(fault('INTERNAL_SERVER_ERROR'))).toEqual({ kind: 'failed' });
});

test('a broken network has no codes', () => {
  expect(readFault(new TypeError('fetch failed'))).toEqual({ kind: 'failed' });
  expect(readFault({ errors: [{ message: 'no code' }] })).toEqual({ kind: 'failed' });
});
