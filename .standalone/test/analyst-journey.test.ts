import { readFileSync } from 'node:fs';
import { demoId } from '@hromada/shared/demo';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventually, signIn } from './graph-client.ts';
import { type Office, openOffice } from './office.ts';
import { settled } from './settled.ts';

const ANALYST = 'Тарас Литвин';
const WORD = 'земельн';
const PAIRS = `query ($id: ID!, $words: [String!]) {
  convocation(id: $id) {
    members(first: 200) { edges { node { id name } } }
    analysis(slice: { titleWords: $words }) {
      eventCount
      agreement(metric: AGREEMENT) { memberIds values counts }
    }
  }
}`;

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(async () => office?.close());

/** What the graph itself answers about land items: a row a pair, as the file should have them. */
async function askPairs(): Promise<{ readonly eventCount: number; readonly rows: readonly string[] }> {
  const program = await signIn(office.hromada.url, demoId('employee', 0));
  const { convocation } = await program.get(PAIRS, { id: demoId('convocation', 0), words: [WORD] });
  await program.close();
  const edges: { node: { id: string; name: string } }[] = convocation.members.edges;
  const names = new Map(edges.map(({ node }) => [node.id, node.name]));
  const { eventCount, agreement } = convocation.analysis;
  const ids: string[] = agreement.memberIds;
  const rows: string[] = [];
  for (const [index, first] of ids.entries()) {
    for (const second of ids.slice(index + 1)) {
      const place = rows.length;
      rows.push(
        [names.get(first), names.get(second), agreement.values[place] ?? '', agreement.counts[place]].join(','),
      );
    }
  }
  return { eventCount, rows };
}

async function savedBy(page: Page, press: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return readFileSync(await download.path(), 'utf8');
}

async function chosen(page: Page, count: number): Promise<void> {
  await page.getByText(new RegExp(`Відібрано:\\s*${count}\\s`)).waitFor();
}

