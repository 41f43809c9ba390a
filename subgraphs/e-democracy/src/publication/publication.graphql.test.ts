import { uuid } from '@hromada/shared/graphql';
import { anEmployee } from '@hromada/shared/testing';
import { parse, subscribe } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { annex29Rows, csvFiles, TOLD } from '../../test/format-generator.ts';
import { type EDemocracy, startEDemocracy } from '../../test/harness.ts';
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

const secretary = anEmployee({ subject: uuid(), roles: ['council-secretary'] });
const { deputies = [], ...five } = annex29Rows(TOLD);

const importCouncil = async (name: string, tables: Parameters<typeof csvFiles>[0] = { ...five, deputies }) =>
  council.importFrom(await sources.folder(name, csvFiles(tables)));

async function firstSitting(): Promise<string> {
  const [row] = await council.sql<{ id: string }[]>`select id from e_democracy.sitting order by held_on limit 1`;
  return row?.id ?? '';
}

const COMMAND = (name: string) => `mutation ($sittingId: ID!, $key: ID!) {
  ${name}(input: { sittingId: $sittingId, idempotencyKey: $key }) { publication { imported verified published isLate } problems { code } }
}`;

async function step(
  name: 'verifySittingVotes' | 'publishSittingVotes',
  sittingId: string,
  key = uuid(),
  viewer = secretary,
) {
  const data = await council.query(COMMAND(name), { sittingId, key }, viewer);
  return data[name];
}

describe('roll calls on their way to the public', () => {
  test('are imported, verified and published; published after the day of the vote they are late', async () => {
    await importCouncil('way');
    const sittingId = await firstSitting();
    expect(await step('publishSittingVotes', sittingId)).toEqual({
      publication: null,
      problems: [{ code: 'NOT_VERIFIED' }],
    });
    expect(await step('verifySittingVotes', sittingId)).toMatchObject({
      publication: { imported: 0, verified: 2, published: 0 },
      problems: [],
    });
    expect(await step('publishSittingVotes', sittingId)).toMatchObject({
      publication: { verified: 0, published: 2, isLate: true },
    });
    const data = await council.query(
      `{ sitting(id: "${sittingId}") { publication { published } voteEvents(first: 1) { edges { node { publication { state dueOn isLate publishedAt } } } } } }`,
    );
    expect(data.sitting.voteEvents.edges[0].node.publication).toEqual({
      state: 'PUBLISHED',
      dueOn: '2023-03-02',
      isLate: true,
      publishedAt: '2026-11-22T10:00:00.000Z',
    });
  });

  test('the same command again changes nothing', async () => {
    await importCouncil('twice');
    const [sittingId, key] = [await firstSitting(), uuid()];
    const first = await step('verifySittingVotes', sittingId, key);
    expect(await step('verifySittingVotes', sittingId, key)).toEqual(first);
  });

  test('are moved by the secretary alone', async () => {
    const variables = { sittingId: uuid(), key: uuid() };
    const { errors } = await council.queryRaw(
      COMMAND('verifySittingVotes'),
      variables,
      anEmployee({ roles: ['registrar'] }),
    );
    expect(errors?.[0]?.message).toBe('You may not see or do this');
  });

  test('corrected after publication they are CORRECTED at once, and the earlier version is kept and readable', async () => {
    await importCouncil('before');
    const sittingId = await firstSitting();
    await step('verifySittingVotes', sittingId);
    await step('publishSittingVotes', sittingId);
    const vote = (five.vote ?? []).map((row, index) => (index === 1 ? [row[0] ?? '', row[1] ?? '', 'Проти'] : row));
    const voteEvents = (five.voteEvents ?? []).map((row, index) =>
      index === 1 ? row.map((cell, at) => (at === 7 ? 3 : at === 8 ? 1 : cell)) : row,
    );
    await importCouncil('after', { ...five, vote, voteEvents, deputies });
    const data = await council.query(
      `{ sitting(id: "${sittingId}") { voteEvents(first: 1) { edges { node { tally { for } publication { state } versions { version tally { for } votes { memberName option rawOption } } } } } } }`,
    );
    const [{ node }] = data.sitting.voteEvents.edges;
    expect(node).toMatchObject({
      tally: { for: 3 },
      publication: { state: 'CORRECTED' },
      versions: [{ version: 1, tally: { for: 4 } }],
    });
    expect(node.versions[0].votes[0]).toEqual({
      memberName: 'Андрієнко Олена Петрівна',
      option: 'FOR',
      rawOption: 'За',
    });
  });

  test('are told live as they come in, are verified and published', async () => {
    const { schema, context } = await council.live();
    const document = parse(
      'subscription { sittingVotesChanged { type count cursor sitting { heldOn publication { imported } } } }',
    );
    const stream = await subscribe({ schema, document, contextValue: context });
    if (!(Symbol.asyncIterator in stream)) throw new Error(JSON.stringify(stream));
    await importCouncil('live');
    await step('verifySittingVotes', await firstSitting());
    const told: unknown[] = [];
    for await (const { data } of stream) {
      const change = data?.sittingVotesChanged as { type: string; count: number; sitting: { heldOn: string } };
      told.push([change.type, change.count, change.sitting.heldOn]);
      if (change.type === 'VERIFIED') break;
    }
    expect(told).toEqual([
      ['ARRIVED', 2, '2023-03-02'],
      ['ARRIVED', 1, '2023-03-16'],
      ['VERIFIED', 2, '2023-03-02'],
    ]);
  });
});

