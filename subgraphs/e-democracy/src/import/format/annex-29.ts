import type { IsoDay } from '@hromada/shared/clock';
import { FileRefusedError } from '../finding.ts';
import { type ReadRollCall, readFacts } from '../read-facts.ts';
import { type NamedRow, NO_FACTS, NO_TOTALS, type PrintedTotals, type RollCallFacts } from '../roll-call-facts.ts';
import type { MappedTable } from './header-map.ts';
import type { SourceRow } from './source-table.ts';
import {
  findingsOf,
  type ListedVote,
  type TableSet,
  TOTAL_COLUMNS,
  tableCount,
  tableDay,
  tableMoment,
  tableTotals,
  votePlace,
  votesBy,
} from './table-set.ts';

/** Identifier of a place without a name in our own data sets: the standard has no way to say it. */
const ANONYMOUS = /^anonymous-\d+$/;

type Found = { readonly table: MappedTable; readonly row: SourceRow };

/** Reads annex 29 in its form of five tables, with our supplement where it is there. */
export function readAnnex29(set: TableSet, nameOf: (uid: string) => string | null): readonly ReadRollCall[] {
  const motions = set.index('motions', 'uid');
  const sessions = set.index('sessions', 'uid');
  const convocations = set.index('convocations', 'uid');
  const details = set.index('voteEventDetails', 'uid');
  const votes = votesBy(set.of('vote'), 'uid', (table, row) => voterOf(table, row, 'voterUid', nameOf));
  return set.of('voteEvents').flatMap((table) =>
    table.table.rows.map((row) => {
      const uid = table.text(row, 'uid') ?? '';
      const findings = findingsOf(table);
      return readFacts(findings, set.unit, () => {
        if (uid === '') throw new FileRefusedError('FIELD_MISSING', table.placeOf(row, 'uid'), { field: 'uid' });
        const motion = found(motions, table, row, 'motionUid');
        const session = found(sessions, motion.table, motion.row, 'sessionUid');
        const convocation = found(convocations, session.table, session.row, 'convocationUid');
        const detail = details.get(uid);
        const day = tableDay(motion.table, motion.row, 'date');
        const title = table.text(row, 'projectTitle') ?? motion.table.text(motion.row, 'title') ?? '(без назви)';
        return {
          ...factsOf(table, row, listOf(votes.get(uid) ?? [], detail), detail, findings),
          format: 'annex-29',
          sourceUid: uid,
          authority: convocation.table.text(convocation.row, 'authorityName'),
          convocation: convocation.table.text(convocation.row, 'label'),
          term: termOf(convocation),
          session: session.table.text(session.row, 'label'),
          moment: tableMoment(table.text(row, 'startDate'), table.placeOf(row, 'startDate'), day),
          endedAt: detail ? endOf(detail.table, detail.row) : endOf(table, row),
          number: detail ? detail.table.text(detail.row, 'number') : motion.table.text(motion.row, 'number'),
          title,
          topic: motion.table.text(motion.row, 'classification'),
          textUrl: table.text(row, 'textUrl'),
          item: {
            uid: motion.table.text(motion.row, 'uid') ?? uid,
            number: motion.table.text(motion.row, 'number'),
            title: motion.table.text(motion.row, 'title') ?? title,
            topic: motion.table.text(motion.row, 'classification'),
            authorUid: motion.table.text(motion.row, 'votingIdentifier'),
          },
        };
      });
    }),
  );
}

/** Reads annex 29 in its form of two tables: a question is its own roll call. */
export function readAnnex29Simple(set: TableSet, nameOf: (uid: string) => string | null): readonly ReadRollCall[] {
  const details = set.index('voteEventDetails', 'uid');
  const convocations = set.index('convocations', 'label');
  const votes = votesBy(set.of('votings'), 'motionUid', (table, row) => voterOf(table, row, 'voterId', nameOf));
  return set.of('motions2').flatMap((table) =>
    table.table.rows.map((row) => {
      const uid = table.text(row, 'uid') ?? '';
      const findings = findingsOf(table);
      return readFacts(findings, set.unit, () => {
        if (uid === '') throw new FileRefusedError('FIELD_MISSING', table.placeOf(row, 'uid'), { field: 'uid' });
        const detail = details.get(uid);
        const day: IsoDay | null = tableDay(table, row, 'date');
        return {
          ...factsOf(table, row, listOf(votes.get(uid) ?? [], detail), detail, findings),
          format: 'annex-29-simple',
          endedAt: detail ? endOf(detail.table, detail.row) : null,
          sourceUid: uid,
          authority: table.text(row, 'authorityName'),
          convocation: table.text(row, 'convocation'),
          term: termOf(convocations.get(table.text(row, 'convocation') ?? '')),
          session: table.text(row, 'legislativeSession'),
          moment: tableMoment(detail?.table.text(detail.row, 'startDate') ?? null, table.placeOf(row, 'date'), day),
          topic: detail?.table.text(detail.row, 'classification') ?? null,
          number: detail ? detail.table.text(detail.row, 'number') : table.text(row, 'number'),
          title: table.text(row, 'title') ?? '(без назви)',
          textUrl: table.text(row, 'textUrl'),
        };
      });
    }),
  );
}

