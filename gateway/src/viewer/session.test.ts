import { randomUUID } from 'node:crypto';
import { FetchBrowser } from '@hromada/shared/testing/sign-in';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HEAD, REGISTRAR } from '../../test/community.ts';
import { aTown, type Town } from '../../test/gateway-harness.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const TOLD = {
  id: REGISTRAR,
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

const at = (path: string, init: RequestInit = {}) =>
  fetch(`${town.gateway.url}${path}`, { redirect: 'manual', ...init });
const whoAsks = async (cookie: string) => (await town.ask('{ whoAsks }', {}, { cookie })).data;
const ANONYMOUS = { whoAsks: 'anonymous    uk' };

/** Every step of a sign-in of the registrar up to the last: the address of the callback is not opened. */
async function almostSignedIn(
  returnTo = '/appeals',
  { gateway } = town,
): Promise<{ browser: FetchBrowser; callback: string }> {
  const browser = new FetchBrowser();
  const query = new URLSearchParams({ provider: 'embedded', returnTo });
  const page = await browser.open(`${gateway.url}/session/sign-in?${query}`);
  const action = /action="([^"]+\/demo)"/.exec(await page.response.text())?.[1] ?? '';
  const body = new URLSearchParams({ subject: REGISTRAR });
  const callback = `${gateway.url}/session/callback`;
  const { url } = await browser.open(new URL(action, page.url).href, { method: 'POST', body }, callback);
  return { browser, callback: url };
}

