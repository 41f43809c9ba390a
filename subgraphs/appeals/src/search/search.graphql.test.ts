import { parseEntry } from '@hromada/shared/access-chain';
import { uuid } from '@hromada/shared/graphql';
import type { Viewer } from '@hromada/shared/viewer';
import type { ExecutionResult } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aRegistration, storeAppeal } from '../../test/builders.ts';
import { STAFF, UNITS, viewerOf } from '../../test/council.ts';
import { addDocumentJournals, type DocumentJournals, register } from '../../test/documents.ts';
import { type RunningAppeals, startAppeals } from '../../test/harness.ts';

let appeals: RunningAppeals;
let journals: DocumentJournals;

beforeAll(async () => {
  appeals = await startAppeals();
  journals = await addDocumentJournals(appeals.sql);
});
afterAll(() => appeals.stop());
beforeEach(async () => {
  await appeals.sql`truncate appeals.appeal, appeals.document, appeals.search_entry, appeals.journal_counter cascade`;
});

const SEARCH = `query ($text: String!, $first: Int! = 20, $after: String, $kinds: [SearchKind!]) {
  search(text: $text, first: $first, after: $after, kinds: $kinds) { pageInfo { hasNextPage endCursor } edges { node {
    kind number title snippet { text isMatch } appeal { id } document { id } } } } }`;

interface Hit {
  readonly kind: string;
  readonly number: string;
  readonly title: string;
  readonly snippet: { text: string; isMatch: boolean }[];
}

interface Found {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
  readonly hits: readonly Hit[];
}

async function search(
  text: string,
  as: Viewer = viewerOf(STAFF.registrar),
  more: Record<string, unknown> = {},
): Promise<Found> {
  const { search: found } = await appeals.ask(SEARCH, { as, variables: { text, ...more } });
  return { ...found.pageInfo, hits: found.edges.map(({ node }: { node: Hit }) => node) };
}
const kindsOf = async (text: string, as?: Viewer) => (await search(text, as)).hits.map(({ kind }) => kind);
const refusalOf = ({ errors }: ExecutionResult) => errors?.[0]?.message;
const told = ({ snippet }: Hit) => snippet.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');

async function registerAppeal(given: Parameters<typeof aRegistration>[0] = {}): Promise<string> {
  const { registerAppeal: registered } = await appeals.ask(
    'mutation ($input: RegisterAppealInput!) { registerAppeal(input: $input) { appeal { id } problems { code } } }',
    { as: viewerOf(STAFF.registrar), variables: { input: aRegistration(given) } },
  );
  expect(registered.problems).toEqual([]);
  return registered.appeal.id;
}
const internal = async (given: Record<string, unknown> = {}) =>
  (await register(appeals, { journalId: journals.internal, ...given })).document.id as string;
const change = (mutation: string, type: string, input: Record<string, unknown>, who: keyof typeof STAFF) =>
  appeals.ask(`mutation ($input: ${type}!) { ${mutation}(input: $input) { problems { code } } }`, {
    as: viewerOf(STAFF[who]),
    variables: { input: { idempotencyKey: uuid(), ...input } },
  });

