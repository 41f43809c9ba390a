import { FetchBrowser, signInByFetch } from '@hromada/shared/testing/sign-in';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HEAD, REGISTRAR } from '../../test/community.ts';
import { aProgramKey, ProviderClient } from '../../test/embedded-flow.ts';
import { aTown, type Town } from '../../test/gateway-harness.ts';
import { until } from '../../test/until.ts';
import { watch } from '../../test/watch.ts';

let town: Town;
beforeAll(async () => {
  town = await aTown({
    // Time stands still: nothing comes back while the test is asking.
    tuning: { now: () => 0 },
    environment: {
      HROMADA_RATE_ANONYMOUS_REQUESTS_PER_MINUTE: '5',
      HROMADA_RATE_EMPLOYEE_REQUESTS_PER_MINUTE: '40',
      HROMADA_RATE_EMPLOYEE_COST_PER_MINUTE: '2000',
      HROMADA_RATE_SIGN_IN_REQUESTS_PER_MINUTE: '60',
      HROMADA_PROXIES: '1',
    },
  });
});
afterAll(() => town.stop());

/** Whoever asks from an address of their own has a budget of their own. */
const from = (address: string) => ({ 'x-forwarded-for': address });

describe('who asks too often', () => {
  test('is told to wait: 429 and how long', async () => {
    for (let asked = 0; asked < 5; asked++)
      expect((await town.ask('{ whoAsks }', {}, from('1.1.1.1'))).status).toBe(200);
    const { status, errors, headers } = await town.ask('{ whoAsks }', {}, from('1.1.1.1'));
    expect(status).toBe(429);
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'RATE_LIMITED', retryAfterSeconds: 12 } });
    expect(headers.get('retry-after')).toBe('12');
    expect((await town.ask('{ whoAsks }', {}, from('2.2.2.2'))).status).toBe(200);
  });

  test('is not read any more: what is wrong counts as well', async () => {
    for (let asked = 0; asked < 5; asked++) expect((await town.ask('{', {}, from('3.3.3.3'))).status).toBe(400);
    expect((await town.ask('{', {}, from('3.3.3.3'))).status).toBe(429);
  });

  test('is told so over a socket, and counted together with HTTP', async () => {
    const headers = { cookie: await town.signIn(HEAD) };
    const socket = town.connect({}, headers);
    const refusals = [];
    for (let asked = 0; asked < 20; asked++) {
      expect((await town.ask('{ whoAsks }', {}, headers)).status).toBe(200);
      const seen = watch(socket, '{ whoAsks }');
      refusals.push((await seen.hasEnded()).code);
    }
    expect(refusals.filter((code) => code !== 'complete')).toEqual([]);
    expect((await town.ask('{ whoAsks }', {}, headers)).status).toBe(429);
    expect((await watch(socket, '{ whoAsks }').hasEnded()).code).toBe('RATE_LIMITED');
  });
});

describe('who asks for too much', () => {
  const DEAR = '{ appeals(first: 200) { applicant { streets(first: 200) } } }';

  test('pays by cost: a subgraph is not asked when nothing is left, and a cheap question still is', async () => {
    const headers = { cookie: await town.signIn(REGISTRAR) };
    expect((await town.ask(DEAR, {}, headers)).status).toBe(200);
    const before = town.appeals.seen.length;
    const { status, errors, headers: answered } = await town.ask(DEAR, {}, headers);
    expect([status, errors?.[0]?.extensions?.code]).toEqual([429, 'RATE_LIMITED']);
    expect(Number(answered.get('retry-after'))).toBeGreaterThan(1);
    expect(town.appeals.seen.length).toBe(before);
  });

  test('pays for a subscription too', async () => {
    const socket = town.connect({}, { cookie: await town.signIn(REGISTRAR) });
    const seen = watch(
      socket,
      'subscription { appealChanged { appeal { applicant { streets(first: 200) neighbour { streets(first: 200) } } } } }',
    );
    await until('it is settled', () => seen.ending !== null);
    expect(seen.ending?.code).toBe('RATE_LIMITED');
  });
});

describe('who signs in too often', () => {
  test.each(['/session', '/session/sign-in', '/oidc/jwks'])('is told to wait at %s: 429 and how long', async (path) => {
    const ask = () => fetch(town.gateway.url + path, { redirect: 'manual', headers: from(`4.4.4.${path.length}`) });
    for (let asked = 0; asked < 60; asked++) expect((await ask()).status).toBeLessThan(400);
    const refused = await ask();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
    expect(refused.headers.get('cache-control')).toBe('no-store');
    expect(await refused.json()).toMatchObject({ error: { code: 'RATE_LIMITED' } });
  });

  test('is told the same at /files, of the requests of the graph', async () => {
    const ask = () => fetch(`${town.gateway.url}/files/1`, { headers: from('8.8.8.8') });
    for (let asked = 0; asked < 5; asked++) expect((await ask()).status).not.toBe(429);
    const refused = await ask();
    expect([refused.status, refused.headers.get('retry-after'), refused.headers.get('cache-control')]).toEqual([
      ...[429, '12', 'no-store'],
    ]);
    expect(await refused.json()).toEqual({ error: { code: 'RATE_LIMITED', message: expect.any(String) } });
  });

  test('counts by address, all the ways together, and not with the graph', async () => {
    const ask = (path: string, address: string) => fetch(town.gateway.url + path, { headers: from(address) });
    for (let asked = 0; asked < 30; asked++) {
      await ask('/session', '5.5.5.5');
      await ask('/oidc/jwks', '5.5.5.5');
    }
    expect((await ask('/session', '5.5.5.5')).status).toBe(429);
    expect((await ask('/session', '6.6.6.6')).status).toBe(200);
    expect((await town.ask('{ whoAsks }', {}, from('5.5.5.5'))).status).toBe(200);
  });
});

test('a program has the budget that it was registered with', async () => {
  const key = await aProgramKey();
  town.staff.register('small', { keys: [key.text], requestsPerMinute: 2 });
  const { access_token: token } = await new ProviderClient(town.gateway.url).clientToken('small', key, 'votes:read');
  const headers = { authorization: `Bearer ${token}` };
  const statuses = [];
  for (let asked = 0; asked < 3; asked++) statuses.push((await town.ask('{ whoAsks }', {}, headers)).status);
  expect(statuses).toEqual([200, 200, 429]);
});

// The last one: it uses up what the tests before sign in by.
test('the budget of signing in does not stand in the way of what the gateway asks of its own provider for everybody', async () => {
  const own = '127.0.0.1';
  for (let asked = 0; asked < 61; asked++) await fetch(`${town.gateway.url}/session`, { headers: from(own) });
  expect((await fetch(`${town.gateway.url}/session`, { headers: from(own) })).status).toBe(429);
  const signIn = await signInByFetch(town.gateway.url, HEAD, new FetchBrowser(from('7.7.7.7')));
  expect(signIn.cookie).toContain('hromada-session=');
});