describe('a browser', () => {
  test('is told where it may sign in', async () => {
    const response = await at('/session');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({
      employee: null,
      providers: [{ name: 'embedded', label: 'Обліковий запис громади' }],
      unknown: null,
      idleSeconds: null,
      expiresAt: null,
    });
  });

  test('signs in by code, PKCE, state and nonce, and returns to where it was', async () => {
    const { headers } = await at('/session/sign-in?provider=embedded&returnTo=/appeals?state=NEW');
    const address = new URL(headers.get('location') ?? '');
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect(headers.get('set-cookie')).toMatch(
      /^hromada-sign-in=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    const { browser, callback } = await almostSignedIn('/appeals?state=NEW');
    const signedIn = await browser.send(callback);
    expect(signedIn.headers.get('location')).toBe('/appeals?state=NEW');
    expect(signedIn.headers.getSetCookie()[0]).toMatch(
      /^hromada-session=[\w-]{43}; Max-Age=36000; Path=\/; HttpOnly; SameSite=Strict$/,
    );
  });

  test('is known by its cookie, and by nothing that a script could read', async () => {
    const cookie = await town.signIn(REGISTRAR);
    expect(await whoAsks(cookie)).toEqual({ whoAsks: `employee ${REGISTRAR} registrar u1 uk` });
    const told = (await (await at('/session', { headers: { cookie } })).json()) as { idleSeconds: number };
    expect(told).toMatchObject({ employee: TOLD, idleSeconds: expect.any(Number) });
    expect(told.idleSeconds).toBeGreaterThan(1_790);
    expect(JSON.stringify(told)).not.toMatch(/eyJ|token/i);
    const kept = await town.sql`select * from gateway.session where ended_at is null`;
    const secret = /hromada-session=([\w-]+)/.exec(cookie)?.[1] ?? 'none';
    expect(JSON.stringify(kept)).not.toContain(secret);
  });

  test('gets another session each time it signs in, whatever cookie it came with', async () => {
    const planted = `hromada-session=${'x'.repeat(43)}`;
    const browser = new FetchBrowser();
    const { browser: victim, callback } = await almostSignedIn();
    const response = await fetch(callback, {
      redirect: 'manual',
      headers: { cookie: `${planted}; ${victim.cookie}` },
    });
    expect(response.headers.getSetCookie().join()).not.toContain('x'.repeat(43));
    expect(await whoAsks(planted)).toEqual(ANONYMOUS);
    expect(browser.cookie).toBe('');
  });

  test('that signs in anew is no longer signed in as before', async () => {
    const first = await town.signIn(HEAD);
    const { browser, callback } = await almostSignedIn();
    const response = await fetch(callback, { redirect: 'manual', headers: { cookie: `${first}; ${browser.cookie}` } });
    expect(response.status).toBe(302);
    expect(await whoAsks(first)).toEqual(ANONYMOUS);
  });

  test('signs out on the server: the cookie is worth nothing afterwards', async () => {
    const cookie = await town.signIn(REGISTRAR);
    expect(await whoAsks(cookie)).not.toEqual(ANONYMOUS);
    const response = await at('/session', { method: 'DELETE', headers: { ...JSON_TYPE, cookie } });
    expect(await response.json()).toEqual({ redirectTo: null });
    expect(response.headers.get('set-cookie')).toMatch(/^hromada-session=; Max-Age=0/);
    expect(await whoAsks(cookie)).toEqual(ANONYMOUS);
  });

  test('on a page of another site is refused', async () => {
    const origin = 'https://evil.example';
    const cookie = await town.signIn(REGISTRAR);
    for (const [method, path] of [
      ['DELETE', '/session'],
      ['POST', '/session/extend'],
      ['POST', '/session/link'],
    ] as const)
      expect((await at(path, { method, headers: { ...JSON_TYPE, origin, cookie } })).status).toBe(403);
    expect(await town.ask('{ whoAsks }', {}, { origin, cookie })).toMatchObject({
      status: 403,
      errors: [{ extensions: { code: 'FORBIDDEN_ORIGIN' } }],
    });
  });

  test('that is still there says so, and the idle time begins anew', async () => {
    const cookie = await town.signIn(REGISTRAR);
    await town.sql`update gateway.session set idle_expires_at = now() + interval '1 minute' where ended_at is null`;
    const extended = await at('/session/extend', { method: 'POST', headers: { ...JSON_TYPE, cookie } });
    expect(await extended.json()).toMatchObject({ idleSeconds: expect.any(Number), expiresAt: expect.any(String) });
    const [row] = await town.sql<{ ok: boolean }[]>`
      select max(idle_expires_at) > now() + interval '29 minutes' as ok from gateway.session`;
    expect(row?.ok).toBe(true);
  });
});

describe('behind https', () => {
  test('cookies carry the __Host- name and Secure, and the plain name counts no more', async () => {
    const behind = await aTown({ environment: { PUBLIC_ORIGIN: 'https://hromada.example.ua' } });
    const response = await fetch(`${behind.gateway.url}/session/sign-in?provider=embedded`, { redirect: 'manual' });
    expect(response.headers.get('set-cookie')).toMatch(
      /^__Host-hromada-sign-in=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
    );
    const address = new URL(response.headers.get('location') ?? '');
    expect(address.origin).toBe('https://hromada.example.ua');
    expect(address.searchParams.get('redirect_uri')).toBe('https://hromada.example.ua/session/callback');
    const secret = randomUUID();
    const gone = await fetch(`${behind.gateway.url}/session`, {
      method: 'DELETE',
      headers: { cookie: `hromada-session=${secret}` },
    });
    expect(gone.headers.get('set-cookie')).toMatch(/^__Host-hromada-session=; Max-Age=0; .*SameSite=Strict; Secure$/);
    await behind.stop();
  });
});

describe('an answer of the provider', () => {
  test('counts in the browser that asked alone', async () => {
    const { callback } = await almostSignedIn();
    const response = await at(new URL(callback).pathname + new URL(callback).search);
    expect(response.headers.get('location')).toBe('/?signInProblem=SIGN_IN_REFUSED');
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  test('counts once', async () => {
    const { browser, callback } = await almostSignedIn();
    const cookie = browser.cookie;
    const answers = await Promise.all([1, 2].map(() => fetch(callback, { redirect: 'manual', headers: { cookie } })));
    expect(answers.map((answer) => answer.headers.get('location')).sort()).toEqual([
      '/?signInProblem=SIGN_IN_REFUSED',
      '/appeals',
    ]);
  });

  test.each([
    ['with another state', (url: URL) => url.searchParams.set('state', 'x'.repeat(43))],
    ['with another code', (url: URL) => url.searchParams.set('code', 'x'.repeat(43))],
    ['that names another issuer', (url: URL) => url.searchParams.set('iss', 'https://evil.example')],
    ['without a code', (url: URL) => url.searchParams.delete('code')],
  ])('%s lets nobody in', async (_, change) => {
    const { browser, callback } = await almostSignedIn();
    const url = new URL(callback);
    change(url);
    const response = await browser.send(url.href);
    expect(response.headers.get('location')).toBe('/?signInProblem=SIGN_IN_REFUSED');
    expect(browser.cookie).not.toContain('hromada-session');
  });

  test('that comes after ten minutes is too late', async () => {
    const { browser, callback } = await almostSignedIn();
    await town.sql`update gateway.sign_in_attempt set expires_at = now() - interval '1 second'`;
    expect((await browser.send(callback)).headers.get('location')).toBe('/?signInProblem=SIGN_IN_REFUSED');
  });

  test.each([
    ['https://evil.example'],
    ['//evil.example'],
    ['/\\evil.example'],
    ['/\t/evil.example'],
    ['/session/sign-in?provider=embedded'],
    ['javascript:alert(1)'],
  ])('never leads on to %s', async (returnTo) => {
    const { browser, callback } = await almostSignedIn(returnTo);
    expect((await browser.send(callback)).headers.get('location')).toBe('/');
  });
});

describe('while the staff directory is away', () => {
  test('nobody gets in, and is asked to try later', async () => {
    const lonely = await aTown();
    const { browser, callback } = await almostSignedIn('/appeals', lonely);
    await lonely.appeals.kill();
    const { headers } = await browser.send(callback);
    expect(headers.get('location')).toBe('/?signInProblem=SIGN_IN_UNAVAILABLE');
    await lonely.stop();
  });
});

describe('where a provider is not known', () => {
  test('the browser comes back and says so', async () => {
    const response = await at('/session/sign-in?provider=nobody&returnTo=/appeals');
    expect(response.headers.get('location')).toBe('/appeals?signInProblem=SIGN_IN_REFUSED');
  });
});
