import { expect, test } from 'vitest';
import { placeOfNotice, shownCount } from './notice-place.ts';

test('a notice leads to its record', () => {
  expect(placeOfNotice({ recordKind: 'APPEAL', recordId: '1' })).toEqual({
    to: '/appeals/$appealId',
    params: { appealId: '1' },
  });
  expect(placeOfNotice({ recordKind: 'CLIENT', recordId: '2' }).to).toBe('/administration/clients/$clientId');
});

test.each([
  [1, '1'],
  [99, '99'],
  [100, '99+'],
])('a count of %i reads %s', (count, shown) => {
  expect(shownCount(count)).toBe(shown);
});
