// `npm run screenshots`: pictures of every screen of the running console, for the README and the eye.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { openOffice, type WindowOptions } from './office.ts';
import { listScreens } from './screens.ts';
import { settled } from './settled.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../.github/screenshots');
const EXTRA: readonly { suffix: string; of: readonly string[]; options: WindowOptions }[] = [
  { suffix: '', of: [], options: {} },
  { suffix: '-dark', of: ['appeals-card', 'council-vote'], options: { colorScheme: 'dark' } },
  { suffix: '-narrow', of: ['appeals', 'appeals-card', 'council-vote'], options: { width: 390, height: 844 } },
  { suffix: '-en', of: ['appeals'], options: { locale: 'en-GB' } },
];

mkdirSync(FOLDER, { recursive: true });
const office = await openOffice('city');
try {
  const screens = await listScreens(office.hromada.url);
  for (const { suffix, of, options } of EXTRA) {
    for (const screen of screens) {
      if (of.length > 0 && !of.includes(screen.name)) continue;
      const { page, context } = await office.signIn(screen.who, screen.path, options);
      await settled(page);
      await page.screenshot({ path: path.join(FOLDER, `${screen.name}${suffix}.png`) });
      await context.close();
      process.stdout.write(`${screen.name}${suffix}\n`);
    }
  }
  const context = await office.browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'uk-UA' });
  const page = await context.newPage();
  await page.goto(office.hromada.url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.screenshot({ path: path.join(FOLDER, 'sign-in.png') });
  await context.close();
} finally {
  await office.close();
}
