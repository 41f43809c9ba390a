import { demoId } from '@hromada/shared/demo';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventually, signIn } from './graph-client.ts';
import { type Office, openOffice, type Window } from './office.ts';

const SUBJECT = 'Відновлення зупинки біля школи № 3';

let office: Office;
let registrar: Window;
let head: Window;
let executor: Window;

beforeAll(async () => {
  office = await openOffice();
  [registrar, head, executor] = await Promise.all([
    office.signIn('Олена Ткачук', '/appeals'),
    office.signIn('Ігор Бондаренко', '/appeals'),
    office.signIn('Марина Кравець', '/appeals'),
  ]);
});

afterAll(async () => office?.close());

/** A resident as the registry knows them. */
async function aResident(
  index: number,
): Promise<{ familyName: string; givenName: string; birthDate: string; fullName: string }> {
  const program = await signIn(office.hromada.url, demoId('employee', 0));
  const { person } = await program.get(
    'query($id: ID!) { person(id: $id, purpose: APPEAL_REGISTRATION) { familyName givenName birthDate fullName } }',
    {
      id: demoId('person', index),
    },
  );
  await program.close();
  return person;
}

const row = (page: Page) => page.getByRole('row').filter({ hasText: SUBJECT });
const card = (page: Page) => page.getByRole('complementary');
const state = (page: Page, text: string) => card(page).getByText(text, { exact: true }).first();

async function confirm(page: Page, command: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: command });
  await dialog.getByRole('button', { name: command }).click();
  await dialog.waitFor({ state: 'detached' });
}

describe('three employees at three windows', () => {
  test('an appeal is registered, resolved, drafted, signed and closed while the others watch it live', async () => {
    const resident = await aResident(11);
    await row(head.page).waitFor({ state: 'detached' });
    let navigations = 0;
    head.page.on('framenavigated', () => {
      navigations += 1;
    });

    const { page } = registrar;
    await page.getByRole('link', { name: 'Зареєструвати' }).click();
    const form = page.getByRole('form', { name: 'Нове звернення' });
    await form.getByLabel('Прізвище', { exact: false }).first().fill(resident.familyName);
    await form.getByLabel('Дата народження').fill(resident.birthDate);
    await form.getByRole('button', { name: 'Знайти в реєстрі' }).click();
    await form.getByRole('button', { name: resident.fullName }).click();
    await form.getByLabel('Тема').fill(SUBJECT);
    await form
      .getByLabel('Зміст')
      .fill('Просимо відновити зупинку: дах зруйновано вітром, діти чекають автобус під дощем.');
    await form.getByRole('button', { name: 'Зареєструвати' }).click();
    await card(page).getByRole('heading', { name: SUBJECT }).waitFor();

    // the other window: the row comes by itself, with the name that another subgraph knows
    await row(head.page).getByText(resident.fullName).waitFor();
    expect(navigations).toBe(0);

    await card(page).getByRole('button', { name: 'Передати на резолюцію' }).click();
    await confirm(page, 'Передати на резолюцію');
    await row(head.page).getByText('На резолюції').waitFor();
    await row(head.page).getByText(SUBJECT).click();
    await card(head.page).getByRole('button', { name: 'Накласти резолюцію' }).click();
    const resolution = head.page.getByRole('dialog', { name: 'Накласти резолюцію' });
    await resolution
      .getByRole('combobox', { name: 'Виконавець' })
      .or(resolution.getByLabel('Виконавець'))
      .first()
      .fill('Марина Кравець');
    await head.page.getByRole('option', { name: /Марина Кравець/ }).click();
    await resolution.getByLabel('Текст резолюції').fill('Відновити зупинку до кінця тижня.');
    await confirm(head.page, 'Накласти резолюцію');
    await state(page, 'На виконанні').waitFor();

    // the unit drafts, the head approves and signs: nobody types the answer twice
    await row(executor.page).getByText(SUBJECT).click();
    await card(executor.page).getByRole('button', { name: 'Подати проєкт відповіді' }).click();
    const draft = executor.page.getByRole('dialog', { name: 'Подати проєкт відповіді' });
    await draft.getByLabel('Задоволено').check();
    await draft.getByLabel('Текст відповіді').fill('Зупинку відновлено, дах встановлено.');
    await confirm(executor.page, 'Подати проєкт відповіді');
    await card(head.page).getByRole('button', { name: 'Погодити проєкт' }).click();
    await confirm(head.page, 'Погодити проєкт');
    await card(head.page).getByRole('button', { name: 'Підписати відповідь' }).click();
    const signing = head.page.getByRole('dialog', { name: 'Підписати відповідь' });
    await signing.getByText('Зупинку відновлено, дах встановлено.').waitFor();
    await confirm(head.page, 'Підписати відповідь');
    await state(page, 'Відповідь надано').waitFor();
    await state(executor.page, 'Відповідь надано').waitFor();
    await card(page).getByText('Зупинку відновлено, дах встановлено.').waitFor();

    await card(page).getByRole('button', { name: 'Списати до справи' }).click();
    await confirm(page, 'Списати до справи');
    await state(head.page, 'У справі').waitFor();
    const steps = await card(head.page)
      .getByRole('region', { name: 'Хід розгляду' })
      .getByRole('listitem')
      .allInnerTexts();
    expect(steps).toHaveLength(7);
  });

  test('half-typed words survive a reload', async () => {
    const { page } = registrar;
    await page.goto(`${office.hromada.url}/appeals/new`);
    await page.getByLabel('Тема').fill('Недописана тема');
    await page.reload();
    await eventually('the draft', async () => (await page.getByLabel('Тема').inputValue()) === 'Недописана тема');
  });

  test('a lost connection is told, and what was missed is there when it is back', async () => {
    const { page } = head;
    await page.goto(`${office.hromada.url}/appeals`);
    await page.getByRole('row').nth(3).waitFor();
    office.hromada.kill('gateway', 'SIGKILL');
    await page.getByText('Зв’язок втрачено').or(page.getByText("Зв'язок втрачено")).waitFor();
    const program = await eventually('the gateway', () => signIn(office.hromada.url, demoId('employee', 0)));
    await program.get(
      'mutation($input: RegisterAppealInput!) { registerAppeal(input: $input) { appeal { id } problems { code } } }',
      {
        input: {
          idempotencyKey: crypto.randomUUID(),
          procedure: 'CITIZEN_APPEAL',
          kind: 'COMPLAINT',
          subject: 'Подано під час перерви',
          text: 'Текст звернення, поданого під час перерви зв’язку.',
          channel: 'PHONE',
          receivedOn: new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Kyiv', dateStyle: 'short' }).format(
            new Date(),
          ),
          statedName: 'Мороз Іван',
          contact: '+380000000000',
        },
      },
    );
    await program.close();
    await page.getByRole('row').filter({ hasText: 'Подано під час перерви' }).waitFor({ timeout: 30_000 });
  });

  test('nothing came from elsewhere and the browser had nothing to complain of', () => {
    expect(registrar.offsite.concat(head.offsite, executor.offsite)).toEqual([]);
    expect(registrar.complaints.concat(head.complaints, executor.complaints)).toEqual([]);
  });
});
