import { VIEWER_HEADER } from '@hromada/shared/viewer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aTown, type Town } from './gateway-harness.ts';

let town: Town;
beforeAll(async () => {
  town = await aTown({
    environment: { HROMADA_RATE_ANONYMOUS_REQUESTS_PER_MINUTE: '100000' },
    tuning: { subgraphLimits: { queryMs: 300, mutationMs: 300, answerBytes: 20_000 } },
  });
});
afterAll(() => town.stop());

/** What tells of the inside: stacks, hosts, ports, SQL, library names, raw answers. */
const INSIDE =
  /\bat .*[.](ts|js|mjs)\b|node_modules|127\.0\.0\.1|localhost|10\.0\.0\.5|:\d{4,5}\b|ECONN|EPIPE|UND_ERR|select \*|syntax error at|relation "|stacktrace|exception|"response"|undici|did you mean/i;

const post = (body: string, headers: Record<string, string> = {}, path = '/graphql') =>
  fetch(town.gateway.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
const ask = (query: string, variables?: unknown) => post(JSON.stringify({ query, variables }));

type Misbehaviour = NonNullable<Town['appeals']['misbehave']>;

const LIES: readonly (readonly [string, Misbehaviour])[] = [
  ['a stack as its body', (response) => response.writeHead(500).end('Error: boom\n    at run (/srv/app/main.ts:10:5)')],
  ['a page', (response) => response.end('<html>nginx on 10.0.0.5:8080</html>')],
  [
    'half an answer',
    (response) => response.writeHead(200, { 'content-length': '500' }).write('{"data":', () => response.destroy()),
  ],
  ['nothing', (response) => response.destroy()],
  ['too much', (response) => response.end(JSON.stringify({ data: { whoAsks: 'x'.repeat(50_000) } }))],
  ['no answer at all', () => {}],
  [
    'an error with a stack',
    (response) =>
      response.end(
        JSON.stringify({
          errors: [
            {
              message: 'select * from appeal',
              extensions: { code: 'INTERNAL_SERVER_ERROR', stacktrace: ['at /srv/main.ts:1'] },
            },
          ],
        }),
      ),
  ],
  [
    'an error with secrets beside a good code',
    (response) =>
      response.end(
        JSON.stringify({
          errors: [
            {
              message: 'Not for you',
              extensions: {
                code: 'FORBIDDEN',
                exception: { stacktrace: ['at /srv/main.ts:1'] },
                response: { url: 'http://127.0.0.1:4001' },
              },
            },
          ],
        }),
      ),
  ],
  [
    'an error without a code',
    (response) => response.end('{"errors":[{"message":"connect ECONNREFUSED 10.0.0.5:5432"}]}'),
  ],
  ['401 of its own', (response) => response.writeHead(401).end('{"error":"relation \\"appeal\\" at 127.0.0.1:5432"}')],
];

const WRONG_DOCUMENTS = [
  ...[
    '{',
    '}',
    'query',
    '{ % }',
    '{ whoAsks(',
    '"',
    '{ a: }',
    'query($a: ) { whoAsks }',
    '\u0000',
    '{ whoAsks }}',
    '…',
  ],
  ...[
    '{ nothing }',
    '{ whoAsk }',
    '{ appeals { subjekt } }',
    '{ whoAsks { id } }',
    '{ appeals }',
    '{ appeals(first: "x") { id } }',
  ],
  ...[
    '{ appeals(frist: 1) { id } }',
    '{ ...F }',
    'fragment F on Nobody { id }',
    '{ whoAsks @nope }',
    'mutation { registerAppeal { id } }',
  ],
  ...[
    'query A { whoAsks } query B { whoAsks }',
    'query A { whoAsks } query A { whoAsks }',
    '{ person { fullName } }',
    '{ person(id: null) { id } }',
  ],
  ...[
    'subscription { tick { number } }',
    'type Query { a: Int }',
    '{ __schema { types { name } } }',
    '{ defect }',
    '{ secret }',
  ],
];

const WRONG_BODIES = [
  ...[
    '',
    '{',
    '[]',
    '[{"query":"{whoAsks}"}]',
    'null',
    '1',
    '"x"',
    '{}',
    '{"query":1}',
    '{"query":null}',
    '{"query":""}',
    '{"query":["{whoAsks}"]}',
  ],
  ...[
    '{"query":"{whoAsks}","variables":"x"}',
    '{"query":"{whoAsks}","variables":[1]}',
    '{"query":"{whoAsks}","extensions":"x"}',
  ],
  ...[
    '{"query":"{whoAsks}","operationName":5}',
    '{"query":"{whoAsks}","operationName":"Nope"}',
    '{"query":{"kind":"Document"}}',
  ],
  ...[
    '{"query":"{whoAsks}","extensions":{"persistedQuery":{"version":1,"sha256Hash":"x"}}}',
    '{"documentId":"x"}',
    `{"a":"${'x'.repeat(1_100_000)}"}`,
  ],
];

const WRONG_HEADERS: readonly Record<string, string>[] = [
  ...[
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json; charset=koi8',
    'nonsense',
  ].map((type) => ({ 'content-type': type })),
  ...['Bearer forged', 'Bearer a.b.c', 'Bearer eyJhbGciOiJub25lIn0.e30.', 'Basic eDp5', 'Bearer'].map(
    (authorization) => ({ authorization }),
  ),
  ...['https://evil.example', 'null', 'http://localhost:1', 'x'].map((origin) => ({ origin })),
  ...['text/html', 'image/png', 'application/xml'].map((accept) => ({ accept })),
  { 'content-encoding': 'br' },
  { 'content-encoding': 'nonsense' },
];

const WRONG_VARIABLES = [
  null,
  1,
  'x',
  true,
  [],
  [1],
  {},
  { page: 1 },
  { ids: 'x' },
  { ids: [null] },
  { nope: 1 },
  { any: { any: [{ any: 'x' }] } },
  { page: { first: 'x' } },
  { page: { first: 1.5 } },
  { page: { first: 1e21 } },
  { ids: [{ id: 1 }] },
];

test('two hundred provoked errors tell nothing of the inside', async () => {
  const told: { readonly what: string; readonly text: string }[] = [];
  const keep = async (what: string, pending: Promise<Response>) => {
    const response = await pending;
    const text = await response.text();
    if (response.status >= 400 || text.includes('"errors"') || text.includes('"error"')) told.push({ what, text });
  };
  for (const query of WRONG_DOCUMENTS) {
    await keep(query, ask(query));
    await keep(
      query,
      fetch(`${town.gateway.url}/graphql?${new URLSearchParams({ query })}`, {
        headers: { 'apollo-require-preflight': '1' },
      }),
    );
    await keep(query, fetch(`${town.gateway.url}/public/graphql?${new URLSearchParams({ query })}`));
  }
  for (const body of WRONG_BODIES) {
    await keep(body.slice(0, 80), post(body));
    await keep(body.slice(0, 80), post(body, {}, '/public/graphql'));
  }
  for (const headers of WRONG_HEADERS) await keep(JSON.stringify(headers), post('{"query":"{ nothing }"}', headers));
  for (const f of WRONG_VARIABLES) {
    await keep(JSON.stringify(f), ask('query($f: Filter!) { found(filter: $f) { id } }', { f }));
    await keep(JSON.stringify(f), ask('query($f: Int!) { appeals(first: $f) { id } }', { f }));
  }
  for (const [lie, misbehave] of LIES) {
    town.appeals.misbehave = misbehave;
    for (const query of [
      '{ whoAsks }',
      '{ person(id: "1") { openAppealCount } }',
      'mutation { registerAppeal(subject: "x", personId: "1") { id } }',
    ])
      await keep(`${lie}: ${query}`, ask(query));
  }
  town.appeals.misbehave = null;
  expect(told.length).toBeGreaterThanOrEqual(200);
  expect(told.filter(({ text }) => INSIDE.test(text))).toEqual([]);
});

describe('of what a client sends, a subgraph gets the operation only', () => {
  test('no header of the client passes, whatever it is called', async () => {
    const forged = {
      [VIEWER_HEADER]: 'forged',
      'x-internal-token': 'forged',
      'x-user-id': 'forged',
      'x-request-id': 'forged',
      'x-forwarded-for': '6.6.6.6',
      'x-forwarded-host': 'evil.example',
      forwarded: 'for=6.6.6.6',
      cookie: 'a=forged',
      'x-hromada-language': 'en',
      traceparent: 'forged',
      'user-agent': 'forged',
    };
    const before = town.appeals.seen.length;
    const { data } = await town.ask('{ whoAsks }', {}, forged);
    expect(data).toEqual({ whoAsks: 'anonymous    en' });
    const [seen] = town.appeals.seen.slice(before);
    expect(Object.keys(seen?.headers ?? {}).sort()).toEqual(
      ['accept', 'connection', 'content-length', 'content-type', 'host', VIEWER_HEADER, 'x-request-id'].sort(),
    );
    expect(JSON.stringify(seen)).not.toMatch(/forged|6\.6\.6\.6|evil/);
  });

  test('no extension of the request passes', async () => {
    const body = JSON.stringify({ query: '{ whoAsks }', extensions: { viewer: 'forged' } });
    const before = town.appeals.seen.length;
    await post(body);
    expect(
      town.appeals.seen
        .slice(before)
        .map(({ query }) => query)
        .join(),
    ).not.toContain('forged');
    expect(town.appeals.seen.at(-1)?.viewer.kind).toBe('anonymous');
  });
});
