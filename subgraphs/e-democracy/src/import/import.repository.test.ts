import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type EDemocracy, startEDemocracy } from '../../test/harness.ts';
import {
  aPublishedRollCall,
  GENERATED_VOTERS,
  generateSource,
  PLANTS,
  type PublishedFile,
  published,
} from '../../test/rada4-generator.ts';
import { type SourceFolder, sourceFolder } from '../../test/source-folder.ts';

let council: EDemocracy;
let sources: SourceFolder;

beforeAll(async () => {
  council = await startEDemocracy();
  sources = await sourceFolder();
});
afterAll(async () => {
  await council.stop();
  await sources.remove();
});
beforeEach(() => council.clear());

function file(name: string, rollCall: object): PublishedFile {
  return { name, bytes: Buffer.from(published(rollCall)) };
}

async function everything(): Promise<unknown> {
  const [rows] = await council.sql`
    select (select jsonb_agg(to_jsonb(e) order by e.id) from e_democracy.vote_event e) as events,
      (select jsonb_agg(to_jsonb(v) order by v.event_id, v.position) from e_democracy.vote v) as votes,
      (select jsonb_agg(to_jsonb(m) order by m.id) from e_democracy.voting_member m) as members,
      (select jsonb_agg(to_jsonb(s) order by s.id) from e_democracy.sitting s) as sittings,
      (select jsonb_agg(to_jsonb(c)) from e_democracy.convocation c) as convocations,
      (select jsonb_agg(to_jsonb(t) order by t.member_id, t.sitting_id) from e_democracy.member_sitting t) as counted`;
  return rows;
}

describe('a source with planted defects', () => {
  test('gives exactly what was planted, and a second time changes nothing', async () => {
    const { files, expected } = generateSource('planted', 60, 3);
    const folder = await sources.folder('planted', files);
    const {
      imported: importedCount,
      repaired: repairedCount,
      refused: refusedCount,
      mismatch: mismatchCount,
      votes: voteCount,
    } = expected;

    const report = await council.importFrom(folder);
    expect(report).toMatchObject({
      fileCount: files.length,
      importedCount,
      repairedCount,
      refusedCount,
      mismatchCount,
      voteCount,
      unchangedCount: 0,
      newMemberCount: GENERATED_VOTERS.length,
    });
    const found = new Map<string, number>();
    for (const { severity, code } of report.findings)
      if (severity !== 'NOTE') found.set(code, (found.get(code) ?? 0) + 1);
    expect(found).toEqual(new Map(PLANTS.flatMap(({ code }) => (code === null ? [] : [[code, 3] as const]))));
    for (const { place, code } of report.findings.filter((finding) => finding.severity === 'REFUSED'))
      expect(place, code).not.toBeNull();

    const before = await everything();
    const again = await council.importFrom(folder);
    expect(again).toMatchObject({
      importedCount: 0,
      unchangedCount: importedCount,
      refusedCount,
      voteCount: 0,
      newMemberCount: 0,
    });
    expect(await everything()).toEqual(before);
  });

  test('is the same out of an archive; traces of operating systems are passed over', async () => {
    const { files, expected } = generateSource('packed', 20, 1);
    const litter = [
      { name: 'term/._230302_1.json', bytes: Buffer.from('junk') },
      { name: 'term/LICENSE', bytes: Buffer.from('MIT') },
    ];
    const archive = await sources.archive('term', [
      ...litter,
      ...files.map(({ name, bytes }) => ({ name: `term/${name}`, bytes })),
    ]);
    expect(await council.importFrom(archive)).toMatchObject({
      fileCount: files.length,
      importedCount: expected.imported,
      refusedCount: expected.refused,
      skippedCount: 1,
    });
    expect(await council.importFrom(await sources.folder('loose', files))).toMatchObject({
      importedCount: 0,
      unchangedCount: expected.imported,
    });
  });
});

