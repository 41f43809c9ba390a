import { memberNameKey } from '../../member-name.policy.ts';
import { FileRefusedError } from '../finding.ts';
import { parsePrintedMoment } from '../kyiv-time.ts';
import { type ReadRollCall, readFacts } from '../read-facts.ts';
import { NO_FACTS, NO_TOTALS, type PersonFacts } from '../roll-call-facts.ts';
import type { MappedTable } from './header-map.ts';
import type { SourceRow } from './source-table.ts';
import { findingsOf, type ListedVote, type TableSet, tableCount, votePlace } from './table-set.ts';

// Roll calls of the United States Congress as voteview.com publishes them: three tables joined by congress, chamber,
// roll-call number and icpsr.

/** Cast codes → words of the vocabulary. Present without a side is an abstention; not voting is not there; 0 is no member. */
const CAST: Readonly<Record<string, string | null>> = {
  '0': null,
  '1': 'yea',
  '2': 'yea',
  '3': 'yea',
  '4': 'nay',
  '5': 'nay',
  '6': 'nay',
  '7': 'abstain',
  '8': 'abstain',
  '9': 'absent',
};
const CHAMBERS: Readonly<Record<string, string>> = {
  senate: 'United States Senate',
  house: 'United States House of Representatives',
};
const PARTIES: Readonly<Record<string, string>> = { '100': 'Democrat', '200': 'Republican', '328': 'Independent' };
/** The eighteenth century has roll calls too. */
const EARLIEST_YEAR = 1789;

/** Some files write whole numbers as `14009.0`. */
function whole(text: string | null): string {
  return (text ?? '').replace(/\.0+$/, '');
}

function congressOf(table: MappedTable, row: SourceRow): string {
  return `${whole(table.text(row, 'congress'))} ${(table.text(row, 'chamber') ?? 'Senate').toLowerCase()}`;
}

/**
 * Reads the roll calls. Without the table of roll calls a day beside the votes is taken; without members, names of
 * columns beside the votes, else their numbers.
 */
export function readVoteview(set: TableSet, people: readonly PersonFacts[]): readonly ReadRollCall[] {
  const names = new Map(people.map(({ uid, name }) => [uid, name]));
  const votes = new Map<string, ListedVote[]>();
  const firsts = new Map<string, Anchor>();
  for (const table of set.of('voteviewVotes')) {
    for (const row of table.table.rows) {
      const key = `${congressOf(table, row)} ${whole(table.text(row, 'rollnumber'))}`;
      if (!firsts.has(key)) firsts.set(key, { table, row });
      const code = whole(table.text(row, 'cast_code'));
      const vote = code in CAST ? CAST[code] : `cast_code ${code}`;
      if (vote === null || vote === undefined) continue;
      const uid = whole(table.text(row, 'icpsr'));
      const name = names.get(uid) ?? table.text(row, 'bioname') ?? `icpsr ${uid}`;
      const listed: ListedVote = { name, uid, vote, line: row.line, table, row };
      const group = votes.get(key);
      if (group) group.push(listed);
      else votes.set(key, [listed]);
    }
  }
  const told = set.of('voteviewRollcalls').flatMap((table) => table.table.rows.map((row): Anchor => ({ table, row })));
  for (const { table, row } of told) firsts.delete(`${congressOf(table, row)} ${whole(table.text(row, 'rollnumber'))}`);
  return [...told, ...firsts.values()].map((anchor) => rollCallOf(set, anchor, votes));
}

/** The row that tells of a roll call: its own, or its first vote. */
type Anchor = { readonly table: MappedTable; readonly row: SourceRow };

