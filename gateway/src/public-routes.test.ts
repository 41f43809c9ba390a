import { once } from 'node:events';
import { buildSchema } from 'graphql';
import { createClient } from 'graphql-ws';
import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { REGISTRAR } from '../test/community.ts';
import { aTown, type Town } from '../test/gateway-harness.ts';
import { until } from '../test/until.ts';
import { watch } from '../test/watch.ts';

let town: Town;
beforeAll(async () => {
  town = await aTown({ environment: { HROMADA_RATE_ANONYMOUS_REQUESTS_PER_MINUTE: '100000' } });
  town.register('Яма на дорозі');
});
afterAll(() => town.stop());

const PAGE = 'https://newspaper.example';
const address = () => `${town.gateway.url}/public/graphql`;
const get = (query: string, headers: Record<string, string> = {}) =>
  fetch(`${address()}?${new URLSearchParams({ query })}`, { headers: { origin: PAGE, ...headers } });
const post = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(address(), {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: PAGE, ...headers },
    body: JSON.stringify(body),
  });

describe('the public graph', () => {
  test.each([
    ['GET', () => get('{ appeals { subject } }')],
    ['POST', () => post({ query: '{ appeals { subject } }' })],
  ])('answers any page by %s, without credentials', async (_, ask) => {
    const response = await ask();
    expect(await response.json()).toEqual({ data: { appeals: [{ subject: 'Яма на дорозі' }] } });
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  test('lets a browser ask whether it may', async () => {
    const response = await fetch(address(), {
      method: 'OPTIONS',
      headers: {
        origin: PAGE,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-headers')).toContain('content-type');
  });

  test('knows nobody: cookies and tokens are not read', async () => {
    const cookie = await town.signIn(REGISTRAR);
    const response = await post(
      { query: '{ whoAsks }' },
      { authorization: 'Bearer of.no.use', cookie, 'accept-language': 'en' },
    );
    expect(await response.json()).toEqual({ data: { whoAsks: 'anonymous    en' } });
  });

  test.each([
    ['a field that is not public', '{ appeals { applicant { fullName } } }'],
    ['a type that is not public', '{ person(id: "1") { fullName } }'],
    ['a change', 'mutation { registerAppeal(subject: "x", personId: "1") { id } }'],
    ['entities', '{ _entities(representations: []) { __typename } }'],
    ['a fragment on what is not there', '{ appeals { ... on Person { fullName } } }'],
    ['introspection', '{ __schema { types { name } } }'],
    ['a page of more than a hundred', '{ appeals(first: 101) { subject } }'],
    ['more than its own limits', `{ ${Array.from({ length: 9 }, (_, i) => `a${i}: whoAsks`).join(' ')} }`],
  ])('%s is refused with 400 before any subgraph is asked', async (_, query) => {
    const before = town.appeals.seen.length + town.residents.seen.length;
    const response = await post({ query });
    expect(response.status).toBe(400);
    expect(await response.text()).not.toMatch(/Did you mean|127\.0\.0\.1/);
    expect(town.appeals.seen.length + town.residents.seen.length).toBe(before);
  });

  test.each([
    [100, 200, undefined],
    [101, 400, 'LIMIT_PAGE'],
  ])('a page of %i, by a variable: %i', async (first, status, code) => {
    const response = await post({ query: 'query ($first: Int) { appeals(first: $first) { subject } }', variables: { first } });
    expect(response.status).toBe(status);
    const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
    expect(errors?.[0]?.extensions.code).toBe(code);
  });

  test('lets a whole answer be kept, and tells when it has not changed', async () => {
    const first = await get('{ appeals { subject } }');
    expect(first.headers.get('cache-control')).toBe('public, max-age=60');
    expect(first.headers.get('vary')?.toLowerCase()).toMatch(/accept-language/);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).not.toBe('');
    // fetch() tells caches to be passed by as soon as it is given a condition
    const url = `${address()}?${new URLSearchParams({ query: '{ appeals { subject } }' })}`;
    const again = await request(url, { headers: { 'if-none-match': etag } });
    expect([again.statusCode, await again.body.text()]).toEqual([304, '']);
  });

  test('lets no answer with an error be kept', async () => {
    expect((await get('{ defect }')).headers.get('cache-control')).toBe('no-store');
    expect((await get('{ nothing }')).headers.get('cache-control')).toBe('no-store');
  });
});

describe('the public graph over a WebSocket', () => {
  const connect = () =>
    createClient({ url: address().replace('http', 'ws'), webSocketImpl: WebSocket, retryAttempts: 0, lazy: true });

  test('streams what is public to any page', async () => {
    const client = connect();
    const seen = watch(client, 'subscription { appealChanged { cursor appeal { subject } } }');
    await until('the stream is open', () => town.log.readerCount === 1);
    town.register('Ліхтар');
    await seen.hasSeen(1);
    expect(seen.results[0]?.data).toMatchObject({ appealChanged: { appeal: { subject: 'Ліхтар' } } });
    client.terminate();
  });

  test('knows no stream that is not', async () => {
    const client = connect();
    const seen = watch(client, 'subscription { forbidden { type } }');
    expect((await seen.hasEnded()).code).toBe('GRAPHQL_VALIDATION_FAILED');
    client.terminate();
  });

  test('opens to a page of another origin, and the staff’s does not', async () => {
    const open = new WebSocket(address().replace('http', 'ws'), 'graphql-transport-ws', { origin: PAGE });
    await once(open, 'open');
    open.terminate();
    const closed = new WebSocket(`${town.gateway.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      origin: PAGE,
    });
    const [, response] = await once(closed, 'unexpected-response');
    expect(response.statusCode).toBe(403);
    closed.once('error', () => {}).terminate();
  });
});

describe('schemas as files', () => {
  test.each([
    ['/schema/api.graphql', ['Mutation', 'Person'], []],
    ['/schema/public-api.graphql', ['Appeal', 'Tick'], ['Mutation', 'Person', 'Employee', 'Filter']],
  ])('%s', async (path, present, absent) => {
    const response = await fetch(`${town.gateway.url}${path}`, { headers: { origin: PAGE } });
    const schema = buildSchema(await response.text());
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('content-type')).toBe('application/graphql; charset=utf-8');
    expect(present.filter((name) => !schema.getType(name))).toEqual([]);
    expect(absent.filter((name) => schema.getType(name))).toEqual([]);
  });
});

test('a gateway without a public contract has no such address', async () => {
  const closed = await aTown({ environment: { PUBLIC_SUPERGRAPH_FILE: '' } });
  const response = await fetch(`${closed.gateway.url}/public/graphql?query={whoAsks}`);
  expect(response.status).toBe(404);
  await closed.stop();
});
