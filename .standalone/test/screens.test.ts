import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Office, openOffice, type Window } from './office.ts';
import { listScreens, type Screen } from './screens.ts';
import { settled } from './settled.ts';

const LEVEL_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

let office: Office;
let screens: readonly Screen[];
const windows = new Map<string, Window>();

beforeAll(async () => {
  office = await openOffice();
  screens = await listScreens(office.hromada.url);
});

afterAll(async () => office?.close());

/** One window per employee and scheme: signing in is not what is tested here. */
async function windowOf(who: string, colorScheme: 'light' | 'dark'): Promise<Window> {
  const key = `${who} ${colorScheme}`;
  const known = windows.get(key);
  if (known) return known;
  const opened = await office.signIn(who, '/', { colorScheme });
  windows.set(key, opened);
  return opened;
}

async function visit(screen: Screen, colorScheme: 'light' | 'dark'): Promise<Window> {
  const window = await windowOf(screen.who, colorScheme);
  await window.page.setViewportSize({ width: 1440, height: 900 });
  await window.page.goto(`${office.hromada.url}${screen.path}`);
  await settled(window.page);
  return window;
}

describe('every screen', () => {
  test.each(['light', 'dark'] as const)('keeps to WCAG 2.2 AA in the %s scheme', async (scheme) => {
    const violations: string[] = [];
    for (const screen of screens) {
      const { page } = await visit(screen, scheme);
      const found = await new AxeBuilder({ page }).setLegacyMode(true).withTags(LEVEL_AA).analyze();
      violations.push(
        ...found.violations.map(({ id, nodes }) => `${screen.name}: ${id} ${nodes[0]?.html.slice(0, 200)}`),
      );
    }
    expect(violations).toEqual([]);
  });

  test('has a heading and a title of its own, and shows no fault', async () => {
    const titles = new Set<string>();
    for (const screen of screens) {
      const { page } = await visit(screen, 'light');
      expect(await page.getByRole('heading', { level: 1 }).count(), screen.name).toBe(1);
      expect(await page.getByRole('alert').allInnerTexts(), screen.name).toEqual([]);
      titles.add(await page.title());
    }
    expect(titles.size).toBeGreaterThan(screens.length / 2);
  });

  test('fits a telephone', async () => {
    const tooWide: string[] = [];
    for (const screen of screens) {
      const { page } = await visit(screen, 'light');
      await page.setViewportSize({ width: 360, height: 740 });
      await settled(page);
      const width = await page.evaluate<number>('document.documentElement.scrollWidth');
      if (width > 360) tooWide.push(`${screen.name}: ${width}`);
    }
    expect(tooWide).toEqual([]);
  });

  test('asks nothing of anybody else, and the browser has nothing to complain of', () => {
    const all = [...windows.values()];
    expect(all.flatMap(({ offsite }) => offsite)).toEqual([]);
    expect(all.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});

describe('the language', () => {
  test('changes at once and is kept', async () => {
    const { page, context } = await office.signIn('Олена Ткачук', '/appeals');
    await page.getByRole('heading', { level: 1, name: 'Звернення' }).waitFor();
    await page.getByText('EN', { exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Appeals' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Appeals' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await context.close();
  });
});

describe('the keyboard', () => {
  test('opens the palette on a Ukrainian layout, where Ctrl+K types another letter', async () => {
    const { page, context } = await office.signIn('Олена Ткачук', '/appeals');
    await settled(page);
    await page.evaluate(
      "document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'л', code: 'KeyK', ctrlKey: true, bubbles: true, cancelable: true }))",
    );
    await page.getByRole('dialog').waitFor();
    await context.close();
  });

  test('opens a row of the journal and closes its card', async () => {
    const { page, context } = await office.signIn('Олена Ткачук', '/appeals');
    await settled(page);
    await page.locator('.ag-row .ag-cell').first().click({ trial: true });
    await page.locator('.ag-row[row-index="1"] .ag-cell').first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('complementary').getByRole('heading', { level: 2 }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('complementary').waitFor({ state: 'detached' });
    await context.close();
  });
});
