import { expect, test } from 'vitest';
import { settleCompleteness } from './completeness.ts';

const missing = { valueCompletion: [{ message: 'Cannot return null for non-nullable field Person.fullName.' }] };

test('a reference that became null is no error', () => {
  expect(settleCompleteness({ data: { appeal: { applicant: null } }, extensions: missing })).toEqual({
    data: { appeal: { applicant: null } },
  });
});

test('an answer of which nothing is left is one', () => {
  expect(settleCompleteness({ data: null, extensions: missing })).toEqual({
    data: null,
    errors: [{ message: 'A required part of the answer is missing', extensions: { code: 'INCOMPLETE_DATA' } }],
  });
});

test('errors that tell the reason stay alone', () => {
  const errors = [{ message: 'The residents service does not answer now' }];
  expect(settleCompleteness({ data: null, errors, extensions: missing })).toEqual({ data: null, errors });
});
