import { once } from 'node:events';
import { anonymousViewer, viewerSealer } from '@hromada/shared/viewer';
import { type CryptoKey, exportSPKI, generateKeyPair, importJWK } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { aProgramKey, ProviderClient } from '../../test/embedded-flow.ts';
import { aTown, type Town } from '../../test/gateway-harness.ts';
import { StandInIssuer } from '../../test/stand-in-issuer.ts';
import { INTERNAL_KEY } from '../../test/subgraph-server.ts';
import { until } from '../../test/until.ts';

const PROGRAM = 'city-portal';

let issuer: StandInIssuer;
let town: Town;
beforeAll(async () => {
  issuer = await StandInIssuer.start();
  const city = { name: 'city', label: 'Місто', url: issuer.url, clientId: 'hromada', for: ['clients'] };
  town = await aTown({ environment: { HROMADA_ISSUERS: JSON.stringify([city]) } });
  town.staff.register(PROGRAM);
});
afterAll(async () => {
  await town.stop();
  await issuer.stop();
});

const ask = (token: string) => town.ask('{ whoActs }', {}, { authorization: `Bearer ${token}` });
const unsigned = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

/** The claims of a token put to others, its signature kept. */
function tamper(token: string, change: object): string {
  const [header, payload, signature] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload ?? '', 'base64url').toString());
  return [header, unsigned({ ...claims, ...change }), signature].join('.');
}

/** A program's token of another hromada, with everything in order there. */
async function tokenOfAnotherTown(): Promise<string> {
  const other = await aTown();
  const key = await aProgramKey();
  other.staff.register(PROGRAM, { keys: [key.text] });
  const { access_token: token = '' } = await new ProviderClient(other.gateway.url).clientToken(
    PROGRAM,
    key,
    'votes:read',
  );
  await other.stop();
  return token;
}

test("a token of the city's issuer is good", async () => {
  expect(await ask(await issuer.token(PROGRAM))).toMatchObject({
    status: 200,
    data: { whoActs: `client ${PROGRAM} ${PROGRAM} votes:read ` },
  });
});

test('it gives no scope beyond those of the registration', async () => {
  const token = await issuer.token(PROGRAM, { claims: { scope: 'votes:read residents:read' } });
  expect((await ask(token)).data).toEqual({ whoActs: `client ${PROGRAM} ${PROGRAM} votes:read ` });
});

test('its use is told to the council once a day, and a refused one is not', async () => {
  const busy = 'busy-portal';
  const shut = 'shut-portal';
  town.staff.register(busy);
  town.staff.register(shut, { isDisabled: true });
  expect((await ask(await issuer.token(shut))).status).toBe(401);
  for (let time = 0; time < 3; time += 1) expect((await ask(await issuer.token(busy))).status).toBe(200);
  await until('the use is told', () => town.staff.uses.includes(busy));
  expect(town.staff.uses.filter((id) => id === busy || id === shut)).toEqual([busy]);
});

const past = () => Math.floor(Date.now() / 1_000) - 120;

describe('a token is refused', () => {
  test.each<[string, () => Promise<string>]>([
    [
      'without a signature (alg none)',
      async () => {
        const [, payload] = (await issuer.token(PROGRAM)).split('.');
        return `${unsigned({ alg: 'none', typ: 'at+jwt' })}.${payload}.`;
      },
    ],
    [
      'signed with the public key as a shared secret',
      async () => {
        const pem = await exportSPKI((await importJWK(issuer.publicJwk, 'RS256', { extractable: true })) as CryptoKey);
        return issuer.token(PROGRAM, { header: { alg: 'HS256' }, key: new TextEncoder().encode(pem) });
      },
    ],
    ['of a foreign key', async () => issuer.token(PROGRAM, { key: (await generateKeyPair('RS256')).privateKey })],
    ['that was altered', async () => tamper(await issuer.token(PROGRAM), { scope: 'votes:read residents:read' })],
    ['that ran out', () => issuer.token(PROGRAM, { claims: { iat: past() - 60, exp: past() } })],
    ['that is not good yet', () => issuer.token(PROGRAM, { claims: { nbf: past() + 240 } })],
    ['of another issuer', () => issuer.token(PROGRAM, { claims: { iss: 'https://evil.example' } })],
    ['for another audience', () => issuer.token(PROGRAM, { claims: { aud: 'another-api' } })],
    ['of another type', () => issuer.token(PROGRAM, { header: { typ: 'JWT' } })],
    ['that says where its key is (jku)', () => issuer.token(PROGRAM, { header: { jku: `${issuer.url}/jwks` } })],
    ['that says where its key is (x5u)', () => issuer.token(PROGRAM, { header: { x5u: `${issuer.url}/x5u` } })],
    [
      'that brings its own key (jwk)',
      async () => {
        const { privateKey } = await generateKeyPair('RS256');
        return issuer.token(PROGRAM, { header: { jwk: issuer.publicJwk }, key: privateKey });
      },
    ],
    ['that is the internal one', () => viewerSealer(INTERNAL_KEY).seal({ ...anonymousViewer('x'), kind: 'system' })],
    ['of another hromada', tokenOfAnotherTown],
    ['that never ends', () => issuer.token(PROGRAM, { without: 'exp' })],
    ['that lives for days', () => issuer.token(PROGRAM, { claims: { iat: past() - 90_000 } })],
    ['of a program that nobody registered', () => issuer.token('stranger')],
    ['of a resident, from an issuer of programs', () => issuer.token(PROGRAM, { claims: { sub: 'somebody' } })],
    ['that is no token', async () => 'x'.repeat(20)],
    ['as long as a book', async () => 'x'.repeat(9_000)],
  ])('%s', async (_, make) => {
    expect(await ask(await make())).toMatchObject({
      status: 401,
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });
});

describe('a socket', () => {
  const connect = async (token: string) => {
    const socket = new WebSocket(`${town.gateway.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    await once(socket, 'open');
    socket.send(JSON.stringify({ type: 'connection_init', payload: { token } }));
    return socket;
  };

  test('is closed when its token runs out', async () => {
    const exp = Math.floor(Date.now() / 1_000) - 3; // within the tolerance for clocks, for two seconds more
    const socket = await connect(await issuer.token(PROGRAM, { claims: { exp } }));
    const [code] = await once(socket, 'close');
    expect(code).toBe(4403);
  });

  test('is not opened with a bad token', async () => {
    const socket = await connect('x.y.z');
    const [code] = await once(socket, 'close');
    expect(code).toBe(4403);
  });

  test('of a program is closed when the program is switched off', async () => {
    const socket = await connect(await issuer.token(PROGRAM));
    await once(socket, 'message');
    const closed = once(socket, 'close');
    const registered = town.staff.clients.get(PROGRAM);
    if (!registered) throw new Error('not registered');
    registered.isDisabled = true;
    town.staff.announce(PROGRAM);
    expect((await closed)[0]).toBe(4403);
    registered.isDisabled = false;
    town.staff.announce(PROGRAM);
  });
});
