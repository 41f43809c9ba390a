import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { demoId } from '@hromada/shared/demo';
import type { BrowserContext, Page } from 'playwright-core';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventually } from './graph-client.ts';
import { type Office, openOffice } from './office.ts';
import { settled } from './settled.ts';

const LEVEL_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const REGISTRAR = demoId('employee', 0);
const SECRET = /hromada-session=([\w-]{43})/;

let office: Office;
let sql: Sql;

beforeAll(async () => {
  office = await openOffice('village', {}); // sessions may send what the console lists, and nothing else
  sql = postgres(office.hromada.ownerUrl, { max: 1, onnotice: () => undefined });
});

afterAll(async () => {
  await sql?.end();
  await office?.close();
});

async function cookieOf(context: BrowserContext): Promise<string> {
  return (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
}

/** Lets the idle time of a window's session pass but for some seconds. */
async function leaveIdle(context: BrowserContext, seconds: number): Promise<void> {
  await sql`update gateway.session set idle_expires_at = now() + ${seconds} * interval '1 second'
             where employee_id = ${REGISTRAR} and ended_at is null`;
  await eventually('the gateway to notice', async () => {
    const answer = await fetch(`${office.hromada.url}/session`, { headers: { cookie: await cookieOf(context) } });
    return ((await answer.json()) as { idleSeconds: number }).idleSeconds <= seconds;
  });
}

/** From the console's sign-in page through the provider's and back. */
async function signInFrom(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Увійти: Обліковий запис громади' }).click();
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await page.getByRole('navigation').first().waitFor();
}

describe('signing in', () => {
  test('leads through the provider back to where one wanted to be', async () => {
    const context = await office.browser.newContext({ locale: 'uk-UA' });
    const page = await context.newPage();
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(request.url()));
    await page.goto(`${office.hromada.url}/residents?by=record`);
    await signInFrom(page, 'Олена Ткачук');
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toContain('/residents?by=record');
    await page.getByRole('button', { name: /Обліковий запис: Олена Ткачук/ }).click();
    const menu = page.getByRole('menu');
    await menu.getByText('Відділ роботи зі зверненнями громадян', { exact: true }).waitFor();
    await menu.getByText('Ролі: реєстратор').waitFor();
    await menu.getByText(/Сеанс діє до \d\d\.\d\d\.\d{4}/).waitFor();

    // nothing that a script can read holds what opens the session, and no address a token
    const [, secret = 'none'] = SECRET.exec(await cookieOf(context)) ?? [];
    const readable = await page.evaluate<string>(
      'document.cookie + JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage }) + document.documentElement.outerHTML',
    );
    expect(readable).not.toContain(secret);
    expect(readable).not.toMatch(/eyJ[\w-]{10}/);
    expect(addresses.join('\n')).not.toContain(secret);
    expect(addresses.join('\n')).not.toMatch(/eyJ[\w-]{10}|access_token|id_token/);
    await context.close();
  });

  test.each(['light', 'dark'] as const)('keeps to WCAG 2.2 AA on both pages in the %s scheme', async (colorScheme) => {
    const context = await office.browser.newContext({ locale: 'uk-UA', colorScheme });
    const page = await context.newPage();
    const faults = async () => {
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(LEVEL_AA).analyze();
      return violations.map(({ id, nodes }) => `${page.url()}: ${id} ${nodes[0]?.html.slice(0, 200)}`);
    };
    await page.goto(office.hromada.url);
    const leave = page.getByRole('button', { name: 'Увійти: Обліковий запис громади' });
    await leave.waitFor();
    expect(await faults()).toEqual([]);
    await leave.click();
    await page.getByRole('button', { name: /Олена Ткачук/ }).waitFor();
    expect(await faults()).toEqual([]);
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await context.close();
  });

  test('that was refused at the provider is told, and may be tried again', async () => {
    const context = await office.browser.newContext({ locale: 'uk-UA' });
    const page = await context.newPage();
    await page.goto(`${office.hromada.url}/session/callback?state=unknown&code=unknown`);
    await page.getByText('Не вдалося увійти').waitFor();
    expect(page.url()).not.toContain('signInProblem');
    await signInFrom(page, 'Олена Ткачук');
    await context.close();
  });
});

describe('a session', () => {
  test('that ran out is said to have; after a new sign-in one is back with what was typed', async () => {
    const { page, context } = await office.signIn('Олена Ткачук', '/appeals/new');
    await page.getByLabel('Тема').fill('Недописана тема перед кінцем сеансу');
    await leaveIdle(context, 12);
    await page.reload();
    await page.getByRole('dialog', { name: 'Ви ще тут?' }).waitFor();
    await page.getByText('Сеанс завершено').waitFor();
    await signInFrom(page, 'Олена Ткачук');
    expect(new URL(page.url()).pathname).toBe('/appeals/new');
    await eventually(
      'the draft',
      async () => (await page.getByLabel('Тема').inputValue()) === 'Недописана тема перед кінцем сеансу',
    );
    await context.close();
  });

  test('warns before it ends for idleness, and goes on when asked to', async () => {
    const { page, context } = await office.signIn('Олена Ткачук', '/appeals');
    await settled(page);
    await leaveIdle(context, 90);
    await page.reload();
    const warning = page.getByRole('dialog', { name: 'Ви ще тут?' });
    await warning.getByText(/лишилося секунд: \d+/).waitFor();
    await warning.getByRole('button', { name: 'Продовжити' }).click();
    await warning.waitFor({ state: 'detached' });
    const [row] = await sql<{ ok: boolean }[]>`
      select max(idle_expires_at) > now() + interval '29 minutes' as ok from gateway.session where ended_at is null`;
    expect(row?.ok).toBe(true);
    await context.close();
  });

  test('that is ended elsewhere puts every window of it out, without a click', async () => {
    const { page, context } = await office.signIn('Олена Ткачук', '/appeals');
    await settled(page);
    const cookie = await cookieOf(context);
    await fetch(`${office.hromada.url}/session`, {
      method: 'DELETE',
      headers: { cookie, 'content-type': 'application/json' },
    });
    await page.getByText('Сеанс завершено').waitFor();
    await page.getByRole('button', { name: 'Увійти: Обліковий запис громади' }).waitFor();
    await context.close();
  });

  test('ends on the server when one signs out', async () => {
    const { page, context } = await office.signIn('Олена Ткачук', '/appeals');
    const cookie = await cookieOf(context);
    await page.getByRole('button', { name: /Обліковий запис: Олена Ткачук/ }).click();
    await page.getByRole('menuitem', { name: 'Вийти' }).click();
    await page.getByRole('button', { name: 'Увійти: Обліковий запис громади' }).waitFor();
    const answer = await fetch(`${office.hromada.url}/session`, { headers: { cookie } });
    expect(await answer.json()).toMatchObject({ employee: null });
    await context.close();
  });
});

describe('the logs', () => {
  test('hold no secret of a session, no token, no code', async () => {
    const { context } = await office.signIn('Олена Ткачук', '/appeals');
    const [, secret = 'none'] = SECRET.exec(await cookieOf(context)) ?? [];
    const logs = readdirSync(office.hromada.logs).map((file) =>
      readFileSync(path.join(office.hromada.logs, file), 'utf8'),
    );
    expect(logs.length).toBeGreaterThan(4);
    for (const log of logs) {
      expect(log).not.toContain(secret);
      expect(log).not.toMatch(/eyJ[\w-]{10}|[?&](code|state)=[\w-]{20}/);
    }
    await context.close();
  });
});
