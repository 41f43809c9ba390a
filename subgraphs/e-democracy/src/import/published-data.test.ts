import { createReadStream, existsSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type EDemocracy, startEDemocracy } from '../../test/harness.ts';
import { rollCallsFolder } from '../../test/roll-calls-folder.ts';

const archive = path.join(rollCallsFolder(), 'kyiv-2021-2022-raw.tar.gz');
const isThere = existsSync(archive);
if (!isThere)
  process.stderr.write(`Skipped: no published roll calls at ${archive}; set HROMADA_ROLLCALLS to their folder\n`);

/** What a strict reader counts, a few lines of its own: the published files of these years happen to be valid JSON. */
async function countStrictly() {
  const counted = {
    files: 0,
    votes: 0,
    names: new Set<string>(),
    days: new Set<string>(),
    words: new Map<string, number>(),
    adopted: 0,
    mismatches: 0,
    habits: { padded: 0, spaced: 0, dots: 0 },
  };
  const entries = createReadStream(archive).pipe(createGunzip()).pipe(extract());
  for await (const entry of entries) {
    const text = Buffer.concat(await Readable.from(entry).toArray()).toString('utf8');
    if (!entry.header.name.endsWith('.json')) continue;
    const { DPList, GLTime, RESULT, ...totals } = JSON.parse(text.replace(/^\ufeff/, ''));
    const words = DPList.map((row: { DPGolos: string }) => row.DPGolos.trim());
    const of = (word: string) => words.filter((other: string) => other === word).length;
    counted.files += 1;
    counted.votes += DPList.length;
    counted.days.add(GLTime.slice(0, 10));
    counted.adopted += RESULT.includes('НЕ') ? 0 : 1;
    for (const word of words) counted.words.set(word, (counted.words.get(word) ?? 0) + 1);
    for (const row of DPList) {
      counted.names.add(row.DPName.replace(/\s/g, ''));
      counted.habits.spaced += /\s\s|^\s|\s$/.test(row.DPName) ? 1 : 0;
      counted.habits.padded += row.DPGolos === row.DPGolos.trim() ? 0 : 1;
      counted.habits.dots += row.DPGolos === '.........' ? 1 : 0;
    }
    const printed = [totals.YESCnt, totals.NOCnt, totals.UTRCnt, totals.NGCnt, totals.TotalCnt];
    const present = words.length - of('.........');
    counted.mismatches +=
      printed.join() === [of('За'), of('Проти'), of('Утримався'), of('Не голосував'), present].join() ? 0 : 1;
  }
  return counted;
}

describe.skipIf(!isThere)('roll calls of the Kyiv City Council, 2021–2022, as published', () => {
  let council: EDemocracy;
  let report: Awaited<ReturnType<EDemocracy['importFrom']>>;
  let counted: Awaited<ReturnType<typeof countStrictly>>;

  beforeAll(async () => {
    counted = await countStrictly();
    council = await startEDemocracy();
    report = await council.importFrom(archive);
  }, 120_000);
  afterAll(() => council?.stop());

  test('all 2,603 files come in, none repaired, refused or contradicted', () => {
    expect(counted).toMatchObject({ files: 2_603, votes: 314_963, mismatches: 0 });
    expect(report).toMatchObject({
      fileCount: counted.files,
      importedCount: counted.files,
      voteCount: counted.votes,
      repairedCount: 0,
      refusedCount: 0,
      mismatchCount: counted.mismatches,
      skippedCount: 1,
    });
  });

  test('246 spellings are 123 people', async () => {
    expect(counted.names.size).toBe(123);
    expect(report.newMemberCount).toBe(counted.names.size);
    expect(
      await council.sql`select count(*)::int as ended from e_democracy.voting_member where mandate_ends_on is not null`,
    ).toEqual([{ ended: 2 }]);
  });

  test('every vote word means what it says', async () => {
    const [votes] = await council.sql`
      select count(*) filter (where option = 'FOR')::int as "За", count(*) filter (where option = 'AGAINST')::int as "Проти", count(*) filter (where option = 'ABSTAIN')::int as "Утримався",
        count(*) filter (where option = 'NOT_VOTED')::int as "Не голосував", count(*) filter (where option = 'ABSENT')::int as "........." from e_democracy.vote`;
    expect(votes).toEqual({ За: 191_212, Проти: 1_357, Утримався: 4_379, 'Не голосував': 35_212, '.........': 82_803 });
    expect(votes).toEqual(Object.fromEntries(counted.words));
  });

  test('habits of the system are counted, not hidden', () => {
    const habit = (code: string) => report.findings.find((finding) => finding.code === code)?.details.count;
    expect([habit('VOTE_PADDED'), habit('NAME_SPACING'), habit('ABSENCE_MARK'), habit('RESULT_PADDED')]).toEqual([
      counted.habits.padded,
      counted.habits.spaced,
      counted.habits.dots,
      counted.files,
    ]);
  });

  test('30 sittings of one convocation of 121 voters, 61 to decide', async () => {
    expect(counted.days.size).toBe(30);
    expect(await council.sql`select label, authority_name, total_composition from e_democracy.convocation`).toEqual([
      { label: '9 скликання', authority_name: 'Київська міська рада', total_composition: 121 },
    ]);
    expect(
      await council.sql`select count(*)::int as sittings, count(*) filter (where session_label = '2 сесія')::int as "ofSecond" from e_democracy.sitting`,
    ).toEqual([{ sittings: counted.days.size, ofSecond: counted.days.size }]);
    expect(
      await council.sql`select distinct rule_quota from e_democracy.vote_event where rule_source = 'ASSUMED'`,
    ).toEqual([{ rule_quota: 61 }]);
  });

  test('clerks overrode 7 results; 17 of all contradict their rule or each other', async () => {
    const [events] = await council.sql`
      select count(*) filter (where result_printed = 'ADOPTED')::int as printed, count(result_override)::int as overridden, count(*) filter (where not is_consistent)::int as contradicted from e_democracy.vote_event`;
    expect(events).toEqual({ printed: counted.adopted, overridden: 7, contradicted: 17 });
  });

  test('a second run changes nothing', async () => {
    expect(await council.importFrom(archive)).toMatchObject({
      importedCount: 0,
      unchangedCount: counted.files,
      voteCount: 0,
      newMemberCount: 0,
    });
  }, 60_000);
});
