import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { systemClock } from '@hromada/shared/clock';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { annex29Rows, csvFiles, TOLD } from '../../test/format-generator.ts';
import { type EDemocracy, startEDemocracy } from '../../test/harness.ts';
import { sheetText } from '../../test/protocol-generator.ts';
import { generateSource } from '../../test/rada4-generator.ts';
import { rollCallsFolder } from '../../test/roll-calls-folder.ts';
import { type SourceFolder, sourceFolder } from '../../test/source-folder.ts';
import { ANNEX_29, ANNEX_29_SIMPLE, CONVOCATIONS } from './annex-29.type.ts';
import { ANNEX_30, PRIVATE_COLUMNS } from './annex-30.type.ts';
import { type DataSet, ExportService } from './export.service.ts';
import { PublishedCouncilRepository } from './published-council.repository.ts';
import type { StandardTable } from './standard-table.type.ts';
import { SUPPLEMENT } from './supplement.type.ts';
import { referenceFaults, type TextTable, tableFaults } from './validate-table.policy.ts';

let council: EDemocracy;
let sources: SourceFolder;
let root: string;

beforeAll(async () => {
  council = await startEDemocracy();
  sources = await sourceFolder();
  root = await mkdtemp(path.join(tmpdir(), 'data-sets-'));
});
afterAll(async () => {
  await council.stop();
  await sources.remove();
  await rm(root, { recursive: true, force: true });
});
beforeEach(() => council.clear());

async function written(dataSet: DataSet, format: 'csv' | 'json', name: string): Promise<string> {
  const folder = path.join(root, name);
  await new ExportService(new PublishedCouncilRepository(council.sql), systemClock).run({
    dataSet,
    format,
    folder,
    convocation: null,
    scope: 'ALL',
    publisher: { authorityId: '01234567', catottg: 'UA32140050010021659' },
  });
  return folder;
}

async function textsOf(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).filter((name) => !/^(?:passport|csv-metadata)\.json$/.test(name)).sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(path.join(folder, name), 'utf8')])),
  );
}

/** Everything of a vote that a reader of the graph sees. */
async function everything(): Promise<unknown> {
  const events = await council.sql`
    select e.title, e.number, e.project_number, e.topic, e.voted_at, e.rule_kind, e.rule_source, e.rule_quota, e.rule_composition, e.count_for, e.count_against, e.count_abstain,
      e.count_not_voted, e.count_absent, e.printed_tally, e.result_printed, trim(e.result_printed_text) as printed, e.result_override, e.result_computed, e.result, e.is_consistent, e.kind, e.is_main, e.method,
      e.absence_coding, s.held_on::text, s.session_label, s.label, s.commission,
      (select jsonb_agg(jsonb_build_array(coalesce(m.name, '-'), v.option, f.name, v.rebel_effective, v.rebel_expressed, v.is_derived) order by v.position) from e_democracy.vote v
        left join e_democracy.voting_member m on m.id = v.member_id left join e_democracy.faction f on f.id = v.faction_id where v.event_id = e.id) as votes
    from e_democracy.vote_event e join e_democracy.sitting s on s.id = e.sitting_id order by e.voted_at, e.title`;
  const members = await council.sql`
    select name, role, mandate_starts_on::text, mandate_ends_on::text, is_mandate_observed from e_democracy.voting_member order by sort_key collate "C"`;
  const convocations =
    await council.sql`select authority_name, label, starts_on::text, ends_on::text, total_composition from e_democracy.convocation`;
  return { events: [...events], members: [...members], convocations: [...convocations] };
}

const given: readonly (readonly [string, () => Promise<string>])[] = [
  ['a council read from annex 29 and 30', async () => sources.folder('annex', csvFiles(annex29Rows(TOLD)))],
  [
    'a council of the voting system, every known defect planted',
    async () => sources.folder('planted', generateSource('round trip', 30, 1).files),
  ],
  [
    'a council whose lists leave absent ones out',
    async () =>
      sources.folder(
        'omitted',
        TOLD.rollCalls.map((rollCall, index) => ({
          name: `2-${index + 1}.txt`,
          bytes: Buffer.from(sheetText(TOLD, rollCall, true)),
        })),
      ),
  ],
];

describe.each(given)('%s', (name, source) => {
  test.each([
    ['annex-29', 'csv'],
    ['annex-29', 'json'],
    ['annex-29-simple', 'csv'],
    ['annex-29-simple', 'json'],
    ['popolo', 'json'],
  ] as const)(
    'written as %s in %s and read back is the same council, and written again the same bytes',
    async (dataSet, format) => {
      await council.importFrom(await source());
      const before = await everything();
      const first = await written(dataSet, format, `${name} ${dataSet} ${format} 1`);
      await council.clear();
      const report = await council.importFrom(first);
      expect(report.findings.filter(({ severity }) => severity === 'REFUSED')).toEqual([]);
      expect(await everything()).toEqual(before);
      expect(await textsOf(await written(dataSet, format, `${name} ${dataSet} ${format} 2`))).toEqual(
        await textsOf(first),
      );
    },
  );

  test('read back into the council it came from changes nothing', async () => {
    await council.importFrom(await source());
    const folder = await written('annex-29', 'csv', `${name} again`);
    expect(await council.importFrom(folder)).toMatchObject({ importedCount: 0, refusedCount: 0, newMemberCount: 0 });
  });
});

