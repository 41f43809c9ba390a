import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Office, openOffice, type Window } from './office.ts';

const FIRST = 'Про придбання паперу для друку';
const SECOND = 'Про ремонт принтера у приймальні';
const DRAFTED = 'Про утеплення приймальні';

const PDF = '%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';

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

/** Chooses by keyboard what begins so. */
async function choose(page: Page, field: Locator, words: string): Promise<void> {
  await field.focus();
  await page.keyboard.type(words);
  await page.locator('[role="option"][data-combobox-selected]', { hasText: words }).waitFor();
  await page.keyboard.press('Enter');
}

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
    await choose(page, form(page).getByRole('combobox', { name: 'Журнал' }), 'внутрішніх');
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

  test('a document is found from anywhere by another form of its words, and opened by keyboard', async () => {
    const { page } = head;
    await page.goto(`${office.hromada.url}/council`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog');
    await palette.getByRole('textbox').fill('придбанням папером');
    const hit = palette.getByRole('button').filter({ hasText: FIRST });
    await hit.waitFor();
    expect(await hit.locator('mark').allInnerTexts()).toEqual(['придбання', 'паперу']);
    await palette.getByRole('textbox').fill('такогословаценема');
    await palette.getByText('У справах нічого не знайдено').waitFor();
    await palette.getByRole('textbox').fill('придбанню паперу ');
    await hit.waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('complementary').getByText(FIRST).first().waitFor();
    await page.goto(`${office.hromada.url}/documents`);
    await row(page, FIRST).waitFor();
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
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    const tree = card.getByRole('tree', { name: 'Резолюції' });
    await tree.getByText(/Марина Кравець \(головний\): Видано/).waitFor();
    await row(registrar.page, FIRST).getByText('На виконанні').waitFor();
    await page.getByRole('group', { name: 'Швидкі фільтри' }).getByText('На контролі', { exact: true }).click();
    await row(page, FIRST).waitFor();
    await row(page, SECOND).waitFor({ state: 'detached' });
  });

  test('a file is dropped on the card, waits in quarantine, is vouched for and read; what lies is refused', async () => {
    const { page } = registrar;
    const card = page.getByRole('complementary');
    await row(page, FIRST).click();
    const files = card.getByRole('group', { name: 'Файли документа' });
    const choose = (name: string, buffer: Buffer) =>
      files.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer });
    await choose('вірус.pdf', Buffer.from('MZ'));
    await files.getByRole('alert').getByText('Вміст файлу не відповідає розширенню').waitFor();

    const dropped = await page.evaluateHandle(`(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([${JSON.stringify(PDF)}], 'Кошторис.pdf', { type: 'application/pdf' }));
      return transfer;
    })()`);
    await files.dispatchEvent('drop', { dataTransfer: dropped });
    const file = files.getByRole('listitem', { name: 'Кошторис.pdf' });
    await file.getByText('У карантині').waitFor();
    await file.getByRole('button', { name: 'Відкрити без перевірки' }).click();
    const dialog = page.getByRole('dialog', { name: 'Відкрити без перевірки' });
    await dialog.getByLabel('Чому файлу можна довіряти').fill('Склав наш бухгалтер');
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    const link = file.getByRole('link', { name: 'Кошторис.pdf' });
    const address = `${office.hromada.url}${await link.getAttribute('href')}`;

    // the session reads it, as an attachment; nobody else does, whatever they know of the address
    const read = await page.request.get(address);
    expect([read.status(), await read.text()]).toEqual([200, PDF]);
    expect(read.headers()['content-disposition']).toMatch(/^attachment; filename="file"; filename\*=UTF-8''%D0%9A/);
    expect(read.headers()['content-security-policy']).toContain('sandbox');
    const own = { origin: office.hromada.url, 'content-type': 'application/octet-stream' };
    const upload = `${office.hromada.url}/files?documentId=x&name=a.pdf&key=x`;
    const statuses = [
      await fetch(address),
      await fetch(address, { headers: { origin: 'https://elsewhere.example' } }),
      await fetch(upload, { method: 'POST', headers: own, body: PDF }),
      await fetch(upload, { method: 'POST', headers: { ...own, 'content-type': 'text/plain' }, body: PDF }),
      await fetch(upload, { method: 'PUT', headers: own, body: PDF }),
    ].map(({ status }) => status);
    expect(statuses).toEqual([401, 403, 401, 415, 405]);
  });

  test('a letter is drafted, sent round, approved with a remark, signed, and has its number from the signature', async () => {
    const { page } = registrar;
    await page.goto(`${office.hromada.url}/documents`);
    await page.getByRole('link', { name: 'Новий проєкт' }).click();
    const panel = page.getByRole('form', { name: 'Новий проєкт' });
    await choose(page, panel.getByRole('combobox', { name: 'Журнал' }), 'внутрішніх');
    await panel.getByRole('combobox', { name: 'Вид документа' }).focus();
    await page.keyboard.type('службова записка');
    await panel.getByRole('textbox', { name: 'Короткий зміст' }).fill(DRAFTED);
    await panel.getByRole('textbox', { name: 'Текст' }).fill('Прошу виділити кошти на утеплення.');
    await page.keyboard.press('Control+Enter');
    const card = page.getByRole('complementary');
    await card.getByRole('button', { name: 'Надіслати на погодження' }).click();
    const route = page.getByRole('dialog', { name: 'Надіслати на погодження' });
    await choose(page, route.getByLabel('Етап 1: погоджують одночасно'), 'Кравець');
    await choose(page, route.getByRole('combobox', { name: 'Підписує' }), 'Бондаренко');
    await page.keyboard.press('Control+Enter');
    await route.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Мої проєкти · 1' }).waitFor();
    await head.page.goto(`${office.hromada.url}/documents`);
    await head.page.getByRole('button', { name: 'Чекають мого підпису · 0' }).waitFor();

    const approver = await office.signIn('Марина Кравець', '/documents');
    await approver.page.getByRole('button', { name: 'Чекають мого погодження · 1' }).click();
    await approver.page.getByRole('menuitem', { name: DRAFTED }).click();
    const approved = approver.page.getByRole('complementary');
    await approved.getByText('Прошу виділити кошти на утеплення.').waitFor();
    await approver.page.keyboard.press('a');
    const visa = approver.page.getByRole('dialog', { name: 'Погодити' });
    await visa.getByLabel('Зауваження').fill('Додайте кошторис');
    await approver.page.keyboard.press('Control+Enter');
    await visa.waitFor({ state: 'detached' });
    await approved.getByText('Погоджено із зауваженнями').waitFor();

    // what waits for the head is told to the open window
    await head.page.getByRole('button', { name: 'Чекають мого підпису · 1' }).click();
    await head.page.getByRole('menuitem', { name: DRAFTED }).click();
    const signed = head.page.getByRole('complementary');
    await signed.getByText('Зауваження: Додайте кошторис').waitFor();
    await head.page.keyboard.press('s');
    const signing = head.page.getByRole('dialog', { name: 'Підписати' });
    await signing.getByRole('radio', { name: 'Власноруч, на паперовому оригіналі' }).check();
    await head.page.keyboard.press('Control+Enter');
    await signing.waitFor({ state: 'detached' });
    await signed.getByText('Підпис на папері, зі слів підписувача.').waitFor();
    // the drafter has not touched anything since
    await row(page, DRAFTED)
      .getByText(/^\d+\/02-22-вн$/)
      .waitFor();
    expect(approver.offsite.concat(approver.complaints)).toEqual([]);
    await approver.context.close();
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
