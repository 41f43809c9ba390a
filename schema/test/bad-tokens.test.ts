import { createHash, createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { createLogger } from '@hromada/shared/logging';
import { type RunningSubgraph, startSubgraph } from '@hromada/shared/server';
import { anEmployee } from '@hromada/shared/testing';
import { VIEWER_HEADER, viewerSealer } from '@hromada/shared/viewer';
import { type ExecutionResult, GraphQLError } from 'graphql';
import { type Client, createClient } from 'graphql-ws';
import { SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { registry } from '../src/registry.ts';
import { startWorld, type World } from './authorization/world.ts';

const SECRET = 'the-key-of-this-deployment-0123456789';
const viewer = anEmployee();
const sealer = viewerSealer(SECRET);
const kid = createHash('sha256').update(sealer.publicKey).digest('base64url').slice(0, 12);
/** The gateway's own key, made as its documentation says: all but the foreign tokens are signed by it. */
const own = createPrivateKey({
  key: Buffer.concat([
    Buffer.from('302e020100300506032b657004220420', 'hex'),
    createHash('sha256').update(`hromada internal token\n${SECRET}`).digest(),
  ]),
  format: 'der',
  type: 'pkcs8',
});
const foreign = generateKeyPairSync('ed25519').privateKey;
const MINUTE = 60;
const now = () => Math.floor(Date.now() / 1_000);

type Key = Parameters<SignJWT['sign']>[0];

function token(change: (jwt: SignJWT) => SignJWT, header: object = {}, key: Key = own): Promise<string> {
  const jwt = new SignJWT({ viewer })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'int+jwt', kid, ...header })
    .setIssuer('gateway')
    .setAudience('subgraphs')
    .setIssuedAt()
    .setExpirationTime('60s');
  return change(jwt).sign(key);
}
const asIs = (jwt: SignJWT): SignJWT => jwt;

const BAD_TOKENS: readonly (readonly [string, () => Promise<string> | string])[] = [
  ['none', () => ''],
  ['without a signature', () => new UnsecuredJWT({ viewer }).setIssuer('gateway').setAudience('subgraphs').encode()],
  ['signed by the public key', () => token(asIs, { alg: 'HS256' }, Buffer.from(sealer.publicKey))],
  ['signed by a foreign key', () => token(asIs, {}, foreign)],
  ['tampered with', async () => (await token(asIs)).replace(/\.(.)/, (_, at) => `.${at === 'e' ? 'f' : 'e'}`)],
  ['expired', () => token((jwt) => jwt.setExpirationTime(now() - MINUTE))],
  ['not yet valid', () => token((jwt) => jwt.setNotBefore(now() + MINUTE))],
  ['of another issuer', () => token((jwt) => jwt.setIssuer('somebody'))],
  ['for another audience', () => token((jwt) => jwt.setAudience('hromada-api'))],
  ['an access token', () => token(asIs, { typ: 'at+jwt' })],
  ['that names a place of its key', () => token(asIs, { jku: 'http://127.0.0.1:1/keys' }, foreign)],
  ['of another deployment', () => viewerSealer('the-key-of-another-deployment-012345').seal(viewer)],
];

const OPERATIONS = ['{ __typename }', '{ _service { sdl } }', '{ _entities(representations: []) { __typename } }'];

let world: World;
const running = new Map<string, { subgraph: RunningSubgraph; socket: Client }>();

beforeAll(async () => {
  world = await startWorld();
  for (const { name, schema, contextOf } of world.subgraphs) {
    const subgraph = await startSubgraph({
      schema,
      environment: {
        ...{ HOST: '127.0.0.1', PORT: 0, DATABASE_URL: 'opened by the world', LOG_LEVEL: 'silent' as const },
        HROMADA_INTERNAL_PUBLIC_KEY: sealer.publicKey,
      },
      createContext: contextOf,
      isReady: () => Promise.resolve(),
      onStop: () => Promise.resolve(),
      log: createLogger(name, 'silent'),
    });
    const socket = createClient({
      url: subgraph.url.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      retryAttempts: 0,
    });
    running.set(name, { subgraph, socket });
  }
});
afterAll(async () => {
  for (const { subgraph, socket } of running.values()) {
    await socket.dispose();
    await subgraph.stop();
  }
  await world.stop();
});

function started(name: string) {
  const found = running.get(name);
  if (!found) throw new Error(`${name} does not run`);
  return found;
}

async function overHttp(name: string, bad: string | undefined, query: string) {
  const headers = { 'content-type': 'application/json', ...(bad !== undefined && { [VIEWER_HEADER]: bad }) };
  const response = await fetch(started(name).subgraph.url, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query }),
  });
  return { status: response.status, body: (await response.json()) as ExecutionResult };
}

/** The first answer over the socket: a result, or the codes it was refused with. */
function overSocket(name: string, bad: string | undefined, query: string): Promise<unknown> {
  const { socket } = started(name);
  return new Promise((resolve, reject) => {
    const end = socket.subscribe(
      { query, ...(bad !== undefined && { extensions: { viewer: bad } }) },
      {
        next: (result) => {
          resolve(result);
          end();
        },
        error: (errors) =>
          Array.isArray(errors) && errors.every((error) => error instanceof GraphQLError || 'message' in error)
            ? resolve(errors.map(({ extensions }) => extensions?.code))
            : reject(errors),
        complete: () => undefined,
      },
    );
  });
}

describe.each(registry.map(({ name }) => [name]))('%s', (name) => {
  test('answers the gateway', async () => {
    const good = await token(asIs);
    expect(await overHttp(name, good, '{ __typename }')).toEqual({
      status: 200,
      body: { data: { __typename: 'Query' } },
    });
    expect(await overSocket(name, good, '{ __typename }')).toEqual({ data: { __typename: 'Query' } });
  });

  test.each(BAD_TOKENS)('refuses a token %s, whatever is asked, over HTTP and over a socket', async (_which, make) => {
    for (const operation of OPERATIONS) {
      const { status, body } = await overHttp(name, await make(), operation);
      expect([status, body.data, body.errors?.map(({ extensions }) => extensions?.code)]).toEqual([
        401,
        undefined,
        ['UNAUTHENTICATED'],
      ]);
      expect(await overSocket(name, await make(), operation)).toEqual(['UNAUTHENTICATED']);
    }
  });

  test('refuses who brings no token at all', async () => {
    for (const operation of OPERATIONS) {
      expect((await overHttp(name, undefined, operation)).status).toBe(401);
      expect(await overSocket(name, undefined, operation)).toEqual(['UNAUTHENTICATED']);
    }
  });
});