function textTable(name: string, text: string): TextTable {
  const [header = [], ...rows] = parse(text, { bom: true }) as string[][];
  return { name, header, rows };
}

/** Required by the standard, and not known to a council that only imported its votes. */
const UNKNOWN_HERE = new Set(['votingIdentifier', 'classification', 'number', 'projectNumber', 'textUrl']);

describe('a data set', () => {
  test.each([
    ['annex-29', [...ANNEX_29, ...SUPPLEMENT]],
    ['annex-29-simple', [...ANNEX_29_SIMPLE, CONVOCATIONS, ...SUPPLEMENT]],
    ['annex-30', ANNEX_30],
  ] as const)('%s keeps its standard', async (dataSet, standards: readonly StandardTable[]) => {
    await council.importFrom(await sources.folder('for validation', csvFiles(annex29Rows(TOLD))));
    const folder = await written(dataSet, 'csv', `valid ${dataSet}`);
    const leftOut = dataSet === 'annex-30' ? new Set([...PRIVATE_COLUMNS, ...ANNEX_30_NOT_TOLD]) : UNKNOWN_HERE;
    for (const standard of standards) {
      const table = textTable(standard.name, await readFile(path.join(folder, `${standard.name}.csv`), 'utf8'));
      expect(table.rows.length).toBeGreaterThan(0);
      expect(tableFaults(table, standard, leftOut)).toEqual([]);
    }
    const metadata = JSON.parse(await readFile(path.join(folder, 'csv-metadata.json'), 'utf8'));
    expect(metadata.tables.map(({ url }: { url: string }) => url)).toEqual(
      standards.map((standard) => `${standard.name}.csv`),
    );
    const passport = JSON.parse(await readFile(path.join(folder, 'passport.json'), 'utf8'));
    expect(passport.distribution).toHaveLength(standards.length);
  });

  test('of deputies says nothing private', async () => {
    await council.importFrom(await sources.folder('private', csvFiles(annex29Rows(TOLD))));
    const folder = await written('annex-30', 'json', 'private 30');
    expect(await readFile(path.join(folder, 'deputies.json'), 'utf8')).not.toMatch(/1980|380441234567|a@b/);
  });

  test.each([
    ['KEY_REPEATED', 'vote', (text: string) => `${text}${text.split('\r\n')[1]}\r\n`],
    ['VALUE_MALFORMED', 'vote', (text: string) => text.replace(',За\r', ',Мабуть\r')],
    ['VALUE_MISSING', 'vote', (text: string) => text.replace(',За\r', ',\r')],
    ['COLUMN_MISSING', 'vote', (text: string) => text.replace('voterUid', 'voter')],
    ['REFERENCE_BROKEN', 'vote', (text: string) => text.replace(/^2023-03-02-1/m, '2023-03-02-9')],
  ] as const)('with a planted %s does not pass', async (code, name, spoil) => {
    await council.importFrom(await sources.folder('spoilt', csvFiles(annex29Rows(TOLD))));
    const folder = await written('annex-29', 'csv', `spoilt ${code}`);
    const standard = ANNEX_29.find((table) => table.name === name);
    if (!standard) throw new Error(name);
    const table = textTable(name, spoil(await readFile(path.join(folder, `${name}.csv`), 'utf8')));
    const events = textTable('voteEvents', await readFile(path.join(folder, 'voteEvents.csv'), 'utf8'));
    const faults = [...tableFaults(table, standard), ...referenceFaults(table, 'uid', events, 'uid')];
    expect(faults.map((fault) => fault.code)).toContain(code);
  });
});

/** Of the office, and not in the generated source. */
const ANNEX_30_NOT_TOLD = [
  'image',
  'partyName',
  'CATUTTC',
  'addressPostCode',
  'addressAdminUnitL2',
  'addressPostName',
  'addressThoroughfare',
  'addressLocatorDesignator',
];

const archive = path.join(rollCallsFolder(), 'kyiv-2021-2022-raw.tar.gz');

describe.skipIf(!existsSync(archive))('roll calls of the Kyiv City Council, 2021–2022', () => {
  test('written as annex 29 and read back are the same council', async () => {
    await council.importFrom(archive);
    const before = await everything();
    const folder = await written('annex-29', 'csv', 'kyiv');
    await council.clear();
    const report = await council.importFrom(folder);
    expect(report).toMatchObject({ importedCount: 2_603, refusedCount: 0, voteCount: 314_963, newMemberCount: 123 });
    expect(await everything()).toEqual(before);
  }, 300_000);
});
