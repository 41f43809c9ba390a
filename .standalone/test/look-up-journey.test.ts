import { demoId } from '@hromada/shared/demo';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signIn } from './graph-client.ts';
import { type Office, openOffice } from './office.ts';
import { settled } from './settled.ts';

let office: Office;
let sql: Sql;

beforeAll(async () => {
  office = await openOffice();
  sql = postgres(office.hromada.ownerUrl, { max: 1, onnotice: () => undefined });
});

afterAll(async () => {
  await sql?.end();
  await office?.close();
});

describe('an analyst', () => {
  test('goes from a sitting to who voted how, and on to a deputy', async () => {
    const { page, context } = await office.signIn('Тарас Литвин', '/council');
    await settled(page);
    await page
      .getByRole('main')
      .getByRole('link', { name: /Пленарне засідання/ })
      .first()
      .click();
    await page.waitForURL(/\/council\/sittings\//);
    await settled(page);
    await page.locator('a[href^="/council/votes/"]').first().click();
    await page.waitForURL(/\/council\/votes\//);
    await page.getByRole('heading', { name: 'Хто як голосував' }).waitFor();
    expect(await page.getByRole('table').first().getByRole('row').count()).toBeGreaterThan(3);
    const [faction] = await sql<{ name: string }[]>`
      select f.name from e_democracy.faction f order by f.name limit 1`;
    await page
      .getByText(faction?.name ?? 'a faction')
      .first()
      .waitFor();
    await page.locator('a[href^="/council/members/"]').first().click();
    await page.waitForURL(/\/council\/members\//);
    await page.getByText('Єдність із фракцією').waitFor();
    await settled(page);
    expect(await page.getByText(/\d+ із \d+/).count()).toBeGreaterThanOrEqual(4); // every measure tells its n
    await context.close();
  });
});

describe('a clerk', () => {
  test('finds a resident only by what is known of them, and the look is journalled with its purpose', async () => {
    const program = await signIn(office.hromada.url, demoId('employee', 0));
    const { person } = await program.get(
      'query($id: ID!) { person(id: $id, purpose: APPEAL_REGISTRATION) { id recordNumber fullName } }',
      { id: demoId('person', 42) },
    );
    await program.close();
    const { page, context } = await office.signIn('Олена Ткачук', '/residents?by=record&purpose=APPEAL_EXAMINATION');
    await settled(page);
    await page.getByRole('main').getByRole('textbox').first().fill(person.recordNumber);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: person.fullName }).click();
    await page.waitForURL(/\/residents\//);
    await page.getByRole('heading', { level: 1, name: person.fullName }).waitFor();
    expect(page.url()).not.toContain(person.recordNumber);
    const looks = await sql<{ operation: string; purpose: string; subject: string }[]>`
      select entry::jsonb ->> 'operation' as operation, purpose, viewer_subject as subject from residents.access_entry
       where ${person.id}::uuid = any(person_ids) and purpose = 'APPEAL_EXAMINATION' order by at`;
    expect(looks.map(({ operation }) => operation)).toEqual(
      expect.arrayContaining(['Query.personByRecordNumber', 'Query.person']),
    );
    expect(new Set(looks.map(({ subject }) => subject))).toEqual(new Set([demoId('employee', 0)]));
    await context.close();
  });
});
