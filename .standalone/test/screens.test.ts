import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Office, openOffice, type Window } from './office.ts';
import { listScreens, type Screen } from './screens.ts';
import { settled } from './settled.ts';

const LEVEL_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const DESK = { width: 1440, height: 900 };
const TELEPHONE = { width: 360, height: 740 };

/** What was seen of one screen. */
interface Look {
  readonly name: string;
  readonly title: string;
  readonly headings: number;
  readonly alerts: readonly string[];
  readonly violations: Readonly<Record<'light' | 'dark', readonly string[]>>;
  readonly widthOnTelephone: number;
}

let office: Office;
const windows: Window[] = [];
const looks: Look[] = [];

/** Every screen is opened once, by one window per employee, and looked at in every way there. */
beforeAll(async () => {
  office = await openOffice();
  const screens = await listScreens(office.hromada.url);
  const people = [...new Set(screens.map(({ who }) => who))];
  await Promise.all(
    people.map(async (person) => {
      const window = await office.signIn(person);
      windows.push(window);
      for (const screen of screens.filter(({ who }) => who === person)) looks.push(await lookAt(window, screen));
    }),
  );
}, 900_000);

afterAll(async () => office?.close());

async function lookAt({ page }: Window, { name, path }: Screen): Promise<Look> {
  await page.setViewportSize(DESK);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(`${office.hromada.url}${path}`);
  await settled(page);
  const [title, headings, alerts] = await Promise.all([
    page.title(),
    page.getByRole('heading', { level: 1 }).count(),
    page.getByRole('alert').allInnerTexts(),
  ]);
  const light = await violationsOf(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
  await settled(page);
  const dark = await violationsOf(page);
  await page.setViewportSize(TELEPHONE);
  await settled(page);
  const widthOnTelephone = await page.evaluate<number>('document.documentElement.scrollWidth');
  return { name, title, headings, alerts, violations: { light, dark }, widthOnTelephone };
}

async function violationsOf(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(LEVEL_AA).analyze();
  return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 200)}`);
}

/** The screens of which something may be said, with what it is. */
function saidOf(say: (look: Look) => unknown): Record<string, unknown> {
  return Object.fromEntries(looks.map((look) => [look.name, say(look)] as const).filter(([, word]) => word));
}

describe('every screen', () => {
  test.each(['light', 'dark'] as const)('keeps to WCAG 2.2 AA in the %s scheme', (scheme) => {
    expect(saidOf(({ violations }) => violations[scheme].length > 0 && violations[scheme])).toEqual({});
  });

  test('has a heading and a title of its own, and shows no fault', () => {
    expect(saidOf(({ headings }) => headings !== 1 && `${headings} headings`)).toEqual({});
    expect(saidOf(({ alerts }) => alerts.length > 0 && alerts)).toEqual({});
    expect(new Set(looks.map(({ title }) => title)).size).toBeGreaterThan(looks.length / 2);
  });

  test('fits a telephone', () => {
    expect(saidOf(({ widthOnTelephone }) => widthOnTelephone > TELEPHONE.width && widthOnTelephone)).toEqual({});
  });

  test('asks nothing of anybody else, and the browser has nothing to complain of', () => {
    expect(windows.flatMap(({ offsite }) => offsite)).toEqual([]);
    expect(windows.flatMap(({ complaints }) => complaints)).toEqual([]);
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
