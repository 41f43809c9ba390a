import { FetchBrowser } from '@hromada/shared/testing/sign-in';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HEAD } from '../../test/community.ts';
import { aTown, type Town } from '../../test/gateway-harness.ts';

describe('an invitation', () => {
  const form = (given: Record<string, string> = {}) => ({
    code: 'welcome',
    login: 'Olena.Tkachuk',
    password: 'довга фраза про каштани',
    repeated: 'довга фраза про каштани',
    ...given,
  });
  let strict: Town;
  beforeAll(async () => {
    strict = await aTown({ environment: { HROMADA_DEMO_SIGN_IN: 'off' } });
  });
  afterAll(() => strict.stop());

  const post = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(`${strict.gateway.url}/oidc/invitation?language=en`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers,
    });

  /** Signs in by login and password; answers what the browser sees in the end. */
  async function signIn(login: string, password: string) {
    const browser = new FetchBrowser();
    const page = await browser.open(`${strict.gateway.url}/session/sign-in?provider=embedded&returnTo=/appeals`);
    const shown = await page.response.text();
    const action = /action="([^"]+\/password)"/.exec(shown)?.[1] ?? '';
    const body = new URLSearchParams({ login, password });
    const done = await browser.open(
      new URL(action, page.url).href,
      { method: 'POST', body },
      `${strict.gateway.url}/appeals`,
    );
    return { browser, done, shown };
  }

  test.each([
    ['an unknown code', { code: 'guess' }, 'Немає такого запрошення'],
    ['a short password', { password: 'коротко', repeated: 'коротко' }, 'shorter than 12'],
    ['passwords that differ', { repeated: 'щось зовсім інше тут' }, 'differ'],
    ['a login of other letters', { login: 'Олена' }, 'latin letters'],
    [
      'the login in the password',
      { password: 'olena.tkachuk2026', repeated: 'olena.tkachuk2026' },
      'contains the login',
    ],
  ])('with %s makes no account', async (_, given, words) => {
    const response = await post(form(given));
    expect(response.status).toBe(422);
    expect(await response.text()).toContain(words);
    expect(await strict.sql`select 1 from gateway.account`).toHaveLength(0);
  });

  test('gives a login and a password, with which the employee signs in from then on', async () => {
    strict.staff.invitations.set('welcome', HEAD);
    const response = await post(form());
    expect(response.status).toBe(200);
    const { browser } = await signIn(' olena.tkachuk ', 'довга фраза про каштани');
    expect((await strict.ask('{ whoAsks }', {}, { cookie: browser.cookie })).data).toEqual({
      whoAsks: `employee ${HEAD} head u2 uk`,
    });
    expect(await strict.sql`select password_hash from gateway.account`).toEqual([
      { password_hash: expect.stringMatching(/^scrypt\$15\$8\$3\$/) },
    ]);
  });

  test('is good once', async () => {
    expect((await post(form({ login: 'another' }))).status).toBe(422);
  });

  test('from a page of another site is not looked at', async () => {
    expect((await post(form(), { origin: 'https://evil.example' })).status).toBe(403);
  });

  test('a wrong password lets nobody in, and too many close the login for a while', async () => {
    const { done, browser } = await signIn('olena.tkachuk', 'не той пароль зовсім');
    expect(await done.response.text()).toContain('Логін або пароль не підходить');
    expect(browser.cookie).not.toContain('hromada-session');
    for (let guess = 0; guess < 4; guess++) await signIn('olena.tkachuk', `не той пароль ${guess}`);
    const closed = await signIn('olena.tkachuk', 'довга фраза про каштани');
    expect(closed.browser.cookie).not.toContain('hromada-session');
    const [account] = await strict.sql<{ isLocked: boolean }[]>`
      select locked_until > now() as "isLocked" from gateway.account`;
    expect(account).toEqual({ isLocked: true });
  });

  test('nobody is offered to be clicked where the demonstration is off', async () => {
    const { shown } = await signIn('nobody', 'нічого');
    expect(shown).not.toContain('Ткачук');
    expect(shown).not.toMatch(/\/demo"/);
  });
});