describe('a search by words', () => {
  test.each(['будинку', 'БУДИНКАМИ', 'будинок', "під'їзди", 'підʼїзд'])('finds «%s» in any form', async (text) => {
    await registerAppeal({ subject: 'Ремонт під’їзду в будинку', text: 'Прошу допомогти.' });
    const { hits } = await search(`${text} `);
    expect(hits).toHaveLength(1);
    expect(hits[0]).toMatchObject({ kind: 'APPEAL', number: 'Ш-1', title: 'Ремонт під’їзду в будинку' });
  });

  test('finds what has every word, and puts a word of the subject above one of the letter', async () => {
    await registerAppeal({ subject: 'Освітлення двору', text: 'Яма на дорозі.' });
    await registerAppeal({ subject: 'Дорога до школи', text: 'Темно й немає освітлення.' });
    await registerAppeal({ subject: 'Шкільний автобус', text: 'Запізнюється.' });
    const { hits } = await search('дороги освітленням ');
    expect(hits.map(({ title }) => title).sort()).toEqual(['Дорога до школи', 'Освітлення двору']);
    expect((await search('доріг ')).hits.map(({ title }) => title)).toEqual(['Дорога до школи', 'Освітлення двору']);
  });

  test('shows the word where it stands, as plain text', async () => {
    await registerAppeal({ subject: 'Дах', text: 'У будинку <b>тече</b> вже тиждень.' });
    expect((await search('будинок ')).hits.map(told)).toEqual(['У [будинку] <b>тече</b> вже тиждень.']);
  });

  test.each([
    ['Ш-2 ', ['Друге']],
    ['друг', ['Друге']],
    ["' & | ! :* ()", []],
  ])('for %j finds %j', async (text, titles) => {
    await registerAppeal({ subject: 'Перше' });
    await registerAppeal({ subject: 'Друге' });
    expect((await search(text)).hits.map(({ title }) => title)).toEqual(titles);
  });

  test('goes on from a place to the end, each text once', async () => {
    for (let at = 0; at < 7; at += 1) await registerAppeal({ subject: `Дах ${'дах '.repeat(at % 3)}` });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof search>> = await search('дах ', viewerOf(STAFF.registrar), {
        first: 2,
        after,
      });
      seen.push(...page.hits.map(({ number }) => number));
      after = page.hasNextPage ? page.endCursor : null;
    } while (after !== null);
    expect(seen).toHaveLength(7);
    expect(new Set(seen).size).toBe(7);
  });

  test('refuses a foreign place and a text that is too long', async () => {
    const refusal = async (variables: Record<string, unknown>) =>
      refusalOf(await appeals.askRaw(SEARCH, { variables }));
    expect(await refusal({ text: 'дах', after: 'abc' })).toMatch(/cursor/);
    expect(await refusal({ text: 'д'.repeat(201) })).toBe('text may have at most 200 characters');
  });
});

describe('what is found', () => {
  test('is of every kind, and only of the kinds asked for', async () => {
    const documentId = await internal({ summary: 'Про яблуню біля школи' });
    const order = { text: 'Оглянути яблуні', executors: [{ employeeId: STAFF.executor.id, isChief: true }] };
    await change('resolveDocument', 'ResolveDocumentInput', { documentId, ...order }, 'head');
    const appealId = await registerAppeal({ subject: 'Стара яблуня', text: 'Може впасти.' });
    await appeals.sql`insert into appeals.document_file (id, document_id, name, media_type, size_bytes, sha256, received_sha256, state, added_at, added_by_id)
      values (${uuid()}, ${documentId}, 'фото яблунь.jpg', 'image/jpeg', 1, ${'a'.repeat(64)}, ${'a'.repeat(64)}, 'QUARANTINED', now(), ${uuid()})`;
    await appeals.sql`insert into appeals.answer (appeal_id, text, outcome, author_id, answered_at) values (${appealId}, 'Яблуню зрізано', 'SATISFIED', ${STAFF.head.id}, now())`;
    await appeals.sql`insert into appeals.answer_draft (appeal_id, text, outcome, author_id, submitted_at) values (${appealId}, 'Яблуню буде зрізано', 'SATISFIED', ${STAFF.executor.id}, now())`;
    await seeded();
    expect((await kindsOf('яблуня ')).sort()).toEqual(['ANSWER', 'APPEAL', 'DOCUMENT', 'DRAFT', 'FILE', 'RESOLUTION']);
    const { hits } = await search('яблуня ', viewerOf(STAFF.registrar), { kinds: ['FILE'] });
    expect(hits.map((hit) => [hit.kind, told(hit), hit.title])).toEqual([
      ['FILE', 'фото [яблунь].jpg', 'Про яблуню біля школи'],
    ]);
  });

  test('follows a correction of the card', async () => {
    const documentId = await internal({ summary: 'Про липу' });
    const card = { documentId, typeName: 'лист', summary: 'Про вербу', expectedVersion: 1 };
    await change('correctDocument', 'CorrectDocumentInput', card, 'registrar');
    expect([await kindsOf('липа '), await kindsOf('верба ')]).toEqual([[], ['DOCUMENT']]);
  });

  test('is what was written before there was a search, and what older rules read', async () => {
    await storeAppeal(appeals.sql, { subject: 'Вулиця без назви' });
    expect(await kindsOf('вулицею ')).toEqual([]);
    await seeded();
    expect(await kindsOf('вулицею ')).toEqual(['APPEAL']);
    await appeals.sql`update appeals.search_entry set stems = '', revision = 0`;
    await appeals.services.searches.fill();
    expect(await kindsOf('вулицею ')).toEqual(['APPEAL']);
  });
});

