import { sql } from 'drizzle-orm';
import { bigint, check, foreignKey, index, integer, text, uuid } from 'drizzle-orm/pg-core';
import { appealsSchema } from './appeals.ts';
import { apiClient } from './appeals-staff.ts';
import { id, instant } from './columns.ts';

/**
 * Where a program is told of events, and how far it has been told. The secret is not here: it is derived from the key of
 * the process, the endpoint and the version of the secret.
 */
export const webhookEndpoint = appealsSchema.table(
  'webhook_endpoint',
  {
    id: id(),
    version: integer().notNull().default(1),
    clientId: uuid().notNull(),
    url: text().notNull(),
    eventTypes: text().array().notNull(),
    state: text({ enum: ['ACTIVE', 'PAUSED'] }).notNull(),
    pauseReason: text({ enum: ['BY_HAND', 'FAILURES', 'GONE', 'CURSOR_EXPIRED'] }),
    pausedAt: instant(),
    /** number of the last event that was told, or passed over because its type was not asked for */
    cursor: bigint({ mode: 'number' }).notNull(),
    /** attempts that failed since the last that did not */
    failures: integer().notNull().default(0),
    lastFault: text(),
    lastDeliveredAt: instant(),
    /** not before; null: at once */
    nextAttemptAt: instant(),
    /** the process that sends now; after `leaseUntil` any other may take over */
    leaseHolder: uuid(),
    leaseUntil: instant(),
    secretVersion: integer().notNull().default(1),
    /** the secret before the last is also signed with until then */
    previousSecretUntil: instant(),
    createdAt: instant().notNull(),
    createdById: uuid().notNull(),
    removedAt: instant(),
  },
  (table) => [
    foreignKey({ columns: [table.clientId], foreignColumns: [apiClient.id] }),
    index().on(table.clientId, table.createdAt),
    index('webhook_endpoint_sent_to')
      .on(table.nextAttemptAt)
      .where(sql`${table.state} = 'ACTIVE' and ${table.removedAt} is null`),
    check(
      'webhook_endpoint_paused_for_a_reason',
      sql`(${table.state} = 'PAUSED') = (${table.pauseReason} is not null)`,
    ),
  ],
);

/** Attempts to tell; kept for thirty days. */
export const webhookAttempt = appealsSchema.table(
  'webhook_attempt',
  {
    id: id(),
    endpointId: uuid().notNull(),
    /** number of the event in the outbox */
    seq: bigint({ mode: 'number' }).notNull(),
    eventType: text().notNull(),
    at: instant().notNull(),
    /** HTTP status of the answer; null when there was none */
    status: integer(),
    /** what went wrong; null when the event was taken */
    fault: text(),
    durationMs: integer().notNull(),
  },
  (table) => [
    foreignKey({ columns: [table.endpointId], foreignColumns: [webhookEndpoint.id] }),
    index().on(table.endpointId, table.id),
  ],
);
