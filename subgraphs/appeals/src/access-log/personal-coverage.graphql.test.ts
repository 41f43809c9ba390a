import { parseEntry } from '@hromada/shared/access-chain';
import { seeded } from '@hromada/shared/demo';
import { uuid } from '@hromada/shared/graphql';
import {
  anEmployee,
  aResident,
  isJournalled,
  type LeftValue,
  listenAtPersonalFields,
  personalFields,
  randomOperation,
  textsOf,
} from '@hromada/shared/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeAppeal } from '../../test/builders.ts';
import { STAFF, UNITS } from '../../test/council.ts';
import { type RunningAppeals, startAppeals } from '../../test/harness.ts';
import { PERSONAL_FIELD_WORDS } from './personal-fields.messages.ts';

const OPERATIONS = 250;
const APPEALS = 12;

let appeals: RunningAppeals;
const left = new Map<string, LeftValue[]>();
const texts = new Map<string, LeftValue>();
const rows: { id: string; personId: string | null }[] = [];
const issues: string[] = [];
const persons = Array.from({ length: 4 }, () => uuid());

beforeAll(async () => {
  appeals = await startAppeals();
  listenAtPersonalFields(appeals.schema, (value, context) => {
    const { requestId } = (context as { viewer: { requestId: string } }).viewer;
    left.set(requestId, [...(left.get(requestId) ?? []), value]);
  });
  for (let at = 0; at < APPEALS; at += 1) await plant(at);
  for (let at = 0; at < 3; at += 1) await plantIssue(at);
  await appeals.sql`insert into appeals.search_entry (id, kind, source_id, appeal_id, document_id, at, stems, revision)
    select gen_random_uuid(), kind, source_id, appeal_id, document_id, at, '', 0 from appeals.search_source`;
  await appeals.services.searches.fill();
});
afterAll(() => appeals.stop());

/** An appeal all of whose texts stand once in the database; each third is of somebody whom only the letter names. */
async function plant(at: number): Promise<void> {
  const personId = at % 3 === 2 ? null : (persons[at % 4] ?? null);
  const statedName = personId === null ? `Канарчук Номер ${at}` : null;
  const { id } = await storeAppeal(appeals.sql, {
    personId,
    statedName,
    state: 'REPLIED',
    answeredAt: '2026-03-02T09:00:00Z',
  });
  const keep = (text: string, field: string) => texts.set(text, { field, personId, recordId: id });
  await appeals.sql`update appeals.appeal set text = ${`Лист ${at}`}, contact = ${`Телефон ${at}`},
    stated_address = ${`Вулиця ${at}`} where id = ${id}`;
  const written = (what: string) => ({
    ...{ appeal_id: id, text: `${what} ${at}`, outcome: 'REFUSED', author_id: STAFF.executor.id },
    ...{ refusal_basis: `${what}: стаття ${at}`, refusal_reasons: `${what}: мотиви ${at}` },
    refusal_appeal: `${what}: оскарження ${at}`,
  });
  const when = '2026-03-02T09:00:00Z';
  await appeals.sql`insert into appeals.answer ${appeals.sql({ ...written('Відповідь'), answered_at: when })}`;
  await appeals.sql`insert into appeals.answer_draft ${appeals.sql({ ...written('Проєкт'), submitted_at: when })}`;
  await appeals.sql`insert into appeals.appeal_notice ${appeals.sql({
    ...{ id: uuid(), appeal_id: id, kind: 'INTERIM_REPLY', text: `Повідомлення ${at}` },
    ...{ author_id: STAFF.executor.id, at: when },
  })}`;
  for (const [what, type] of [
    ['Відповідь', 'Answer'],
    ['Проєкт', 'AnswerDraft'],
  ] as const) {
    keep(`${what}: стаття ${at}`, `${type}.refusalBasis`);
    keep(`${what}: мотиви ${at}`, `${type}.refusalReasons`);
    keep(`${what}: оскарження ${at}`, `${type}.refusalAppeal`);
  }
  keep(`Проєкт ${at}`, 'AnswerDraft.text');
  keep(`Повідомлення ${at}`, 'AppealNotice.text');
  keep(`Лист ${at}`, 'Appeal.text');
  keep(`Телефон ${at}`, 'Applicant.contact');
  keep(`Вулиця ${at}`, 'Applicant.statedAddress');
  keep(`Відповідь ${at}`, 'Answer.text');
  if (statedName) keep(statedName, 'Applicant.statedName');
  rows.push({ id, personId });
}

/** A report with a reporter of its own, in the housing unit. */
async function plantIssue(at: number): Promise<void> {
  const id = uuid();
  const when = '2026-03-02T09:00:00Z';
  await appeals.sql`insert into appeals.city_issue ${appeals.sql({
    ...{ id, version: 1, year: 2026, sequence: at + 1, state: 'NEW', category_code: 'TREE', latitude: 50.45 },
    ...{ longitude: 30.52, description: 'Гілка над дорогою', channel: 'PHONE', is_public: true, is_moderated: true },
    ...{ reporter_name: `Повідомниця ${at}`, reporter_contact: `Контакт ${at}`, unit_id: UNITS.housing },
    ...{ reported_at: when, updated_at: when, control_on: '2026-03-07' },
  })}`;
  texts.set(`Повідомниця ${at}`, { field: 'CityIssueReporter.name', personId: null, recordId: id });
  texts.set(`Контакт ${at}`, { field: 'CityIssueReporter.contact', personId: null, recordId: id });
  issues.push(id);
}

async function journal(after: number) {
  const sealed = await appeals.sql<
    { entry: string }[]
  >`select entry from appeals.access_entry where seq > ${after} order by seq`;
  return sealed.map(({ entry }) => parseEntry(entry));
}

