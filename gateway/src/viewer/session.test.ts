import { once } from 'node:events';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { aTown, SESSION_KEY, type Town } from '../../test/gateway-harness.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const REGISTRAR = {
  id: 'registrar',
  name: 'Олена Ткачук',
  position: 'Діловод',
  unit: { id: 'u1', name: 'Загальний відділ' },
  roles: ['registrar'],
};

let town: Town;
beforeAll(async () => {
  town = await aTown();
});
afterAll(() => town.stop());

const at = (path: string, init: RequestInit = {}) => fetch(`${town.gateway.url}${path}`, init);
const signIn = (employeeId: unknown, headers: Record<string, string> = {}) =>
  at('/session', { method: 'POST', headers: { ...JSON_TYPE, ...headers }, body: JSON.stringify({ employeeId }) });
const cookieOf = (response: Response) => response.headers.get('set-cookie')?.split(';')[0] ?? '';

/** A token as the gateway would sign it, but for what the test changes. */
function aToken(given: { use?: string; exp?: number | string; key?: string; alg?: string } = {}): Promise<string> {
  const { use = 'program', exp = '1h', key = SESSION_KEY, alg = 'HS256' } = given;
  return new SignJWT({ employee: REGISTRAR })
    .setProtectedHeader({ alg, typ: `${use}+jwt` })
    .setIssuer('hromada-gateway')
    .setAudience(use)
    .setExpirationTime(exp)
    .sign(new TextEncoder().encode(key));
}

describe('a browser', () => {
  test('sees whom it may sign in as, the first to be entered first', async () => {
    const response = await at('/session');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const body = await response.json();
    expect(body).toMatchObject({ employee: null, demoEmployees: [{ id: 'head' }, REGISTRAR] });
  });

  test('signs in, is known by its cookie, and signs out', async () => {
    const response = await signIn('registrar');
    expect(await response.json()).toEqual({ employee: REGISTRAR });
    expect(response.headers.get('set-cookie')).toMatch(
      /^hromada-session=[\w.-]+; Max-Age=36000; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    const cookie = cookieOf(response);
    expect(await (await at('/session', { headers: { cookie } })).json()).toMatchObject({ employee: REGISTRAR });
    expect((await town.ask('{ whoAsks }', {}, { cookie })).data).toEqual({
      whoAsks: 'employee registrar registrar u1 uk',
    });

    const signedOut = await at('/session', { method: 'DELETE', headers: { ...JSON_TYPE, cookie } });
    expect(signedOut.status).toBe(204);
    expect(signedOut.headers.get('set-cookie')).toMatch(/^hromada-session=; Max-Age=0/);
  });

  test('behind https gets a cookie for https alone', async () => {
    const { host } = new URL(town.gateway.url);
    const response = await signIn('registrar', { origin: `https://${host}` });
    expect(response.headers.get('set-cookie')).toMatch(/; Secure$/);
  });

  test.each([
    ['that is expired', { use: 'session', exp: 1 }],
    ['signed with another key', { use: 'session', key: 'another-key-another-key-another-key' }],
    ["that is a program's token", { use: 'program' }],
  ])('with a cookie %s is nobody in particular', async (_, given) => {
    const cookie = `hromada-session=${await aToken(given)}`;
    expect((await town.ask('{ whoAsks }', {}, { cookie })).data).toEqual({ whoAsks: 'anonymous    uk' });
  });

  test('on a page of another site is refused', async () => {
    const origin = 'https://evil.example';
    const cookie = cookieOf(await signIn('registrar'));
    expect((await signIn('registrar', { origin })).status).toBe(403);
    expect((await at('/session', { method: 'DELETE', headers: { origin, cookie } })).status).toBe(403);
    expect(await town.ask('{ whoAsks }', {}, { origin, cookie })).toMatchObject({
      status: 403,
      errors: [{ extensions: { code: 'FORBIDDEN_ORIGIN' } }],
    });
    expect(
      (
        await at('/graphql', {
          method: 'POST',
          headers: { ...JSON_TYPE, 'sec-fetch-site': 'cross-site' },
          body: '{"query":"{whoAsks}"}',
        })
      ).status,
    ).toBe(403);
  });
});

describe('signing in fails', () => {
  test.each([
    ['without JSON', { headers: { 'content-type': 'text/plain' }, body: '{"employeeId":"head"}' }, 415],
    ['without an employee', { headers: JSON_TYPE, body: '{}' }, 400],
    ['with broken JSON', { headers: JSON_TYPE, body: '{' }, 400],
    ['as nobody known', { headers: JSON_TYPE, body: '{"employeeId":"ghost"}' }, 404],
  ])('%s', async (_, init, status) => {
    const response = await at('/session', { method: 'POST', ...init });
    expect(response.status).toBe(status);
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  test('while the staff directory is away, and says so', async () => {
    town.appeals.misbehave = (response) => response.destroy();
    expect((await signIn('registrar')).status).toBe(503);
    expect(await (await at('/session')).json()).toEqual({ employee: null, demoEmployees: [] });
    town.appeals.misbehave = null;
  });

  test('where it is switched off', async () => {
    const strict = await aTown({ environment: { HROMADA_DEMO_SIGN_IN: 'off' } });
    const init = { method: 'POST', headers: JSON_TYPE, body: '{"employeeId":"head"}' };
    expect((await fetch(`${strict.gateway.url}/session`, init)).status).toBe(404);
    expect((await fetch(`${strict.gateway.url}/token`, init)).status).toBe(404);
    expect(await (await fetch(`${strict.gateway.url}/session`)).json()).toEqual({
      employee: null,
      demoEmployees: null,
    });
    await strict.stop();
  });
});

describe('a program', () => {
  test('is known by its bearer token', async () => {
    const authorization = `Bearer ${await town.tokenOf('head')}`;
    expect((await town.ask('{ whoAsks }', {}, { authorization, 'accept-language': 'en-GB,uk;q=0.5' })).data).toEqual({
      whoAsks: 'employee head head u2 en',
    });
  });

  test.each([
    ['is forged', { key: 'another-key-another-key-another-key' }],
    ['is expired', { exp: 1 }],
    ["is a browser's", { use: 'session' }],
    ['has another algorithm', { alg: 'HS512' }],
  ])('whose token %s is refused, not taken for a passer-by', async (_, given) => {
    const answer = await town.ask('{ whoAsks }', {}, { authorization: `Bearer ${await aToken(given)}` });
    expect(answer).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  test('is put out of its socket when the token runs out', async () => {
    const token = await aToken({ exp: Math.floor(Date.now() / 1000) + 1 });
    const socket = new WebSocket(`${town.gateway.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    await once(socket, 'open');
    socket.send(JSON.stringify({ type: 'connection_init', payload: { token } }));
    const [code] = await once(socket, 'close');
    expect(code).toBe(4403);
  });

  test('on a socket may also be known by the cookie of the page', async () => {
    const headers = { cookie: cookieOf(await signIn('head')), origin: town.gateway.url };
    const socket = new WebSocket(`${town.gateway.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      headers,
    });
    await once(socket, 'open');
    socket.send(JSON.stringify({ type: 'connection_init' }));
    await once(socket, 'message');
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: '{ whoAsks }' } }));
    const [message] = await once(socket, 'message');
    expect(JSON.parse(String(message))).toMatchObject({
      type: 'next',
      payload: { data: { whoAsks: 'employee head head u2 uk' } },
    });
    socket.terminate();
  });
});
