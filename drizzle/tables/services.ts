import { type AnyColumn, sql } from 'drizzle-orm';
import { boolean, check, date, index, integer, primaryKey, snakeCase, text, unique, uuid } from 'drizzle-orm/pg-core';
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

/** The catalogue of services and the applications residents file: owned by the services subgraph. */
export const servicesSchema = snakeCase.schema('services');

const TERM_UNITS = ['DAYS', 'WORKING_DAYS'] as const;
const DOCUMENT_SUPPLIERS = ['APPLICANT', 'REGISTER', 'ORIGINAL_AT_VISIT'] as const;
const APPLICATION_STATES = [
  'REGISTERED',
  'NEEDS_CORRECTION',
  'IN_PROCESSING',
  'APPROVED',
  'REFUSED',
  'ISSUED',
  'WITHDRAWN',
] as const;
const PAUSABLE_STATES = ['REGISTERED', 'IN_PROCESSING'] as const;
const EVENT_TYPES = [
  'SUBMITTED',
  'CORRECTION_REQUESTED',
  'RESUMED',
  'PROCESSING_STARTED',
  'APPROVED',
  'REFUSED',
  'ISSUED',
  'WITHDRAWN',
  'TERM_CHANGED',
] as const;
const MESSAGE_AUTHORS = ['STAFF', 'APPLICANT'] as const;
const ROLLOVERS = ['NEXT', 'NONE'] as const;
const RESUMPTIONS = ['RESUME', 'RESET'] as const;

/** A closed list of words, held by the database too. */
function oneOf(name: string, column: AnyColumn, words: readonly string[]) {
  return check(name, sql`${column} in (${sql.raw(words.map((word) => `'${word}'`).join(', '))})`);
}

/** Послуга: what people apply for; what it takes is in its cards. */
export const service = servicesSchema.table('service', {
  id: id(),
  /** number in the national guide of services («Гід»), `00040` */
  code: text().notNull().unique(),
  name: text().notNull(),
  area: text().notNull(),
  /** unit that decides on its applications, owned by appeals: no foreign key; null where the counter decides itself */
  unitId: uuid(),
});

/** Інформаційна картка: a version of what a service takes. No two are in force on one day: see custom/940. */
export const serviceCard = servicesSchema.table(
  'service_card',
  {
    id: id(),
    serviceId: uuid()
      .notNull()
      .references(() => service.id),
    version: integer().notNull(),
    validFrom: date().notNull(),
    /** last day in force; null while no end is known */
    validTo: date(),
    /** null when the card names no term: the statutory one applies */
    term: integer(),
    /** null when the card names no unit: the statutory rule chooses */
    termUnit: text({ enum: TERM_UNITS }),
    /** kopiykas */
    fee: integer().notNull(),
    refusalGrounds: text().array().notNull(),
    result: text().notNull(),
    legalBasis: text().notNull(),
  },
  (table) => [
    unique().on(table.serviceId, table.version),
    check('service_card_period', sql`${table.validTo} is null or ${table.validTo} >= ${table.validFrom}`),
    check('service_card_term', sql`${table.term} >= 0`),
    check('service_card_term_unit', sql`${table.termUnit} is null or ${table.term} is not null`),
    check('service_card_fee', sql`${table.fee} >= 0`),
    check('service_card_refusal_grounds', sql`cardinality(${table.refusalGrounds}) <= 50`),
    oneOf('service_card_unit', table.termUnit, TERM_UNITS),
  ],
);

/** Документ, потрібний для послуги, and who supplies it. */
export const requiredDocument = servicesSchema.table(
  'required_document',
  {
    id: id(),
    cardId: uuid()
      .notNull()
      .references(() => serviceCard.id),
    position: integer().notNull(),
    name: text().notNull(),
    suppliedBy: text({ enum: DOCUMENT_SUPPLIERS }).notNull(),
  },
  (table) => [
    unique().on(table.cardId, table.position),
    check('required_document_position', sql`${table.position} between 0 and 49`),
    oneOf('required_document_supplier', table.suppliedBy, DOCUMENT_SUPPLIERS),
  ],
);

/** The last number given in a year: locked in the transaction that takes the next, so that none is ever missing. */
export const applicationCounter = servicesSchema.table('application_counter', {
  year: integer().primaryKey(),
  lastNumber: integer().notNull(),
});

