import { CombinedGraphQLErrors } from '@apollo/client';
import { describe, expect, test } from 'vitest';
import { fieldOf, runCommand } from './command.ts';
import { noteFailure } from './request-trace.ts';

const refusal = (code: string) => new CombinedGraphQLErrors({ errors: [{ message: code, extensions: { code } }] });

describe('a command', () => {
  test('is done when it left no problems', async () => {
    const payload = { appeal: { id: '1' }, problems: [] };
    expect(await runCommand(async () => payload)).toEqual({ kind: 'done', payload });
  });

  test('with something to correct hands over the problems', async () => {
    const problems = [{ field: 'subject', code: 'REQUIRED', message: 'Вкажіть тему' }];
    expect(await runCommand(async () => ({ problems }))).toEqual({ kind: 'problems', problems });
  });

  test.each([
    ['STALE_VERSION', { kind: 'stale' }],
    ['FORBIDDEN', { kind: 'forbidden' }],
    ['INTERNAL_SERVER_ERROR', { kind: 'failed', requestId: null }],
  ])('refused with %s is %o', async (code, outcome) => {
    expect(await runCommand(() => Promise.reject(refusal(code)))).toEqual(outcome);
  });

  test('that failed keeps the name of its own request, whatever fails after it', async () => {
    const failure = refusal('INTERNAL_SERVER_ERROR');
    noteFailure(failure, new Response(null, { headers: { 'x-request-id': 'of-the-command' } }));
    const outcome = await runCommand(() => Promise.reject(failure));
    noteFailure(refusal('INTERNAL_SERVER_ERROR'), new Response(null, { headers: { 'x-request-id': 'of-another' } }));
    expect(outcome).toEqual({ kind: 'failed', requestId: 'of-the-command' });
  });

  test('lost on the way has failed, and may have been done', async () => {
    expect(await runCommand(() => Promise.reject(new TypeError('Failed to fetch')))).toEqual({
      kind: 'failed',
      requestId: null,
    });
  });
});

test('a problem speaks of a field of the form', () => {
  const of = (field: string) => fieldOf({ field, code: '', message: '' });
  expect([of('controlOn'), of('input.controlOn'), of('')]).toEqual(['controlOn', 'controlOn', '']);
});
