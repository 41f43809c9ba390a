import { type Audit, serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { REGISTRAR } from './community.ts';
import { aTown, type Town } from './gateway-harness.ts';

let town: Town;
let cookie: string;
beforeAll(async () => {
  town = await aTown({ environment: { HROMADA_RATE_ANONYMOUS_REQUESTS_PER_MINUTE: '100000' } });
  cookie = await town.signIn(REGISTRAR);
});
afterAll(() => town.stop());

/** Reads of simple requests are refused to foreign pages: a program names itself by this header. The reader is signed in. */
const fetchFn: typeof fetch = (input, init) =>
  fetch(input, { ...init, headers: { ...init?.headers, cookie, 'apollo-require-preflight': '1' } });

const audits = serverAudits({ url: () => `${town.gateway.url}/graphql`, fetchFn });
const publicAudits = serverAudits({ url: () => `${town.gateway.url}/public/graphql`, fetchFn: fetch });

/** They carry their variable in `__type`, and nobody is known at the public address who may ask for the schema. */
const BY_INTROSPECTION = new Set(['BF61', '2EA1', '28B9', 'D6D5', '6A70']);

describe('GraphQL over HTTP, audits of the working group', () => {
  test('all of them are run', () => {
    expect([audits.length, publicAudits.length]).toEqual([61, 61]);
  });

  test.each(audits)('$id $name', async (audit) => {
    expect(await verdictOf(audit)).toBe('ok');
  });

  test.each(publicAudits.filter(({ id }) => !BY_INTROSPECTION.has(id)))('in public: $id $name', async (audit) => {
    expect(await verdictOf(audit)).toBe('ok');
  });

  test.each(publicAudits.filter(({ id }) => BY_INTROSPECTION.has(id)))('in public, refused: $id', async (audit) => {
    expect(await verdictOf(audit)).toMatch(/status code is not 200/);
  });
});

async function verdictOf(audit: Audit): Promise<string> {
  const result = await audit.fn();
  return result.status === 'ok' ? 'ok' : `${result.status}: ${result.reason}`;
}
