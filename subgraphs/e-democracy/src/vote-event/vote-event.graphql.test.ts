import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { givenCouncil, type StoredCouncil } from '../../test/builders.ts';
import { type EDemocracy, startEDemocracy } from '../../test/harness.ts';

let council: EDemocracy;
let stored: StoredCouncil;
const NOBODY = '00000000-0000-7000-8000-000000000000';

beforeAll(async () => {
  council = await startEDemocracy();
  stored = await givenCouncil(council, {
    factions: { Громада: ['Яворська', 'Бойко', 'Ґалаґан'], Дія: ['Їжакевич', 'Зубко', 'Іваненко'] },
    outside: ['Андрієнко'],
    rollCalls: [
      {
        on: '2026-02-05',
        title: 'Про бюджет',
        printed: 'ADOPTED',
        votes: {
          Яворська: 'FOR',
          Бойко: 'FOR',
          Ґалаґан: 'NOT_VOTED',
          Їжакевич: 'FOR',
          Зубко: 'ABSTAIN',
          Андрієнко: 'FOR',
        },
      },
      {
        on: '2026-02-05',
        title: 'Про 100% землі',
        printed: 'ADOPTED',
        votes: { Яворська: 'FOR', Бойко: 'FOR', Ґалаґан: 'FOR', Їжакевич: 'AGAINST' },
      },
      {
        on: '2026-03-05',
        title: 'За надання слова',
        printed: 'ADOPTED',
        votes: { Яворська: 'FOR', Їжакевич: 'FOR', Зубко: 'FOR' },
      },
    ],
  });
});
afterAll(() => council.stop());

describe('one roll call', () => {
  test('tells who voted how, by the Ukrainian alphabet, with the faction of that day', async () => {
    const { voteEvent } = await council.query(
      'query ($id: ID!) { voteEvent(id: $id) { votes { memberName option isRebel member { name } faction { shortName } } } }',
      { id: stored.events[0] },
    );
    expect(
      voteEvent.votes.map(
        (vote: {
          memberName: string;
          option: string;
          isRebel: boolean | null;
          faction: { shortName: string } | null;
        }) => [vote.memberName, vote.option, vote.faction?.shortName ?? null, vote.isRebel],
      ),
    ).toEqual([
      ['Андрієнко', 'FOR', null, null],
      ['Бойко', 'FOR', 'Громада', false],
      ['Ґалаґан', 'NOT_VOTED', 'Громада', true],
      ['Зубко', 'ABSTAIN', 'Дія', null],
      ['Іваненко', 'ABSENT', 'Дія', null],
      ['Їжакевич', 'FOR', 'Дія', null],
      ['Яворська', 'FOR', 'Громада', false],
    ]);
  });

  test('tells how factions voted, those outside factions last', async () => {
    const { voteEvent } = await council.query(
      'query ($id: ID!) { voteEvent(id: $id) { byFaction { faction { shortName } line rice tally { for against abstain notVoted absent } } } }',
      { id: stored.events[0] },
    );
    expect(voteEvent.byFaction).toEqual([
      {
        faction: { shortName: 'Громада' },
        line: 'FOR',
        rice: expect.closeTo(1 / 3),
        tally: { for: 2, against: 0, abstain: 0, notVoted: 1, absent: 0 },
      },
      {
        faction: { shortName: 'Дія' },
        line: null,
        rice: 0,
        tally: { for: 1, against: 0, abstain: 1, notVoted: 0, absent: 1 },
      },
      { faction: null, line: null, rice: 1, tally: { for: 1, against: 0, abstain: 0, notVoted: 0, absent: 0 } },
    ]);
  });

  test.each([
    [0, 'MAJORITY_OF_COMPOSITION', 4, 'ADOPTED', true, 0],
    [1, 'MAJORITY_OF_COMPOSITION', 4, 'REJECTED', false, -1],
    [2, 'ONE_THIRD_OF_COMPOSITION', 3, 'ADOPTED', true, 0],
  ])('number %d: by %s it needs %d, so %s', async (index, kind, quota, resultComputed, isConsistent, margin) => {
    const { voteEvent } = await council.query(
      'query ($id: ID!) { voteEvent(id: $id) { rule { kind quota composition source } resultPrinted resultComputed isConsistent margin } }',
      { id: stored.events[index] },
    );
    expect(voteEvent).toMatchObject({
      rule: { kind, quota, composition: 7 },
      resultPrinted: 'ADOPTED',
      resultComputed,
      isConsistent,
      margin,
    });
  });

  test('unknown, or not even an identifier, is null', async () => {
    expect(
      await council.query(
        `{ a: voteEvent(id: "${NOBODY}") { id } b: voteEvent(id: "x") { id } c: votingMember(id: "${NOBODY}") { id } d: sitting(id: "x") { id } e: convocation(id: "${NOBODY}") { id } }`,
      ),
    ).toEqual({ a: null, b: null, c: null, d: null, e: null });
  });

  test('is found by other subgraphs’ keys, unknown ones null', async () => {
    const representations = [
      { __typename: 'VoteEvent', id: stored.events[0] },
      { __typename: 'VotingMember', id: stored.members.Бойко },
      { __typename: 'VotingMember', id: NOBODY },
    ];
    const { _entities } = await council.query(
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on VoteEvent { title } ... on VotingMember { name } } }',
      { representations },
    );
    expect(_entities).toEqual([{ title: 'Про бюджет' }, { name: 'Бойко' }, null]);
  });
});

