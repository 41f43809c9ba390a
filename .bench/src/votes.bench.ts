import { readFileSync } from 'node:fs';
import postgres from 'postgres';
import { interleaved, type Measurement, percentile, timed } from './measurement.ts';
import type { BenchStack } from './stack.ts';
import { readVotes, type TypedVotes, typedFloors } from './votes-floor.ts';

const DAY_MS = 86_400_000;

/** What an analyst asks on one screen; a council of 121 has one page of members. */
const QUESTIONS = {
  activity: [
    'attendance and participation of all members',
    'members(first: 200) { edges { node { memberId present { value n } expressed { value } silent { value } absent { value } sittingAttendance { value } } } }',
  ],
  loyalty: [
    'loyalty and rebellions of all members, leave-one-out',
    'members(first: 200) { edges { node { memberId loyalty { loyalty { value n } rebellions { numerator } costlyRebellions { numerator } } } } }',
  ],
  winner: [
    'votes with the winner of all members',
    'members(first: 200) { edges { node { memberId withWinner { value n } } } }',
  ],
  cohesion: [
    'cohesion of all factions, five indices',
    'factions { factionId rice { mean { value n } weighted { value } } agreementIndex { mean { value } } generalisedAgreementIndex { mean { value } } sizedRice { mean { value } } randomRice { mean { value } } }',
  ],
  course: [
    'cohesion of all factions by month',
    'factions { factionId overTime(unit: MONTH) { period rice agreementIndex n } }',
  ],
  factionPairs: ['all pairs of factions', 'factionPairs { firstId secondId coVoting { value n } likeness { value } }'],
  pairs: ['agreement of all pairs of members', 'agreement(metric: AGREEMENT) { memberIds values counts }'],
  kappa: ['κ of all pairs, in the order of the dendrogram', 'agreement(metric: KAPPA) { memberIds values orderedIds }'],
  blocs: ['blocs by average linkage', 'blocs { blocs { memberIds } merges { height } }'],
  outcomes: [
    'outcomes and the 50 latest close votes',
    'outcomes { classes { class share { numerator } } lostByAbsence { value n } } eventOutcomes(within: 3, first: 50) { edges { node { eventId class margin factions { factionId isPivotal couldSaveWithAbsent } } } }',
  ],
  power: ['Banzhaf and Shapley–Shubik power', 'power { quota players { seats banzhaf shapleyShubik } }'],
  topics: [
    'positions on two topics',
    'topics(topics: [{ label: "a", titleWords: ["земл"] }, { label: "b", titleWords: ["бюджет"] }]) { label factions { support { value n } } members(first: 200) { edges { node { memberId support { value } } } } }',
  ],
  map: [
    'map by double-centred agreement, two dimensions',
    'votingMap { state points { memberId coordinates } fit { correctlyClassified apre eigenShares } }',
  ],
} as const;

type Question = keyof typeof QUESTIONS;

/** The floor of each question: the least that any engine has to do with the votes. Power reads none. */
const FLOORS: Readonly<
  Partial<Record<Question, 'activity' | 'loyalty' | 'winner' | 'cohesion' | 'outcomes' | 'pairs'>>
> = {
  activity: 'activity',
  topics: 'activity',
  loyalty: 'loyalty',
  winner: 'winner',
  cohesion: 'cohesion',
  course: 'cohesion',
  factionPairs: 'cohesion',
  outcomes: 'outcomes',
  pairs: 'pairs',
  kappa: 'pairs',
  blocs: 'pairs',
  map: 'pairs',
};

/** Statements for the same; the self-join that all pairs take runs once for all that need it. */
const QUERIES: Readonly<
  Partial<Record<Question, 'activity' | 'loyalty' | 'winner' | 'cohesion' | 'course' | 'outcomes'>>
> = {
  activity: 'activity',
  loyalty: 'loyalty',
  winner: 'winner',
  cohesion: 'cohesion',
  course: 'course',
  outcomes: 'outcomes',
};
/** Rounds in which SQL is asked too: seconds each. */
const SQL_ROUNDS = 8;
const WARM_UPS = 3;

/**
 * Measures of roll calls through the gateway over HTTP. Every round asks for another period of nearly the whole term, so
 * that nothing is answered from what the round before computed. The same questions go to loops over typed arrays in this
 * process (the floor) and to plain SQL, in the same rounds.
 */
