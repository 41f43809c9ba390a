import { randomUUID } from 'node:crypto';
import { FetchBrowser } from '@hromada/shared/testing/sign-in';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aTown, type Town } from '../../../test/gateway-harness.ts';

let town: Town;
beforeAll(async () => {
  town = await aTown();
});
afterAll(() => town.stop());

describe('the pages', () => {
  test('run no script, are framed by nobody, and send forms home and to the app alone', async () => {
    const { response } = await new FetchBrowser().open(
      `${town.gateway.url}/session/sign-in?provider=embedded&returnTo=/&language=en`,
    );
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none'; style-src 'self';/);
    expect(policy).toContain("frame-ancestors 'none'");
    const page = await response.text();
    expect(page).not.toMatch(/<script|style=|\son\w+=/i);
    expect(page).toMatch(/<html lang="en">/);
    expect(page).toContain('Олена Ткачук');
  });

  test('show what others typed as text', async () => {
    const code = '"><script>alert(1)</script>';
    const page = await (await fetch(`${town.gateway.url}/oidc/invitation?code=${encodeURIComponent(code)}`)).text();
    expect(page).not.toContain('<script>');
    expect(page).toContain('&#34;&#62;&#60;script&#62;');
  });

  test('of a sign-in that never began tell so without details', async () => {
    const response = await fetch(`${town.gateway.url}/oidc/interaction/${randomUUID()}`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Вхід не вдався');
  });
});
