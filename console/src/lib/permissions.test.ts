import { expect, test } from 'vitest';
import { isPermitted } from './permissions.ts';

test.each([
  ['appeals:register', ['registrar'], true],
  ['appeals:register', ['head', 'executor'], false],
  ['staff:administer', ['registrar', 'administrator'], true],
  ['staff:history', ['data-protection-officer'], true],
  ['staff:administer', ['data-protection-officer'], false],
  ['residents:look-up', ['analyst'], false],
  ['appeals:read', [], false],
  ['documents:read', ['council-secretary'], true],
  ['documents:read', ['analyst'], false],
  ['documents:register', ['head'], false],
] as const)('%s is offered to %o: %s', (permission, roles, expected) => {
  expect(isPermitted(permission, roles)).toBe(expected);
});

test('nothing is offered while it is not known who asks', () => {
  expect(isPermitted('appeals:read', null)).toBe(false);
});