export async function benchVotes(stack: BenchStack, { rounds }: { rounds: number }): Promise<Measurement[]> {
  const sql = postgres(stack.hromada.ownerUrl, { max: 1, onnotice: () => undefined });
  try {
    const council = await stack.ask('{ convocations { id startsOn } }');
    const [{ id, startsOn }] = council.convocations;
    const votes = await readVotes(sql, id);
    const ask = (fields: string, slice: object | null) =>
      stack.ask(
        `query ($id: ID!, $slice: RollCallSlice) { convocation(id: $id) { analysis(slice: $slice) { eventCount ${fields} } } }`,
        { id, slice },
      );
    const first = await timed(() => ask('', null));
    return [
      { name: 'votes.count', what: 'votes of the convocation measured', unit: 'count', samples: [votes.count] },
      { name: 'votes.load', what: 'roll calls into memory at the first question', unit: 'ms', samples: [first.ms] },
      ...(await askedQuestions(ask, votes, sql, { id, startsOn, rounds })),
      ...(await itemResponse(ask, votes)),
      {
        name: 'votes.memory',
        what: 'memory of the subgraph after all of it (resident)',
        unit: 'MB',
        samples: [residentMegabytes()],
      },
    ];
  } finally {
    await sql.end();
  }
}

type Ask = (fields: string, slice: object | null) => Promise<unknown>;

async function askedQuestions(
  ask: Ask,
  votes: TypedVotes,
  sql: postgres.Sql,
  { id, startsOn, rounds }: { id: string; startsOn: string; rounds: number },
): Promise<Measurement[]> {
  const floors = typedFloors(votes);
  const queries = plainSql(sql, id);
  let day = 0;
  const nextSlice = () => {
    day += 1;
    return {
      from: new Date(Date.parse(startsOn) + day * (DAY_MS / 4)).toISOString().slice(0, 10),
      to: `2100-01-${String((day % 28) + 1).padStart(2, '0')}`,
    };
  };
  const selfJoin = await timed(queries.pairs);
  const measurements: Measurement[] = [
    { name: 'votes.pairs.join', what: 'all pairs by a self-join in SQL', unit: 's', samples: [selfJoin.ms / 1000] },
  ];
  for (const [name, [what, fields]] of Object.entries(QUESTIONS) as [Question, readonly [string, string]][]) {
    const floor = FLOORS[name];
    const query = QUERIES[name];
    let asked = 0;
    const { graph, plain, naive } = await interleaved(
      {
        graph: () => ask(fields, nextSlice()),
        plain: async () => floor && floors[floor](),
        naive: async () => {
          asked += 1;
          if (query && asked <= WARM_UPS + SQL_ROUNDS) await queries[query]();
        },
      },
      { warmUps: WARM_UPS, rounds },
    );
    const p95 = percentile(graph, 0.95);
    measurements.push(
      { name: `votes.${name}`, what, unit: 'ms', samples: graph },
      { name: `votes.${name}.p95`, what: `${what}: the 95th percentile`, unit: 'ms', samples: [p95] },
    );
    const against = (samples: readonly number[], kind: string, words: string): Measurement => ({
      name: `votes.${name}.${kind}`,
      what: `${what}: ${words}`,
      unit: 'ratio',
      samples: samples.map((ms, round) => (graph[round] ?? Number.NaN) / ms),
    });
    if (floor) measurements.push(against(plain, 'floor', 'against loops over typed arrays, same round'));
    if (query) measurements.push(against(naive.slice(0, SQL_ROUNDS), 'sql', 'against plain SQL, same round'));
    if (floor === 'pairs')
      measurements.push(
        against(
          graph.map(() => selfJoin.ms),
          'sql',
          'against the self-join in SQL, run once',
        ),
      );
  }
  return measurements;
}

