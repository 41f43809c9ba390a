import { sql } from 'drizzle-orm';
import { bigint, index, jsonb, type PgSchema, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

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
