import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { annex29Rows, csvFiles, TOLD } from '../../../test/format-generator.ts';
import { type EDemocracy, startEDemocracy } from '../../../test/harness.ts';
import type { PublishedFile } from '../../../test/rada4-generator.ts';
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

async function importFiles(files: readonly PublishedFile[], options: Parameters<EDemocracy['importFrom']>[1] = {}) {
  folder += 1;
  return council.importFrom(await sources.folder(`source-${folder}`, files), options);
}

async function voteCount(): Promise<number> {
  const rows = await council.sql`select 1 from e_democracy.vote`;
  return rows.length;
}

const { deputies = [], ...five } = annex29Rows(TOLD);

describe('what is wrong in a table', () => {
  const broken = (table: keyof typeof five, line: number, column: number, text: string) => ({
    ...five,
    deputies,
    [table]: (five[table] ?? []).map((row, index) =>
      index === line - 1 ? row.map((cell, at) => (at === column ? text : cell)) : row,
    ),
  });

  test.each([
    ['an unknown vote', broken('vote', 9, 2, 'Мабуть'), 'UNKNOWN_VOTE', 'vote.csv 9:result'],
    ['a day that is none', broken('motions', 3, 6, '2023-02-31'), 'DAY_MALFORMED', '3:date'],
    ['a count that is none', broken('voteEvents', 2, 7, 'багато'), 'FIELD_MALFORMED', '2:votingFor'],
    ['a reference to nothing', broken('voteEvents', 4, 1, 'm9'), 'REFERENCE_BROKEN', 'voteEvents.csv 4:motionUid'],
  ])('%s is told with file, row and column, and nothing of the data set is taken', async (_, tables, code, place) => {
    const report = await importFiles(csvFiles(tables));
    expect(report.findings.find((finding) => finding.code === code)).toMatchObject({ severity: 'REFUSED', place });
    expect(report).toMatchObject({ importedCount: 0, refusedCount: 3 });
    expect(await voteCount()).toBe(0);
  });

  test('the sound roll calls of it are taken when that is asked for', async () => {
    const report = await importFiles(csvFiles(broken('vote', 9, 2, 'Мабуть')), { atomicity: 'SOUND_ROLL_CALLS' });
    expect(report).toMatchObject({ importedCount: 2, refusedCount: 1 });
  });

  test('totals that contradict the list are told, and the list is kept', async () => {
    const report = await importFiles(csvFiles(broken('voteEvents', 2, 7, '6')));
    expect(report).toMatchObject({ importedCount: 3, mismatchCount: 1 });
    expect(await voteCount()).toBe(21);
  });

  test('names a voter only by identifier when annex 30 is not there', async () => {
    await importFiles(csvFiles(five));
    const names = await council.sql`select name from e_democracy.voting_member order by name`;
    expect(names.map(({ name }) => name)).toEqual(['dep-1', 'dep-2', 'dep-3', 'dep-4', 'dep-5', 'dep-6', 'dep-7']);
  });
});

describe('a US Senate of Voteview', () => {
  const files = (float: string) =>
    csvFiles({
      S109_votes: [
        ['congress', 'chamber', 'rollnumber', 'icpsr', 'cast_code', 'prob'],
        [109, 'Senate', 1, `1366${float}`, 1, 99.1],
        [109, 'Senate', 1, `14009${float}`, 6, 88],
        [109, 'Senate', 1, `15011${float}`, 9, ''],
        [109, 'Senate', 1, `15015${float}`, 0, ''],
        [109, 'Senate', 2, `1366${float}`, 3, ''],
        [109, 'Senate', 2, `14009${float}`, 2, ''],
        [109, 'Senate', 2, `15011${float}`, 7, ''],
      ],
      S109_members: [
        ['congress', 'chamber', 'icpsr', 'state_icpsr', 'state_abbrev', 'party_code', 'bioname', 'nominate_dim1'],
        [109, 'Senate', 1366, 41, 'AL', 200, 'ALPHA, Ann', 0.3],
        [109, 'Senate', 14009, 41, 'AL', 100, 'BETA, Bob', -0.3],
        [109, 'Senate', 15011, 81, 'AK', 328, 'GAMMA, Cid', 0],
        [109, 'Senate', 15015, 81, 'AK', 100, 'DELTA, Dee', 0],
      ],
      S109_rollcalls: [
        [
          'congress',
          'chamber',
          'rollnumber',
          'date',
          'session',
          'yea_count',
          'nay_count',
          'bill_number',
          'vote_result',
          'vote_desc',
          'vote_question',
        ],
        [109, 'Senate', 1, '2005-01-26', 1, 1, 1, 'PN3', 'Nomination Confirmed', 'Nomination', 'On the Nomination'],
        [109, 'Senate', 2, '2005-01-26', 1, 2, 0, 'S5', 'Bill Passed', 'Bill', 'On Passage'],
      ],
    });

  test.each(['', '.0'])('is read from its three tables, numbers written %j', async (float) => {
    const report = await importFiles(files(float));
    expect(report).toMatchObject({ importedCount: 2, refusedCount: 0, mismatchCount: 0 });
    const rows = await council.sql`
      select e.number, m.voting_identifier as icpsr, v.option, f.name as party from e_democracy.vote v join e_democracy.vote_event e on e.id = v.event_id
      join e_democracy.voting_member m on m.id = v.member_id left join e_democracy.faction f on f.id = v.faction_id order by e.number, 2`;
    expect(rows.map(({ number, icpsr, option, party }) => [number, icpsr, option, party].join(' '))).toEqual([
      '1 1366 FOR Republican',
      '1 14009 AGAINST Democrat',
      '1 15011 ABSENT Independent',
      '2 1366 FOR Republican',
      '2 14009 FOR Democrat',
      '2 15011 ABSTAIN Independent',
    ]);
    const [event] =
      await council.sql`select rule_kind, result, authority_name from e_democracy.vote_event e join e_democracy.convocation c on c.id = e.convocation_id limit 1`;
    expect(event).toEqual({ rule_kind: 'UNKNOWN', result: 'ADOPTED', authority_name: 'United States Senate' });
  });
});
