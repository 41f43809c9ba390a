import path from 'node:path';
import { FileFindings, FileRefusedError } from './finding.ts';
import { readAnnex29, readAnnex29Simple } from './format/annex-29.ts';
import { genericPeople, readGeneric } from './format/generic-csv.ts';
import { type MappedTable, mapTable, type ToldHeaders } from './format/header-map.ts';
import { isPopolo, readPopolo } from './format/popolo.ts';
import { readProtocol } from './format/protocol.ts';
import { readCsv, readXlsx, type SourceTable, tableOfJson } from './format/source-table.ts';
import { namesOf, peopleOf } from './format/table-people.ts';
import { TableSet } from './format/table-set.ts';
import { readVoteview, voteviewPeople } from './format/voteview.ts';
import { type ReadRollCall, refused } from './read-facts.ts';
import { readJson, rollCallsOf } from './read-roll-call.ts';
import type { PersonFacts } from './roll-call-facts.ts';

/**
 * Reads the files of a source one by one, whatever their format, and puts tables that belong together together at the
 * end: those of one folder.
 */
export class SourceReader {
  readonly calls: ReadRollCall[] = [];
  readonly people: PersonFacts[] = [];
  /** findings about tables rather than roll calls */
  readonly tableFindings: FileFindings[] = [];
  readonly skipped: string[] = [];
  readonly #tables: MappedTable[] = [];
  readonly #told: ToldHeaders;

  constructor(told: ToldHeaders = {}) {
    this.#told = told;
  }

  /** Takes a file; a defect of the file becomes a refusal. */
  async take(name: string, bytes: Uint8Array): Promise<void> {
    try {
      await this.#take(name, bytes);
    } catch (error) {
      this.calls.push(refused(new FileFindings(name), name, error));
    }
  }

  async #take(name: string, bytes: Uint8Array): Promise<void> {
    if (/\.doc$/i.test(name) && !isText(bytes)) throw new FileRefusedError('WORD_BINARY', null);
    if (/\.(?:txt|rtf|html?|doc)$/i.test(name)) return this.#takeProtocol(name, bytes);
    const findings = new FileFindings(name);
    if (/\.xlsx$/i.test(name)) return this.#takeTables(name, await readXlsx(bytes, findings), findings);
    if (/\.(?:csv|tsv)$/i.test(name)) return this.#takeTables(name, [readCsv(bytes, findings)], findings);
    this.#takeJson(bytes, findings);
  }

  #takeProtocol(name: string, bytes: Uint8Array): void {
    const calls = readProtocol(name, bytes);
    if (calls === null) this.skipped.push(name);
    else this.calls.push(...calls);
  }

  #takeJson(bytes: Uint8Array, findings: FileFindings): void {
    const values = readJson(bytes, findings);
    const [only] = values;
    if (values.length === 1 && isBesidesData(only)) {
      this.skipped.push(findings.file);
      return;
    }
    if (values.length === 1 && isPopolo(only)) {
      const { calls, people } = readPopolo(only, findings);
      this.calls.push(...calls);
      this.people.push(...people);
      return;
    }
    const table = values.length === 1 ? tableOfJson(wrapped(only), findings) : null;
    const mapped = table === null ? null : mapTable(table, this.#told);
    if (mapped === null) this.calls.push(...rollCallsOf(values, findings));
    else this.#keep(mapped, findings);
  }

  #takeTables(name: string, tables: readonly SourceTable[], findings: FileFindings): void {
    const mapped = tables.map((table) => mapTable(table, this.#told));
    if (mapped.every((table) => table === null)) {
      findings.note('TABLE_UNKNOWN', '1:1', {
        found: tables
          .map(({ headers }) => headers.join(', '))
          .join(' | ')
          .slice(0, 200),
      });
      this.tableFindings.push(findings);
      this.skipped.push(name);
    }
    for (const table of mapped) if (table !== null) this.#keep(table, findings);
  }

  #keep(table: MappedTable, findings: FileFindings): void {
    this.#tables.push(table);
    if (!this.tableFindings.includes(findings)) this.tableFindings.push(findings);
  }

  /** Puts the tables together; call once, after the last file. */
  finish(): void {
    const folders = new Map<string, MappedTable[]>();
    for (const table of this.#tables) {
      const folder = path.posix.dirname(table.table.file);
      folders.set(folder, [...(folders.get(folder) ?? []), table]);
    }
    for (const [folder, tables] of folders) this.#assemble(new TableSet(folder === '.' ? 'tables' : folder, tables));
  }

  #assemble(set: TableSet): void {
    try {
      const people = [...peopleOf(set), ...voteviewPeople(set)];
      const calls = [
        ...readAnnex29(set, namesOf(people)),
        ...readAnnex29Simple(set, namesOf(people)),
        ...readVoteview(set, people),
        ...readGeneric(set),
      ];
      this.calls.push(...calls);
      this.people.push(...people, ...genericPeople(set, calls));
    } catch (error) {
      this.calls.push(refused(new FileFindings(set.tables[0]?.table.file ?? set.unit), set.unit, error));
    }
  }
}

/** `{"motions": […]}` and `{"data": […]}` are the array in it. */
function wrapped(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const lists = Object.values(value).filter(Array.isArray);
  const isRollCall = 'DPList' in value;
  return lists.length === 1 && !isRollCall ? lists[0] : value;
}

/** Metadata and passports of data sets, and tables without a row. */
function isBesidesData(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && value !== null && ('@context' in value || 'distribution' in value);
}

/** RTF and plain text are sometimes named `.doc`. */
function isText(bytes: Uint8Array): boolean {
  return !bytes.subarray(0, 512).includes(0) && bytes[0] !== 0xd0;
}
