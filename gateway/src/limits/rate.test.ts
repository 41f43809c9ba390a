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

test('a program has the budget that it was registered with', async () => {
  const key = await aProgramKey();
  town.staff.register('small', { keys: [key.text], requestsPerMinute: 2 });
  const { access_token: token } = await new ProviderClient(town.gateway.url).clientToken('small', key, 'votes:read');
  const headers = { authorization: `Bearer ${token}` };
  const statuses = [];
  for (let asked = 0; asked < 3; asked++) statuses.push((await town.ask('{ whoAsks }', {}, headers)).status);
  expect(statuses).toEqual([200, 200, 429]);
});
