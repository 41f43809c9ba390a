import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Office, openOffice, type Window } from './office.ts';

const FIRST = 'Про придбання паперу для друку';
const SECOND = 'Про ремонт принтера у приймальні';

let office: Office;
let registrar: Window;
let head: Window;

beforeAll(async () => {
  office = await openOffice();
  [registrar, head] = await Promise.all([
    office.signIn('Олена Ткачук', '/documents'),
    office.signIn('Ігор Бондаренко', '/documents'),
  ]);
});

afterAll(async () => office?.close());

const row = (page: Page, summary: string) => page.getByRole('row').filter({ hasText: summary });
const form = (page: Page) => page.getByRole('form', { name: 'Новий документ' });
const given = (page: Page) => page.getByRole('status', { name: 'Зареєстровано' });

/** Types a document of our own from the type on, as somebody does who never leaves the keyboard. */
async function typeInternal(page: Page, summary: string): Promise<number> {
  await form(page).getByRole('combobox', { name: 'Вид документа' }).focus();
  await page.keyboard.type('службова записка');
  await page.keyboard.press('Tab');
  await page.keyboard.type(summary);
  await page.keyboard.press('Tab');
  await page.keyboard.type('2');
  await page.keyboard.press('Control+Enter');
  await given(page).getByText(summary).waitFor();
  const index = await given(page)
    .getByText(/^\d+\/02-22-вн$/)
    .innerText();
  return Number(index.split('/')[0]);
}

describe('a records office at two windows', () => {
  test('registers by keyboard without a gap, voids, and the other window sees both', async () => {
    const { page } = registrar;
    await row(head.page, '02-').first().waitFor();
    await row(page, '02-').first().waitFor();
    await page.keyboard.press('n');
    await form(page).waitFor();
    await form(page).getByRole('combobox', { name: 'Журнал' }).focus();
    await page.keyboard.type('внутрішніх');
    await page.locator('[role="option"][data-combobox-selected]', { hasText: 'внутрішніх' }).waitFor();
    await page.keyboard.press('Enter');
    const first = await typeInternal(page, FIRST);

    // the button for one more has the focus, and the journal is remembered
    await page.locator('button:focus', { hasText: 'Ще один' }).waitFor();
    await page.keyboard.press('Enter');
    const second = await typeInternal(page, SECOND);
    expect(second).toBe(first + 1);
    await row(head.page, FIRST).waitFor();
    await row(head.page, SECOND).waitFor();

    await page.getByRole('button', { name: 'Відкрити картку' }).click();
    const card = page.getByRole('complementary');
    await card.getByRole('button', { name: 'Анулювати' }).click();
    const dialog = page.getByRole('dialog', { name: 'Анулювати' });
    await dialog.getByLabel('Причина').fill('Зареєстровано помилково');
    await dialog.getByRole('button', { name: 'Анулювати' }).click();
    await dialog.getByText('Підтвердьте, що реєстрацію слід анулювати').waitFor();
    await dialog.getByRole('checkbox').check();
    await dialog.getByRole('button', { name: 'Анулювати' }).click();
    await dialog.waitFor({ state: 'detached' });
    await card.getByText('Зареєстровано помилково').first().waitFor();
    await row(head.page, SECOND).getByText('Анульовано').waitFor();
  });

  test('a head orders by keyboard, the other window sees it on control, and the board shows it', async () => {
    const { page } = head;
    await row(page, FIRST).click();
    const card = page.getByRole('complementary');
    await card.getByText('Резолюцій немає').waitFor();
    await page.keyboard.press('r');
    const dialog = page.getByRole('dialog', { name: 'Резолюція' });
    await dialog.waitFor();
    await page.keyboard.type('Придбати до кінця тижня');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Кравець');
    await page.locator('[role="option"][data-combobox-selected]', { hasText: 'Кравець' }).waitFor();
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Накласти резолюцію' }).click();
    await dialog.waitFor({ state: 'detached' });
    const tree = card.getByRole('tree', { name: 'Резолюції' });
    await tree.getByText(/Марина Кравець \(головний\): Видано/).waitFor();
    await row(registrar.page, FIRST).getByText('На виконанні').waitFor();
    await page.getByRole('group', { name: 'Швидкі фільтри' }).getByText('На контролі', { exact: true }).click();
    await row(page, FIRST).waitFor();
    await row(page, SECOND).waitFor({ state: 'detached' });
  });

  test('keeps what was half typed through a reload', async () => {
    const { page } = registrar;
    await page.goto(`${office.hromada.url}/documents/new`);
    const summary = form(page).getByRole('textbox', { name: 'Короткий зміст' });
    await summary.fill('Недописане');
    await page.reload();
    await summary.waitFor();
    expect(await summary.inputValue()).toBe('Недописане');
  });

  test('nothing came from elsewhere and the browser had nothing to complain of', () => {
    expect(registrar.offsite.concat(head.offsite)).toEqual([]);
    expect(registrar.complaints.concat(head.complaints)).toEqual([]);
  });
});
