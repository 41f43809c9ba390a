import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aTown, type Town } from './gateway-harness.ts';
import { until } from './until.ts';

let town: Town;
beforeAll(async () => {
  town = await aTown({ environment: { METRICS_PORT: '0', HROMADA_RATE_ANONYMOUS_REQUESTS_PER_MINUTE: '100000' } });
});
afterAll(() => town.stop());

async function metrics(): Promise<string> {
  const response = await fetch(town.gateway.metricsUrl ?? '');
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  return response.text();
}

/** The value of one series, 0 where there is none. */
async function figure(series: string): Promise<number> {
  const line = (await metrics()).split('\n').find((one) => one.startsWith(`${series} `));
  return line ? Number(line.slice(series.length)) : 0;
}

describe('the metrics of the gateway', () => {
  test('are at a door of their own, and not at that of the graph', async () => {
    expect(new URL(town.gateway.metricsUrl ?? '').port).not.toBe(new URL(town.gateway.url).port);
    expect((await fetch(`${town.gateway.url}/metrics`)).status).toBe(404);
    expect((await fetch(new URL('/', town.gateway.metricsUrl ?? ''))).status).toBe(404);
  });

  test('an operation that nobody has listed makes no series of its own, whatever it is called', async () => {
    const before = await figure('hromada_operation_seconds_count{operation="other",status="2xx"}');
    for (const name of ['Тарас', 'A3184710691', 'Inbox']) {
      await fetch(`${town.gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ operationName: name, query: 'query Inbox { __typename }' }),
      });
    }
    await until('the requests are counted', async () => (await metrics()).includes('hromada_operations_in_flight 0'));
    const text = await metrics();
    expect(await figure('hromada_operation_seconds_count{operation="other",status="2xx"}')).toBeGreaterThan(before);
    expect(new Set(text.match(/operation="[^"]*"/g))).toEqual(new Set(['operation="other"']));
  });

  test('count fetches by subgraph and errors by code', async () => {
    await town.ask('{ whoAsks }');
    expect(await figure('hromada_fetch_seconds_count{subgraph="appeals",end="answered"}')).toBeGreaterThan(0);
    town.appeals.misbehave = (response) => response.destroy();
    try {
      await town.ask('{ whoAsks }');
    } finally {
      town.appeals.misbehave = null;
    }
    expect(await figure('hromada_fetch_seconds_count{subgraph="appeals",end="unavailable"}')).toBe(1);
    expect(await figure('hromada_errors_total{code="SUBGRAPH_UNAVAILABLE"}')).toBe(1);
    expect(await figure('hromada_fetch_pool{subgraph="appeals",state="queued"}')).toBe(0);
    expect(await figure('nodejs_eventloop_lag_p99_seconds')).toBeGreaterThan(0);
  });

  test('count sockets and streams while they are open', async () => {
    const client = town.connect();
    const stop = client.subscribe(
      { query: 'subscription { tick(to: 1000, everyMs: 50) { number } }' },
      { next: () => undefined, error: () => undefined, complete: () => undefined },
    );
    await until('the socket is seen', async () => (await figure('hromada_sockets')) === 1);
    stop();
    await town.disconnect();
    await until('it is seen to go', async () => (await figure('hromada_sockets')) === 0);
  });
});

describe('the name of a request', () => {
  const paths = ['/', '/livez', '/readyz', '/graphql', '/public/graphql', '/schema/api.graphql', '/nowhere'];
  test.each(paths)('stands in every answer, also of %s, and is never the client’s', async (path) => {
    const names = await Promise.all(
      [1, 2].map(async () => {
        const response = await fetch(town.gateway.url + path, { headers: { 'x-request-id': 'forged' } });
        return response.headers.get('x-request-id');
      }),
    );
    expect(names[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/);
    expect(names[0]).not.toBe(names[1]);
  });

  test('is the one that the subgraph is told', async () => {
    const { headers } = await town.ask('{ whoAsks }');
    expect(town.appeals.seen.at(-1)?.headers['x-request-id']).toBe(headers.get('x-request-id'));
    expect(town.appeals.seen.at(-1)?.viewer.requestId).toBe(headers.get('x-request-id'));
  });

  test('a refused token’s answer has one too', async () => {
    const { status, headers } = await town.ask('{ whoAsks }', {}, { authorization: 'Bearer nonsense' });
    expect([status, headers.get('x-request-id')]).toEqual([401, expect.stringMatching(/^[0-9a-f-]{36}$/)]);
  });
});
