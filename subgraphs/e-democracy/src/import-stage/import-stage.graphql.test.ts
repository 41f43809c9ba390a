import { uuid } from '@hromada/shared/graphql';
import { anAnonymous, anEmployee } from '@hromada/shared/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { annex29SimpleRows, csvFiles, TOLD, type ToldCouncil } from '../../test/format-generator.ts';
import { type EDemocracy, startEDemocracy } from '../../test/harness.ts';

let council: EDemocracy;

beforeAll(async () => {
  council = await startEDemocracy();
});
afterAll(() => council.stop());
beforeEach(() => council.clear());

const analyst = anEmployee({ subject: uuid(), roles: ['analyst'] });
const STAGE = `stage { id importedCount refusedCount pendingMatchCount newMemberCount isApplied headers { found field how } findings { code message } } problems { code }`;

function uploaded(told: ToldCouncil, drift: Readonly<Record<string, string>> = {}) {
  const { motions, votings } = annex29SimpleRows(told);
  const [header = [], ...rows] = motions;
  const tables = {
    motions: [header.map((name) => drift[String(name)] ?? name), ...rows],
    votings: votings.map((row) => row.map((cell, at) => (at === 1 ? '' : cell))),
  };
  return csvFiles(tables).map(({ name, bytes }) => ({ name, contentBase64: bytes.toString('base64') }));
}

async function stage(told: ToldCouncil, drift: Readonly<Record<string, string>> = {}) {
  const input = { sourceName: 'засідання', files: uploaded(told, drift), idempotencyKey: uuid() };
  const data = await council.query(
    `mutation ($input: StageImportInput!) { stageImport(input: $input) { ${STAGE} } }`,
    { input },
    analyst,
  );
  return data.stageImport;
}

async function again(name: 'applyImportStage' | 'rereadImportStage', stageId: string) {
  const input = { stageId, idempotencyKey: uuid() };
  const data = await council.query(
    `mutation ($input: ImportStageInput!) { ${name}(input: $input) { ${STAGE} } }`,
    { input },
    analyst,
  );
  return data[name];
}

async function eventCount(): Promise<number> {
  const rows = await council.sql`select 1 from e_democracy.vote_event`;
  return rows.length;
}

test('a source is laid ready, its drifted headers are shown, nothing is kept, and then it is taken in', async () => {
  const { stage: laid } = await stage(TOLD, { number: 'num', legislativeSession: 'legistativeSession' });
  expect(laid).toMatchObject({ importedCount: 3, refusedCount: 0, newMemberCount: 7, isApplied: false });
  expect(laid.headers).toEqual([
    { found: 'legistativeSession', field: 'legislativeSession', how: 'ALIAS' },
    { found: 'num', field: 'number', how: 'ALIAS' },
  ]);
  expect(await eventCount()).toBe(0);
  expect((await again('applyImportStage', laid.id)).stage).toMatchObject({ importedCount: 3, isApplied: true });
  expect(await eventCount()).toBe(3);
});

test('roll calls with an unknown name wait for a decision; the others go on', async () => {
  await stage(TOLD).then(({ stage: laid }) => again('applyImportStage', laid.id));
  const misspelt: ToldCouncil = {
    ...TOLD,
    voters: TOLD.voters.map((name) => (name.startsWith('Мулярчук') ? 'Мулярчик Дмитро Сергійович' : name)),
    rollCalls: [{ at: '2023-03-30 10:00:00', title: 'Про нове', votes: '+++++++' }],
  };
  const { stage: laid } = await stage(misspelt);
  expect(laid).toMatchObject({ importedCount: 0, pendingMatchCount: 1 });
  const pending = await council.query(
    `{ voterMatches(first: 5, status: PENDING) { edges { node { id printedName reason candidates { nameKey name score reason } } } } }`,
    {},
    analyst,
  );
  const [{ node: match }] = pending.voterMatches.edges;
  expect(match).toMatchObject({
    printedName: 'Мулярчик Дмитро Сергійович',
    reason: 'MISSPELT',
    candidates: [{ name: 'Мулярчук Дмитро Сергійович' }],
  });
  const decide = (nameKey: string | null) =>
    council.query(
      `mutation ($input: DecideVoterMatchInput!) { decideVoterMatch(input: $input) { match { status } problems { code } } }`,
      { input: { matchId: match.id, nameKey, idempotencyKey: uuid() } },
      analyst,
    );
  expect((await decide('нема такого')).decideVoterMatch.problems).toEqual([{ code: 'NO_SUCH_CANDIDATE' }]);
  expect((await decide(match.candidates[0].nameKey)).decideVoterMatch).toEqual({
    match: { status: 'CONFIRMED' },
    problems: [],
  });
  expect((await decide(null)).decideVoterMatch.problems).toEqual([{ code: 'ALREADY_DECIDED' }]);
  expect((await again('rereadImportStage', laid.id)).stage).toMatchObject({ importedCount: 1, pendingMatchCount: 0 });
  await again('applyImportStage', laid.id);
  expect(await eventCount()).toBe(4);
  const [members] = await council.sql`select count(*)::int as count from e_democracy.voting_member`;
  expect(members).toEqual({ count: 7 });
});

test('a new person is a new voter', async () => {
  await stage(TOLD).then(({ stage: laid }) => again('applyImportStage', laid.id));
  const another: ToldCouncil = {
    ...TOLD,
    voters: TOLD.voters.map((name) => (name.startsWith('Мулярчук') ? 'Мулярчик Дмитро Сергійович' : name)),
    rollCalls: [{ at: '2023-03-30 10:00:00', title: 'Про нове', votes: '+++++++' }],
  };
  const { stage: laid } = await stage(another);
  const [match] = await council.sql<{ id: string }[]>`select id from e_democracy.voter_match where status = 'PENDING'`;
  await council.query(
    `mutation ($input: DecideVoterMatchInput!) { decideVoterMatch(input: $input) { match { status } } }`,
    { input: { matchId: match?.id, nameKey: null, idempotencyKey: uuid() } },
    analyst,
  );
  await again('applyImportStage', laid.id);
  const [members] = await council.sql`select count(*)::int as count from e_democracy.voting_member`;
  expect(members).toEqual({ count: 8 });
});

test.each([
  [[], 'NO_FILES'],
  [[{ name: 'a.csv', contentBase64: 'це не Base64' }], 'NOT_BASE64'],
  [[{ name: 'a.csv', contentBase64: 'A'.repeat(800_000) }], 'TOO_LARGE'],
])('what cannot be laid ready is said: %#', async (files, code) => {
  const input = { sourceName: 'x', files, idempotencyKey: uuid() };
  const data = await council.query(
    `mutation ($input: StageImportInput!) { stageImport(input: $input) { ${STAGE} } }`,
    { input },
    analyst,
  );
  expect(data.stageImport).toMatchObject({ stage: null, problems: [{ code }] });
});

test('imports are nobody’s business but of those who make them', async () => {
  const { errors } = await council.queryRaw('{ importStages(first: 1) { edges { node { id } } } }', {}, anAnonymous());
  expect(errors?.[0]?.message).toBe('Sign in to see this');
});
