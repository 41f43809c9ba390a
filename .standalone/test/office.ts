import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchBrowser } from '@hromada/console/testing/browser';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { TelemetrySettings } from '../src/environment.ts';
import { type Hromada, startHromada } from '../src/start-hromada.ts';

/** A window in which somebody works. */
export interface Window {
  readonly page: Page;
  readonly context: BrowserContext;
  /** addresses that the page asked for outside the hromada */
  readonly offsite: string[];
  /** what the browser complained of: errors of scripts, violations of the content policy */
  readonly complaints: string[];
}

/** The whole hromada with a real browser before it. */
export interface Office {
  readonly hromada: Hromada;
  readonly browser: Browser;
  /** Opens a window at a place and signs in there as the demo employee of that name. */
  signIn(name: string, at?: string, options?: WindowOptions): Promise<Window>;
  close(): Promise<void>;
}

/** How a window looks. */
export interface WindowOptions {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly locale?: 'uk-UA' | 'en-GB';
}

/** A test beside the browser asks what it likes, as somebody who is signed in. */
const FREE = { HROMADA_FREE_OPERATIONS: 'on' };

/**
 * Starts a demo village of its own, in a folder of its own, with the built programs.
 * @param gatewaySettings by default sessions may send operations that the console does not list
 * @param telemetry by default nobody watches
 */
export async function openOffice(
  demo: 'village' | 'city' = 'village',
  gatewaySettings: Readonly<Record<string, string>> = FREE,
  telemetry: TelemetrySettings = { metricsPort: null, variables: {} },
): Promise<Office> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'hromada-office-'));
  const hromada = await startHromada({
    dataFolder,
    demo,
    gatewaySettings,
    telemetry,
    postgresSettings: { fsync: 'off' },
    logLevel: 'warn',
  });
  const browser = await launchBrowser();
  return {
    hromada,
    browser,
    signIn: (name, at = '/', options = {}) => signIn(browser, hromada.url, { name, at, options }),
    async close() {
      await browser.close();
      await hromada.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

async function signIn(
  browser: Browser,
  url: string,
  { name, at, options }: { name: string; at: string; options: WindowOptions },
): Promise<Window> {
  const { width = 1440, height = 900, colorScheme = 'light', locale = 'uk-UA' } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    locale,
    timezoneId: 'Europe/Kyiv',
  });
  const page = await context.newPage();
  const offsite: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !/^(data|blob):/.test(request.url())) offsite.push(request.url());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|Refused to/.test(message.text()))
      complaints.push(message.text());
  });
  await page.goto(`${url}/session/sign-in?${new URLSearchParams({ provider: 'embedded', returnTo: at })}`);
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await page.getByRole('navigation').first().waitFor();
  return { page, context, offsite, complaints };
}
