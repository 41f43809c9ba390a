import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../src/project.ts';
import { freePortsInARow } from './free-ports.ts';
import { type Office, openOffice } from './office.ts';
import { type OtlpReceiver, type ReceivedSpan, startOtlpReceiver } from './otlp-receiver.ts';
import { settled } from './settled.ts';

const PROGRAMS = 5;

let office: Office;
let receiver: OtlpReceiver;
let metricsPort: number;
beforeAll(async () => {
  receiver = await startOtlpReceiver();
  metricsPort = await freePortsInARow(PROGRAMS);
  const variables = { OTEL_EXPORTER_OTLP_ENDPOINT: receiver.endpoint, OTEL_BSP_SCHEDULE_DELAY: '200' };
  office = await openOffice('village', {}, { metricsPort, variables }); // as it is served: sessions send what the build has listed
});
afterAll(async () => {
  await office?.close();
  await receiver?.close();
});

/** What the five programs tell of themselves. */
async function metrics(): Promise<string[]> {
  const urls = Array.from({ length: PROGRAMS }, (_, place) => `http://127.0.0.1:${metricsPort + place}/metrics`);
  return Promise.all(urls.map(async (url) => (await fetch(url)).text()));
}

/** A request to the graph as it left the browser. */
interface Sent {
  readonly query?: string;
  readonly extensions?: { readonly persistedQuery?: { readonly sha256Hash: string } };
}

describe('the console as it is built', () => {
  test('names its operations, over HTTP and over its socket, and sends no text', async () => {
    const { page, context } = await office.signIn('Олена Ткачук', '/council');
    const sent: Sent[] = [];
    const said: string[] = [];
    page.on('request', (request) => {
      if (new URL(request.url()).pathname === '/graphql') sent.push(request.postDataJSON() as Sent);
    });
    page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => said.push(String(payload))));
    await page.goto(`${office.hromada.url}/appeals`);
    await page.getByRole('grid').first().waitFor();
    await settled(page);
    await expect.poll(() => said.some((message) => message.includes('"subscribe"'))).toBe(true);
    const subscriptions = said
      .filter((message) => message.includes('"subscribe"'))
      .map((message) => JSON.parse(message));
    expect(sent.length).toBeGreaterThan(1);
    expect(sent.filter(({ query, extensions }) => query || !extensions?.persistedQuery)).toEqual([]);
    expect(subscriptions.filter(({ payload }) => payload.query || !payload.extensions.persistedQuery)).toEqual([]);
    await context.close();
  });

  test('opens nothing else: a script in its page asks in vain', async () => {
    const { page, context } = await office.signIn('Олена Ткачук', '/council');
    const ask = (query: string) =>
      page.evaluate(async (text) => {
        const response = await fetch('/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: text }),
        });
        return { status: response.status, text: await response.text() };
      }, query);
    const answer = await ask('{ employees(first: 100) { edges { node { name } } } }');
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.text)).toMatchObject({ errors: [{ extensions: { code: 'OPERATION_NOT_LISTED' } }] });
    await context.close();
  });

  test('is not served to strangers by the public endpoint either: its session counts for nothing there', async () => {
    const { page, context } = await office.signIn('Олена Ткачук', '/council');
    const statuses = await page.evaluate(async () => {
      const ask = async (query: string) => (await fetch(`/public/graphql?${new URLSearchParams({ query })}`)).status;
      return [await ask('{ convocations { label } }'), await ask('{ appeals { edges { cursor } } }')];
    });
    expect(statuses).toEqual([200, 400]);
    await context.close();
  });
});

describe('an answer that is none', () => {
  test.each([
    ['uk-UA', 'Номер запиту для адміністратора', 'Скопіювати номер', 'Скопійовано'],
    ['en-GB', 'Request number for the administrator', 'Copy the number', 'Copied'],
  ] as const)('has a number to tell the administrator, in %s', async (locale, words, copy, copied) => {
    const { page, context } = await office.signIn('Олена Ткачук', '/council', { locale });
    await context.grantPermissions(['clipboard-write', 'clipboard-read']);
    await page.route('**/graphql', async (route) => {
      const answer = await route.fetch();
      const operation = route.request().postDataJSON()?.operationName;
      if (operation !== 'AppealsWindow') return route.fulfill({ response: answer });
      return route.fulfill({ response: answer, status: 500, body: 'broken' });
    });
    const answered = page.waitForResponse((response) => response.status() === 500);
    await page.goto(`${office.hromada.url}/appeals`);
    const requestId = (await (await answered).allHeaders())['x-request-id'] ?? 'none';
    const alert = page.getByRole('alert').filter({ hasText: words });
    await alert.getByText(requestId).waitFor();
    await alert.getByRole('button', { name: copy }).click();
    await alert.getByRole('button', { name: copied }).waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(requestId);
    await context.close();
  });
});

