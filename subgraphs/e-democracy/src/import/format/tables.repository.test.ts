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

describe('several congresses and chambers in one folder', () => {
  const VOTES = ['congress', 'chamber', 'rollnumber', 'icpsr', 'cast_code'];
  const MEMBERS = ['congress', 'chamber', 'icpsr', 'state_abbrev', 'party_code', 'bioname'];
  const CALLS = ['congress', 'chamber', 'rollnumber', 'date', 'vote_result'];

  test('each takes its own members; one who changed party and was given a second number is two', async () => {
    await importFiles(
      csvFiles({
        HSall_votes: [
          VOTES,
          [107, 'Senate', 1, 14240, 1],
          [107, 'Senate', 1, 94240, 0],
          [107, 'Senate', 1, 99910, 1],
          [107, 'Senate', 2, 14240, 0],
          [107, 'Senate', 2, 94240, 6],
          [107, 'House', 1, 15000, 9],
        ],
        HSall_members: [
          MEMBERS,
          [107, 'Senate', 14240, 'VT', 200, 'EPSILON, Eve'],
          [107, 'Senate', 94240, 'VT', 328, 'EPSILON, Eve'],
          [107, 'House', 15000, 'AL', 100, 'ZETA, Zoe'],
          [107, 'President', 99910, 'USA', 200, 'ETA, Ed'],
        ],
        HSall_rollcalls: [
          CALLS,
          [107, 'Senate', 1, '2001-02-01', 'Agreed to'],
          [107, 'Senate', 2, '2001-09-01', 'Rejected'],
          [107, 'House', 1, '2001-02-01', 'Passed'],
        ],
      }),
    );
    const rows = await council.sql`
      select c.authority_name as chamber, e.number, m.voting_identifier as icpsr, v.option, f.name as party
      from e_democracy.vote v join e_democracy.vote_event e on e.id = v.event_id join e_democracy.convocation c on c.id = e.convocation_id
      join e_democracy.voting_member m on m.id = v.member_id left join e_democracy.faction f on f.id = v.faction_id order by 1, 2, 3`;
    expect(rows.map((row) => Object.values(row).join(' '))).toEqual([
      'United States House of Representatives 1 15000 ABSENT Democrat',
      'United States Senate 1 14240 FOR Republican',
      'United States Senate 1 99910 FOR Republican',
      'United States Senate 2 94240 AGAINST Independent',
    ]);
  });

  test('votes joined with names, parties and days need no other table', async () => {
    const report = await importFiles(
      csvFiles({
        senate: [
          ['congress', 'chamber', 'rollnumber', 'date', 'icpsr', 'bioname', 'party_code', 'cast_code'],
          [107, 'Senate', 1, '2001-02-01', 14240, 'EPSILON, Eve', 200, 2],
          [107, 'Senate', 1, '2001-02-01', 14009, 'BETA, Bob', 100, 5],
        ],
      }),
    );
    expect(report).toMatchObject({ importedCount: 1, refusedCount: 0 });
    const rows = await council.sql`
      select m.name, v.option, f.name as party from e_democracy.vote v join e_democracy.voting_member m on m.id = v.member_id
      join e_democracy.faction f on f.id = v.faction_id order by 1`;
    expect(rows.map((row) => Object.values(row).join(': '))).toEqual([
      'BETA, Bob: AGAINST: Democrat',
      'EPSILON, Eve: FOR: Republican',
    ]);
  });

  test('votes without any day are refused by name, not passed over', async () => {
    const report = await importFiles(csvFiles({ S107_votes: [VOTES, [107, 'Senate', 1, 14240, 1]] }));
    expect(report).toMatchObject({ importedCount: 0, refusedCount: 1 });
    expect(report.findings[0]).toMatchObject({ code: 'VOTE_TIME_MISSING', place: '2:date' });
  });
});

describe('a plain table with no more columns than it needs', () => {
  const OF = { authority: 'Рада', convocation: '1 скликання' };

  test.each([
    ['by its own names', ['event', 'date', 'voter', 'vote'], ['За', 'Проти', 'Утримався', 'Не голосував', 'Відсутній']],
    [
      'in English',
      ['rollcall', 'day', 'member_name', 'position'],
      ['Aye', 'No', 'ABSTENTION', 'DID_NOT_VOTE', 'absent'],
    ],
    ['of the Senate', ['rollnumber', 'date', 'bioname', 'vote'], ['Yea', 'Nay', 'Present', 'Not Voting', 'Absent']],
    ['in Polish', ['event', 'date', 'name', 'vote'], ['za', 'przeciw', 'wstrzymał się', 'nie głosował', 'nieobecny']],
  ])('is read %s', async (_, header, words) => {
    const votes = words.map((word, at) => ['e1', '2024-01-10', `Особа ${'АБВГД'[at]}ська`, word]);
    const report = await importFiles(csvFiles({ table: [header, ...votes] }), OF);
    expect(report).toMatchObject({ importedCount: 1, refusedCount: 0 });
    const rows = await council.sql`select option from e_democracy.vote order by position`;
    expect(rows.map(({ option }) => option)).toEqual(['FOR', 'AGAINST', 'ABSTAIN', 'NOT_VOTED', 'ABSENT']);
  });

  test('and a table of roll calls beside it, told by a bare id', async () => {
    const report = await importFiles(
      csvFiles({
        rollcalls: [
          ['id', 'date', 'title', 'result', 'threshold'],
          ['e1', '2024-01-10', 'Про бюджет', 'прийнято', 2],
        ],
        votes: [
          ['id', 'rollcall_id', 'deputy_name', 'choice'],
          [1, 'e1', 'Особа Аська', 'за'],
          [2, 'e1', 'Особа Бська', 'за'],
        ],
      }),
      OF,
    );
    expect(report).toMatchObject({ importedCount: 1, refusedCount: 0 });
    const [event] = await council.sql`select title, rule_quota, count_for from e_democracy.vote_event`;
    expect(event).toEqual({ title: 'Про бюджет', rule_quota: 2, count_for: 2 });
  });
});
