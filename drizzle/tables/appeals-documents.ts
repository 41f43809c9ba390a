import { sql } from 'drizzle-orm';
import { boolean, check, date, index, integer, primaryKey, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { appealsSchema, employee, journal, orgUnit } from './appeals.ts';
import { createdAt, id, instant } from './columns.ts';

const DOCUMENT_STATES = [
  ...(['DRAFT', 'ON_APPROVAL', 'ON_SIGNATURE', 'DISCARDED'] as const),
  ...(['REGISTERED', 'IN_EXECUTION', 'EXECUTED', 'FILED', 'VOIDED'] as const),
] as const;

const DOCUMENT_EVENTS = [
  ...(['REGISTERED', 'VOIDED', 'LINKED', 'UNLINKED', 'FILED', 'CORRECTED', 'UNIT_SUCCEEDED'] as const),
  ...(['RESOLVED', 'REPORTED', 'REPORT_ACCEPTED', 'REPORT_RETURNED', 'EXTENDED', 'PUT_ON_CONTROL'] as const),
  ...(['REMOVED_FROM_CONTROL', 'RESOLUTION_CANCELLED', 'EXECUTED'] as const),
  ...(['FILE_ADDED', 'FILE_REMOVED', 'FILE_RELEASED'] as const),
  ...(['DRAFTED', 'DRAFT_SAVED', 'DRAFT_SUBMITTED', 'DRAFT_APPROVED', 'DRAFT_REJECTED'] as const),
  ...(['DRAFT_WITHDRAWN', 'DRAFT_RETURNED', 'DRAFT_DISCARDED', 'SIGNED'] as const),
] as const;

/** How a journal made its indices from a year on; before the first row, as the journal itself says. */
export const journalTemplate = appealsSchema.table(
  'journal_template',
  {
    journalId: uuid()
      .notNull()
      .references(() => journal.id),
    fromYear: integer().notNull(),
    indexTemplate: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.journalId, table.fromYear] })],
);

/** Bodies, organisations and people that documents come from and go to (кореспонденти). */
export const correspondent = appealsSchema.table(
  'correspondent',
  {
    id: id(),
    version: integer().notNull(),
    kind: text({ enum: ['AUTHORITY', 'ORGANISATION', 'PERSON'] }).notNull(),
    name: text().notNull(),
    /** the name in one spelling: two of one spelling are one correspondent */
    nameKey: text().notNull(),
    /** code in the register of legal entities, 8 digits (ЄДРПОУ); null for people and unknown */
    registrationCode: text(),
    /** code put into an index as `{correspondent}` */
    indexCode: text(),
    address: text(),
    email: text(),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex().on(table.kind, table.nameKey),
    uniqueIndex('correspondent_registration_code')
      .on(table.registrationCode)
      .where(sql`${table.registrationCode} is not null`),
    index('correspondent_name_trgm').using('gin', table.nameKey.op('gin_trgm_ops')),
    check('correspondent_registration_code_form', sql`${table.registrationCode} ~ '^[0-9]{8}$'`),
  ],
);

/** Case files of a year's nomenclature (справи за номенклатурою). */
export const caseFile = appealsSchema.table(
  'case_file',
  {
    id: id(),
    year: integer().notNull(),
    /** index by the nomenclature, `02-10` */
    code: text().notNull(),
    title: text().notNull(),
    unitId: uuid()
      .notNull()
      .references(() => orgUnit.id),
    /** years of keeping after the end of its year; null: kept for ever */
    retentionYears: integer(),
    /** article of the list of documents by which it is kept */
    retentionBasis: text().notNull(),
    closedOn: date({ mode: 'string' }),
  },
  (table) => [
    unique().on(table.year, table.code),
    check('case_file_retention_positive', sql`${table.retentionYears} > 0`),
  ],
);