describe('what is stored', () => {
  test('one convocation, its composition the length of the list, sittings by day, voters by the alphabet', async () => {
    await council.importFrom(await sources.folder('sound', generateSource('sound', 9, 0).files));
    expect(
      await council.sql`select label, authority_name, total_composition, mayor_counts, starts_on::text from e_democracy.convocation`,
    ).toEqual([
      {
        label: '8 скликання',
        authority_name: 'Вербівська міська рада',
        total_composition: 15,
        mayor_counts: true,
        starts_on: '2023-03-02',
      },
    ]);
    expect(await council.sql`select held_on::text, session_label from e_democracy.sitting order by held_on`).toEqual(
      ['2023-03-02', '2023-03-16', '2023-03-30'].map((day) => ({ held_on: day, session_label: '2 сесія' })),
    );
    const names = await council.sql`select name from e_democracy.voting_member order by sort_key collate "C"`;
    expect(names.map((row) => row.name).slice(0, 6)).toEqual([
      'Андрієнко А. К.',
      'Бойко Б. Л.',
      'Ґалаґан В. М.',
      'Євтушенко Г. Н.',
      'Їжакевич Д. К.',
      'Лук’яненко А. Л.',
    ]);
  });

  test('every vote as printed, beside what it means and its place in the list', async () => {
    const rollCall = aPublishedRollCall();
    await council.importFrom(await sources.folder('one', [file('230302_1.json', rollCall)]));
    const votes =
      await council.sql`select position, option, raw_option, printed_name from e_democracy.vote order by position`;
    expect(votes.map((vote) => ({ DPName: vote.printed_name, DPGolos: vote.raw_option }))).toEqual(rollCall.DPList);
    expect(votes.map((vote) => vote.position)).toEqual(rollCall.DPList.map((_, index) => index));
  });

  test('a replaced deputy’s mandate ends on the last day listed', async () => {
    const first = aPublishedRollCall();
    const second = aPublishedRollCall({
      GLTime: '16.03.2023 10:00:00',
      DPList: [...first.DPList.slice(1), { DPName: 'Яворська Я.Я.', DPGolos: 'За' }],
    });
    await council.importFrom(
      await sources.folder('replaced', [file('230302_1.json', first), file('230316_1.json', second)]),
    );
    expect(
      await council.sql`select name, mandate_starts_on::text as from, mandate_ends_on::text as to from e_democracy.voting_member where name like 'А%' or name like 'Яв%' order by name`,
    ).toEqual([
      { name: 'Андрієнко А. К.', from: '2023-03-02', to: '2023-03-02' },
      { name: 'Яворська Я. Я.', from: '2023-03-16', to: null },
    ]);
  });

  test('sittings counted by member equal a count of the votes themselves', async () => {
    await council.importFrom(await sources.folder('counted', generateSource('counted', 30, 0).files));
    const differing = await council.sql`
      select 1 from e_democracy.member_sitting t full join (
        select v.member_id, e.sitting_id, count(*) n, count(*) filter (where option <> 'ABSENT') p from e_democracy.vote v join e_democracy.vote_event e on e.id = v.event_id group by 1, 2
      ) r on r.member_id = t.member_id and r.sitting_id = t.sitting_id where (t.event_count, t.present_count) is distinct from (r.n::int, r.p::int)`;
    expect(differing).toHaveLength(0);
  });
});

describe('a roll call published anew', () => {
  test('becomes a new version; the earlier one is kept with its votes', async () => {
    const rollCall = aPublishedRollCall();
    const corrected = { ...rollCall, GL_Text: 'Про Програму благоустрою на 2023 рік' };
    await council.importFrom(await sources.folder('first', [file('230302_1.json', rollCall)]));
    const [before] = await council.sql`select id from e_democracy.vote_event`;
    const report = await council.importFrom(await sources.folder('second', [file('230302_1.json', corrected)]));
    expect(report).toMatchObject({ importedCount: 1, replacedCount: 1, unchangedCount: 0 });
    expect(report.findings).toContainEqual(
      expect.objectContaining({ severity: 'NOTE', code: 'NEW_VERSION', details: { version: 2 } }),
    );
    expect(await council.sql`select id, version, title from e_democracy.vote_event`).toEqual([
      { id: before?.id, version: 2, title: corrected.GL_Text },
    ]);
    const [kept] =
      await council.sql`select version, snapshot->>'title' as title, jsonb_array_length(snapshot->'votes') as votes from e_democracy.vote_event_version`;
    expect(kept).toEqual({ version: 1, title: rollCall.GL_Text, votes: 15 });
    expect(await council.sql`select count(*)::int as votes from e_democracy.vote`).toEqual([{ votes: 15 }]);
  });

  test('under another name is not counted twice', async () => {
    const rollCall = aPublishedRollCall();
    const folder = await sources.folder('copies', [
      file('230302_1.json', rollCall),
      file('230302_1 (1).json', rollCall),
    ]);
    const report = await council.importFrom(folder);
    expect(report).toMatchObject({ importedCount: 1, refusedCount: 1 });
    expect(report.findings).toContainEqual(expect.objectContaining({ severity: 'REFUSED', code: 'SAME_ROLL_CALL' }));
  });

  test('under the same name with other content in one source is refused, not chosen', async () => {
    const folder = await sources.folder('twins', [
      file('a/230302_1.json', aPublishedRollCall()),
      file('b/230302_1.json', aPublishedRollCall({ GL_Text: 'Про інше' })),
    ]);
    const report = await council.importFrom(folder);
    expect(report).toMatchObject({ importedCount: 1, refusedCount: 1 });
    expect(report.findings).toContainEqual(
      expect.objectContaining({
        code: 'SAME_NAME_OTHER_CONTENT',
        file: 'b/230302_1.json',
        details: { other: 'a/230302_1.json' },
      }),
    );
  });
});

