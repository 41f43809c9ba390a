import { copyRows } from '@hromada/drizzle/copy';
import { demoId } from '@hromada/shared/demo';
import type { TransactionSql } from 'postgres';
import { correspondentKey } from '../correspondent/correspondent.policy.ts';
import { DEMO_JOURNALS } from './council.ts';
import { caseFileId, type DemoDocument } from './demo-documents.ts';
import { CORRESPONDENTS, DOCUMENT_JOURNALS } from './paperwork.ts';

const JOURNAL_COLUMNS = 'id code title direction index_template position'.split(' ');
const CORRESPONDENT_COLUMNS = 'id version kind name name_key created_at'.split(' ');
const CASE_FILE_COLUMNS = 'id year code title unit_id retention_years retention_basis'.split(' ');
const DOCUMENT_COLUMNS =
  'id version state direction journal_id year sequence number type_name summary language pages attachment_pages correspondent_id their_number their_date received_on registered_at registered_by_id unit_id employee_id case_file_id is_restricted void_reason'.split(
    ' ',
  );
const EVENT_COLUMNS = 'id document_id type at actor_id note to_state'.split(' ');
const LINK_COLUMNS = 'id document_id kind to_document_id to_appeal_id created_at created_by_id'.split(' ');
const STEPS_MAX = 2;

type OnStep = (rows: number, what: string) => void;

/** What the keeping of documents begins with. */
export interface DemoPapers {
  readonly documents: Iterable<DemoDocument>;
  /** years of case files */
  readonly years: readonly number[];
  /** the unit that keeps case files */
  readonly recordsUnitId: string;
  readonly at: Date;
}

/** Writes journals of documents, correspondents, case files, documents, their steps and ties. */
export async function copyPapers(tx: TransactionSql, papers: DemoPapers, onStep: OnStep): Promise<void> {
  const { years, recordsUnitId, at } = papers;
  const journals = DOCUMENT_JOURNALS.map(({ id, code, title, direction, indexTemplate }, place) => [
    ...[id, code, title, direction, indexTemplate, Object.keys(DEMO_JOURNALS).length + place],
  ]);
  await copyRows(tx, 'appeals.journal', JOURNAL_COLUMNS, journals);
  const correspondents = CORRESPONDENTS.map(([kind, name], place) => [
    ...[demoId('correspondent', place), 1, kind, name, correspondentKey(name), at],
  ]);
  onStep(await copyRows(tx, 'appeals.correspondent', CORRESPONDENT_COLUMNS, correspondents), 'correspondents');
  const caseFiles = years.flatMap((year) =>
    DOCUMENT_JOURNALS.map(({ code, title, retention: [keptYears, basis] }, place) => [
      ...[caseFileId(place, year), year, code, titleOf(title), recordsUnitId, keptYears, basis],
    ]),
  );
  onStep(await copyRows(tx, 'appeals.case_file', CASE_FILE_COLUMNS, caseFiles), 'case files');
  await copyDocuments(tx, [...papers.documents], onStep);
}

/** «Журнал реєстрації рішень виконавчого комітету» lists what the case file keeps. */
function titleOf(journalTitle: string): string {
  return journalTitle.replace('Журнал реєстрації', 'Документи за журналом реєстрації');
}

async function copyDocuments(tx: TransactionSql, documents: readonly DemoDocument[], onStep: OnStep): Promise<void> {
  onStep(await copyRows(tx, 'appeals.document', DOCUMENT_COLUMNS, documents.map(documentRow)), 'documents');
  await copyRows(tx, 'appeals.document_event', EVENT_COLUMNS, documents.flatMap(eventRows));
  onStep(await copyRows(tx, 'appeals.document_link', LINK_COLUMNS, documents.flatMap(linkRows)), 'ties of documents');
  const counters = new Map(
    documents.map(({ journal, year, sequence }) => [`${journal.id} ${year}`, [journal.id, year, sequence]]),
  );
  await copyRows(tx, 'appeals.journal_counter', ['journal_id', 'year', 'last'], counters.values());
}

function documentRow(document: DemoDocument): unknown[] {
  const { journal, employee, steps } = document;
  return [
    ...[document.id, steps.length, document.state, journal.direction, journal.id],
    ...[document.year, document.sequence, document.number, document.typeName, document.summary, 'uk'],
    ...[document.pages, document.attachmentPages, document.correspondentId, document.theirNumber, document.theirDate],
    ...[document.receivedOn, document.registeredAt, document.registeredById, employee.unitId, employee.id],
    ...[document.caseFileId, document.isRestricted, document.voidReason],
  ];
}

function eventRows({ id, steps, registeredById }: DemoDocument, place: number): unknown[][] {
  return steps.map(({ type, at, note, toState }, step) => [
    ...[demoId('document-event', place * STEPS_MAX + step), id, type, at, registeredById, note, toState],
  ]);
}

function linkRows({ id, link, registeredAt, registeredById }: DemoDocument, place: number): unknown[][] {
  if (!link) return [];
  const { kind, toDocumentId, toAppealId } = link;
  return [[demoId('document-link', place), id, kind, toDocumentId, toAppealId, registeredAt, registeredById]];
}