/** Заява про надання послуги. Never deleted: a withdrawn one keeps its number. */
export const serviceApplication = servicesSchema.table(
  'service_application',
  {
    id: id(),
    /** for people, `128/2026` */
    number: text().notNull().unique(),
    year: integer().notNull(),
    sequence: integer().notNull(),
    serviceId: uuid()
      .notNull()
      .references(() => service.id),
    /** the card in force on the day of submission: later versions do not touch the application */
    cardId: uuid()
      .notNull()
      .references(() => serviceCard.id),
    /** owned by residents: no foreign key */
    personId: uuid(),
    statedName: text(),
    contact: text(),
    note: text(),
    state: text({ enum: APPLICATION_STATES }).notNull(),
    version: integer().notNull(),
    submittedAt: instant().notNull(),
    /** owned by appeals: no foreign key */
    submittedById: uuid().notNull(),
    executorId: uuid(),
    /** the unit of the service on the day of submission; owned by appeals: no foreign key */
    unitId: uuid(),
    /** last day of the term */
    dueOn: date().notNull(),
    /** days of all pauses so far, in the unit of the term */
    pausedDays: integer().notNull(),
    /** where a pause returns to */
    pausedFrom: text({ enum: PAUSABLE_STATES }),
    /** the day the clock stopped: paused, decided or withdrawn; null while it runs */
    clockStoppedOn: date(),
    decisionApproved: boolean(),
    decisionReason: text(),
    decidedAt: instant(),
    decidedById: uuid(),
  },
  (table) => [
    unique().on(table.year, table.sequence),
    index().on(table.state, table.year, table.sequence),
    index().on(table.serviceId, table.year, table.sequence),
    index().on(table.personId, table.year, table.sequence).where(sql`${table.personId} is not null`),
    index().on(table.number.op('text_pattern_ops')),
    oneOf('service_application_known_state', table.state, APPLICATION_STATES),
    oneOf('service_application_known_paused_from', table.pausedFrom, PAUSABLE_STATES),
    check(
      'service_application_pause',
      sql`(${table.state} = 'NEEDS_CORRECTION') = (${table.pausedFrom} is not null) and ${table.pausedDays} >= 0`,
    ),
    check(
      'service_application_clock',
      sql`(${table.state} in ('REGISTERED', 'IN_PROCESSING')) = (${table.clockStoppedOn} is null)`,
    ),
    check(
      'service_application_decision',
      sql`num_nonnulls(${table.decisionApproved}, ${table.decisionReason}, ${table.decidedAt}, ${table.decidedById}) in (0, 4)`,
    ),
    check('service_application_applicant', sql`${table.personId} is not null or ${table.statedName} is not null`),
  ],
);

/** Подія у справі: what happened to an application, never changed after. */
export const serviceApplicationEvent = servicesSchema.table(
  'service_application_event',
  {
    id: id(),
    applicationId: uuid()
      .notNull()
      .references(() => serviceApplication.id),
    type: text({ enum: EVENT_TYPES }).notNull(),
    at: instant().notNull(),
    actorId: uuid(),
    note: text(),
    fromState: text({ enum: APPLICATION_STATES }),
    toState: text({ enum: APPLICATION_STATES }).notNull(),
  },
  (table) => [
    index().on(table.applicationId, table.at, table.id),
    oneOf('service_application_event_known_type', table.type, EVENT_TYPES),
    oneOf('service_application_event_known_from', table.fromState, APPLICATION_STATES),
    oneOf('service_application_event_known_to', table.toState, APPLICATION_STATES),
  ],
);

/** Повідомлення у справі, between the staff and the applicant. */
export const serviceMessage = servicesSchema.table(
  'service_message',
  {
    id: id(),
    applicationId: uuid()
      .notNull()
      .references(() => serviceApplication.id),
    author: text({ enum: MESSAGE_AUTHORS }).notNull(),
    authorName: text(),
    /** the employee who wrote it down */
    recordedById: uuid().notNull(),
    text: text().notNull(),
    sentAt: instant().notNull(),
  },
  (table) => [
    index().on(table.applicationId, table.sentAt, table.id),
    oneOf('service_message_known_author', table.author, MESSAGE_AUTHORS),
    check('service_message_length', sql`char_length(${table.text}) between 1 and 4000`),
  ],
);

/** A number the law sets, by the days it is in force. */
export const statutoryRule = servicesSchema.table(
  'statutory_rule',
  {
    code: text().notNull(),
    validFrom: date().notNull(),
    /** first day on which the rule no longer holds; null while it holds */
    validTo: date(),
    value: integer().notNull(),
    unit: text({ enum: TERM_UNITS }).notNull(),
    /** what becomes of a term that ends on a day off */
    rollover: text('roll_over', { enum: ROLLOVERS }).notNull(),
    basis: text().notNull(),
    /** what a correction does to the clock: the rest of the term runs on, or the whole term runs anew */
    resumption: text({ enum: RESUMPTIONS }).notNull().default('RESUME'),
  },
  (table) => [
    primaryKey({ columns: [table.code, table.validFrom] }),
    oneOf('statutory_rule_unit', table.unit, TERM_UNITS),
    oneOf('statutory_rule_roll_over', table.rollover, ROLLOVERS),
    oneOf('statutory_rule_resumption', table.resumption, RESUMPTIONS),
  ],
);

/** Spans of time in which holidays are, or are not, days off. */
export const calendarRegime = calendarRegimeTable(servicesSchema);

/** Holidays and days transferred by order. */
export const holiday = holidayTable(servicesSchema);

/** Years whose holidays are known. */
export const calendarYear = calendarYearTable(servicesSchema);

/** Changes of the calendar and of the rules. */
export const calendarChange = calendarChangeTable(servicesSchema);

/** What they did to the terms of applications. */
export const termChange = termChangeTable(servicesSchema);

/** Superseded by {@link calendarRegime}; read by the version before, taken away in the release after this one. */
export const holidaySuspension = servicesSchema.table('holiday_suspension', {
  startsOn: date().primaryKey(),
  /** last day; null while no end is known */
  endsOn: date(),
  basis: text().notNull(),
});

/** Events of the subgraph. */
export const outbox = outboxTable(servicesSchema);

/** Numbers of the events. */
export const outboxSeq = outboxSequence(servicesSchema);

/** Answers of mutations by the caller's key. */
export const idempotency = idempotencyTable(servicesSchema);

/** Who read whose personal data here (журнал доступу). */
export const { accessEntry, accessChain } = accessLogTables(servicesSchema);
