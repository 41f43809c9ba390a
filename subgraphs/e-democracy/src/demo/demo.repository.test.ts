import { openDatabase } from '@hromada/drizzle/client';
import { demoSize } from '@hromada/shared/demo';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type EDemocracy, startEDemocracy } from '../../test/harness.ts';
import { MeasureRepository } from '../measure/measure.repository.ts';
import { VoteBasis } from '../vote-event/vote-event.type.ts';
import { loadDemo } from './demo.service.ts';

const TODAY = '2026-11-22';
let council: EDemocracy;
const lines: string[] = [];

beforeAll(async () => {
  council = await startEDemocracy();
  await loadDemo(council.sql, demoSize(['--size', 'village']).size, TODAY, (line) => lines.push(line));
});
afterAll(() => council.stop());

describe('the demo council of a village', () => {
  test('is loaded, and says what it holds', () => {
    expect(lines).toEqual(['25 voting members', '15 sittings', '120 roll calls, 2 760 votes']);
  });

  test('has every seat held on every vote, the mayor’s too', async () => {
    expect(
      await council.sql`select distinct count(*)::int as voters, count(distinct member_id)::int as people from e_democracy.vote group by event_id`,
    ).toEqual([{ voters: 23, people: 23 }]);
  });

  test('has results of both kinds, most of them adopted, some contradictory', async () => {
    const [events] =
      await council.sql`select count(*) filter (where result = 'ADOPTED')::int as adopted, count(*) filter (where result = 'REJECTED')::int as rejected from e_democracy.vote_event`;
    expect(events?.adopted).toBeGreaterThan(events?.rejected * 2);
    expect(events?.rejected).toBeGreaterThan(5);
  });

  test('is not loaded a second time', async () => {
    const again: string[] = [];
    await loadDemo(council.sql, demoSize([]).size, TODAY, (line) => again.push(line));
    expect(again).toEqual(['a council is already there']);
  });

  test('measures the same from counted sittings and from the votes themselves', async () => {
    const { db, close } = openDatabase(council.url);
    const repository = new MeasureRepository(db);
    const members = await council.sql<{ id: string }[]>`select id from e_democracy.voting_member`;
    const ids = members.map((member) => member.id);
    for (const basis of [VoteBasis.EFFECTIVE, VoteBasis.EXPRESSED]) {
      const byId = (rows: Awaited<ReturnType<MeasureRepository['countVotes']>>) =>
        [...rows].sort((one, other) => (one.memberId < other.memberId ? -1 : 1));
      const filter = { from: '2022-01-01', to: '2025-12-31' };
      const fromVotes = byId(await repository.countVotes(ids, filter, basis));
      expect(byId(await repository.countActivity(ids, filter, basis))).toEqual(fromVotes);
      expect(fromVotes.length).toBeGreaterThan(20);
    }
    await close();
  });
});

describe('pages of the console ask the database a bounded number of times', () => {
  const SITTING = `query ($id: ID!) { sitting(id: $id) { id label heldOn sessionLabel voteEventCount adoptedCount convocation { id label totalComposition quota }
    voteEvents(first: 50) { edges { cursor node { id number title resultPrinted resultOverride resultComputed isConsistent margin tally { for against abstain notVoted absent } rule { kind quota } sitting { heldOn } byFaction { faction { shortName } line tally { for } } } } pageInfo { hasNextPage } } } }`;
  const EVENT = `query ($id: ID!) { voteEvent(id: $id) { id title sitting { id heldOn convocation { id label factions { id } } } byFaction { faction { id shortName colour } line rice tally { for against abstain notVoted absent } }
    votes { memberName option isRebel member { id name role } faction { id shortName colour } } dataNotes } }`;
  const MEMBER = `query ($id: ID!) { votingMember(id: $id) { id name role faction { id shortName } memberships { startsOn faction { shortName } } convocation { label }
    activity { eventCount present { value } loyalty { value definition } sittingAttendance { value } dataQuality }
    votes(first: 50) { edges { node { option isRebel line faction { shortName } event { id title votedAt sitting { heldOn } } } } } rebellions(first: 20) { edges { node { option line event { title } } } } } }`;
  const MEMBERS = `query ($id: ID!) { votingMembers(convocationId: $id, first: 200) { edges { node { name faction { shortName } activity { present { value } loyalty { value } } } } } }`;

  test.each([
    ['a sitting', 'sitting', SITTING, 7],
    ['a roll call', 'vote_event', EVENT, 8],
    ['a member', 'voting_member', MEMBER, 12],
    ['all members with their activity', 'convocation', MEMBERS, 4],
  ])('%s', async (_, table, document, most) => {
    const [row] = await council.sql`select id from ${council.sql(`e_democracy.${table}`)} order by id limit 1`;
    const statements = await council.statementsOf(document, { id: row?.id });
    expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(most);
  });
});
