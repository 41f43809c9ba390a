import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FetchBrowser, formActions } from '@hromada/shared/testing/sign-in';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HEAD, RESIDENT } from '../../test/community.ts';
import { ProviderClient } from '../../test/embedded-flow.ts';
import { aTown, type Town } from '../../test/gateway-harness.ts';

const CLIENT = 'hromada-of-the-city';

/** A real OpenID Connect provider elsewhere: the embedded one of another hromada. */
let city: Town;
let town: Town;

beforeAll(async () => {
  const port = await freePort();
  const app = {
    clientId: CLIENT,
    name: 'Громада',
    redirectUris: [`http://127.0.0.1:${port}/session/callback`],
    scopes: ['appeals:read'],
  };
  city = await aTown({ environment: { HROMADA_RESIDENT_APPS: JSON.stringify([app]) } });
  const url = await new ProviderClient(city.gateway.url).issuer();
  const issuer = { name: 'city', label: 'Обліковий запис міста', url, clientId: CLIENT };
  const away = { name: 'away', label: 'Нікого немає', url: `http://127.0.0.1:${await freePort()}`, clientId: CLIENT };
  town = await aTown({
    environment: {
      PORT: String(port),
      HROMADA_ISSUERS: JSON.stringify([issuer, away]),
      HROMADA_EMBEDDED_ISSUER: 'off',
      HROMADA_DEMO_SIGN_IN: 'off',
    },
  });
});
afterAll(async () => {
  await town.stop();
  await city.stop();
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Signs in at the city as somebody whom it knows; the browser ends at our gateway. */
async function signInAtCity(): Promise<{ browser: FetchBrowser; at: string }> {
  const browser = new FetchBrowser();
  const page = await browser.open(`${town.gateway.url}/session/sign-in?provider=city&returnTo=/council`);
  const [demo = ''] = formActions(await page.response.text());
  const consent = await browser.open(new URL(demo, page.url).href, {
    method: 'POST',
    body: new URLSearchParams({ subject: RESIDENT }),
  });
  const [allow = ''] = formActions(await consent.response.text());
  const done = await browser.open(
    new URL(allow, consent.url).href,
    { method: 'POST', body: new URLSearchParams({ decision: 'allow' }) },
    `${town.gateway.url}/council`,
  );
  return { browser, at: done.url };
}

const session = async (browser: FetchBrowser) => (await browser.send(`${town.gateway.url}/session`)).json();
const link = (browser: FetchBrowser, code: string) =>
  browser.send(`${town.gateway.url}/session/link`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  });

describe("at the city's own provider", () => {
  test('somebody whom the council does not know shows an invitation, and is known from then on', async () => {
    const { browser, at } = await signInAtCity();
    expect(at).toBe(`${town.gateway.url}/council`);
    expect(await session(browser)).toMatchObject({ employee: null, unknown: { name: 'city' } });

    expect(await (await link(browser, 'guess')).json()).toMatchObject({ problems: [{ code: 'INVITATION_UNKNOWN' }] });
    town.staff.invitations.set('welcome', HEAD);
    expect(await (await link(browser, 'welcome')).json()).toEqual({ problems: [] });
    expect(await session(browser)).toMatchObject({ employee: { id: HEAD }, unknown: null });

    const again = await signInAtCity();
    expect(await session(again.browser)).toMatchObject({ employee: { id: HEAD } });
  });

  test('a code may be guessed five times, then the provider has to be asked again', async () => {
    town.staff.forget('city', RESIDENT);
    const { browser } = await signInAtCity();
    for (let guess = 0; guess < 5; guess++) expect((await link(browser, `guess ${guess}`)).status).toBe(200);
    town.staff.invitations.set('late', HEAD);
    expect((await link(browser, 'late')).status).toBe(401);
  });

  test('a code without having signed in anywhere is worth nothing', async () => {
    expect((await link(new FetchBrowser(), 'welcome')).status).toBe(401);
  });

  test('that does not answer the browser is brought back and says so', async () => {
    const response = await new FetchBrowser().send(
      `${town.gateway.url}/session/sign-in?provider=away&returnTo=/council`,
    );
    expect(response.headers.get('location')).toBe('/council?signInProblem=PROVIDER_UNAVAILABLE');
  });

  test('there is no other provider: the embedded one is not there', async () => {
    expect(await session(new FetchBrowser())).toMatchObject({ providers: [{ name: 'city' }, { name: 'away' }] });
    expect((await fetch(`${town.gateway.url}/oidc/.well-known/openid-configuration`)).status).toBe(404);
    expect((await fetch(`${town.gateway.url}/token`, { method: 'POST' })).status).toBe(404);
  });
});