describe('what the source does not tell', () => {
  const { SName: _, OrgName: __, ...bare } = aPublishedRollCall();

  test('is asked of the person who runs the import', async () => {
    const folder = await sources.folder('bare', [file('1.json', bare)]);
    expect(await council.importFrom(folder)).toMatchObject({ importedCount: 0, refusedCount: 1 });
    expect(
      await council.importFrom(folder, { authority: 'Вербівська міська рада', convocation: 'VIII', composition: 35 }),
    ).toMatchObject({ importedCount: 1 });
    expect(await council.sql`select label, total_composition from e_democracy.convocation`).toEqual([
      { label: '8 скликання', total_composition: 35 },
    ]);
    expect(await council.sql`select rule_quota from e_democracy.vote_event`).toEqual([{ rule_quota: 18 }]);
  });

  test('is taken from the other files of the source when they agree', async () => {
    const folder = await sources.folder('mixed', [
      file('230302_1.json', aPublishedRollCall()),
      file('230302_2.json', { ...bare, GLTime: '02.03.2023 11:00:00' }),
    ]);
    const report = await council.importFrom(folder);
    expect(report).toMatchObject({ importedCount: 2 });
    expect(report.findings.map((finding) => finding.code)).toEqual(
      expect.arrayContaining(['COUNCIL_ASSUMED', 'CONVOCATION_ASSUMED']),
    );
  });

  test('about the mayor may be said', async () => {
    await council.importFrom(await sources.folder('mayor', [file('230302_1.json', aPublishedRollCall())]), {
      mayor: 'Бойко Б.Л.',
    });
    expect(await council.sql`select name from e_democracy.voting_member where role = 'MAYOR'`).toEqual([
      { name: 'Бойко Б. Л.' },
    ]);
  });
});

describe('a run that fails', () => {
  test('at its last step leaves the database as it was', async () => {
    await council.importFrom(
      await sources.folder('earlier', [file('230302_9.json', aPublishedRollCall({ GLTime: '02.03.2023 15:00:00' }))]),
    );
    const before = await everything();
    await council.owner`alter table e_democracy.import_issue add constraint planted check (false) not valid`;
    const failing = council.importFrom(await sources.folder('failing', generateSource('failing', 9, 1).files));
    await expect(failing).rejects.toThrow('The server refused rows of e_democracy.import_issue');
    await council.owner`alter table e_democracy.import_issue drop constraint planted`;
    expect(await everything()).toEqual(before);
    expect(await council.sql`select count(*)::int as runs from e_democracy.import_run`).toEqual([{ runs: 1 }]);
  });

  test('on a damaged archive stores nothing and says so', async () => {
    const archive = await sources.archive('cut', generateSource('cut', 30, 0).files);
    const cut = path.join(path.dirname(archive), 'cut-short.tar.gz');
    await writeFile(cut, (await readFile(archive)).subarray(0, 2_000));
    await expect(council.importFrom(cut)).rejects.toMatchObject({ code: 'ARCHIVE_DAMAGED' });
    await expect(council.importFrom(path.join(path.dirname(archive), 'nowhere'))).rejects.toMatchObject({
      code: 'SOURCE_MISSING',
    });
  });
});
