import { expect, test } from 'vitest';
import { listDifference } from './roles.ts';

test('a change of roles tells what is given and what is taken', () => {
  expect(listDifference(['head', 'registrar'], ['registrar', 'executor'])).toEqual({
    added: ['executor'],
    taken: ['head'],
  });
  expect(listDifference(['head'], ['head'])).toEqual({ added: [], taken: [] });
});