describe('drafts and decisions', () => {
  test('a draft published ten working days before is in time, later is not', async () => {
    await importCouncil('drafts');
    const [draft] = await council.sql<
      { id: string }[]
    >`select id from e_democracy.draft_decision order by number limit 1`;
    const note = (publishedOn: string) =>
      council.query(
        `mutation ($id: ID!, $on: LocalDate!, $key: ID!) { noteDraftPublication(input: { draftId: $id, publishedOn: $on, idempotencyKey: $key }) { draft { publicationDueOn isPublishedInTime consideredOn } } }`,
        { id: draft?.id, on: publishedOn, key: uuid() },
        secretary,
      );
    const inTime = await note('2023-02-15');
    expect(inTime.noteDraftPublication.draft).toEqual({
      publicationDueOn: '2023-02-15',
      isPublishedInTime: true,
      consideredOn: '2023-03-02',
    });
    const late = await note('2023-02-16');
    expect(late.noteDraftPublication.draft.isPublishedInTime).toBe(false);
  });

  test('only an adopted decision gets a number, and each number once', async () => {
    await importCouncil('decisions');
    const events = await council.sql<{ id: string }[]>`select id from e_democracy.vote_event order by voted_at`;
    const record = async (index: number, number: string) => {
      const data = await council.query(
        `mutation ($id: ID!, $number: String!, $key: ID!) { recordCouncilDecision(input: { voteEventId: $id, number: $number, idempotencyKey: $key }) { decision { number adoptedOn draft { number } } problems { code } } }`,
        { id: events[index]?.id, number, key: uuid() },
        secretary,
      );
      return data.recordCouncilDecision;
    };
    expect(await record(0, '101')).toEqual({
      decision: { number: '101', adoptedOn: '2023-03-02', draft: { number: '1/1' } },
      problems: [],
    });
    expect(await record(1, '102')).toEqual({ decision: null, problems: [{ code: 'NOT_ADOPTED' }] });
    expect(await record(2, '101')).toEqual({ decision: null, problems: [{ code: 'NUMBER_TAKEN' }] });
  });

  test('agenda, session, commission and source are there for whoever asks', async () => {
    await importCouncil('model');
    const data =
      await council.query(`{ convocations { sessions { label startsOn endsOn } commissions { name memberCount } }
      voteEvents(first: 1) { edges { node { kind isMain method topic absenceCoding source { format file place } agendaItem { number title author { name } draft { number } } } } } }`);
    expect(data.convocations[0]).toEqual({
      sessions: [{ label: '2 сесія', startsOn: '2023-03-02', endsOn: '2023-03-16' }],
      commissions: [{ name: 'Бюджетна комісія', memberCount: 7 }],
    });
    expect(data.voteEvents.edges[0].node).toEqual({
      kind: null,
      isMain: true,
      method: 'ROLL_CALL',
      topic: 'Майно',
      absenceCoding: 'EXPLICIT',
      source: { format: 'annex-29', file: 'voteEvents.csv', place: '4' },
      agendaItem: {
        number: '3',
        title: 'Про передачу майна',
        author: { name: 'Андрієнко Олена Петрівна' },
        draft: { number: '3/1' },
      },
    });
  });
});