describe('who voted with whom on land', () => {
  test('the analyst narrows by words, reads the heat map by keyboard, compares two, and takes the numbers away', async () => {
    const asked = await askPairs();
    expect(asked.eventCount).toBeGreaterThan(20);
    const { page, context } = await office.signIn(ANALYST, '/council');
    await page.getByRole('link', { name: 'Аналіз', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Аналіз голосувань' }).waitFor();
    await page.getByLabel('Слова назви').fill(WORD);
    await chosen(page, asked.eventCount);
    await page.getByRole('tab', { name: 'Згода', exact: true }).click();

    const matrix = page.getByRole('application');
    await matrix.focus();
    const readout = page.locator('output');
    const before = await readout.innerText();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await eventually('the cursor to read another pair', async () => (await readout.innerText()) !== before);

    await page.getByText('Таблиця', { exact: true }).click();
    await page.getByRole('table', { name: 'Матриця згоди' }).waitFor();
    const file = await savedBy(page, () => page.getByRole('button', { name: 'Завантажити CSV' }).click());
    const [head, ...rows] = file.trimEnd().split('\r\n');
    expect(head).toBe('\uFEFFПерший,Другий,Частка згоди,Частка згоди: n');
    expect(rows).toEqual(asked.rows);

    const permalink = page.url();
    expect(new URL(permalink).searchParams.get('title')).toBe(WORD);
    await page.getByText('Діаграма', { exact: true }).click();
    const drawing = await savedBy(page, () => page.getByRole('button', { name: 'SVG' }).click());
    expect(drawing.startsWith('<svg ')).toBe(true);

    await matrix.focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.getByRole('table', { name: 'Згода пари' }).waitFor();
    await page.getByRole('heading', { name: 'Де розійшлися' }).waitFor();

    await page.goto(permalink);
    await settled(page);
    await chosen(page, asked.eventCount);
    await page.getByRole('table', { name: 'Матриця згоди' }).waitFor();
    await context.close();
  });

  test('the map stands with its fit and never says ideology, and a member leads to whom they vote with', async () => {
    const { page, context, complaints, offsite } = await office.signIn(ANALYST, '/council/analysis?view=map');
    await page.getByRole('img', { name: 'Карта близькості' }).waitFor();
    await page.getByText('Частка власних чисел за осями').waitFor();
    await page.goto(`${office.hromada.url}/council/members/${demoId('voting-member', 3)}`);
    await page.getByRole('table', { name: 'З ким голосує разом' }).getByRole('link').first().click();
    await page.getByRole('table', { name: 'Згода пари' }).waitFor();
    expect([...complaints, ...offsite]).toEqual([]);
    await context.close();
  });
});

describe('how the council works with appeals', () => {
  test('the analyst groups the appeals of two years by month, and takes the same figures away', async () => {
    const { page, context, complaints, offsite } = await office.signIn(ANALYST, '/council');
    await page.getByRole('link', { name: 'Статистика звернень' }).click();
    await page.getByRole('heading', { level: 1, name: 'Статистика звернень' }).waitFor();
    const from = page.getByLabel('Надійшли з');
    await from.fill(`${new Date().getFullYear() - 1}-01-01`);
    await from.press('Enter');
    await page.getByLabel('Групувати за').selectOption({ label: 'Місяць надходження' });
    const table = page.getByRole('table', { name: 'Звернення: Місяць надходження' });
    await table.waitFor();
    expect(new URL(page.url()).searchParams.get('by')).toBe('MONTH');
    await page.getByText('Числа, менші за пʼять, приховано').waitFor();
    const months = await table.getByRole('rowheader', { name: /^\d{4}-\d\d$/ }).allInnerTexts();
    expect(months.length).toBeGreaterThan(1);
    const file = await savedBy(page, () => page.getByRole('button', { name: 'Завантажити CSV' }).click());
    expect(
      file
        .split('\r\n')
        .slice(1, -2)
        .map((line) => line.split(',')[0]),
    ).toEqual(months);
    const book = await savedBy(page, () => page.getByRole('button', { name: 'Завантажити XLSX' }).click());
    expect(book).toContain('xl/worksheets/sheet1.xml');
    await page.getByLabel('Що показати').selectOption({ label: 'Звіт за класифікатором' });
    await page.getByRole('rowheader', { name: 'Заява (клопотання)' }).waitFor();
    expect([...complaints, ...offsite]).toEqual([]);
    await context.close();
  });
});

/** A sitting of today as the voting system writes it: 36 deputies and the mayor, so that 19 votes are needed. */
function sittingOfToday(): string {
  const day = new Intl.DateTimeFormat('uk-UA', { timeZone: 'Europe/Kyiv', dateStyle: 'short' }).format(new Date());
  const [dd = '', mm = '', year = ''] = day.split('.');
  const printed = `${dd}.${mm}.${year.length === 2 ? `20${year}` : year}`;
  const letters = [...'абвгдежзик'];
  const names = Array.from({ length: 37 }, (_, at) => `Ві${letters[at % 10]}${letters[Math.floor(at / 10)]}енко А.А.`);
  const rollCall = (number: number, title: string, yes: number) => ({
    DocTime: `${printed} 00:30:00`,
    OrgName: 'НОВОСАДІВСЬКА МІСЬКА РАДА',
    SName: 'Пленарне засідання  1 сесія  8 скликання',
    GLType: 'ПОІМЕННЕ ГОЛОСУВАННЯ',
    GLTime: `${printed} 00:0${number}:00`,
    PD_NPP: String(number),
    GL_Text: title,
    DPList: names.map((DPName, at) => ({ DPName, DPGolos: at < yes ? 'За       ' : 'Не голосував' })),
    YESCnt: yes,
    NOCnt: 0,
    UTRCnt: 0,
    NGCnt: 37 - yes,
    TotalCnt: 37,
    RESULT: yes >= 19 ? ' РІШЕННЯ ПРИЙНЯТЕ ' : ' РІШЕННЯ НЕ ПРИЙНЯТЕ ',
  });
  return JSON.stringify([rollCall(1, 'Про оренду земельної ділянки', 18), rollCall(2, 'Про бюджет міста', 19)]);
}

describe('the secretary brings a sitting to the public on its day', () => {
  test('imports the file, is told that 18 of 37 are not enough, verifies, publishes, and others see it as it happens', async () => {
    const { page, context } = await office.signIn('Наталія Гриценко', '/council/imports/new');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'rada.json', mimeType: 'application/json', buffer: Buffer.from(sittingOfToday()) });
    await page.getByRole('button', { name: 'Пробний прогін' }).click();
    await page.getByText('нічого ще не збережено').waitFor();
    await page.getByRole('button', { name: 'Виконати імпорт' }).click();
    await page.getByText('Імпорт «rada.json» виконано.').waitFor();

    const program = await signIn(office.hromada.url, demoId('employee', 0));
    const { convocations } = await program.get('{ convocations { id authorityName } }');
    const council = convocations.find((own: { authorityName: string }) => /новосад/iu.test(own.authorityName));
    const { sittings } = await program.get(
      'query ($id: ID!) { sittings(first: 1, convocationId: $id) { edges { node { id voteEvents(first: 5) { edges { node { title resultComputed rule { quota } tally { for } } } } } } } }',
      { id: council.id },
    );
    await program.close();
    const [{ node: sitting }] = sittings.edges;
    expect(sitting.voteEvents.edges.map(({ node }: { node: object }) => node)).toEqual([
      { title: 'Про оренду земельної ділянки', resultComputed: 'REJECTED', rule: { quota: 19 }, tally: { for: 18 } },
      { title: 'Про бюджет міста', resultComputed: 'ADOPTED', rule: { quota: 19 }, tally: { for: 19 } },
    ]);

    const place = `/council/sittings/${sitting.id}`;
    const watching = await office.signIn(ANALYST, place);
    const seen = watching.page.getByRole('region', { name: 'Оприлюднення голосувань' });
    await seen.getByText('Чекають звірення: 2. Звірено: 0. Оприлюднено: 0.').waitFor();
    expect(await seen.getByRole('button').count()).toBe(0);

    await page.goto(`${office.hromada.url}${place}`);
    await page.getByRole('button', { name: 'Звірено з протоколом' }).click();
    await seen.getByText('Чекають звірення: 0. Звірено: 2. Оприлюднено: 0.').waitFor();
    await page.getByRole('button', { name: 'Оприлюднити', exact: true }).click();
    await seen.getByText('Чекають звірення: 0. Звірено: 0. Оприлюднено: 2.').waitFor();
    expect(await seen.getByText('Із запізненням').count()).toBe(0);
    await watching.context.close();
    await context.close();
  });

  test('and the measures of a view are taken away whole', async () => {
    const { page, context } = await office.signIn(ANALYST, '/council/analysis?view=members');
    const file = await savedBy(page, () => page.getByRole('button', { name: 'Усі показники подання (CSV)' }).click());
    const [head = '', ...rows] = file.trimEnd().split('\n');
    expect(head.startsWith('convocation_id,basis,member_id,name')).toBe(true);
    expect(rows.length).toBeGreaterThan(20);
    await context.close();
  });
});
