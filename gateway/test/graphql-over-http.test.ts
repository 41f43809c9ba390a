import { type Audit, serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Gateway } from '../src/start-gateway.ts';
import { REGISTRAR } from './community.ts';
import { aTown, type Town } from './gateway-harness.ts';

let town: Town;
/** the same subgraphs behind a gateway set as for development: its public endpoint tells its schema */
let open: Gateway;
let cookie: string;
beforeAll(async () => {
  town = await aTown({ environment: { HROMADA_RATE_ANONYMOUS_REQUESTS_PER_MINUTE: '100000' } });
  open = await town.another({ isPublicIntrospection: true });
  cookie = await town.signIn(REGISTRAR);
});
afterAll(() => town.stop());

/** Reads of simple requests are refused to foreign pages: a program names itself by this header. The reader is signed in. */
const fetchFn: typeof fetch = (input, init) =>
  fetch(input, { ...init, headers: { ...init?.headers, cookie, 'apollo-require-preflight': '1' } });

const audits = serverAudits({ url: () => `${town.gateway.url}/graphql`, fetchFn });
const publicAudits = serverAudits({ url: () => `${town.gateway.url}/public/graphql`, fetchFn: fetch });
const openAudits = serverAudits({ url: () => `${open.url}/public/graphql`, fetchFn: fetch });

/** They carry their variable in `__type`, and in production the public endpoint does not tell its schema. */
const BY_INTROSPECTION = ['28B9', '2EA1', '6A70', 'BF61', 'D6D5'];

describe('GraphQL over HTTP, audits of the working group', () => {
  test('all of them are run', () => {
    expect([audits.length, publicAudits.length, openAudits.length]).toEqual([61, 61, 61]);
  });

  test.each(audits)('$id $name', async (audit) => {
    expect(await verdictOf(audit)).toBe('ok');
  });

  test.each(openAudits)('in public, where it tells its schema: $id $name', async (audit) => {
    expect(await verdictOf(audit)).toBe('ok');
  });

  test('in public, as in production: exactly those that ask for the schema are refused', async () => {
    const verdicts = await Promise.all(publicAudits.map(async (audit) => [audit.id, await verdictOf(audit)] as const));
    const refused = verdicts.filter(([, verdict]) => verdict !== 'ok');
    expect(refused.map(([id]) => id).sort()).toEqual(BY_INTROSPECTION);
    for (const [, verdict] of refused) expect(verdict).toMatch(/status code is not 200/);
  });
});

async function verdictOf(audit: Audit): Promise<string> {
  const result = await audit.fn();
  return result.status === 'ok' ? 'ok' : `${result.status}: ${result.reason}`;
}