describe('watched from outside', () => {
  test('a click in the console is one trace, from the browser through the gateway and a subgraph to the SQL', async () => {
    const { page, context } = await office.signIn('Олена Ткачук', '/council');
    const sent: string[] = [];
    page.on('request', async (request) => {
      const body = new URL(request.url()).pathname === '/graphql' ? request.postDataJSON() : null;
      if (body?.operationName === 'AppealsPage' || /Appeals/.test(body?.operationName ?? ''))
        sent.push((await request.allHeaders())['traceparent'] ?? '');
    });
    await page.goto(`${office.hromada.url}/appeals`);
    await page.getByRole('grid').first().waitFor();
    await settled(page);
    const [, traceId, browserSpan] = /^00-(\w{32})-(\w{16})-01$/.exec(sent[0] ?? '') ?? [];
    const ofClick = () => receiver.spans.filter((span) => span.traceId === traceId);
    await expect.poll(() => ofClick().some(isSql), { timeout: 20_000 }).toBe(true);
    await expect.poll(() => ofClick().some(({ service }) => service === 'gateway'), { timeout: 20_000 }).toBe(true);
    const sql = ofClick().find((span) => span.service === 'appeals' && isSql(span));
    const chain = [...ancestors(ofClick(), sql)].map(({ service, name }) => `${service}: ${name.split(' ')[0]}`);
    expect(chain).toEqual(['appeals: sql', 'appeals: graphql', 'gateway: fetch', 'gateway: graphql']);
    expect([...ancestors(ofClick(), sql)].at(-1)?.parentSpanId).toBe(browserSpan);
    await context.close();
  });

  test('no trace and no figure says anything of a person', async () => {
    const people = ['Олена', 'Ткачук', 'Бондаренко'];
    const attributes = new Set(receiver.spans.flatMap(({ attributes: given }) => given.map(({ key }) => key)));
    expect(receiver.bodies.filter((body) => people.some((name) => body.includes(name)))).toEqual([]);
    expect([...attributes].sort()).toEqual([
      'db.query.text',
      'db.system',
      'graphql.operation.type',
      'http.response.status_code',
    ]);
    const text = (await metrics()).join('\n');
    expect(people.filter((name) => text.includes(name))).toEqual([]);
    expect(text.match(/[0-9a-f]{8}-[0-9a-f]{4}-/g)).toBeNull();
  });

  test('the console’s operations have figures under the names that its build has listed', async () => {
    const [gateway = ''] = await metrics();
    const names = new Set(
      [...gateway.matchAll(/hromada_operation_seconds_count\{operation="(\w+)"/g)].map(([, name]) => name),
    );
    const listed = readFileSync(path.join(PROJECT_ROOT, 'console', 'dist', 'operations.json'), 'utf8');
    expect(names.size).toBeGreaterThan(2);
    expect([...names].filter((name) => name !== 'other' && !listed.includes(` ${name}`))).toEqual([]);
  });

  test('every figure of the dashboard is told by some program', async () => {
    const board = readFileSync(path.join(PROJECT_ROOT, '.standalone', 'dashboards', 'hromada.json'), 'utf8');
    const asked = new Set(
      [...board.matchAll(/"expr": "(.*)"/g)].flatMap(
        ([, expression = '']) => expression.match(/\b(?:hromada|nodejs|process)_[a-z0-9_]+/g) ?? [],
      ),
    );
    const told = new Set(
      (await metrics()).flatMap((text) => [...text.matchAll(/^([a-z_0-9]+)[{ ]/gm)].map(([, name]) => name)),
    );
    expect(asked.size).toBeGreaterThanOrEqual(20);
    expect([...asked].filter((name) => !told.has(name))).toEqual([]);
  });
});

const isSql = ({ name }: ReceivedSpan) => name.startsWith('sql ');

/** The step and those that it is a part of, as far as programs have told of them. */
function* ancestors(spans: readonly ReceivedSpan[], from: ReceivedSpan | undefined): Generator<ReceivedSpan> {
  for (let span = from; span; span = spans.find(({ spanId }) => spanId === span?.parentSpanId)) yield span;
}
