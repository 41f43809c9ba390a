import { createClient } from 'graphql-ws';
import { Arg, Ctx, Query, Resolver, Root, Subscription } from 'type-graphql';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { Access, employee, everyone } from '../access/index.ts';
import { InvalidInputError } from '../errors/index.ts';
import { buildSubgraph, LocalDate } from '../graphql/index.ts';
import { createLogger } from '../logging/index.ts';
import { anEmployee } from '../testing/index.ts';
import { VIEWER_HEADER, type Viewer, viewerSealer } from '../viewer/index.ts';
import { type RunningSubgraph, startSubgraph } from './start-subgraph.ts';

const KEY = 'the-key-of-this-deployment-0123456789';
const sealer = viewerSealer(KEY);

/** What the test lets the running subgraph do. */
interface World {
  readonly viewer: Viewer;
  readonly gate: { opened: Promise<void> };
}

@Resolver()
class Probe {
  @Query(() => String)
  @Access(employee())
  whoAmI(@Ctx() { viewer }: World): string {
    return `${viewer.name} ${viewer.roles.join()}`;
  }

  @Query(() => String)
  @Access(everyone)
  slow(@Ctx() { gate }: World): Promise<string> {
    return gate.opened.then(() => 'done');
  }

  @Query(() => String)
  @Access(everyone)
  day(@Arg('on', () => LocalDate) on: string): string {
    return on;
  }

  @Query(() => String)
  @Access(everyone)
  refused(): string {
    throw new InvalidInputError('No such number', { details: { argument: 'number' } });
  }

  @Query(() => String)
  @Access(everyone)
  broken(): string {
    throw new Error('secret at db.internal:5432');
  }

  @Subscription(() => String, {
    subscribe: async function* () {
      yield 'first';
      await new Promise(() => undefined);
    },
  })
  @Access(employee())
  ticks(@Root() tick: string, @Arg('on', () => LocalDate, { nullable: true }) _on: string | null): string {
    return tick;
  }
}

const schema = await buildSubgraph({ resolvers: [Probe] });

let subgraph: RunningSubgraph;
let isReady: () => Promise<unknown>;
let stopped: string[];
let openGate: () => void;

async function start(): Promise<void> {
  isReady = () => Promise.resolve();
  stopped = [];
  const opened = new Promise<void>((resolve) => {
    openGate = resolve;
  });
  subgraph = await startSubgraph<World>({
    schema,
    environment: {
      HOST: '127.0.0.1',
      PORT: 0,
      DATABASE_URL: 'unused',
      HROMADA_INTERNAL_PUBLIC_KEY: sealer.publicKey,
      LOG_LEVEL: 'silent',
    },
    createContext: (viewer) => ({ viewer, gate: { opened } }),
    isReady: () => isReady(),
    onStop: async () => void stopped.push('database'),
    log: createLogger('probe', 'silent'),
  });
}

const at = (path: string) => new URL(path, subgraph.url).href;

async function post(query: string, { token, body }: { token?: string; body?: string } = {}) {
  const headers = { 'content-type': 'application/json', [VIEWER_HEADER]: token ?? (await sealer.seal(anEmployee())) };
  const response = await fetch(subgraph.url, { method: 'POST', headers, body: body ?? JSON.stringify({ query }) });
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
}

async function ask(query: string) {
  return JSON.parse((await post(query)).text);
}