describe('two hundred and fifty random operations', () => {
  test('show nothing of an applicant that the journal does not tell of', async () => {
    const random = seeded('personal coverage of appeals');
    const seen = new Set<string>();
    const uncovered: unknown[] = [];
    const shown = { values: 0, texts: 0 };
    let told = 0;
    for (let turn = 0; turn < OPERATIONS; turn += 1) {
      const requestId = `operation ${turn}`;
      const self = random.pick(persons);
      const viewer = random.pick([
        anEmployee({ roles: ['registrar'], requestId }),
        anEmployee({ roles: ['head'], unitIds: [UNITS.housing], requestId }),
        anEmployee({ roles: ['executor'], unitIds: [UNITS.housing], subject: STAFF.executor.id, requestId }),
        aResident({ subject: self, scopes: ['appeals:read'], requestId }),
      ]);
      const { id } = random.pick(rows);
      const refs = [`{ __typename: "Appeal", id: "${id}" }`, `{ __typename: "Appeal", id: "${random.pick(rows).id}" }`];
      const people = `{ __typename: "Person", id: "${self}" }`;
      const open = [
        { call: `appeal(id: "${id}")`, type: 'Appeal' },
        { call: `_entities(representations: [${refs.join(' ')}])`, type: 'Appeal', isUnion: true },
        { call: `_entities(representations: [${people}])`, type: 'Person', isUnion: true },
        { call: `cityIssue(id: "${random.pick(issues)}")`, type: 'CityIssue' },
      ];
      const closed = [
        { call: 'appeals(first: 5)', type: 'AppealConnection' },
        { call: 'cityIssues(first: 5)', type: 'CityIssueConnection' },
        { call: 'search(text: "лист", first: 5)', type: 'SearchHitConnection' },
        { call: `similarAppeals(personId: "${self}", subject: "дах")`, type: 'Appeal' },
      ];
      const roots =
        viewer.kind === 'resident'
          ? [...open, { call: 'myAppeals(first: 5)', type: 'AppealConnection' }]
          : [...open, ...closed];
      const document = randomOperation(appeals.schema, roots, random);
      const { data } = await appeals.askRaw(document, { as: viewer });
      const values = left.get(requestId) ?? []; // what is heard later belongs to branches that were given up
      const entries = await journal(told);
      told += entries.length;
      for (const value of values) {
        shown.values += 1;
        seen.add(value.field);
        if (!isJournalled(value, entries)) uncovered.push({ document, value });
      }
      for (const text of textsOf(data)) {
        const value = texts.get(text);
        if (!value) continue;
        shown.texts += 1;
        if (!isJournalled(value, entries)) uncovered.push({ document, value });
      }
    }
    expect(uncovered).toEqual([]);
    expect(shown.values).toBeGreaterThan(OPERATIONS * 2);
    expect(shown.texts).toBeGreaterThan(OPERATIONS);
    expect([...personalFields(appeals.schema).keys()].filter((field) => !seen.has(field))).toEqual([]);
  }, 120_000);

  test('a personal field has words for the person it tells of', () => {
    expect([...personalFields(appeals.schema).keys()].filter((field) => !PERSONAL_FIELD_WORDS[field])).toEqual([]);
  });
});

describe('while the journal cannot be written', () => {
  test('what is personal is null with the reason, and everything else of the page is there', async () => {
    await appeals.sql`revoke execute on function appeals.append_access from hromada_appeals`;
    try {
      const document =
        '{ appeals(first: 3) { edges { node { number subject state text applicant { statedName contact } answer { outcome text } } } } }';
      const { data, errors } = await appeals.askRaw(document);
      const nodes = (data as { appeals: { edges: { node: Record<string, unknown> }[] } }).appeals.edges.map(
        ({ node }) => node,
      );
      expect(nodes).toHaveLength(3);
      for (const node of nodes) {
        expect(node).toMatchObject({ number: expect.any(String), subject: 'Ремонт даху будинку', state: 'REPLIED' });
        expect(node).toMatchObject({
          text: null,
          applicant: { statedName: null, contact: null },
          answer: { outcome: 'REFUSED', text: null },
        });
      }
      expect(errors?.every(({ message }) => message.includes('Журнал доступу зараз недоступний'))).toBe(true);
      const supervisor = anEmployee({ roles: ['data-protection-officer'] });
      const journals = '{ appealAccesses(first: 1) { edges { node { seq } } } appealAccessChain { hash } }';
      expect((await appeals.askRaw(journals, { as: supervisor })).data).toEqual({
        appealAccesses: null,
        appealAccessChain: { hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      });
    } finally {
      await appeals.sql`grant execute on function appeals.append_access to hromada_appeals`;
    }
  });
});

describe('an applicant asks who looked', () => {
  test('and is told of their own cases only, with the law of the procedure', async () => {
    const own = uuid();
    const { id } = await storeAppeal(appeals.sql, { personId: own, procedure: 'INFORMATION_REQUEST' });
    await storeAppeal(appeals.sql, { personId: persons[0] ?? null, procedure: 'INFORMATION_REQUEST' });
    await appeals.ask('{ appeals(first: 10) { edges { node { text applicant { personId } } } } }');
    const { myAppealAccesses } = await appeals.ask(
      '{ myAppealAccesses(first: 5) { edges { node { viewer fields purpose basis recordIds } } } }',
      { as: aResident({ subject: own, scopes: ['appeals:read'] }) },
    );
    expect(myAppealAccesses.edges.map(({ node }: { node: unknown }) => node)).toEqual([
      {
        viewer: 'Реєстратор',
        fields: ['текст звернення', 'хто звернувся'],
        purpose: 'Розгляд запиту на інформацію',
        basis: expect.stringContaining('2939-VI'),
        recordIds: [id],
      },
    ]);
  });
});
