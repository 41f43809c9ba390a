import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  annex29Rows,
  annex29SimpleRows,
  csvFiles,
  csvText,
  jsonFiles,
  popoloOf,
  TOLD,
  xlsxFile,
} from '../../../test/format-generator.ts';
import { type EDemocracy, startEDemocracy } from '../../../test/harness.ts';
import { kharkivText, rivneText, rtfOf, sheetText } from '../../../test/protocol-generator.ts';
import { type PublishedFile, windows1251 } from '../../../test/rada4-generator.ts';
import { type SourceFolder, sourceFolder } from '../../../test/source-folder.ts';

let council: EDemocracy;
let sources: SourceFolder;
let folder = 0;

beforeAll(async () => {
  council = await startEDemocracy();
  sources = await sourceFolder();
});
afterAll(async () => {
  await council.stop();
  await sources.remove();
});
beforeEach(() => council.clear());

const SIGNS: Readonly<Record<string, string>> = { FOR: '+', AGAINST: '-', ABSTAIN: '0', NOT_VOTED: 'n', ABSENT: 'x' };

/** Votes as the generator writes them: title → signs in the order of the alphabet. */
async function votes(): Promise<Record<string, string>> {
  const rows = await council.sql<{ title: string; options: string[] }[]>`
    select e.title, array_agg(v.option::text order by m.sort_key collate "C") as options
    from e_democracy.vote_event e left join e_democracy.vote v on v.event_id = e.id left join e_democracy.voting_member m on m.id = v.member_id
    group by e.id, e.title order by e.voted_at`;
  return Object.fromEntries(
    rows.map(({ title, options }) => [title, options.map((option) => SIGNS[option] ?? '?').join('')]),
  );
}

const told = Object.fromEntries(TOLD.rollCalls.map(({ title, votes: signs }) => [title, signs]));
/** What a source that folds absence into silence tells. */
const folded = Object.fromEntries(TOLD.rollCalls.map(({ title, votes: signs }) => [title, signs.replaceAll('x', 'n')]));

async function importFiles(files: readonly PublishedFile[], options: Parameters<EDemocracy['importFrom']>[1] = {}) {
  folder += 1;
  return council.importFrom(await sources.folder(`source-${folder}`, files), options);
}

const inCp1251 = (text: string) => windows1251(text.replaceAll('ʼ', '’'));
const { deputies = [], ...five } = annex29Rows(TOLD);
const genericRows = [
  ['event', 'date', 'title', 'voter', 'vote', 'result', 'authority', 'convocation', 'faction'],
  ...TOLD.rollCalls.flatMap((rollCall, index) =>
    [...rollCall.votes].map((sign, voter) => [
      `e${index}`,
      rollCall.at,
      rollCall.title,
      TOLD.voters[voter] ?? '',
      { '+': 'за', '-': 'проти', '0': 'утримався', n: 'не голосував', x: 'відсутній' }[sign] ?? '',
      '',
      TOLD.authority,
      '8',
      voter < 4 ? 'Верба' : '',
    ]),
  ),
];
const sheets = (isAbsentOmitted: boolean, write: (text: string) => Buffer, ending: string) =>
  TOLD.rollCalls.map(
    (rollCall, index): PublishedFile => ({
      name: `2-${index + 1}.${ending}`,
      bytes: write(sheetText(TOLD, rollCall, isAbsentOmitted)),
    }),
  );

describe('one council, told in every format, is the same council', () => {
  const formats: readonly (readonly [string, () => readonly PublishedFile[] | Promise<readonly PublishedFile[]>])[] = [
    ['annex 29 in five tables and annex 30, CSV with commas', () => csvFiles({ ...five, deputies })],
    ['the same with semicolons', () => csvFiles({ ...five, deputies }, ';')],
    ['the same with tabs', () => csvFiles({ ...five, deputies }, '\t')],
    ['the same as JSON', () => jsonFiles({ ...five, deputies })],
    ['the same as one workbook', async () => [await xlsxFile('votes.xlsx', { ...five, deputies })]],
    [
      'the same in windows-1251',
      () => csvFiles({ ...five, deputies }).map(({ name, bytes }) => ({ name, bytes: inCp1251(bytes.toString()) })),
    ],
    ['annex 29 in two tables', () => csvFiles(annex29SimpleRows(TOLD))],
    ['the same as JSON', () => jsonFiles(annex29SimpleRows(TOLD))],
    ['a plain table of votes', () => [{ name: 'council.csv', bytes: Buffer.from(csvText(genericRows)) }]],
    ['Popolo', () => [{ name: 'popolo.json', bytes: Buffer.from(JSON.stringify(popoloOf(TOLD))) }]],
    ['sheets with absent ones, text (Vinnytsia)', () => sheets(false, (text) => Buffer.from(text), 'txt')],
    ['sheets without absent ones, RTF (Mykolaiv)', () => sheets(true, rtfOf, 'rtf')],
    ['sheets in windows-1251', () => sheets(false, inCp1251, 'txt')],
    [
      'sheets one after another in one file',
      () => [
        {
          name: 'all.txt',
          bytes: Buffer.from(
            sheets(false, (text) => Buffer.from(text), 'txt')
              .map(({ bytes }) => bytes.toString())
              .join('\n'),
          ),
        },
      ],
    ],
  ];
  test.each(formats)('%s', async (_, files) => {
    const report = await importFiles(await files());
    expect(report.findings.filter(({ severity }) => severity === 'REFUSED' || severity === 'TOTALS_MISMATCH')).toEqual(
      [],
    );
    expect(await votes()).toEqual(told);
    const [convocation] =
      await council.sql`select authority_name, label, total_composition from e_democracy.convocation`;
    expect(convocation).toEqual({ authority_name: TOLD.authority, label: '8 скликання', total_composition: 7 });
    const results = await council.sql<
      { result: string }[]
    >`select result from e_democracy.vote_event order by voted_at`;
    expect(results.map(({ result }) => result)).toEqual(['ADOPTED', 'REJECTED', 'ADOPTED']);
  });

  test('Rivne: absent ones left out, names cut at 32 characters', async () => {
    await importFiles([{ name: 'rivne.txt', bytes: Buffer.from(rivneText(TOLD)) }], {
      authority: TOLD.authority,
      convocation: '8',
    });
    expect(await votes()).toEqual(told);
    const [cut] = await council.sql`select name from e_democracy.voting_member where name like 'Довжаниця%'`;
    expect(cut).toEqual({ name: 'Довжаниця Олександр Костянтинови' });
  });

  test('Kharkiv: Russian words, absent ones among the silent, and the source says so', async () => {
    await importFiles([{ name: 'kharkiv.txt', bytes: inCp1251(kharkivText(TOLD, TOLD.voters)) }], {
      authority: TOLD.authority,
    });
    expect(await votes()).toEqual(folded);
    const events =
      await council.sql`select absence_coding, rule_quota, rule_source from e_democracy.vote_event group by 1, 2, 3`;
    expect([...events]).toEqual([{ absence_coding: 'FOLDED', rule_quota: 4, rule_source: 'PRINTED' }]);
    const [convocation] = await council.sql`select label, total_composition from e_democracy.convocation`;
    expect(convocation).toEqual({ label: '8 скликання', total_composition: 7 });
  });
});

