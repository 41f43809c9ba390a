import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  primaryKey,
  snakeCase,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import {
  accessLogTables,
  calendarChangeTable,
  calendarRegimeTable,
  calendarYearTable,
  holidayTable,
  id,
  idempotencyTable,
  instant,
  outboxSequence,
  outboxTable,
  termChangeTable,
} from './columns.ts';

/** Appeals, journals, terms, units and employees. */
export const appealsSchema = snakeCase.schema('appeals');

const APPEAL_STATES = ['REGISTERED', 'AWAITING_RESOLUTION', 'IN_EXECUTION', 'REPLIED', 'CLOSED'] as const;
const APPEAL_PROCEDURES = ['CITIZEN_APPEAL', 'INFORMATION_REQUEST', 'DEPUTY_APPEAL'] as const;

/** Structural units of the council and its executive bodies, a tree. */
export const orgUnit = appealsSchema.table(
  'org_unit',
  {
    id: id(),
    code: text().notNull().unique(),
    name: text().notNull(),
    parentId: uuid(),
    version: integer().notNull().default(1),
    headId: uuid().references((): AnyPgColumn => employee.id), // the two tables name each other: a type must break the circle
    /** first day on which the unit is no more; null while it is */
    abolishedOn: date({ mode: 'string' }),
    /** the unit that took over its people and open records */
    successorId: uuid(),
  },
  (table) => [
    foreignKey({ columns: [table.parentId], foreignColumns: [table.id] }),
    foreignKey({ columns: [table.successorId], foreignColumns: [table.id] }),
    index().on(table.parentId),
    index().on(table.successorId),
    index().on(table.headId),
    check('org_unit_not_its_own_successor', sql`${table.successorId} <> ${table.id}`),
    check('org_unit_not_its_own_parent', sql`${table.parentId} <> ${table.id}`),
  ],
);

/** People who work in the units; `roles` are their own, without those that a substitution lends. */
export const employee = appealsSchema.table(
  'employee',
  {
    id: id(),
    name: text().notNull(),
    position: text().notNull(),
    unitId: uuid()
      .notNull()
      .references(() => orgUnit.id),
    roles: text().array().notNull(),
    version: integer().notNull().default(1),
    email: text(),
    phone: text(),
    /** first day of work; null: before this register was kept */
    employedFrom: date({ mode: 'string' }),
    /** last day of work, included; null while it goes on */
    employedTo: date({ mode: 'string' }),
    disabledAt: instant(),
  },
  (table) => [
    index().on(table.unitId, table.id),
    check('employee_employed_in_order', sql`${table.employedTo} >= ${table.employedFrom}`),
  ],
);

/** Registration journals. What templates know stands in the journal's index policy. */
export const journal = appealsSchema.table('journal', {
  id: id(),
  code: text().notNull().unique(),
  title: text().notNull(),
  /** what is considered in it; null for a journal of documents */
  procedure: text({ enum: APPEAL_PROCEDURES }),
  direction: text({ enum: ['INCOMING', 'OUTGOING', 'INTERNAL'] }).notNull(),
  indexTemplate: text().notNull(),
  /** for an applicant whose surname this journal does not know; null when the template has no letter */
  namelessTemplate: text(),
  /** the lowest of a procedure is its default journal */
  position: integer().notNull(),
});

/** Last number given per journal and year: the row lock is held to the commit, so numbers have no gaps. */
export const journalCounter = appealsSchema.table(
  'journal_counter',
  {
    journalId: uuid()
      .notNull()
      .references(() => journal.id),
    year: integer().notNull(),
    last: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.journalId, table.year] })],
);

/** Appeals. A person is a resident of another schema: an id without a foreign key. */
export const appeal = appealsSchema.table(
  'appeal',
  {
    id: id(),
    version: integer().notNull(),
    state: text({ enum: APPEAL_STATES }).notNull(),
    journalId: uuid()
      .notNull()
      .references(() => journal.id),
    year: integer().notNull(),
    sequence: integer().notNull(),
    number: text().notNull(),
    procedure: text({ enum: APPEAL_PROCEDURES }).notNull(),
    kind: text({ enum: ['PROPOSAL', 'APPLICATION', 'COMPLAINT'] }).notNull(),
    channel: text({ enum: ['POST', 'PERSONAL_RECEPTION', 'PHONE', 'EMAIL', 'WEB', 'OTHER_BODY'] }).notNull(),
    subject: text().notNull(),
    text: text().notNull(),
    requiresStudy: boolean().notNull(),
    isUrgent: boolean().notNull(),
    personId: uuid(),
    statedName: text(),
    /** the stated name in one spelling, to find other appeals of the same applicant */
    statedNameKey: text(),
    statedAddress: text(),
    contact: text(),
    deputyId: uuid(),
    unitId: uuid().references(() => orgUnit.id),
    executorId: uuid().references(() => employee.id),
    receivedOn: date({ mode: 'string' }).notNull(),
    registeredAt: instant().notNull(),
    registeredById: uuid(),
    ruleCode: text().notNull(),
    dueOn: date({ mode: 'string' }).notNull(),
    controlOn: date({ mode: 'string' }),
    answeredAt: instant(),
  },
  (table) => [
    unique().on(table.journalId, table.year, table.sequence),
    index().on(table.registeredAt, table.id),
    index().on(table.state, table.registeredAt, table.id),
    index().on(table.unitId, table.state, table.registeredAt, table.id),
    index().on(table.executorId, table.registeredAt, table.id),
    index().on(table.dueOn, table.id),
    index().on(table.receivedOn),
    index('appeal_open_due').on(table.dueOn, table.id).where(sql`${table.answeredAt} is null`),
    index().on(table.personId, table.registeredAt, table.id).where(sql`${table.personId} is not null`),
    index().on(table.statedNameKey, table.registeredAt).where(sql`${table.statedNameKey} is not null`),
    index().on(table.deputyId, table.registeredAt, table.id).where(sql`${table.deputyId} is not null`),
    index('appeal_number_prefix').on(table.number.op('text_pattern_ops')),
    index('appeal_subject_trgm').using('gin', table.subject.op('gin_trgm_ops')),
    check(
      'appeal_answered_when_replied',
      sql`(${table.answeredAt} is not null) = (${table.state} in ('REPLIED', 'CLOSED'))`,
    ),
    check('appeal_sequence_positive', sql`${table.sequence} > 0`),
  ],
);

