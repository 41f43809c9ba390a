import { FetchBrowser } from '@hromada/shared/testing/sign-in';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HEAD, RESIDENT } from '../../test/community.ts';
import { anAssertion, aProgramKey, type ProgramKey, ProviderClient } from '../../test/embedded-flow.ts';
import { aTown, type Town } from '../../test/gateway-harness.ts';
import { until } from '../../test/until.ts';

const APP = { clientId: 'resident-app', redirectUri: 'http://127.0.0.1:9/back' };
const PROGRAM = 'statistics-portal';

let town: Town;
let provider: ProviderClient;
let key: ProgramKey;

beforeAll(async () => {
  town = await aTown({
    environment: {
      HROMADA_RESIDENT_APPS: JSON.stringify([
        {
          clientId: APP.clientId,
          name: 'Мої звернення',
          redirectUris: [APP.redirectUri],
          scopes: ['appeals:read', 'appeals:write'],
        },
      ]),
    },
  });
  provider = new ProviderClient(town.gateway.url);
  key = await aProgramKey();
  town.staff.register(PROGRAM, {
    name: 'Портал статистики',
    scopes: ['statistics:read', 'votes:read'],
    keys: [key.text],
  });
});
afterAll(() => town.stop());

const whoActs = async (token: string | undefined) =>
  town.ask('{ whoActs }', {}, { authorization: `Bearer ${token ?? ''}` });

describe('a program of its own', () => {
  test('gets a short token for the graph by its key, and acts with its scopes', async () => {
    const answer = await provider.clientToken(PROGRAM, key, 'statistics:read');
    expect(answer).toMatchObject({ status: 200, scope: 'statistics:read' });
    expect(decodeProtectedHeader(answer.access_token ?? '')).toMatchObject({ alg: 'ES256', typ: 'at+jwt' });
    const { aud, exp = 0, iat = 0, client_id } = decodeJwt(answer.access_token ?? '');
    expect({ aud, lives: exp - iat, client_id }).toEqual({ aud: 'hromada-api', lives: 300, client_id: PROGRAM });
    expect((await whoActs(answer.access_token)).data).toEqual({
      whoActs: `client ${PROGRAM} ${PROGRAM} statistics:read `,
    });
  });

  test('gets no scope that it is not registered with', async () => {
    const { scope } = await provider.clientToken(PROGRAM, key, 'statistics:read residents:read');
    expect(scope).toBe('statistics:read');
  });

  test('is known on a socket by the same token', async () => {
    const { access_token: token } = await provider.clientToken(PROGRAM, key, 'votes:read');
    const result = await new Promise((resolve, reject) => {
      town
        .connect({ token })
        .subscribe({ query: '{ whoActs }' }, { next: resolve, error: reject, complete: () => undefined });
    });
    expect(result).toEqual({ data: { whoActs: `client ${PROGRAM} ${PROGRAM} votes:read ` } });
  });

  test('cannot use an assertion twice, not even twice at once', async () => {
    const assertion = await anAssertion(await provider.issuer(), PROGRAM, key);
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => provider.clientToken(PROGRAM, key, 'votes:read', assertion)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401]);
  });

  test('with a key of somebody else, or unknown, is refused', async () => {
    const foreign = await aProgramKey();
    expect(await provider.clientToken(PROGRAM, { ...foreign, kid: key.kid }, 'votes:read')).toMatchObject({
      status: 401,
      error: 'invalid_client',
    });
    expect(await provider.clientToken('nobody', key, 'votes:read')).toMatchObject({ error: 'invalid_client' });
  });

  test('replaces its key with an overlap: both hold, then only the new one', async () => {
    const next = await aProgramKey();
    const registered = town.staff.clients.get(PROGRAM);
    if (!registered) throw new Error('not registered');
    registered.keys = [key.text, next.text];
    town.staff.announce(PROGRAM);
    await until(
      'the new key is known',
      async () => (await provider.clientToken(PROGRAM, next, 'votes:read')).status === 200,
    );
    expect((await provider.clientToken(PROGRAM, key, 'votes:read')).status).toBe(200);
    registered.keys = [next.text];
    town.staff.announce(PROGRAM);
    await until(
      'the old key is forgotten',
      async () => (await provider.clientToken(PROGRAM, key, 'votes:read')).status === 401,
    );
    key = next;
  });

  test('that is switched off gets nothing, and its tokens hold no more', async () => {
    const { access_token: token } = await provider.clientToken(PROGRAM, key, 'votes:read');
    const registered = town.staff.clients.get(PROGRAM);
    if (!registered) throw new Error('not registered');
    registered.isDisabled = true;
    town.staff.announce(PROGRAM);
    await until('the token is refused', async () => (await whoActs(token)).status === 401);
    expect(await provider.clientToken(PROGRAM, key, 'votes:read')).toMatchObject({ error: 'invalid_client' });
    registered.isDisabled = false;
    town.staff.announce(PROGRAM);
    await until('the token holds again', async () => (await whoActs(token)).status === 200);
  });
});

