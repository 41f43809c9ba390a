import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Measurement } from './measurement.ts';
import { type BenchStack, REGISTRAR } from './stack.ts';

const FIRST_ROW = path.join(import.meta.dirname, 'first-row.js');

/** A browser window in which the registrar is signed in. */
export async function signedInPage(browser: Browser, url: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${url}/session/sign-in?provider=embedded&returnTo=/`);
  await page.locator(`button[value="${REGISTRAR}"]`).click();
  await page.waitForURL(`${url}/**`);
  return { context, page };
}

/** Milliseconds from the start of the navigation to the frame with the first row of the grid. */
async function firstRows(page: Page, url: string): Promise<number> {
  await page.goto(`${url}/appeals`, { waitUntil: 'commit' });
  const until = Date.now() + 60_000;
  while (Date.now() < until) {
    const at = await page.evaluate<number | null>('window.firstRowAt ?? null').catch(() => null);
    if (at !== null) return at;
  }
  throw new Error('No row came in a minute');
}

/** First rows of the live grid: cold (a new browser profile, nothing cached) and warm (the code is in the cache). */
export async function benchGrid(
  stack: BenchStack,
  browser: Browser,
  { rounds }: { rounds: number },
): Promise<Measurement[]> {
  const cold: number[] = [];
  const warm: number[] = [];
  const page50: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const signedIn = await signedInPage(browser, stack.hromada.url);
    const fresh = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await fresh.addCookies(await signedIn.context.cookies());
    const page = await fresh.newPage();
    await page.addInitScript({ path: FIRST_ROW });
    cold.push(await firstRows(page, stack.hromada.url));
    warm.push(await firstRows(page, stack.hromada.url));
    await fresh.close();
    await signedIn.context.close();
    const begun = performance.now();
    await stack.ask(
      '{ appeals(first: 100) { edges { node { id number subject applicant { person { fullName } } } } } }',
    );
    page50.push(performance.now() - begun);
  }
  const [{ count } = { count: 0 }] = [
    await stack.ask('{ appealCount { value isCapped } }').then(({ appealCount }) => ({ count: appealCount.value })),
  ];
  const note = `appealCount answers ${count}`;
  return [
    { name: 'grid.cold', what: 'first rows of the grid, empty browser cache', unit: 'ms', samples: cold, note },
    { name: 'grid.warm', what: 'first rows of the grid, code cached', unit: 'ms', samples: warm, note },
    { name: 'grid.page', what: 'one window of 100 rows with applicants over HTTP', unit: 'ms', samples: page50 },
  ];
}
