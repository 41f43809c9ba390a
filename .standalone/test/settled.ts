import type { Page } from 'playwright-core';
import { eventually } from './graph-client.ts';

// An expression and not a function: the console's content policy forbids the page to evaluate what it is handed.
const IS_SETTLED = `
  document.querySelectorAll('.mantine-Loader-root, .mantine-Skeleton-root, [aria-busy="true"], .ag-loading').length === 0 &&
  (!document.querySelector('[role=grid]') || (document.querySelector('.ag-row .ag-cell')?.textContent ?? '').trim() !== '')`;

const NEXT_FRAME =
  'document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))))';

/** Waits until the screen shows what it has: a heading, no loader, and rows where there is a grid. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await eventually('the screen to settle', () => page.evaluate<boolean>(IS_SETTLED), 30_000);
  await page.evaluate(NEXT_FRAME);
}
