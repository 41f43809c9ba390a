import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { givenCouncil, type StoredCouncil } from '../../test/builders.ts';
import { type EDemocracy, startEDemocracy } from '../../test/harness.ts';
import { TABLES } from '../measure-export/measure-columns.ts';

let council: EDemocracy;
let stored: StoredCouncil;

const ALL_FOR = { Бойко: 'FOR', Вовк: 'FOR', Гай: 'FOR' } as const;

beforeAll(async () => {
  council = await startEDemocracy();
  stored = await givenCouncil(council, {
    factions: { Громада: ['Аист', 'Бойко', 'Вовк', 'Гай'], Троє: ['Дуб', 'Ель', 'Жук'] },
    leaves: { Аист: '2026-04-30' },
    rollCalls: [
      { on: '2026-02-05', title: 'Про бюджет', votes: { ...ALL_FOR, Аист: 'FOR', Дуб: 'FOR' } },
      {
        on: '2026-02-05',
        title: 'Про землю',
        votes: { ...ALL_FOR, Аист: 'NOT_VOTED', Дуб: 'AGAINST', Ель: 'AGAINST' },
      },
      {
        on: '2026-03-05',
        title: 'Про бюджет розвитку',
        votes: { ...ALL_FOR, Аист: 'ABSTAIN', Дуб: 'FOR', Ель: 'AGAINST', Жук: 'AGAINST' },
      },
      { on: '2026-04-02', title: 'Про школу', votes: ALL_FOR },
      {
        on: '2026-05-07',
        title: 'Про парк',
        votes: { ...ALL_FOR, Аист: 'AGAINST', Дуб: 'FOR', Ель: 'FOR', Жук: 'FOR' },
      },
    ],
  });
});
afterAll(() => council.stop());

const FIGURE =
  'value n numerator basis definition notes filters { name values } events(first: 5) { edges { node { title } } pageInfo { hasNextPage } }';

test('one request answers everything an analyst needs of a council', async () => {
  const { convocation } = await council.query(
    `query ($id: ID!, $a: ID!, $b: ID!) { convocation(id: $id) { analysis { basis eventCount filters { name }
      dataQuality { absenceCodings { coding sittingCount } unmatchedVotes totalsMismatches inconsistentResults notes }
      members(first: 2) { edges { node { memberId eventCount present { value } loyalty { loyalty { value n } rebellions { numerator } } } } pageInfo { hasNextPage endCursor } }
      factions { faction { shortName } eventCount rice { mean { value n } } agreementIndex { mean { value } } generalisedAgreementIndex { weighted { value } } sizedRice { mean { value n } } pivotal { numerator } couldSave { numerator } overTime { period rice n } }
      factionPairs { first { shortName } second { shortName } coVoting { value n } likeness { value } }
      power { quota seats on players { seats banzhaf shapleyShubik hasVeto faction { shortName } member { name } } }
      agreement(minCommon: 3) { metric memberIds values counts orderedIds pairs(first: 1) { edges { node { value n } } } }
      blocs(minCommon: 2, threshold: 0.5) { method blocs { memberIds } merges { height } }
      pair(firstId: $a, secondId: $b, minCommon: 2) { agreement { value low high n } apart { numerator events { edges { node { title } } } } }
      outcomes { classes { class share { numerator } } lostByAbsence { numerator n } }
      eventOutcomes(within: 2) { edges { node { class margin minimalBlockingSet factions { faction { shortName } isPivotal couldSaveWithAbsent } } } }
      topics(topics: [{ label: "гроші", titleWords: ["бюджет"] }]) { label eventCount factions { support { value n low } } }
      votingMap(minVotes: 1, lopsided: 0) { state method points { memberId coordinates } fit { apre eigenShares eventCount } anchorFaction { shortName } }
    } } }`,
    { id: stored.convocationId, a: stored.members.Аист, b: stored.members.Бойко },
  );
  const { analysis } = convocation;
  expect(analysis).toMatchObject({ basis: 'EFFECTIVE', eventCount: 5, filters: [] });
  expect(analysis.dataQuality).toMatchObject({
    absenceCodings: [{ coding: 'EXPLICIT', sittingCount: 4 }],
    unmatchedVotes: 0,
  });
  expect(analysis.members.pageInfo.hasNextPage).toBe(true);
  expect(
    analysis.factions.map((row: { faction: object; eventCount: number }) => [row.faction, row.eventCount]),
  ).toEqual([
    [{ shortName: 'Громада' }, 5],
    [{ shortName: 'Троє' }, 5],
  ]);
  expect(analysis.power).toMatchObject({ quota: 4, seats: 7, on: '2026-05-07' });
  expect(analysis.power.players.map((row: { seats: number }) => row.seats)).toEqual([3, 3, 1]);
  expect(analysis.power.players[2]).toMatchObject({
    member: { name: 'Аист' },
    faction: null,
    banzhaf: expect.closeTo(1 / 3, 9),
  });
  expect(analysis.agreement.values).toHaveLength(
    (analysis.agreement.memberIds.length * (analysis.agreement.memberIds.length - 1)) / 2,
  );
  expect(analysis.blocs).toMatchObject({ method: 'AVERAGE_LINKAGE' });
  // Аист and Бойко: together once in four common votes
  expect(analysis.pair.agreement).toMatchObject({ value: 0.25, n: 4, low: expect.any(Number) });
  expect(analysis.pair.apart.events.edges.map((edge: { node: { title: string } }) => edge.node.title)).toEqual([
    'Про парк',
    'Про бюджет розвитку',
    'Про землю',
  ]);
  expect(
    Object.fromEntries(
      analysis.outcomes.classes.map((row: { class: string; share: { numerator: number } }) => [
        row.class,
        row.share.numerator,
      ]),
    ),
  ).toEqual({
    ADOPTED_BY_ONE: 1,
    ADOPTED: 2,
    LOST_BY_ABSENCE: 1,
    LOST_BY_SILENCE: 1,
    REJECTED: 0,
    UNKNOWN: 0,
  });
  expect(analysis.topics).toMatchObject([{ label: 'гроші', eventCount: 2 }]);
  expect(analysis.votingMap).toMatchObject({
    state: 'READY',
    method: 'DOUBLE_CENTRED',
    anchorFaction: { shortName: 'Громада' },
  });
  expect(analysis.votingMap.points.length).toBeGreaterThan(3);
});

