import { demoId } from '@hromada/shared/demo';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Office, openOffice, type Window } from './office.ts';
import { settled } from './settled.ts';

let office: Office;
let administrator: Window;

beforeAll(async () => {
  office = await openOffice();
  administrator = await office.signIn('Андрій Савчук', '/administration/employees');
});
afterAll(async () => office?.close());

async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(`${office.hromada.url}${path}`);
  await settled(page);
}

describe('the administrator', () => {
  test('enters an employee, whose half-typed form survives a reload, and invites them by a code shown once', async () => {
    const { page } = administrator;
    await goTo(page, '/administration/employees/new');
    const form = page.getByRole('form', { name: 'Новий працівник' });
    await form.getByLabel('Імʼя та прізвище').fill('Ярослава Гнатюк');
    await page.reload();
    await settled(page);
    expect(await form.getByLabel('Імʼя та прізвище').inputValue()).toBe('Ярослава Гнатюк');
    await form.getByRole('button', { name: 'Внести' }).click();
    await form.getByText('Замало тексту').or(form.getByText('Оберіть підрозділ')).first().waitFor();
    await form.getByLabel('Посада').fill('спеціаліст');
    await form.getByLabel('Підрозділ').fill('06');
    await page.getByRole('option', { name: /^06 / }).click();
    await form.getByRole('checkbox', { name: 'Виконавець' }).check();
    await form.getByRole('button', { name: 'Внести' }).click();
    await page.getByRole('heading', { level: 2, name: 'Ярослава Гнатюк' }).waitFor();

    await page.getByRole('button', { name: 'Видати запрошення' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Видати запрошення' }).click();
    const code = page.getByLabel('Код, якщо вхід через іншого провайдера');
    await code.waitFor();
    const shown = await code.inputValue();
    expect(shown).toMatch(/^([0-9A-Z]{5}-){5}[0-9A-Z]$/);
    await page.getByRole('button', { name: 'Готово' }).click();
    await page.getByText('діє до').waitFor();
    expect(await page.content()).not.toContain(shown);
  });

  test('shuts an employee out with a word on what it does, and takes it back', async () => {
    const { page } = administrator;
    await goTo(page, `/administration/employees/${demoId('employee', 9)}`);
    await page.getByRole('button', { name: 'Закрити доступ' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Відкриті сеанси завершаться').waitFor();
    await dialog.getByLabel('Підстава').fill('Звільнено');
    await dialog.getByRole('button', { name: 'Закрити доступ' }).click();
    const card = page.getByRole('complementary');
    await card.getByText('Звільнено').waitFor();
    await page.getByRole('button', { name: 'Повернути доступ' }).click();
    await card.getByText('Доступ відкрито').waitFor();
    await card.getByText('Працює', { exact: true }).waitFor();
  });

  test('is not offered to shut out themselves', async () => {
    const { page } = administrator;
    await goTo(page, `/administration/employees/${demoId('employee', 6)}`);
    await page.getByRole('button', { name: 'Змінити дані' }).waitFor();
    expect(await page.getByRole('button', { name: 'Закрити доступ' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Відвʼязати входи' }).count()).toBe(0);
  });

  test('walks the tree of units by keyboard and abolishes one, whose people go to the successor', async () => {
    const { page } = administrator;
    await goTo(page, '/administration/units');
    await page.getByRole('treeitem').first().focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: /^11 / }).waitFor();
    await page.getByRole('button', { name: 'Ліквідувати' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Ліквідувати' }).click();
    await dialog.getByText('Вкажіть правонаступника').waitFor();
    await dialog.getByLabel('Правонаступник').fill('10 ');
    await page.getByRole('option', { name: /^10 / }).click();
    await dialog.getByRole('button', { name: 'Ліквідувати' }).click();
    await page.getByRole('heading', { level: 2, name: /^10 / }).waitFor();
    await page.getByRole('treeitem', { name: /^11 / }).waitFor({ state: 'detached' });
    await page.getByRole('complementary').getByText('Став правонаступником').waitFor();
  });

  test('says who stands in for whom in one dialog', async () => {
    const { page } = administrator;
    await goTo(page, '/administration/substitutions');
    await page.getByRole('button', { name: 'Призначити заміщення' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Кого заміщують').fill('Марина Кравець');
    await page.getByRole('option', { name: /Марина Кравець/ }).click();
    await dialog.getByLabel('Хто заміщує').fill('Ігор Бондаренко');
    await page.getByRole('option', { name: /Ігор Бондаренко/ }).click();
    await dialog.getByLabel('До (включно)').fill(new Date(Date.now() + 86_400_000).toISOString().slice(0, 10));
    await dialog.getByRole('button', { name: 'Призначити' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('list', { name: 'Сьогодні' }).getByText('Ігор Бондаренко заміщує: Марина Кравець').waitFor();
  });

  test('adds a reminder of terms and changes the words of a notice; the bell has nothing for them yet', async () => {
    const { page } = administrator;
    await goTo(page, '/administration/notices');
    await page.getByRole('button', { name: 'Додати нагадування' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Днів від строку').fill('-7');
    await dialog.getByRole('button', { name: 'Додати нагадування' }).click();
    await page.getByRole('list', { name: 'Нагадування про строки' }).getByText('за 7 днів до строку').waitFor();

    const words = page.getByRole('list', { name: 'Шаблони' });
    await words.getByRole('button', { name: 'Змінити' }).first().click();
    await dialog.getByLabel('Заголовок').fill('Доручення {number}');
    await dialog.getByRole('button', { name: 'Зберегти' }).click();
    await dialog.getByText('У заголовку можна вживати лише').waitFor();
    await dialog.getByLabel('Заголовок').fill('До виконання');
    await dialog.getByRole('button', { name: 'Зберегти' }).click();
    await words.getByText('До виконання').waitFor();

    await page.getByRole('button', { name: 'Сповіщення', exact: true }).click();
    await page.getByText('Сповіщень ще немає.').waitFor();
  });

  test('makes a pair of keys in the browser, whose private half is downloaded and never sent', async () => {
    const { page } = administrator;
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.postData() ?? ''));
    await goTo(page, `/administration/clients/${demoId('api-client', 0)}`);
    await page.getByRole('button', { name: 'Замінити ключ' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Створити пару в цьому браузері' }).click();
    const downloading = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Завантажити закритий ключ' }).click();
    const file = await (await downloading).createReadStream();
    const { d, x } = JSON.parse(await textOf(file));
    await dialog.getByRole('button', { name: 'Додати ключ' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Діє 2 ключі одночасно').waitFor();
    expect(sent.some((body) => body.includes(x))).toBe(true);
    expect(sent.some((body) => body.includes(d))).toBe(false);
  });
});

describe('what one may not do is not offered', () => {
  const menuOf = (page: Page) =>
    page.getByRole('navigation', { name: 'Головне меню' }).getByRole('link').allInnerTexts();

  test('an analyst sees the number of appeals and neither them nor residents, and no administration', async () => {
    const { page, context } = await office.signIn('Тарас Литвин', '/administration/employees');
    await settled(page);
    expect(await menuOf(page)).toEqual(['Послуги', 'Рада', 'Статистика звернень', 'Працівники']);
    const sections = page.getByRole('navigation', { name: 'Розділи про працівників і доступ' });
    expect(await sections.getByRole('link').allInnerTexts()).toEqual(['Працівники', 'Підрозділи', 'Заміщення']);
    expect(await page.getByRole('link', { name: 'Внести працівника' }).count()).toBe(0);
    await goTo(page, `/administration/employees/${demoId('employee', 2)}`);
    await page.getByRole('heading', { level: 2, name: 'Марина Кравець' }).waitFor();
    expect(await page.getByRole('group', { name: 'Дії з працівником' }).count()).toBe(0);
    await context.close();
  });

  test('a head registers nothing, and a registrar accepts no applications', async () => {
    const head = await office.signIn('Ігор Бондаренко', '/appeals');
    await settled(head.page);
    expect(await head.page.getByRole('link', { name: 'Зареєструвати' }).count()).toBe(0);
    await head.context.close();
    const registrar = await office.signIn('Олена Ткачук', '/services/applications');
    await settled(registrar.page);
    expect(await registrar.page.getByRole('link', { name: 'Прийняти заяву' }).count()).toBe(0);
    await registrar.context.close();
  });
});

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const chunk of stream) text += String(chunk);
  return text;
}
