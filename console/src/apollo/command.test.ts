import { CombinedGraphQLErrors } from '@apollo/client';
import { describe, expect, test } from 'vitest';
import { fieldOf, runCommand } from './command.ts';

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
    ['STALE_VERSION', 'stale'],
    ['FORBIDDEN', 'forbidden'],
    ['INTERNAL_SERVER_ERROR', 'failed'],
  ])('refused with %s is %s', async (code, kind) => {
    expect(await runCommand(() => Promise.reject(refusal(code)))).toEqual({ kind });
  });

  test('lost on the way has failed, and may have been done', async () => {
    expect(await runCommand(() => Promise.reject(new TypeError('Failed to fetch')))).toEqual({ kind: 'failed' });
  });
});

test('a problem speaks of a field of the form', () => {
  const of = (field: string) => fieldOf({ field, code: '', message: '' });
  expect([of('controlOn'), of('input.controlOn'), of('')]).toEqual(['controlOn', 'controlOn', '']);
});