describe('a figure', () => {
  const figureOf = async (field: string, slice: object | null, basis = 'EFFECTIVE') => {
    const { votingMember } = await council.query(
      `query ($id: ID!, $slice: RollCallSlice, $basis: VoteBasis!) { votingMember(id: $id) { measures(slice: $slice, basis: $basis) { ${field} } } }`,
      { id: stored.members.Аист, slice, basis },
    );
    return votingMember.measures;
  };

  test('says what it is made of, by which conditions, and lists its roll calls', async () => {
    const { present } = await figureOf(`present { ${FIGURE} }`, { from: '2026-03-01', titleWords: ['Про'] });
    expect(present).toEqual({
      value: expect.closeTo(2 / 3, 9),
      n: 3,
      numerator: 2,
      basis: 'EFFECTIVE',
      definition: 'subgraphs/e-democracy/MEASURES.md#present',
      notes: [],
      filters: [
        { name: 'from', values: ['2026-03-01'] },
        { name: 'titleWords', values: ['Про'] },
      ],
      events: {
        edges: ['Про парк', 'Про школу', 'Про бюджет розвитку'].map((title) => ({ node: { title } })),
        pageInfo: { hasNextPage: false },
      },
    });
  });

  test('of rebellions depends on the basis and lists the votes against the line', async () => {
    const field = `loyalty { rebellions { numerator n events { edges { node { title } } } } }`;
    const titles = ({ loyalty }: { loyalty: { rebellions: { events: { edges: { node: { title: string } }[] } } } }) =>
      loyalty.rebellions.events.edges.map((edge) => edge.node.title);
    expect(titles(await figureOf(field, null))).toEqual(['Про бюджет розвитку', 'Про землю']);
    expect(titles(await figureOf(field, null, 'EXPRESSED'))).toEqual(['Про бюджет розвитку']);
  });

  test('over nothing is null and says why', async () => {
    const { absent } = await figureOf('absent { value n notes }', { titleWords: ['ніде'] });
    expect(absent).toEqual({ value: null, n: 0, notes: ['За цим відбором голосувань немає.'] });
  });

  test('pages through its roll calls without a gap', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: {
        present: {
          events: { edges: { node: { title: string } }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
        };
      } = await figureOf(
        `present { events(first: 2${after === null ? '' : `, after: "${after}"`}) { edges { node { title } } pageInfo { endCursor hasNextPage } } }`,
        null,
      );
      seen.push(...page.present.events.edges.map((edge) => edge.node.title));
      after = page.present.events.pageInfo.hasNextPage ? page.present.events.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(['Про парк', 'Про школу', 'Про бюджет розвитку', 'Про землю', 'Про бюджет']);
  });
});

