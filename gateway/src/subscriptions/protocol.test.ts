import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { aTown, type Town } from '../../test/gateway-harness.ts';
import { until } from '../../test/until.ts';

let town: Town;
beforeAll(async () => {
  town = await aTown({ environment: { HROMADA_RATE_ANONYMOUS_REQUESTS_PER_MINUTE: '100000' } });
});
afterAll(() => town.stop());

const CHANGES = 'subscription { appealChanged { cursor } }';

interface Message {
  readonly type: string;
  readonly id?: string;
  readonly payload?: unknown;
}

/** A bare client that says exactly what the test tells it to. */
class RawClient {
  readonly socket: WebSocket;
  readonly messages: Message[] = [];
  closeCode: number | null = null;

  constructor(protocol: string | undefined, headers: Record<string, string> = {}) {
    this.socket = new WebSocket(`${town.gateway.url.replace('http', 'ws')}/graphql`, protocol, { headers });
    this.socket.on('message', (message) => this.messages.push(JSON.parse(String(message))));
    this.socket.on('close', (code) => {
      this.closeCode = code;
    });
    this.socket.on('error', () => {});
  }

  say(message: unknown): void {
    this.socket.send(typeof message === 'string' || Buffer.isBuffer(message) ? message : JSON.stringify(message));
  }

  async hears(type: string, id?: string): Promise<Message> {
    const find = () => this.messages.find((message) => message.type === type && message.id === id);
    await until(`${type} ${id ?? ''}`, () => find() !== undefined);
    return find() as Message;
  }

  async isClosed(): Promise<number> {
    await until('closed', () => this.closeCode !== null);
    return this.closeCode as number;
  }
}

async function aSocket({ protocol = 'graphql-transport-ws', isReady = true } = {}): Promise<RawClient> {
  const client = new RawClient(protocol);
  await once(client.socket, 'open');
  if (!isReady) return client;
  client.say({ type: 'connection_init' });
  await client.hears('connection_ack');
  return client;
}

const subscribe = (id: unknown, query: string) => ({ id, type: 'subscribe', payload: { query } });

describe('graphql-transport-ws: the socket is closed', () => {
  test.each<[number, string, boolean, readonly unknown[]]>([
    [4401, 'who subscribes before the connection is acknowledged', false, [subscribe('1', '{ whoAsks }')]],
    [4403, 'a token that does not hold', false, [{ type: 'connection_init', payload: { token: 'forged' } }]],
    [4429, 'a second connection_init', true, [{ type: 'connection_init' }]],
    [4400, 'what is not JSON', true, ['{bad']],
    [4400, 'an unknown type', true, [{ type: 'nope' }]],
    [4400, 'an identifier that is no text', true, [subscribe(5, '{ whoAsks }')]],
    [4400, 'bytes that are no message', true, [Buffer.from([0, 255, 1])]],
    [4409, 'one identifier twice', true, [subscribe('1', CHANGES), subscribe('1', CHANGES)]],
    [1009, 'a message over 64 KiB', true, [subscribe('1', `{ whoAsks } #${'a'.repeat(70_000)}`)]],
  ])('%i: %s', async (code, _, isReady, said) => {
    const client = await aSocket({ isReady });
    for (const message of said) client.say(message);
    expect(await client.isClosed()).toBe(code);
  });

  test('4406: an unknown subprotocol', async () => {
    expect(await (await aSocket({ protocol: 'graphql-ws', isReady: false })).isClosed()).toBe(4406);
  });

  test('4408: who says nothing', async () => {
    expect(await (await aSocket({ isReady: false })).isClosed()).toBe(4408);
  });
});

describe('graphql-transport-ws: the socket stays', () => {
  test('a query is one result and the end', async () => {
    const client = await aSocket();
    client.say(subscribe('1', '{ whoAsks }'));
    await client.hears('complete', '1');
    expect(client.messages.filter(({ id }) => id === '1').map(({ type }) => type)).toEqual(['next', 'complete']);
    client.socket.terminate();
  });

  test.each([
    ['a query that is wrong', '{ nothing }'],
    ['a subscription that is wrong', 'subscription { nothing }'],
    ['what is not GraphQL', '{'],
  ])('%s is an error of its own', async (_, query) => {
    const client = await aSocket();
    client.say(subscribe('1', query));
    await until('answered', () => client.messages.some(({ id }) => id === '1'));
    const answer = client.messages.find(({ id }) => id === '1');
    expect(JSON.stringify(answer)).toMatch(/GRAPHQL_(VALIDATION|PARSE)_FAILED/);
    client.say({ type: 'ping' });
    await client.hears('pong');
    client.socket.terminate();
  });

  test('a ping is answered', async () => {
    const client = await aSocket();
    client.say({ type: 'ping', payload: { at: 1 } });
    await client.hears('pong');
    client.socket.terminate();
  });

  test('complete ends a stream: the subgraph is left, and nothing comes any more', async () => {
    const client = await aSocket();
    client.say(subscribe('1', CHANGES));
    await until('the stream is open', () => town.log.readerCount === 1);
    town.register('Перше');
    await client.hears('next', '1');
    client.say({ id: '1', type: 'complete' });
    await until('the stream is left', () => town.log.readerCount === 0);
    const heard = client.messages.length;
    town.register('Друге');
    client.say({ type: 'ping' });
    await client.hears('pong');
    expect(client.messages.slice(heard).map(({ type }) => type)).toEqual(['pong']);
    client.socket.terminate();
  });

  test('an identifier may be used again once its operation has ended', async () => {
    const client = await aSocket();
    client.say(subscribe('1', '{ whoAsks }'));
    await client.hears('complete', '1');
    client.say(subscribe('1', '{ whoAsks }'));
    await until('answered again', () => client.messages.filter(({ type }) => type === 'complete').length === 2);
    expect(client.closeCode).toBeNull();
    client.socket.terminate();
  });

  test('the twenty-first subscription is refused, the twenty go on', async () => {
    const client = await aSocket();
    for (let number = 1; number <= 21; number++) client.say(subscribe(`s${number}`, CHANGES));
    await until('one is refused', () => client.messages.some(({ type }) => type === 'error'));
    expect(client.messages.filter(({ type }) => type === 'error')).toMatchObject([
      { payload: [{ extensions: { code: 'SUBSCRIPTION_LIMIT' } }] },
    ]);
    expect(client.closeCode).toBeNull();
    client.socket.terminate();
  });
});

describe('the door of the socket', () => {
  test.each([
    ['a page of another origin', { origin: 'https://evil.example' }, 403],
    ['a page that hides its origin', { origin: 'null' }, 403],
    ['a page of another site without an origin', { 'sec-fetch-site': 'cross-site' }, 403],
  ])('%s is turned away', async (_, headers, status) => {
    const client = new RawClient('graphql-transport-ws', headers);
    const [, response] = await once(client.socket, 'unexpected-response');
    expect(response.statusCode).toBe(status);
    client.socket.terminate();
  });

  test('another address has no door', async () => {
    const socket = new WebSocket(`${town.gateway.url.replace('http', 'ws')}/other`, 'graphql-transport-ws');
    const [, response] = await once(socket, 'unexpected-response');
    expect(response.statusCode).toBe(404);
    socket.once('error', () => {}).terminate();
  });
});
