import { aResident } from '@hromada/shared/testing';
import type { Viewer } from '@hromada/shared/viewer';
import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { streamKey } from './federated-subscriptions.ts';

const operation = {
  document: parse('subscription { appealChanged { cursor } }'),
  variables: {},
  operationName: undefined,
};
const someone = aResident({ scopes: ['appeals:read', 'services:read'], roles: ['a', 'b'], unitIds: ['u', 'v'] });

describe('two subscribers share a stream', () => {
  test('when nothing that changes an answer tells them apart', () => {
    const same: Viewer = {
      ...someone,
      scopes: ['services:read', 'appeals:read'],
      roles: ['b', 'a'],
      unitIds: ['v', 'u'],
      requestId: 'another',
      sessionId: 'another',
    };
    expect(streamKey(operation, same)).toBe(streamKey(operation, someone));
  });

  test.each<[string, Partial<Viewer>]>([
    ['another person', { subject: 'another' }],
    ['another kind', { kind: 'employee' }],
    ['another app, which the journal of access must name', { clientId: 'another' }],
    ['an app with fewer scopes from the same person', { scopes: ['services:read'] }],
    ['another role', { roles: ['a'] }],
    ['another unit', { unitIds: ['u'] }],
    ['another language', { language: 'en' }],
  ])('but not %s', (_who, given) => {
    expect(streamKey(operation, { ...someone, ...given })).not.toBe(streamKey(operation, someone));
  });
});