test('a pair with too few common votes shows nothing and says so', async () => {
  const { convocation } = await council.query(
    'query ($id: ID!, $a: ID!, $b: ID!) { convocation(id: $id) { analysis { pair(firstId: $a, secondId: $b) { agreement { value numerator n notes } kappa { value } } } } }',
    { id: stored.convocationId, a: stored.members.Аист, b: stored.members.Бойко },
  );
  expect(convocation.analysis.pair).toEqual({
    agreement: { value: null, numerator: null, n: 4, notes: ['Спільних голосувань замало, щоб показати число.'] },
    kappa: { value: null },
  });
});

describe('what makes no sense is refused', () => {
  test.each([
    ['analysis(slice: { sittingIds: ["x"] }) { eventCount }', 'slice.sittingIds'],
    ['analysis { agreement(minCommon: 0) { metric } }', 'minCommon must be 1 to 1000'],
    ['analysis { blocs(threshold: 3) { method } }', 'threshold must be 0 to 2'],
    ['analysis { votingMap(dimensions: 3) { state } }', 'dimensions must be 1 or 2'],
    ['analysis { outcomes(quota: 0) { pivotal { n } } }', 'quota must be 1 to 1000'],
    ['analysis { members(first: 201) { edges { cursor } } }', 'first must be 1 to 200'],
    ['analysis { members(after: "bm8") { edges { cursor } } }', 'does not belong to this list'],
    ['analysis { factions { sizedRice(sampleSize: 1) { mean { n } } } }', 'sampleSize must be 2 to 100'],
    [
      'analysis { members(first: 1) { edges { node { loyalty(minMargin: 0.4) { loyalty { n } } } } } }',
      'minMargin must be 0.5 to 1',
    ],
  ])('%s', async (field, refusal) => {
    const { errors } = await council.queryRaw(`query ($id: ID!) { convocation(id: $id) { ${field} } }`, {
      id: stored.convocationId,
    });
    expect(errors?.map(({ message }) => message)).toEqual([expect.stringContaining(refusal)]);
  });
});

test('every definition is named in both languages', async () => {
  const { measureDefinitions } = await council.query('{ measureDefinitions { key name formula definition } }');
  expect(measureDefinitions.length).toBeGreaterThan(30);
  expect(measureDefinitions).toContainEqual({
    key: 'rice',
    name: 'Індекс Райса',
    formula: '|Y_f − W_f| / (Y_f + W_f)',
    definition: 'subgraphs/e-democracy/MEASURES.md#rice',
  });
});

describe('a map by the item-response model', () => {
  test('is made in the background and then stands', async () => {
    const ask = async () => {
      const { convocation } = await council.query(
        'query ($id: ID!, $a: ID!) { convocation(id: $id) { analysis { votingMap(method: EM_IRT, withIntervals: true, minVotes: 1, lopsided: 0, anchorMemberId: $a) { state replicates points { memberId coordinates low high votes } fit { correctlyClassified apre gmp } } } } }',
        { id: stored.convocationId, a: stored.members.Дуб },
      );
      return convocation.analysis.votingMap;
    };
    const first = await ask();
    expect(first).toMatchObject({ state: 'COMPUTING', points: [], fit: null });
    let map = first;
    await expect.poll(async () => (map = await ask()).state, { timeout: 20_000 }).toBe('READY');
    const [anchor] = map.points.filter((point: { memberId: string }) => point.memberId === stored.members.Дуб);
    expect(anchor.coordinates[0]).toBeGreaterThanOrEqual(0);
    expect(anchor.low[0]).toBeLessThanOrEqual(anchor.high[0]);
    expect(map.fit.gmp).toBeGreaterThan(0.5);
  });
});

test.each([
  ['DEPUTIES', 'deputies.csv'],
  ['FACTIONS', 'factions.csv'],
  ['PAIRS', 'pairs.csv'],
  ['EVENTS', 'events.csv'],
  ['FACTION_PAIRS', 'faction-pairs.csv'],
  ['POWER', 'power.csv'],
])('the table %s of a slice is the export of that slice', async (name, fileName) => {
  const { convocation } = await council.query(
    `query ($id: ID!, $name: MeasureTableName!) { convocation(id: $id) { analysis(slice: { from: "2026-03-01" }) { table(name: $name, minCommon: 1) { fileName rowCount csv } } } }`,
    { id: stored.convocationId, name },
  );
  const { table } = convocation.analysis;
  const [header, ...lines] = table.csv.trimEnd().split('\n');
  expect(table).toMatchObject({ fileName, rowCount: lines.length });
  expect(header).toBe(Object.keys(TABLES[fileName.replace('.csv', '') as keyof typeof TABLES]).join(','));
  expect(lines.every((line: string) => line.startsWith(stored.convocationId))).toBe(true);
});
