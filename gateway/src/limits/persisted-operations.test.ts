import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { REGISTRAR } from '../../test/community.ts';
import { aProgramKey, ProviderClient } from '../../test/embedded-flow.ts';
import { aTown, type Town } from '../../test/gateway-harness.ts';
import { BadOperationListError, readPersistedOperations } from './persisted-operations.ts';

const LISTED = 'query Who { whoAsks }';
const LIVE = 'subscription Ticks { tick { number } }';
const FREE = '{ whoAsks secret }';

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const named = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: hashOf(text) } });

let folder: string;
let file: string;
let town: Town;
let cookie: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'operations-'));
  file = await list('console.json', LISTED, LIVE);
  town = await aTown({ environment: { HROMADA_CONSOLE_OPERATIONS: file } });
  cookie = await town.signIn(REGISTRAR);
});
afterAll(async () => {
  await town.stop();
  await rm(folder, { recursive: true });
});

async function list(name: string, ...texts: readonly string[]): Promise<string> {
  const operations = Object.fromEntries(texts.map((text) => [hashOf(text), text]));
  const path = join(folder, name);
  await writeFile(path, JSON.stringify({ format: 'hromada-persisted-operations', version: 1, operations }));
  return path;
}

async function send(body: Record<string, unknown>, headers: Record<string, string>) {
  const response = await fetch(`${town.gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const { data, errors } = (await response.json()) as {
    data?: { whoAsks?: string };
    errors?: { extensions: { code: string } }[];
  };
  return { status: response.status, who: data?.whoAsks, code: errors?.[0]?.extensions.code };
}

const EMPLOYEE = `employee ${REGISTRAR} registrar u1 uk`;

describe('a session of the console', () => {
  test.each<[string, Record<string, unknown>]>([
    ['a listed operation by its hash', { extensions: named(LISTED) }],
    ['the same as a document', { documentId: `sha256:${hashOf(LISTED)}` }],
    ['the same by its text', { query: LISTED }],
    ['the same by both', { query: LISTED, extensions: named(LISTED) }],
  ])('may send %s', async (_, body) => {
    expect(await send(body, { cookie })).toEqual({ status: 200, who: EMPLOYEE, code: undefined });
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['a free text', { query: FREE }, 'OPERATION_NOT_LISTED'],
    ['a listed text with one space more', { query: `${LISTED} ` }, 'OPERATION_NOT_LISTED'],
    ['an unknown hash', { extensions: named(FREE) }, 'PERSISTED_QUERY_NOT_FOUND'],
    [
      'a free text under its own hash, to be remembered',
      { query: FREE, extensions: named(FREE) },
      'PERSISTED_QUERY_NOT_FOUND',
    ],
    ['a free text under a listed hash', { query: FREE, extensions: named(LISTED) }, 'OPERATION_MISMATCH'],
    ['an unknown document', { documentId: 'sha256:nothing' }, 'PERSISTED_QUERY_NOT_FOUND'],
    ['the name of what every object has', { documentId: 'constructor' }, 'PERSISTED_QUERY_NOT_FOUND'],
  ])('may not send %s', async (_, body, code) => {
    const before = town.appeals.seen.length;
    expect(await send(body, { cookie })).toEqual({ status: 400, who: undefined, code });
    expect(town.appeals.seen.length).toBe(before);
  });

  test.each(['Basic eDp5', 'Bearer', 'Bearer ', 'nonsense'])(
    'is one also beside «Authorization: %s»',
    async (authorization) => {
      expect(await send({ query: FREE }, { cookie, authorization })).toMatchObject({
        status: 400,
        code: 'OPERATION_NOT_LISTED',
      });
      expect(await send({ query: LISTED }, { cookie, authorization })).toMatchObject({ status: 200, who: EMPLOYEE });
    },
  );

  test('is held to the list by GET as well', async () => {
    const get = async (search: Record<string, string>) =>
      fetch(`${town.gateway.url}/graphql?${new URLSearchParams(search)}`, {
        headers: { cookie, 'apollo-require-preflight': '1' },
      });
    expect((await get({ query: FREE })).status).toBe(400);
    expect((await get({ query: LISTED, extensions: JSON.stringify(named(LISTED)) })).status).toBe(200);
    expect(await (await get({ extensions: JSON.stringify(named(LISTED)) })).json()).toEqual({
      data: { whoAsks: EMPLOYEE },
    });
  });

  test.each([
    ['a listed query by its hash', '', named(LISTED), { type: 'next', payload: { data: { whoAsks: EMPLOYEE } } }],
    [
      'a listed subscription by its hash',
      '',
      named(LIVE),
      { type: 'next', payload: { data: { tick: { number: 1 } } } },
    ],
    ['a free query', FREE, undefined, { type: 'error', payload: [{ extensions: { code: 'OPERATION_NOT_LISTED' } }] }],
    [
      'a free subscription',
      'subscription { forbidden { type } }',
      undefined,
      { type: 'error', payload: [{ extensions: { code: 'OPERATION_NOT_LISTED' } }] },
    ],
    [
      'an unknown hash',
      '',
      named(FREE),
      { type: 'error', payload: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] },
    ],
  ])('over its socket: %s', async (_, query, extensions, answer) => {
    const socket = new WebSocket(`${town.gateway.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      headers: { cookie },
    });
    await once(socket, 'open');
    socket.send(JSON.stringify({ type: 'connection_init', payload: { language: 'uk' } }));
    await once(socket, 'message');
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query, extensions } }));
    const [message] = await once(socket, 'message');
    expect(JSON.parse(String(message))).toMatchObject({ id: '1', ...answer });
    socket.terminate();
  });
});

describe('not held to the list', () => {
  test('is a program with a token of its own', async () => {
    const key = await aProgramKey();
    town.staff.register('portal', { scopes: ['votes:read'], keys: [key.text] });
    const { access_token: token } = await new ProviderClient(town.gateway.url).clientToken('portal', key, 'votes:read');
    const authorization = `Bearer ${token}`;
    expect(await send({ query: FREE }, { authorization })).toMatchObject({ status: 200, who: 'client portal   uk' });
  });

  test('is whoever shows nothing', async () => {
    expect(await send({ query: FREE }, {})).toMatchObject({ status: 200, who: 'anonymous    uk' });
  });

  test('is a session where development has said so', async () => {
    const free = await aTown({ environment: { HROMADA_CONSOLE_OPERATIONS: file, HROMADA_FREE_OPERATIONS: 'on' } });
    const answer = await free.ask(FREE, {}, { cookie: await free.signIn(REGISTRAR) });
    expect([answer.status, answer.data?.whoAsks]).toEqual([200, EMPLOYEE]);
    await free.stop();
  });
});

describe('the list', () => {
  test('may come from the builds of two releases', async () => {
    const other = await list('next.json', FREE);
    expect([...(await readPersistedOperations([file, other])).values()].sort()).toEqual([FREE, LISTED, LIVE].sort());
  });

  test.each([
    ['of another kind', { operations: {} }],
    [
      'whose text was changed under its hash',
      { format: 'hromada-persisted-operations', version: 1, operations: { [hashOf(LISTED)]: FREE } },
    ],
  ])('%s stops the start-up', async (_, content) => {
    const path = join(folder, 'bad.json');
    await writeFile(path, JSON.stringify(content));
    await expect(readPersistedOperations([path])).rejects.toThrow(BadOperationListError);
  });
});
