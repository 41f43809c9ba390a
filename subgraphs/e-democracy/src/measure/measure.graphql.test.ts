import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { givenCouncil, type StoredCouncil } from '../../test/builders.ts';
import { type EDemocracy, startEDemocracy } from '../../test/harness.ts';

let council: EDemocracy;
let stored: StoredCouncil;

const ALL_FOR = { Бойко: 'FOR', Вовк: 'FOR', Гай: 'FOR' } as const;

beforeAll(async () => {
  council = await startEDemocracy();
  stored = await givenCouncil(council, {
    factions: { Громада: ['Аист', 'Бойко', 'Вовк', 'Гай'], Двоє: ['Дуб', 'Ель'] },
    leaves: { Аист: '2026-04-30' },
    rollCalls: [
      { on: '2026-02-05', title: 'Про перше', votes: { ...ALL_FOR, Аист: 'FOR', Дуб: 'FOR' } },
      { on: '2026-02-05', title: 'Про друге', votes: { ...ALL_FOR, Аист: 'NOT_VOTED', Дуб: 'AGAINST' } },
      { on: '2026-03-05', title: 'Про третє', votes: { ...ALL_FOR, Аист: 'ABSTAIN' } },
      { on: '2026-04-02', title: 'Про четверте', votes: ALL_FOR },
      { on: '2026-05-07', title: 'Про п’яте', votes: { ...ALL_FOR, Аист: 'AGAINST' } },
    ],
  });
});
afterAll(() => council.stop());

const ACTIVITY = `query ($id: ID!, $filter: VoteEventFilter, $basis: VoteBasis!) { votingMember(id: $id) { activity(filter: $filter, basis: $basis) {
  eventCount rebellionCount dataQuality present { value numerator denominator } expressed { numerator denominator } silent { numerator denominator } absent { numerator denominator }
  sittingAttendance { numerator denominator } loyalty { value numerator denominator definition } } } }`;

async function activityOf(name: string, basis: string, filter: object | null = null) {
  const { votingMember } = await council.query(ACTIVITY, { id: stored.members[name], basis, filter });
  return votingMember.activity;
}

// Аист: FOR, NOT_VOTED, ABSTAIN in the faction; absent once; AGAINST after leaving it
describe('activity of a member, counted by hand', () => {
  test('on the effective basis silence goes against the line', async () => {
    expect(await activityOf('Аист', 'EFFECTIVE')).toMatchObject({
      eventCount: 5,
      present: { value: 0.8, numerator: 4, denominator: 5 },
      expressed: { numerator: 3, denominator: 5 },
      silent: { numerator: 1, denominator: 4 },
      absent: { numerator: 1, denominator: 5 },
      sittingAttendance: { numerator: 3, denominator: 4 },
      loyalty: { numerator: 1, denominator: 3 },
      rebellionCount: 2,
      dataQuality: [],
    });
  });

  test('on the expressed basis silence takes no side', async () => {
    expect(await activityOf('Аист', 'EXPRESSED')).toMatchObject({
      loyalty: { numerator: 1, denominator: 2 },
      rebellionCount: 1,
    });
  });

  test('in a faction of two there is no line, and the reader is told', async () => {
    expect(await activityOf('Дуб', 'EFFECTIVE')).toMatchObject({
      present: { numerator: 2, denominator: 5 },
      loyalty: { value: null, denominator: 0 },
      dataQuality: [expect.stringContaining('узгодженість не визначено')],
    });
  });

  test.each([
    [
      'a period',
      { from: '2026-03-01', to: '2026-04-30' },
      {
        eventCount: 2,
        present: { numerator: 1 },
        sittingAttendance: { numerator: 1, denominator: 2 },
        rebellionCount: 1,
      },
    ],
    [
      'words of the title',
      { titleContains: 'друге' },
      { eventCount: 1, silent: { numerator: 1, denominator: 1 }, rebellionCount: 1 },
    ],
    [
      'nothing',
      { titleContains: 'ніде' },
      { eventCount: 0, present: { value: null }, dataQuality: ['За цим відбором голосувань немає.'] },
    ],
  ])('over %s', async (_, filter, expected) => {
    expect(await activityOf('Аист', 'EFFECTIVE', filter)).toMatchObject(expected);
  });

  test('over one sitting', async () => {
    expect(await activityOf('Аист', 'EFFECTIVE', { sittingId: stored.sittings['2026-02-05'] })).toMatchObject({
      eventCount: 2,
      loyalty: { numerator: 1, denominator: 2 },
    });
  });
});