function rollCallOf(
  set: TableSet,
  { table, row }: Anchor,
  votes: ReadonlyMap<string, readonly ListedVote[]>,
): ReadRollCall {
  const findings = findingsOf(table);
  return readFacts(findings, set.unit, () => {
    const number = whole(table.text(row, 'rollnumber'));
    const listed = votes.get(`${congressOf(table, row)} ${number}`) ?? [];
    const date = table.text(row, 'date');
    // A roll call has a day and a number, no time: noon and as many seconds keep the order.
    if (date === null) throw new FileRefusedError('VOTE_TIME_MISSING', table.placeOf(row, 'date'));
    const noon = parsePrintedMoment(`${date} 12:00:00`, EARLIEST_YEAR);
    if (noon === null) throw new FileRefusedError('VOTE_TIME_MALFORMED', table.placeOf(row, 'date'), { found: date });
    const chamber = (table.text(row, 'chamber') ?? 'Senate').toLowerCase();
    return {
      ...NO_FACTS,
      format: 'voteview',
      sourceUid: `${whole(table.text(row, 'congress'))}-${chamber}-${number}`,
      place: String(row.line),
      authority: CHAMBERS[chamber] ?? chamber,
      convocation: whole(table.text(row, 'congress')),
      session: table.text(row, 'session') === null ? null : `${whole(table.text(row, 'session'))} сесія`,
      moment: { ...noon, at: new Date(noon.at.getTime() + Number(number) * 1000) },
      number,
      title: titleOf(table, row),
      projectNumber: table.text(row, 'bill_number'),
      result: table.text(row, 'vote_result'),
      topic: table.text(row, 'vote_question'),
      fields: { title: table.placeOf(row, 'vote_desc'), result: table.placeOf(row, 'vote_result') },
      generalRule: 'UNKNOWN',
      list: {
        rows: listed,
        totals: {
          ...NO_TOTALS,
          for: tableCount(table, row, 'yea_count'),
          against: tableCount(table, row, 'nay_count'),
        },
        absenceCoding: 'EXPLICIT',
        placeOf: votePlace(listed, findings, 'icpsr', 'cast_code'),
        fieldOf: (total) => table.placeOf(row, total === 'for' ? 'yea_count' : 'nay_count'),
      },
    };
  });
}

function titleOf(table: MappedTable, row: SourceRow): string {
  const parts = ['vote_question', 'bill_number', 'vote_desc', 'dtl_desc'].map((field) => table.text(row, field));
  const told = [...new Set(parts.filter((part) => part !== null))].join('. ');
  return told === '' ? `Roll call ${whole(table.text(row, 'rollnumber'))}` : told;
}

/** Members with their party, each for the congress and chamber of the row; a president is nobody's member and votes in both. */
export function voteviewPeople(set: TableSet): readonly PersonFacts[] {
  const members = set.of('voteviewMembers').flatMap((table) => table.table.rows.map((row) => personOf(table, row)));
  if (members.length > 0) return members;
  const joined = new Map<string, PersonFacts>();
  for (const table of set.of('voteviewVotes')) {
    if (!table.has('bioname')) continue;
    for (const row of table.table.rows) {
      const key = `${congressOf(table, row)} ${whole(table.text(row, 'icpsr'))}`;
      if (!joined.has(key)) joined.set(key, personOf(table, row));
    }
  }
  return [...joined.values()];
}

function personOf(table: MappedTable, row: SourceRow): PersonFacts {
  const uid = whole(table.text(row, 'icpsr'));
  const party = whole(table.text(row, 'party_code'));
  const state = table.text(row, 'state_abbrev');
  const name = `${table.text(row, 'bioname') ?? `icpsr ${uid}`}${state === null ? '' : ` (${state})`}`;
  const chamber = (table.text(row, 'chamber') ?? 'Senate').toLowerCase();
  return {
    uid,
    name,
    nameKey: memberNameKey(name),
    role: 'DEPUTY',
    mandateStartsOn: null,
    mandateEndsOn: null,
    factions: party === '' ? [] : [{ name: PARTIES[party] ?? `Party ${party}`, startsOn: null, endsOn: null }],
    commissions: [],
    profile: null,
    file: table.table.file,
    line: row.line,
    council: {
      authority: chamber === 'president' ? null : (CHAMBERS[chamber] ?? chamber),
      convocation: whole(table.text(row, 'congress')),
    },
  };
}
