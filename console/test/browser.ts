import { accessSync, constants, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';

const SYSTEM_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A Chromium that can be started: where it is, how it was found, and the environment it needs. */
export interface FoundBrowser {
  readonly path: string;
  readonly from: 'CHROME_PATH' | 'system' | '@sparticuz/chromium';
  readonly environment: Record<string, string>;
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

/** The package's own font settings name fixed folders of Lambda; without a font of any kind Chromium draws no text at all. */
function writeFontSettings(folder: string): string {
  const settings = join(folder, 'fontconfig');
  mkdirSync(settings, { recursive: true });
  const directories = [join(folder, 'fonts'), '/usr/share/fonts'].map((path) => `<dir>${path}</dir>`).join('');
  writeFileSync(
    join(settings, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${directories}<cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>\n`,
  );
  return settings;
}

/**
 * Unpacks the Chromium that travels in an npm package. It brings its own libnss3 and libnspr4 only when it believes it
 * is in Lambda, and unpacks under fixed names with no version check, hence the private folder named by version.
 */
async function unpackBundled(): Promise<FoundBrowser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium found: install one or set CHROME_PATH (the bundled build is for Linux x64 only)');
  }
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const manifest: { version: string } = JSON.parse(readFileSync(join(entry, '../../../package.json'), 'utf8'));
  const folder = fileURLToPath(new URL(`../../node_modules/.cache/chromium-${manifest.version}`, import.meta.url));
  mkdirSync(folder, { recursive: true });
  const before = { ...process.env };
  Object.assign(process.env, { TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' });
  try {
    const { default: bundled } = await import('@sparticuz/chromium');
    const path = await bundled.executablePath();
    const environment = { ...process.env, FONTCONFIG_PATH: writeFontSettings(folder), TMPDIR: before.TMPDIR };
    return { path, from: '@sparticuz/chromium', environment: definedOnly(environment) };
  } finally {
    for (const name of ['TMPDIR', 'AWS_LAMBDA_JS_RUNTIME', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH']) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
}

/**
 * The browser to test with: `CHROME_PATH`, else a system Chromium, else the bundled one.
 * `CHROME_BUNDLED=1` skips the system's.
 * @throws {Error} when `CHROME_PATH` names nothing that runs, or nothing was found
 */
export async function findBrowser(): Promise<FoundBrowser> {
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (!canRun(named)) throw new Error(`CHROME_PATH=${named} is not an executable file`);
    return { path: named, from: 'CHROME_PATH', environment: definedOnly(process.env) };
  }
  const installed = process.env['CHROME_BUNDLED'] ? undefined : SYSTEM_PATHS.find(canRun);
  if (installed) return { path: installed, from: 'system', environment: definedOnly(process.env) };
  return unpackBundled();
}

/** Starts a headless Chromium. Axe needs a page from an explicit `browser.newContext()`. */
export async function launchBrowser(): Promise<Browser> {
  const { path, environment } = await findBrowser();
  return chromium.launch({ executablePath: path, headless: true, args: ARGUMENTS, env: environment });
}
