import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  type PgSchema,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';

/** Primary key: a UUIDv7 made in TypeScript, so that any server version and any shard will do. */
export const id = () => uuid().primaryKey();

/** The instant the row was written. */
export const createdAt = () => timestamp({ withTimezone: true }).notNull().default(sql`clock_timestamp()`);

/** An instant. */
export const instant = () => timestamp({ withTimezone: true });

/** The transactional outbox of a schema; `seq` is given after the commit by the one sequencer. */
export function outboxTable(schema: PgSchema) {
  return schema.table(
    'outbox',
    {
      id: bigint({ mode: 'bigint' }).generatedAlwaysAsIdentity().primaryKey(),
      seq: bigint({ mode: 'bigint' }).unique(),
      topic: text().notNull(),
      key: uuid(),
      payload: jsonb().notNull(),
      createdAt: createdAt(),
    },
    (table) => [index().on(table.id).where(sql`${table.seq} is null`)],
  );
}

/** Numbers of the outbox. */
export function outboxSequence(schema: PgSchema) {
  return schema.sequence('outbox_seq');
}

/** Answers of mutations by the caller's key, kept in the same transaction as their effect. */
export function idempotencyTable(schema: PgSchema) {
  return schema.table(
    'idempotency',
    {
      subject: text().notNull(),
      key: uuid().notNull(),
      operation: text().notNull(),
      requestHash: text().notNull(),
      response: jsonb(),
      createdAt: createdAt(),
    },
    (table) => [primaryKey({ columns: [table.subject, table.key] })],
  );
}

/**
 * The journal of access to personal data of a schema (журнал доступу): a chain of entries, each sealed with the hash of
 * the one before. Rows are written by `<schema>.append_access` only, a function of the owner's; the login role may read.
 * `entry` is what is sealed; the other columns repeat what is searched by, and the verifier compares them with it.
 * No foreign key: an entry outlives what it tells of.
 */
export function accessLogTables(schema: PgSchema) {
  const accessEntry = schema.table(
    'access_entry',
    {
      /** place in the chain, 1, 2, 3… without gaps */
      seq: bigint({ mode: 'number' }).primaryKey(),
      /** sha-256 of the hash before, the place and the entry, in hexadecimal */
      hash: text().notNull(),
      /** the canonical text, JSON */
      entry: text().notNull(),
      at: instant().notNull(),
      viewerKind: text().notNull(),
      viewerSubject: text(),
      clientId: text(),
      purpose: text().notNull(),
      /** persons whose data were returned; empty when a search found nobody */
      personIds: uuid().array().notNull(),
      /** the day from which the person may know; null: at once */
      deferredUntil: date({ mode: 'string' }),
    },
    (table) => [
      index().on(table.at),
      index().using('gin', table.personIds),
      index().on(table.viewerSubject, table.seq).where(sql`${table.viewerSubject} is not null`),
      index().on(table.clientId, table.seq).where(sql`${table.clientId} is not null`),
    ],
  );
  /** the last place and hash of the chain, one row: locked while the next are sealed */
  const accessChain = schema.table('access_chain', {
    id: integer().primaryKey(),
    seq: bigint({ mode: 'number' }).notNull(),
    hash: text().notNull(),
  });
  return { accessEntry, accessChain };
}

/** Tables of a journal of access. */
export type AccessLogTables = ReturnType<typeof accessLogTables>;

/** Spans of time in which holidays are, or are not, days off. */
export function calendarRegimeTable(schema: PgSchema) {
  return schema.table('calendar_regime', {
    code: text().primaryKey(),
    name: text().notNull(),
    basis: text().notNull(),
    hasHolidays: boolean().notNull(),
    validFrom: date({ mode: 'string' }).notNull(),
    /** first day on which the regime no longer holds; null while it holds */
    validTo: date({ mode: 'string' }),
  });
}

/** Holidays (Labour Code, art. 73), and working days and days off that an order of transfer exchanged (art. 67(4)). */
export function holidayTable(schema: PgSchema) {
  return schema.table('holiday', {
    day: date({ mode: 'string' }).primaryKey(),
    name: text().notNull(),
    kind: text({ enum: ['HOLIDAY', 'DAY_OFF', 'WORKDAY'] })
      .notNull()
      .default('HOLIDAY'),
    basis: text().notNull().default('КЗпП України, ст. 73'),
  });
}

/** Years whose holidays were entered: a year that is not here is not known, which is no year without holidays. */
export function calendarYearTable(schema: PgSchema) {
  return schema.table('calendar_year', {
    year: integer().primaryKey(),
    basis: text().notNull(),
  });
}

/** A change of the calendar or of a rule, and how far the open terms have been reckoned anew. */
export function calendarChangeTable(schema: PgSchema) {
  return schema.table(
    'calendar_change',
    {
      id: id(),
      at: instant().notNull(),
      actorId: uuid().notNull(),
      basis: text().notNull(),
      change: jsonb().notNull(),
      /** 1: all open records; 2: those registered while the change became known everywhere */
      pass: integer().notNull(),
      /** last record of the pass that was reckoned; null at its beginning */
      cursor: uuid(),
      examined: integer().notNull(),
      changed: integer().notNull(),
      finishedAt: instant(),
    },
    (table) => [
      index('calendar_change_unfinished').on(table.at).where(sql`${table.finishedAt} is null`),
      check('calendar_change_pass', sql`${table.pass} in (1, 2)`),
    ],
  );
}

/** What a change did to the term of one record; rows are only added. */
export function termChangeTable(schema: PgSchema) {
  return schema.table(
    'term_change',
    {
      recordId: uuid().notNull(),
      changeId: uuid().notNull(),
      at: instant().notNull(),
      oldDueOn: date({ mode: 'string' }).notNull(),
      newDueOn: date({ mode: 'string' }).notNull(),
      basis: text().notNull(),
    },
    (table) => [primaryKey({ columns: [table.recordId, table.changeId] })],
  );
}
