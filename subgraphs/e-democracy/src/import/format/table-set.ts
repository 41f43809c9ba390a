import { type IsoDay, kyivDay } from '@hromada/shared/clock';
import { FileFindings, FileRefusedError } from '../finding.ts';
import { type PrintedMoment, parsePrintedMoment } from '../kyiv-time.ts';
import type { ReadRollCall } from '../read-facts.ts';
import type { NamedRow, PersonFacts, PrintedTotals } from '../roll-call-facts.ts';
import type { MappedTable } from './header-map.ts';
import type { SourceRow } from './source-table.ts';
import type { TableKind } from './table-layout.ts';

/** What a set of tables gave: roll calls, people, and convocations with their days. */
export interface AssembledTables {
  readonly calls: readonly ReadRollCall[];
  readonly people: readonly PersonFacts[];
  readonly unused: readonly MappedTable[];
}

/** Tables of one folder, which refer to each other by identifiers. */
export class TableSet {
  constructor(
    /** names the set in the report, and what is taken in whole */
    readonly unit: string,
    readonly tables: readonly MappedTable[],
  ) {}

  of(kind: TableKind): readonly MappedTable[] {
    return this.tables.filter((table) => table.kind === kind);
  }

  has(kind: TableKind): boolean {
    return this.of(kind).length > 0;
  }

  /** Rows of all tables of the kind, by an identifier; a repeated one keeps the first. */
  index(kind: TableKind, field: string): ReadonlyMap<string, { table: MappedTable; row: SourceRow }> {
    const index = new Map<string, { table: MappedTable; row: SourceRow }>();
    for (const table of this.of(kind)) {
      for (const row of table.table.rows) {
        const key = table.text(row, field);
        if (key !== null && !index.has(key)) index.set(key, { table, row });
      }
    }
    return index;
  }
}

/** One row of votes with the table it stands in. */
export interface ListedVote extends NamedRow {
  readonly table: MappedTable;
  readonly row: SourceRow;
}

/** Votes by an identifier of their roll call, in the order of the file. */
export function votesBy(
  tables: readonly MappedTable[],
  field: string,
  read: (table: MappedTable, row: SourceRow) => NamedRow | null,
): Map<string, ListedVote[]> {
  const groups = new Map<string, ListedVote[]>();
  for (const table of tables) {
    for (const row of table.table.rows) {
      const key = table.text(row, field) ?? '';
      const vote = read(table, row);
      if (vote === null) continue;
      const listed = { ...vote, line: row.line, table, row };
      const group = groups.get(key);
      if (group) group.push(listed);
      else groups.set(key, [listed]);
    }
  }
  return groups;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/;

/**
 * A moment as tables write it: an ISO instant with its zone, or the wall clock of the hall.
 * @param day the day of the sitting when it is told apart
 * @throws {FileRefusedError} VOTE_TIME_MISSING, VOTE_TIME_MALFORMED
 */
export function tableMoment(text: string | null, place: string, day: IsoDay | null = null): PrintedMoment {
  const told = text ?? day;
  if (told === null) throw new FileRefusedError('VOTE_TIME_MISSING', place);
  const at = INSTANT.test(told) ? new Date(told) : null;
  const moment = at === null ? parsePrintedMoment(told) : { at, day: kyivDay(at), hasTime: true };
  if (moment === null || Number.isNaN(moment.at.getTime()))
    throw new FileRefusedError('VOTE_TIME_MALFORMED', place, { found: told.slice(0, 60) });
  return day === null ? moment : { ...moment, day };
}

/**
 * A day of a table; null for nothing.
 * @throws {FileRefusedError} DAY_MALFORMED
 */
export function tableDay(table: MappedTable, row: SourceRow, field: string): IsoDay | null {
  const text = table.text(row, field);
  if (text === null) return null;
  const moment = parsePrintedMoment(text);
  if (moment === null)
    throw new FileRefusedError('DAY_MALFORMED', table.placeOf(row, field), { found: text.slice(0, 40) });
  return moment.day;
}

/**
 * A count of a table; null for nothing.
 * @throws {FileRefusedError} FIELD_MALFORMED
 */
export function tableCount(table: MappedTable, row: SourceRow, field: string): number | null {
  const text = table.text(row, field);
  if (text === null) return null;
  if (!/^\d+(?:\.0+)?$/.test(text))
    throw new FileRefusedError('FIELD_MALFORMED', table.placeOf(row, field), { field, found: text.slice(0, 40) });
  return Number(text);
}

/** Totals in the columns of the standard. */
export function tableTotals(table: MappedTable, row: SourceRow): PrintedTotals {
  return {
    for: tableCount(table, row, 'votingFor'),
    against: tableCount(table, row, 'votingAgainst'),
    abstain: tableCount(table, row, 'votingAbstain'),
    notVoted: tableCount(table, row, 'notVoting'),
    present: null,
    absent: tableCount(table, row, 'absent'),
  };
}

/** The columns of {@link tableTotals}, for places in the report. */
export const TOTAL_COLUMNS: Readonly<Record<keyof PrintedTotals, string>> = {
  for: 'votingFor',
  against: 'votingAgainst',
  abstain: 'votingAbstain',
  notVoted: 'notVoting',
  present: 'present',
  absent: 'absent',
};

/** Place of a listed vote; with the file's name where it is another than the roll call's. */
export function votePlace(votes: readonly ListedVote[], findings: FileFindings, nameField: string, voteField: string) {
  return (position: number, what: 'name' | 'vote'): string => {
    const vote = votes[position];
    if (!vote) return String(position);
    const place = vote.table.placeOf(vote.row, what === 'name' ? nameField : voteField);
    return vote.table.table.file === findings.file ? place : `${vote.table.table.file} ${place}`;
  };
}

/** Findings of a roll call that a row tells of. */
export function findingsOf(table: MappedTable): FileFindings {
  return new FileFindings(table.table.file);
}