describe('a table that drifted', () => {
  const drifted = (rows: readonly (readonly (string | number)[])[], names: Readonly<Record<string, string>>) =>
    rows.map((row, index) => (index === 0 ? row.map((name) => names[String(name)] ?? name) : row));
  const { motions, votings } = annex29SimpleRows(TOLD);
  const tables = {
    motions: drifted(motions, {
      number: 'num',
      projectNumber: 'projektNum',
      votingAgainst: 'vottingAgains',
      legislativeSession: 'legistativeSession',
      date: 'data',
      text: 'tex',
    }),
    votings,
  };

  test('is read, and a dry run shows every drifted header before anything is kept', async () => {
    folder += 1;
    const source = await sources.folder(`source-${folder}`, csvFiles(tables));
    const dry = await council.importFrom(source, {}, 'DRY');
    const shown = dry.findings
      .filter(({ code }) => code.startsWith('HEADER_BY_'))
      .map(({ details }) => `${details.found} → ${details.field}`);
    expect(shown.sort()).toEqual([
      'data → date',
      'legistativeSession → legislativeSession',
      'num → number',
      'projektNum → projectNumber',
      'tex → text',
      'vottingAgains → votingAgainst',
    ]);
    expect(dry).toMatchObject({ isDryRun: true, importedCount: 3 });
    expect(await council.sql`select 1 from e_democracy.convocation`).toHaveLength(0);
    expect(await council.sql`select 1 from e_democracy.import_run`).toHaveLength(0);
    await council.importFrom(source);
    expect(await votes()).toEqual(told);
  });

  test('with a header that nobody would guess is read as it is told to be', async () => {
    const odd = { motions: drifted(motions, { title: 'Що вирішували' }), votings };
    const refused = await importFiles(csvFiles(odd));
    expect(refused.importedCount).toBe(0);
    const read = await importFiles(csvFiles(odd), { headers: { 'Що вирішували': 'title' } });
    expect(read.importedCount).toBe(3);
  });
});

test('annex 30 gives factions, commissions and posts, and no private contact is kept', async () => {
  await importFiles(csvFiles({ ...five, deputies }));
  const [profile] = await council.sql<{ fields: Record<string, string> }[]>`
    select p.fields from e_democracy.deputy_profile p join e_democracy.voting_member m on m.id = p.member_id where m.voting_identifier = 'dep-1'`;
  expect(profile?.fields).toMatchObject({ id: 'П-1', openingHours: 'Пн 09:00-17:00' });
  expect(Object.keys(profile?.fields ?? {})).not.toEqual(expect.arrayContaining(['email']));
  expect(JSON.stringify(profile)).not.toMatch(/1980|380441234567|a@b/);
  const factions = await council.sql`
    select f.name, count(*)::int as votes from e_democracy.vote v join e_democracy.faction f on f.id = v.faction_id group by f.name order by f.name`;
  expect([...factions]).toEqual([
    { name: 'Фракція «Верба»', votes: 12 },
    { name: 'Фракція «Клен»', votes: 6 },
  ]);
  const [commissions] = await council.sql`select count(*)::int as members from e_democracy.commission_membership`;
  expect(commissions).toEqual({ members: 7 });
});

test('every vote keeps its word and its line', async () => {
  await importFiles(csvFiles({ ...five, deputies }));
  const [vote] = await council.sql`
    select v.raw_option, v.source_line, s.file, s.place from e_democracy.vote v join e_democracy.voting_member m on m.id = v.member_id
    join e_democracy.vote_event e on e.id = v.event_id join e_democracy.vote_event_source s on s.event_id = e.id
    where m.voting_identifier = 'dep-2' and e.source_uid = '2023-03-02-2'`;
  expect(vote).toEqual({ raw_option: 'Проти', source_line: 10, file: 'voteEvents.csv', place: '3' });
});
