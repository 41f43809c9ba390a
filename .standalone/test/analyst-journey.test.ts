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