/**
 * What happened to an appeal, by whom; rows are only added. People in history are ids without a foreign key:
 * employees are never deleted, and the checks would cost a third of every write.
 */
export const appealEvent = appealsSchema.table(
  'appeal_event',
  {
    id: uuid().notNull(),
    appealId: uuid()
      .notNull()
      .references(() => appeal.id),
    type: text({
      enum: ['REGISTERED', 'SENT_FOR_RESOLUTION', 'RESOLVED', 'ANSWERED', 'CLOSED', 'UNIT_SUCCEEDED', 'TERM_CHANGED'],
    }).notNull(),
    at: instant().notNull(),
    actorId: uuid(),
    /** the executor whom the actor stood in for */
    onBehalfOfId: uuid(),
    note: text(),
    fromState: text({ enum: APPEAL_STATES }),
    toState: text({ enum: APPEAL_STATES }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.appealId, table.at, table.id] })],
);

/** The head's decision who executes an appeal and by when. */
export const resolution = appealsSchema.table('resolution', {
  appealId: uuid()
    .primaryKey()
    .references(() => appeal.id),
  text: text().notNull(),
  authorId: uuid().notNull(),
  executorId: uuid().notNull(),
  unitId: uuid().notNull(),
  controlOn: date({ mode: 'string' }).notNull(),
  issuedAt: instant().notNull(),
});

/** The answer given to the applicant. */
export const answer = appealsSchema.table('answer', {
  appealId: uuid()
    .primaryKey()
    .references(() => appeal.id),
  text: text().notNull(),
  outcome: text({ enum: ['SATISFIED', 'EXPLAINED', 'REFUSED'] }).notNull(),
  authorId: uuid().notNull(),
  answeredAt: instant().notNull(),
});

/** Terms set by law, dated. EXTENSION is the longest total from receipt. A null condition means "either way"; the row with more conditions wins. */
export const statutoryRule = appealsSchema.table(
  'statutory_rule',
  {
    code: text().notNull(),
    /** what the term is for: the answer, its longest extension, forwarding, return, or control of a document */
    purpose: text({ enum: ['CONSIDERATION', 'EXTENSION', 'FORWARDING', 'RETURN', 'CONTROL'] })
      .notNull()
      .default('CONSIDERATION'),
    /** null: of documents, which have no procedure */
    procedure: text({ enum: APPEAL_PROCEDURES }),
    requiresStudy: boolean(),
    isUrgent: boolean(),
    basis: text().notNull(),
    value: integer().notNull(),
    unit: text({ enum: ['DAYS', 'WORKING_DAYS', 'HOURS', 'MONTHS'] }).notNull(),
    rollover: text({ enum: ['NEXT', 'PREVIOUS', 'NONE'] }).notNull(),
    validFrom: date({ mode: 'string' }).notNull(),
    /** first day on which the rule no longer holds; null while it holds */
    validTo: date({ mode: 'string' }),
  },
  (table) => [
    primaryKey({ columns: [table.code, table.validFrom] }),
    check('statutory_rule_value_positive', sql`${table.value} > 0`),
  ],
);

/** Spans of time in which holidays are, or are not, days off. */
export const calendarRegime = calendarRegimeTable(appealsSchema);

/** Holidays and days transferred by order. */
export const holiday = holidayTable(appealsSchema);

/** Years whose holidays are known. */
export const calendarYear = calendarYearTable(appealsSchema);

/** Changes of the calendar and of the rules. */
export const calendarChange = calendarChangeTable(appealsSchema);

/** What they did to the terms of appeals. */
export const termChange = termChangeTable(appealsSchema);

/** Facts to tell the readers. */
export const outbox = outboxTable(appealsSchema);

/** Numbers of the outbox. */
export const outboxSeq = outboxSequence(appealsSchema);

/** Answers of mutations by the caller's key. */
export const idempotency = idempotencyTable(appealsSchema);

/** Who read whose personal data here (журнал доступу). */
export const { accessEntry, accessChain } = accessLogTables(appealsSchema);