describe('nobody finds what the lists hide', () => {
  test.each([
    ['the registrar', STAFF.registrar, ['DOCUMENT']],
    ['its unit', STAFF.executor, ['DOCUMENT']],
    ['another unit', STAFF.other, []],
  ])('a document for official use: %s', async (_, member, kinds) => {
    await internal({ summary: 'Про ворота', isRestricted: true, unitId: UNITS.housing });
    expect(await kindsOf('ворота ', viewerOf(member))).toEqual(kinds);
  });

  test('a document without a number is in no list yet', async () => {
    await internal({ summary: 'Про ворота' });
    await appeals.sql`update appeals.document set state = 'DRAFT', number = null, year = null, sequence = null, registered_at = null`;
    expect(await kindsOf('ворота ')).toEqual([]);
  });

  test.each([
    ['the registrar', STAFF.registrar, true],
    ['the named executor', STAFF.executor, true],
    ['an executor of another unit', STAFF.other, false],
  ])('a word of the letter, of its answer or draft: %s', async (_, member, isTheirs) => {
    const { id } = await storeAppeal(appeals.sql, { subject: 'Дах', unitId: UNITS.housing });
    await appeals.sql`update appeals.appeal set text = 'Сусід Василь шумить' where id = ${id}`;
    await appeals.sql`insert into appeals.answer (appeal_id, text, outcome, author_id, answered_at) values (${id}, 'Василю пояснено', 'EXPLAINED', ${STAFF.head.id}, now())`;
    await seeded();
    expect((await kindsOf('василь ', viewerOf(member))).sort()).toEqual(isTheirs ? ['ANSWER', 'APPEAL'] : []);
    expect(await kindsOf('дахом ', viewerOf(member))).toEqual(['APPEAL']);
  });

  test('who does not meet appeals in their work may not search', async () => {
    const answer = await appeals.askRaw(SEARCH, { as: viewerOf(STAFF.analyst), variables: { text: 'дах' } });
    expect(refusalOf(answer)).toBe('You may not see or do this');
  });

  test('a piece of a letter is journalled before it is shown; a subject is not', async () => {
    const id = await registerAppeal({ subject: 'Дах', text: 'Тече труба.' });
    const [before] = await appeals.sql`select coalesce(max(seq), 0)::int as seq from appeals.access_entry`;
    const since = async () =>
      (
        await appeals.sql<
          { entry: string }[]
        >`select entry from appeals.access_entry where seq > ${before?.seq} order by seq`
      ).map(({ entry }) => parseEntry(entry));
    await search('дах ');
    expect(await since()).toEqual([]);
    await search('трубою ');
    expect(await since()).toMatchObject([
      { fields: ['SearchHit.snippet'], subjects: [{ person: null, records: [id] }] },
    ]);
  });
});

/** Makes findable what a test wrote past the services, as a migration does with what was written before. */
async function seeded(): Promise<void> {
  await appeals.sql`insert into appeals.search_entry (id, kind, source_id, appeal_id, document_id, at, stems, revision)
    select gen_random_uuid(), kind, source_id, appeal_id, document_id, at, '', 0 from appeals.search_source on conflict do nothing`;
  await appeals.services.searches.fill();
}