describe('lists of roll calls', () => {
  const titles = async (filter: object, first = 20) => {
    const { voteEvents } = await council.query(
      'query ($filter: VoteEventFilter, $first: Int!) { voteEvents(filter: $filter, first: $first) { edges { node { title } } } }',
      { filter, first },
    );
    return voteEvents.edges.map((edge: { node: { title: string } }) => edge.node.title);
  };

  test.each([
    ['everything, newest first', {}, ['За надання слова', 'Про 100% землі', 'Про бюджет']],
    ['from a day', { from: '2026-02-06' }, ['За надання слова']],
    ['to a day, inclusive', { to: '2026-02-05' }, ['Про 100% землі', 'Про бюджет']],
    ['by words of the title, case aside', { titleContains: 'БЮДЖЕТ' }, ['Про бюджет']],
    ['by a percent sign taken literally', { titleContains: '0%' }, ['Про 100% землі']],
    ['contradictory ones', { isConsistent: false }, ['Про 100% землі']],
    ['by result', { results: ['REJECTED'] }, []],
  ])('%s', async (_, filter, expected) => {
    expect(await titles(filter)).toEqual(expected);
  });

  test('turn pages by cursor without a gap or a repeat', async () => {
    const document =
      'query ($after: String) { voteEvents(first: 2, after: $after) { edges { node { title } } pageInfo { endCursor hasNextPage } } }';
    const one = await council.query(document);
    const two = await council.query(document, { after: one.voteEvents.pageInfo.endCursor });
    expect([...one.voteEvents.edges, ...two.voteEvents.edges].map((edge) => edge.node.title)).toEqual([
      'За надання слова',
      'Про 100% землі',
      'Про бюджет',
    ]);
    expect([one.voteEvents.pageInfo.hasNextPage, two.voteEvents.pageInfo.hasNextPage]).toEqual([true, false]);
  });

  test('within a sitting go in the order taken, and are counted', async () => {
    const { sitting } = await council.query(
      'query ($id: ID!) { sitting(id: $id) { heldOn voteEventCount adoptedCount voteEvents { edges { node { title } } } } }',
      { id: stored.sittings['2026-02-05'] },
    );
    expect(sitting).toEqual({
      heldOn: '2026-02-05',
      voteEventCount: 2,
      adoptedCount: 2,
      voteEvents: { edges: [{ node: { title: 'Про бюджет' } }, { node: { title: 'Про 100% землі' } }] },
    });
  });

  test('refuse a foreign cursor and a page out of bounds', async () => {
    for (const given of ['after: "nonsense"', 'first: 0', 'first: 201']) {
      const { errors } = await council.queryRaw(`{ voteEvents(${given}) { edges { cursor } } }`);
      expect(errors, given).toHaveLength(1);
    }
  });
});

describe('the journal of imports', () => {
  test('is for employees', async () => {
    const { errors } = await council.queryRaw('{ importRuns { edges { node { id } } } }');
    expect(errors?.[0]?.message).toBe('Sign in to see this');
  });
});
