import { expect, test } from 'vitest';
import { invitationLink } from './invitation-link.ts';

test('an invitation leads to the page of the embedded issuer on the same host', () => {
  expect(invitationLink('https://hromada.example', '7Q2MC-0AB1D')).toBe(
    'https://hromada.example/oidc/invitation?code=7Q2MC-0AB1D',
  );
});