describe('a program of a resident', () => {
  test('acts for the resident who allowed it, with what they allowed', async () => {
    const { exchange, consentPage } = await provider.codeFor(APP, RESIDENT, 'openid appeals:read');
    expect(consentPage).toContain('Мої звернення');
    expect(consentPage).toContain('бачити ваші звернення');
    const answer = await provider.token(exchange);
    expect(answer).toMatchObject({ status: 200 });
    expect(answer.refresh_token).toBeUndefined();
    expect((await whoActs(answer.access_token)).data).toEqual({
      whoActs: `resident ${RESIDENT} ${APP.clientId} appeals:read SUBSTANTIAL`,
    });
  });

  test('cannot exchange a code twice: the second time takes back what the first one gave', async () => {
    const { exchange } = await provider.codeFor(APP, RESIDENT, 'openid offline_access appeals:read');
    const first = await provider.token(exchange);
    expect(first.status).toBe(200);
    expect(await provider.token(exchange)).toMatchObject({ status: 400, error: 'invalid_grant' });
    expect(await refresh(first.refresh_token)).toMatchObject({ error: 'invalid_grant' });
  });

  test('exchanges a code once, also when it is tried many times at once', async () => {
    const { exchange } = await provider.codeFor(APP, RESIDENT, 'openid appeals:read');
    const answers = await Promise.all([1, 2, 3, 4].map(() => provider.token(exchange)));
    expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
  });

  test('gets another refresh token each time, and an old one ends them all', async () => {
    const { exchange } = await provider.codeFor(APP, RESIDENT, 'openid offline_access appeals:read');
    const { refresh_token: first } = await provider.token(exchange);
    const { refresh_token: second } = await refresh(first);
    expect(second).toBeDefined();
    expect(second).not.toBe(first);
    expect(await refresh(first)).toMatchObject({ error: 'invalid_grant' });
    expect(await refresh(second)).toMatchObject({ error: 'invalid_grant' });
  });

  test('gets nothing for an employee', async () => {
    const { exchange } = await provider.codeFor(APP, HEAD, 'openid appeals:read').catch(() => ({ exchange: null }));
    expect(exchange?.code ?? '').toBe('');
  });

  const refresh = (token: string | undefined) =>
    provider.token({ grant_type: 'refresh_token', client_id: APP.clientId, refresh_token: token ?? '' });
});

describe('an authorization request is refused', () => {
  const base = { client_id: APP.clientId, response_type: 'code', redirect_uri: APP.redirectUri, scope: 'openid' };
  const pkce = { code_challenge: 'x'.repeat(43), code_challenge_method: 'S256' };

  test('without PKCE', async () => {
    const { url } = await new FetchBrowser().open(provider.authorizationUrl(base), {}, APP.redirectUri);
    expect(new URL(url).searchParams.get('error')).toBe('invalid_request');
  });

  test.each([
    ['to another address', { redirect_uri: 'https://evil.example/back' }],
    ["to an address that begins like the app's", { redirect_uri: `${APP.redirectUri}/../evil` }],
    ['of a client that is not registered', { client_id: 'nobody' }],
  ])('%s, and the browser is sent nowhere', async (_, given) => {
    const response = await new FetchBrowser().send(provider.authorizationUrl({ ...base, ...pkce, ...given }));
    expect(response.status).toBe(400);
    expect(response.headers.get('location')).toBeNull();
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('for a token in the address', async () => {
    const url = provider.authorizationUrl({ ...base, ...pkce, response_type: 'token' });
    const { response } = await new FetchBrowser().open(url, {}, APP.redirectUri);
    expect(response.headers.get('location') ?? '').not.toContain('access_token');
  });
});

describe('its keys', () => {
  test('are replaced while programs go on: no request fails', async () => {
    const keyTimes = { rotateMs: 60_000, announceMs: 400, retireMs: 60_000, readMs: 50 };
    const turning = await aTown({ tuning: { keyTimes } });
    const client = new ProviderClient(turning.gateway.url);
    const ownKey = await aProgramKey();
    turning.staff.register('program', { keys: [ownKey.text] });
    const [first] = await client.keyIds();
    const statuses = new Set<number>();
    const signedBy = new Set<unknown>();
    const work = async () => {
      const { access_token: token = '' } = await client.clientToken('program', ownKey, 'votes:read');
      signedBy.add(decodeProtectedHeader(token).kid);
      const { status } = await turning.ask('{ whoActs }', {}, { authorization: `Bearer ${token}` });
      statuses.add(status);
    };
    await work();
    await until('two keys are published', async () => {
      await turning.gateway.entrance.identityProvider?.keys.rotate(); // refused while the last one is quite new
      return (await client.keyIds()).length === 2;
    });
    expect(signedBy).toEqual(new Set([first])); // announced, and not yet in use
    await until('the new key signs', async () => {
      await work();
      return signedBy.size === 2;
    });
    await work();
    expect(statuses).toEqual(new Set([200]));
    await turning.stop();
  });

  test('are the same in every gateway, and none of them lies open in the database', async () => {
    const rows = await town.sql<{ sealed: string; public: object }[]>`
      select sealed_private_jwk as sealed, public_jwk as public from gateway.signing_key`;
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toMatch(/"d":/);
  });
});