describe('votes of a member', () => {
  test('tell the line of the faction at that vote; after leaving there is none', async () => {
    const { votingMember } = await council.query(
      'query ($id: ID!) { votingMember(id: $id) { votes { edges { node { option line isRebel faction { shortName } event { title } } } } } }',
      { id: stored.members.Аист },
    );
    expect(
      votingMember.votes.edges.map(
        ({
          node,
        }: {
          node: { option: string; line: string; isRebel: boolean; event: { title: string }; faction: object | null };
        }) => [node.event.title, node.option, node.line, node.isRebel, node.faction !== null],
      ),
    ).toEqual([
      ['Про п’яте', 'AGAINST', null, null, false],
      ['Про четверте', 'ABSENT', 'FOR', null, true],
      ['Про третє', 'ABSTAIN', 'FOR', true, true],
      ['Про друге', 'NOT_VOTED', 'FOR', true, true],
      ['Про перше', 'FOR', 'FOR', false, true],
    ]);
  });

  test('against the line are listed by basis', async () => {
    const { votingMember } = await council.query(
      'query ($id: ID!) { votingMember(id: $id) { a: rebellions { edges { node { event { title } } } } b: rebellions(basis: EXPRESSED) { edges { node { event { title } } } } } }',
      { id: stored.members.Аист },
    );
    const titles = (list: { edges: { node: { event: { title: string } } }[] }) =>
      list.edges.map((edge) => edge.node.event.title);
    expect([titles(votingMember.a), titles(votingMember.b)]).toEqual([['Про третє', 'Про друге'], ['Про третє']]);
  });
});

describe('faction and mandate', () => {
  test('are told on a day', async () => {
    const { votingMember } = await council.query(
      'query ($id: ID!) { votingMember(id: $id) { before: faction(on: "2026-04-30") { shortName } now: faction { shortName } memberships { startsOn endsOn faction { shortName } } } }',
      { id: stored.members.Аист },
    );
    expect(votingMember).toEqual({
      before: { shortName: 'Громада' },
      now: null,
      memberships: [{ startsOn: '2026-01-01', endsOn: '2026-04-30', faction: { shortName: 'Громада' } }],
    });
  });

  test('narrow the list of members', async () => {
    const { votingMembers, convocation } = await council.query(
      'query ($c: ID!, $f: ID!) { votingMembers(convocationId: $c, factionId: $f) { edges { node { name } } } convocation(id: $c) { quota members(first: 2) { edges { node { name } } pageInfo { hasNextPage } } factions { shortName members { name } } } }',
      { c: stored.convocationId, f: stored.factions.Громада },
    );
    expect(votingMembers.edges.map((edge: { node: { name: string } }) => edge.node.name)).toEqual([
      'Бойко',
      'Вовк',
      'Гай',
    ]);
    expect(convocation).toEqual({
      quota: 4,
      members: { edges: [{ node: { name: 'Аист' } }, { node: { name: 'Бойко' } }], pageInfo: { hasNextPage: true } },
      factions: [
        { shortName: 'Громада', members: [{ name: 'Бойко' }, { name: 'Вовк' }, { name: 'Гай' }] },
        { shortName: 'Двоє', members: [{ name: 'Дуб' }, { name: 'Ель' }] },
      ],
    });
  });
});
