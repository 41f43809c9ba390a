import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Office, openOffice } from './office.ts';
import { settled } from './settled.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(async () => office?.close());

describe('the end of martial law', () => {
  test('the administrator sees how many terms it moves, makes it, and the year and both calendars follow', async () => {
    const { page, context } = await office.signIn('Андрій Савчук', '/calendar?year=2027');
    await settled(page);
    const januaryFirst = page
      .getByRole('table')
      .first()
      .getByRole('cell', { name: /Новий рік/ });
    expect(await januaryFirst.innerText()).toContain('робочий день');
    await page.getByLabel('Яка зміна').selectOption({ label: 'Закрити чинний режим' });
    await page.getByLabel('Перший день без режиму').fill('2026-12-01');
    const apply = page.getByRole('button', { name: 'Внести зміну' });
    expect(await apply.isDisabled()).toBe(true); // nothing is made that was not looked at
    await page.getByRole('button', { name: 'Скільки строків зміниться' }).click();
    await page.getByRole('alert').getByText('Вкажіть підставу').waitFor();
    await page.getByRole('textbox', { name: 'Підстава' }).fill('Указ про припинення воєнного стану');
    await page.getByRole('button', { name: 'Скільки строків зміниться' }).click();
    await page
      .getByText(/Змін(и|я)ться \d+ строк/)
      .first()
      .waitFor();
    expect(await page.getByText(/переглянуто відкритих: \d+/).count()).toBe(2); // appeals and services
    await apply.click();
    await page.getByText('Зміну внесено').waitFor();
    await page.getByRole('region', { name: 'Зміни: звернення' }).getByText('Указ про припинення').waitFor();
    await page.getByRole('region', { name: 'Зміни: послуги' }).getByText('Указ про припинення').waitFor();
    await settled(page);
    expect(await januaryFirst.innerText()).not.toContain('робочий день');
    await context.close();
  });

  test('a registrar reads the calendar and is offered no change', async () => {
    const { page, context } = await office.signIn('Олена Ткачук', '/calendar?year=2026');
    await page.getByRole('heading', { level: 1, name: 'Робочий календар 2026' }).waitFor();
    await settled(page);
    expect(await page.getByRole('table', { name: /2026/ }).count()).toBe(12);
    expect(await page.getByRole('button', { name: 'Внести зміну' }).count()).toBe(0);
    await context.close();
  });
});
