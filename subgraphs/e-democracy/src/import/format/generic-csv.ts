import type { IsoDay } from '@hromada/shared/clock';
import { memberNameKey } from '../../member-name.policy.ts';
import { FileRefusedError } from '../finding.ts';
import { type ReadRollCall, readFacts } from '../read-facts.ts';
import { NO_FACTS, type PersonFacts, type RollCallFacts } from '../roll-call-facts.ts';
import type { MappedTable } from './header-map.ts';
import type { SourceRow } from './source-table.ts';
import {
  findingsOf,
  type ListedVote,
  type TableSet,
  TOTAL_COLUMNS,
  tableCount,
  tableMoment,
  tableTotals,
  votePlace,
  votesBy,
} from './table-set.ts';

// The documented plain form: a row for each vote, and if wanted a table of roll calls beside it. Whatever the table of
// roll calls does not say is taken from the first row of votes.

type Found = { readonly table: MappedTable; readonly row: SourceRow };

/** Reads the plain form. */
export function readGeneric(set: TableSet): readonly ReadRollCall[] {
  const events = set.index('genericEvents', 'event');
  const votes = votesBy(set.of('genericVotes'), 'event', (table, row) => ({
    name: table.cell(row, 'voter'),
    uid: table.text(row, 'voterId'),
    vote: table.cell(row, 'vote'),
  }));
  const uids = [...new Set([...events.keys(), ...votes.keys()])];
  return uids.map((uid) => {
    const listed = votes.get(uid) ?? [];
    const [first] = listed;
    const anchor = events.get(uid) ?? first;
    if (!anchor) throw new Error(`A roll call without rows: ${uid}`);
    const findings = findingsOf(anchor.table);
    return readFacts(findings, set.unit, () => factsOf(uid, anchor, listed, events.get(uid), findings));
  });
}

function factsOf(
  uid: string,
  anchor: Found,
  listed: readonly ListedVote[],
  event: Found | undefined,
  findings: ReturnType<typeof findingsOf>,
): RollCallFacts {
  const sources = [event, listed[0]].filter((source) => source !== undefined);
  const told = (field: string) =>
    sources.map(({ table, row }) => table.text(row, field)).find((text) => text !== null) ?? null;
  const placeOf = (field: string) => anchor.table.placeOf(anchor.row, field);
  if (uid === '') throw new FileRefusedError('FIELD_MISSING', placeOf('event'), { field: 'event' });
  const quota =
    sources.map(({ table, row }) => tableCount(table, row, 'quota')).find((count) => count !== null) ?? null;
  const date = told('date') ?? dayOf(uid);
  const time = told('time');
  return {
    ...NO_FACTS,
    format: 'generic-csv',
    sourceUid: uid,
    place: String(anchor.row.line),
    authority: told('authority'),
    convocation: told('convocation'),
    session: told('session'),
    commission: told('commission'),
    moment: tableMoment(date === null || time === null ? date : `${date} ${time}`, placeOf('date')),
    number: told('number'),
    title: told('title') ?? '(без назви)',
    projectNumber: told('projectNumber'),
    requirement: told('requirement'),
    printedQuota: quota,
    result: told('result'),
    isSecret: /^(?:true|так|1|таємн)/iu.test(told('secret') ?? ''),
    topic: told('topic'),
    fields: { title: placeOf('title'), result: placeOf('result') },
    generalRule: 'UKRAINIAN',
    list: {
      rows: listed,
      totals: tableTotals(anchor.table, anchor.row),
      absenceCoding: listed.some(({ vote }) => /^(?:відсут|absent|отсут|\.{2,}|0$)/iu.test(vote.trim()))
        ? 'EXPLICIT'
        : 'OMITTED',
      placeOf: votePlace(listed, findings, 'voter', 'vote'),
      fieldOf: (total) => placeOf(TOTAL_COLUMNS[total]),
    },
  };
}

/** The day that an identifier begins with: `210211_1`, `2021-02-11-1`, `mk-01.07.2016-5-19`. */
function dayOf(uid: string): IsoDay | null {
  const short = /^(\d{2})(\d{2})(\d{2})_/.exec(uid);
  if (short) return `20${short[1]}-${short[2]}-${short[3]}`;
  return /\d{4}-\d{2}-\d{2}/.exec(uid)?.[0] ?? /\d{1,2}\.\d{1,2}\.\d{4}/.exec(uid)?.[0] ?? null;
}

/** Factions told beside the votes: from the first day a voter is seen with one until the day before the next. */
export function genericPeople(set: TableSet, calls: readonly ReadRollCall[]): readonly PersonFacts[] {
  const days = new Map<string, IsoDay>();
  for (const call of calls) if (!call.isRefused) days.set(call.draft.sourceUid, call.draft.heldOn);
  const seen = new Map<string, { table: MappedTable; row: SourceRow; days: Map<IsoDay, string> }>();
  for (const table of set.of('genericVotes')) {
    if (!table.has('faction')) continue;
    for (const row of table.table.rows) {
      const day = days.get(table.text(row, 'event') ?? '');
      const name = table.text(row, 'voter') ?? '';
      if (day === undefined || memberNameKey(name) === '') continue;
      const person = seen.get(name) ?? { table, row, days: new Map() };
      person.days.set(day, table.text(row, 'faction') ?? '');
      seen.set(name, person);
    }
  }
  return [...seen].map(
    ([name, { table, row, days: byDay }]): PersonFacts => ({
      uid: table.text(row, 'voterId'),
      name,
      nameKey: memberNameKey(name),
      role: null,
      mandateStartsOn: null,
      mandateEndsOn: null,
      factions: spansOf(byDay),
      commissions: [],
      profile: null,
      file: table.table.file,
      line: row.line,
    }),
  );
}

function spansOf(byDay: ReadonlyMap<IsoDay, string>): PersonFacts['factions'] {
  const spans: { name: string; startsOn: IsoDay; endsOn: IsoDay | null }[] = [];
  for (const [day, name] of [...byDay].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const last = spans.at(-1);
    if (last?.name === name) continue;
    if (last) last.endsOn = dayBefore(day);
    spans.push({ name, startsOn: day, endsOn: null });
  }
  return spans.filter(({ name }) => name !== '' && !/^поза/iu.test(name));
}

function dayBefore(day: IsoDay): IsoDay {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