function plainSql(sql: postgres.Sql, convocationId: string) {
  return {
    activity: async () => sql`
      select v.member_id, count(*), count(*) filter (where v.option <> 'ABSENT') as present, count(*) filter (where v.option in ('FOR', 'AGAINST', 'ABSTAIN')) as expressed,
        count(distinct e.sitting_id), count(distinct e.sitting_id) filter (where v.option <> 'ABSENT')
      from e_democracy.vote v join e_democracy.vote_event e on e.id = v.event_id where e.convocation_id = ${convocationId} group by v.member_id`,
    cohesion: async () => sql`
      select faction_id, avg(abs(2 * y - p)::float8 / p), sum(abs(2 * y - p))::float8 / sum(p) from (
        select v.event_id, v.faction_id, count(*) filter (where v.option = 'FOR') as y, count(*) filter (where v.option <> 'ABSENT') as p
        from e_democracy.vote v join e_democracy.vote_event e on e.id = v.event_id where e.convocation_id = ${convocationId} group by v.event_id, v.faction_id) t
      where p > 0 group by faction_id`,
    course: async () => sql`
      select month, faction_id, avg(abs(2 * y - p)::float8 / p) from (
        select date_trunc('month', e.voted_at) as month, v.event_id, v.faction_id, count(*) filter (where v.option = 'FOR') as y, count(*) filter (where v.option <> 'ABSENT') as p
        from e_democracy.vote v join e_democracy.vote_event e on e.id = v.event_id where e.convocation_id = ${convocationId} group by 1, v.event_id, v.faction_id) t
      where p > 0 group by month, faction_id`,
    loyalty: async () => sql`
      with line as (
        select v.event_id, v.faction_id, count(*) filter (where v.option = 'FOR') as y, count(*) filter (where v.option not in ('FOR', 'ABSENT')) as w
        from e_democracy.vote v join e_democracy.vote_event e on e.id = v.event_id where e.convocation_id = ${convocationId} group by v.event_id, v.faction_id)
      select v.member_id, count(*) filter (where (v.option = 'FOR') = (l.y > l.w)), count(*)
      from e_democracy.vote v join line l on l.event_id = v.event_id and l.faction_id = v.faction_id
      where v.option <> 'ABSENT' and l.y <> l.w group by v.member_id`,
    winner: async () => sql`
      select v.member_id, count(*) filter (where (v.option = 'FOR') = (e.count_for >= e.rule_quota)), count(*)
      from e_democracy.vote v join e_democracy.vote_event e on e.id = v.event_id
      where e.convocation_id = ${convocationId} and v.option <> 'ABSENT' and e.rule_quota > 0 group by v.member_id`,
    outcomes: async () => sql`
      select y >= quota, y + silent >= quota, y > other and y + absent >= quota, count(*) from (
        select v.event_id, e.rule_quota as quota, count(*) filter (where v.option = 'FOR') as y, count(*) filter (where v.option = 'NOT_VOTED') as silent,
          count(*) filter (where v.option = 'ABSENT') as absent, count(*) filter (where v.option not in ('FOR', 'ABSENT')) as other
        from e_democracy.vote v join e_democracy.vote_event e on e.id = v.event_id where e.convocation_id = ${convocationId} group by v.event_id, e.rule_quota) t
      group by 1, 2, 3`,
    pairs: async () => sql`
      select a.member_id, b.member_id, count(*), count(*) filter (where (a.option = 'FOR') = (b.option = 'FOR'))
      from e_democracy.vote a join e_democracy.vote b on b.event_id = a.event_id and b.member_id > a.member_id
      join e_democracy.vote_event e on e.id = a.event_id
      where e.convocation_id = ${convocationId} and a.option <> 'ABSENT' and b.option <> 'ABSENT' group by 1, 2`,
  };
}

/** The item-response model from the first question to the map, against as many bare passes over the same votes. */
async function itemResponse(ask: Ask, votes: TypedVotes): Promise<Measurement[]> {
  const fields = 'votingMap(method: EM_IRT) { state fit { iterations votes } }';
  const start = performance.now();
  for (;;) {
    // biome-ignore lint/suspicious/noExplicitAny: a benchmark reads the shape it asked for
    const { convocation }: any = await ask(fields, null);
    const { state, fit } = convocation.analysis.votingMap;
    if (state === 'READY') {
      const ms = performance.now() - start;
      const floor = await timed(async () => typedFloors(votes).passes(fit.iterations, fit.votes));
      return [
        {
          name: 'votes.irt',
          what: `item-response model in the background, ${fit.iterations} iterations over ${fit.votes} votes`,
          unit: 's',
          samples: [ms / 1000],
        },
        {
          name: 'votes.irt.floor',
          what: 'the same against as many multiply-and-add passes over the votes',
          unit: 'ratio',
          samples: [ms / floor.ms],
        },
      ];
    }
    if (state === 'FAILED') throw new Error('The map could not be made');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Resident memory of our children that serve e-democracy. */
function residentMegabytes(): number {
  const kilobytes = childrenOf(process.pid)
    .filter((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('subgraphs/e-democracy/'))
    .map((pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0));
  return Math.max(0, ...kilobytes) / 1024;
}

function childrenOf(pid: number): number[] {
  const own = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
  return own.flatMap((child) => [child, ...childrenOf(child)]);
}