describe('a subgraph over HTTP', () => {
  beforeAll(start);
  afterAll(() => subgraph.stop());

  test('answers the viewer the gateway sealed', async () => {
    expect(await ask('{ whoAmI }')).toEqual({ data: { whoAmI: 'Олена Ткачук registrar' } });
  });

  test.each([
    ['without a token', ''],
    ['with a forged one', 'x.y.z'],
  ])('%s answers 401 and nothing else', async (_what, token) => {
    const { status, text } = await post('{ slow }', { token });
    expect(status).toBe(401);
    expect(JSON.parse(text)).toEqual({
      errors: [{ message: expect.any(String), extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });

  test('tells nothing of its schema to introspection', async () => {
    expect(await ask('{ __schema { types { name } } }')).toMatchObject({
      errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
    });
  });

  test('gives a refusal its code and details', async () => {
    expect(await ask('{ refused }')).toMatchObject({
      errors: [
        { message: 'No such number', path: ['refused'], extensions: { code: 'BAD_USER_INPUT', argument: 'number' } },
      ],
    });
  });

  test('masks a defect behind an incident number', async () => {
    const { text } = await post('{ broken }');
    expect(JSON.parse(text)).toMatchObject({
      errors: [{ message: 'Internal error', extensions: { code: 'INTERNAL', incidentId: expect.any(String) } }],
    });
    expect(text).not.toContain('db.internal');
    expect(text).not.toContain('stack');
  });

  test.each([
    ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ day(on: "2026-02-30") }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{', 'GRAPHQL_PARSE_FAILED'],
  ])('%s is the fault of the request: %s', async (query, code) => {
    expect(await ask(query)).toMatchObject({ errors: [{ extensions: { code } }] });
  });

  test.each([
    ['broken JSON', '{"query":', 400],
    ['more than a megabyte', JSON.stringify({ query: '{ whoAmI }', variables: { text: 'x'.repeat(1_100_000) } }), 413],
  ])('%s is refused as JSON, without a stack', async (_what, body, expected) => {
    const { status, type, text } = await post('', { body });
    expect(status).toBe(expected);
    expect(type).toContain('application/json');
    expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    expect(text).not.toMatch(/node_modules|SyntaxError/);
  });
});

describe('a subgraph tells whether it is there', () => {
  beforeAll(start);
  afterAll(() => subgraph.stop());

  test('livez always, readyz while it can answer', async () => {
    expect((await fetch(at('/livez'))).status).toBe(200);
    expect((await fetch(at('/readyz'))).status).toBe(200);
    isReady = () => Promise.reject(new Error('no database'));
    expect((await fetch(at('/livez'))).status).toBe(200);
    expect((await fetch(at('/readyz'))).status).toBe(503);
  });
});

describe('a subgraph over WebSocket', () => {
  beforeAll(start);
  afterAll(() => subgraph.stop());

  const clients: { dispose(): void | Promise<void> }[] = [];
  afterEach(async () => {
    for (const client of clients.splice(0)) await client.dispose();
  });

  function connect() {
    const client = createClient({
      url: subgraph.url.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      lazy: true,
    });
    clients.push(client);
    return client;
  }

  /** The first thing the subscription says: data, errors, or how the socket closed. */
  function first(
    client: ReturnType<typeof connect>,
    payload: { query: string; variables?: Record<string, unknown>; extensions?: Record<string, unknown> },
  ) {
    return new Promise<unknown>((resolve) => {
      client.subscribe(payload, { next: resolve, error: resolve, complete: () => resolve('complete') });
    });
  }

  test('streams to the viewer the gateway sealed', async () => {
    const extensions = { viewer: await sealer.seal(anEmployee()) };
    expect(await first(connect(), { query: 'subscription { ticks }', extensions })).toEqual({
      data: { ticks: 'first' },
    });
  });

  test.each([
    ['no token', undefined],
    ['a forged token', { viewer: 'x.y.z' }],
  ])('%s refuses that operation and leaves the others of the socket alone', async (_what, extensions) => {
    const client = connect();
    const good = { viewer: await sealer.seal(anEmployee()) };
    const ends: unknown[] = [];
    await new Promise<void>((resolve) => {
      client.subscribe(
        { query: 'subscription { ticks }', extensions: good },
        { next: () => resolve(), error: (reason) => ends.push(reason), complete: () => ends.push('complete') },
      );
    });
    expect(await first(client, { query: 'subscription { ticks }', extensions })).toMatchObject([
      { extensions: { code: 'UNAUTHENTICATED' } },
    ]);
    expect(await first(client, { query: 'subscription { ticks }', extensions: good })).toEqual({
      data: { ticks: 'first' },
    });
    expect(ends).toEqual([]);
  });

  test.each([
    ['an unknown field', 'subscription { nothing }', undefined],
    ['a day that is none', 'subscription ($on: LocalDate) { ticks(on: $on) }', { on: '2026-02-30' }],
  ])('%s is the fault of the request, not a defect', async (_what, query, variables) => {
    const extensions = { viewer: await sealer.seal(anEmployee()) };
    const said = await first(connect(), { query, variables, extensions });
    expect(JSON.stringify(said)).not.toContain('INTERNAL');
    expect(JSON.stringify(said)).toMatch(/BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED/);
  });
});

describe('a subgraph that stops', () => {
  beforeEach(start);

  test('turns away new guests, finishes what it began, then closes the database', async () => {
    const pending = post('{ slow }');
    await new Promise((resolve) => setTimeout(resolve, 50));
    const stopping = subgraph.stop();
    expect((await fetch(at('/readyz'))).status).toBe(503);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(stopped).toEqual([]);
    openGate();
    expect(JSON.parse((await pending).text)).toEqual({ data: { slow: 'done' } });
    await stopping;
    expect(stopped).toEqual(['database']);
    await expect(fetch(at('/livez'))).rejects.toThrow();
  });

  test('says goodbye to its sockets: going away', async () => {
    const viewer = await sealer.seal(anEmployee());
    let hasStarted: () => void = () => undefined;
    const started = new Promise<void>((resolve) => {
      hasStarted = resolve;
    });
    const closed = new Promise<unknown>((resolve) => {
      const client = createClient({
        url: subgraph.url.replace('http', 'ws'),
        webSocketImpl: WebSocket,
        retryAttempts: 0,
        on: { closed: (event) => resolve(event instanceof Object && 'code' in event ? event.code : event) },
      });
      client.subscribe(
        { query: 'subscription { ticks }', extensions: { viewer } },
        { next: hasStarted, error: () => undefined, complete: () => undefined },
      );
    });
    await started;
    await subgraph.stop();
    expect(await closed).toBe(1001);
  });

  test('once, however often it is told', async () => {
    await Promise.all([subgraph.stop(), subgraph.stop()]);
    await subgraph.stop();
    expect(stopped).toEqual(['database']);
  });
});