type Common = Omit<RollCallFacts, 'format' | 'sourceUid' | 'moment' | 'title'>;

function factsOf(
  table: MappedTable,
  row: SourceRow,
  votes: readonly ListedVote[],
  detail: Found | undefined,
  findings: ReturnType<typeof findingsOf>,
): Common {
  const result = table.kind === 'voteEvents' ? 'result' : 'votingResult';
  const told = (field: string) => detail?.table.text(detail.row, field) ?? null;
  const voterField = table.kind === 'voteEvents' ? 'voterUid' : 'voterName';
  return {
    ...NO_FACTS,
    place: String(row.line),
    sitting: told('sitting'),
    commission: told('commission'),
    projectNumber: table.text(row, 'projectNumber'),
    requirement: told('requirement'),
    printedQuota: detail ? tableCount(detail.table, detail.row, 'printedQuota') : null,
    composition: detail ? tableCount(detail.table, detail.row, 'composition') : null,
    result: detail ? told('resultPrinted') : table.text(row, result),
    isSecret: told('method') === 'SECRET',
    fields: { title: table.placeOf(row, 'title'), result: table.placeOf(row, result) },
    generalRule: told('decisionRule') === 'UNKNOWN' ? 'UNKNOWN' : 'UKRAINIAN',
    list: {
      rows: votes,
      totals: detail ? printedTotals(detail) : tableTotals(table, row),
      absenceCoding: codingOf(told('absenceCoding')),
      placeOf: votePlace(votes, findings, voterField, 'result'),
      fieldOf: (total) => table.placeOf(row, TOTAL_COLUMNS[total]),
    },
  };
}

/** Absences that were worked out when the data set was written are worked out anew. */
function listOf(votes: readonly ListedVote[], detail: Found | undefined): readonly ListedVote[] {
  if (codingOf(detail?.table.text(detail.row, 'absenceCoding') ?? null) !== 'OMITTED') return votes;
  return votes.filter(({ vote }) => !/^відсутн/iu.test(vote.trim()));
}

function codingOf(text: string | null): 'EXPLICIT' | 'OMITTED' | 'FOLDED' {
  return text === 'OMITTED' || text === 'FOLDED' ? text : 'EXPLICIT';
}

function printedTotals({ table, row }: Found): PrintedTotals {
  return {
    ...NO_TOTALS,
    for: tableCount(table, row, 'printedFor'),
    against: tableCount(table, row, 'printedAgainst'),
    abstain: tableCount(table, row, 'printedAbstain'),
    notVoted: tableCount(table, row, 'printedNotVoting'),
    absent: tableCount(table, row, 'printedAbsent'),
  };
}

function voterOf(
  table: MappedTable,
  row: SourceRow,
  field: 'voterUid' | 'voterId',
  nameOf: (uid: string) => string | null,
): NamedRow {
  const uid = table.text(row, field);
  const printed = table.text(row, 'voterName');
  const vote = table.cell(row, 'result');
  if (uid !== null && ANONYMOUS.test(uid)) return { name: '', vote };
  if (uid === null) return { name: printed ?? '', vote };
  // Some councils write the name where the identifier belongs.
  if (printed === null && /\p{L}\s+\p{L}/u.test(uid)) return { name: uid, vote };
  return { name: printed ?? nameOf(uid) ?? uid, uid, vote };
}

function found(index: ReadonlyMap<string, Found>, table: MappedTable, row: SourceRow, field: string): Found {
  const uid = table.text(row, field);
  const place = table.placeOf(row, field);
  if (uid === null) throw new FileRefusedError('FIELD_MISSING', place, { field });
  const target = index.get(uid);
  if (!target) throw new FileRefusedError('REFERENCE_BROKEN', `${table.table.file} ${place}`, { field, found: uid });
  return target;
}

function termOf(convocation: Found | undefined): RollCallFacts['term'] {
  if (!convocation) return null;
  const { table, row } = convocation;
  return { startsOn: tableDay(table, row, 'dateFrom'), endsOn: tableDay(table, row, 'dateUntil') };
}

function endOf(table: MappedTable, row: SourceRow): Date | null {
  const text = table.text(row, 'endDate');
  return text === null ? null : tableMoment(text, table.placeOf(row, 'endDate')).at;
}