/** Documents with their registration and control card (документи). A draft has no number yet. */
export const document = appealsSchema.table(
  'document',
  {
    id: id(),
    version: integer().notNull(),
    state: text({ enum: DOCUMENT_STATES }).notNull(),
    direction: text({ enum: ['INCOMING', 'OUTGOING', 'INTERNAL'] }).notNull(),
    journalId: uuid()
      .notNull()
      .references(() => journal.id),
    year: integer(),
    sequence: integer(),
    number: text(),
    /** name of the type, `лист` */
    typeName: text().notNull(),
    summary: text().notNull(),
    /** language it is written in, ISO 639-1 */
    language: text().notNull(),
    pages: integer(),
    attachmentPages: integer(),
    correspondentId: uuid().references(() => correspondent.id),
    /** index and date that the correspondent gave it */
    theirNumber: text(),
    theirDate: date({ mode: 'string' }),
    receivedOn: date({ mode: 'string' }),
    registeredAt: instant(),
    registeredById: uuid(),
    /** unit it is addressed to, or comes from */
    unitId: uuid().references(() => orgUnit.id),
    /** who works on it: the addressee of an incoming one, the author of an outgoing one */
    employeeId: uuid().references(() => employee.id),
    caseFileId: uuid().references(() => caseFile.id),
    /** for official use only (ДСК): shown to its unit and the records office alone */
    isRestricted: boolean().notNull(),
    voidReason: text(),
    /** the earliest control day of what is still carried out on control */
    controlDueOn: date({ mode: 'string' }),
    /** some resolution of it is on control */
    isOnControl: boolean().notNull().default(false),
    /** employees and units that resolutions and approval brought to it: they see it as its own unit does */
    involvedEmployeeIds: uuid().array().notNull().default(sql`'{}'::uuid[]`),
    involvedUnitIds: uuid().array().notNull().default(sql`'{}'::uuid[]`),
  },
  (table) => [
    unique().on(table.journalId, table.year, table.sequence),
    index().on(table.registeredAt, table.id),
    index().on(table.journalId, table.registeredAt, table.id),
    index().on(table.direction, table.registeredAt, table.id),
    index().on(table.unitId, table.registeredAt, table.id),
    index().on(table.employeeId, table.registeredAt, table.id),
    index().on(table.caseFileId),
    index('document_control_due').on(table.controlDueOn, table.id).where(sql`${table.isOnControl}`),
    index('document_involved_employees').using('gin', table.involvedEmployeeIds),
    index('document_involved_units').using('gin', table.involvedUnitIds),
    check('document_control_day_on_control', sql`${table.isOnControl} or ${table.controlDueOn} is null`),
    // one document of a correspondent is registered once; an annulled registration may be made anew
    uniqueIndex('document_registered_once')
      .on(table.correspondentId, table.theirNumber, table.theirDate)
      .where(sql`${table.direction} = 'INCOMING' and ${table.state} <> 'VOIDED'`),
    index('document_number_prefix').on(table.number.op('text_pattern_ops')),
    index('document_summary_trgm').using('gin', table.summary.op('gin_trgm_ops')),
    check(
      'document_numbered_once_registered',
      sql`(${table.state} in ('DRAFT', 'ON_APPROVAL', 'ON_SIGNATURE', 'DISCARDED')) = (${table.number} is null)`,
    ),
    check(
      'document_number_whole',
      sql`(${table.number} is null) = (${table.sequence} is null) and (${table.number} is null) = (${table.year} is null) and (${table.number} is null) = (${table.registeredAt} is null)`,
    ),
    check('document_voided_for_a_reason', sql`(${table.state} = 'VOIDED') = (${table.voidReason} is not null)`),
    check('document_sequence_positive', sql`${table.sequence} > 0`),
  ],
);

/** What happened to a document, by whom; rows are only added. */
export const documentEvent = appealsSchema.table(
  'document_event',
  {
    id: uuid().notNull(),
    documentId: uuid()
      .notNull()
      .references(() => document.id),
    type: text({ enum: DOCUMENT_EVENTS }).notNull(),
    at: instant().notNull(),
    actorId: uuid(),
    note: text(),
    toState: text({ enum: DOCUMENT_STATES }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.documentId, table.at, table.id] })],
);

/** How one record stands to another: a document to a document or to an appeal. */
export const documentLink = appealsSchema.table(
  'document_link',
  {
    id: id(),
    documentId: uuid()
      .notNull()
      .references(() => document.id),
    kind: text({ enum: ['IN_ANSWER_TO', 'IN_EXECUTION_OF', 'AMENDS', 'REPEALS', 'RELATED'] }).notNull(),
    toDocumentId: uuid().references(() => document.id),
    toAppealId: uuid(),
    createdAt: createdAt(),
    createdById: uuid().notNull(),
  },
  (table) => [
    unique().on(table.documentId, table.kind, table.toDocumentId, table.toAppealId).nullsNotDistinct(),
    index().on(table.toDocumentId),
    index().on(table.toAppealId),
    check('document_link_to_one', sql`num_nonnulls(${table.toDocumentId}, ${table.toAppealId}) = 1`),
    check('document_link_not_to_itself', sql`${table.toDocumentId} <> ${table.documentId}`),
  ],
);
