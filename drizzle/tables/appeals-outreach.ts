import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { appealsSchema, employee, orgUnit } from './appeals.ts';
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

const AUDIENCES = ['EXECUTOR', 'UNIT_HEAD', 'DEPUTY_HEAD', 'ADMINISTRATOR'] as const;
const NOTICES = ['APPEAL_ASSIGNED', 'TERM_NEAR', 'TERM_OVERDUE', 'WEBHOOK_PAUSED'] as const;

/** What employees are told of, one row for each channel; params are words of the template and hold nothing personal. */
export const notification = appealsSchema.table(
  'notification',
  {
    id: id(),
    employeeId: uuid()
      .notNull()
      .references(() => employee.id),
    event: text({ enum: NOTICES }).notNull(),
    audience: text({ enum: AUDIENCES }).notNull(),
    channel: text({ enum: ['IN_APP', 'EMAIL', 'SMS'] }).notNull(),
    recordKind: text({ enum: ['APPEAL', 'CLIENT'] }).notNull(),
    recordId: uuid().notNull(),
    params: jsonb().notNull(),
    /** what makes it the same notice: told once to an employee by a channel, also after a crash */
    noticeKey: text().notNull(),
    createdAt: instant().notNull(),
    state: text({ enum: ['PENDING', 'SENT', 'DEAD'] }).notNull(),
    attempts: integer().notNull().default(0),
    /** quiet hours, and the wait after a failure */
    notBefore: instant().notNull(),
    leaseUntil: instant(),
    sentAt: instant(),
    readAt: instant(),
    lastFault: text(),
  },
  (table) => [
    unique().on(table.employeeId, table.noticeKey, table.channel),
    index('notification_in_app').on(table.employeeId, table.id).where(sql`${table.channel} = 'IN_APP'`),
    index('notification_unread')
      .on(table.employeeId)
      .where(sql`${table.channel} = 'IN_APP' and ${table.readAt} is null`),
    index('notification_pending').on(table.notBefore, table.id).where(sql`${table.state} = 'PENDING'`),
    index('notification_dead').on(table.id).where(sql`${table.state} = 'DEAD'`),
  ],
);

/** Words of notices; a change is a new version, the newest holds. */
export const notificationTemplate = appealsSchema.table(
  'notification_template',
  {
    event: text({ enum: NOTICES }).notNull(),
    audience: text({ enum: AUDIENCES }).notNull(),
    channel: text({ enum: ['IN_APP', 'EMAIL', 'SMS'] }).notNull(),
    language: text({ enum: ['uk', 'en'] }).notNull(),
    version: integer().notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    createdAt: instant().notNull(),
    createdById: uuid(),
  },
  (table) => [primaryKey({ columns: [table.event, table.audience, table.channel, table.language, table.version] })],
);

/** Hours of Kyiv in which nobody is written to; the latest row that has begun holds. */
export const quietHours = appealsSchema.table(
  'quiet_hours',
  {
    validFrom: date({ mode: 'string' }).primaryKey(),
    /** minutes after midnight; equal ends: no quiet hours */
    fromMinute: integer().notNull(),
    toMinute: integer().notNull(),
    createdAt: instant().notNull(),
    createdById: uuid(),
  },
  (table) => [
    check('quiet_hours_of_a_day', sql`${table.fromMinute} between 0 and 1439 and ${table.toMinute} between 0 and 1439`),
  ],
);

/** In which language an employee is written to. */
export const notificationPreference = appealsSchema.table('notification_preference', {
  employeeId: uuid()
    .primaryKey()
    .references(() => employee.id),
  language: text({ enum: ['uk', 'en'] }).notNull(),
});

/** How far a reader of the outbox inside this subgraph has read, moved in the transaction of what it did. */
export const outboxReader = appealsSchema.table('outbox_reader', {
  name: text().primaryKey(),
  seq: bigint({ mode: 'number' }).notNull(),
});

/** To whom a term that comes or has passed is told, from day to day; a change is a new row. */
export const escalationStep = appealsSchema.table(
  'escalation_step',
  {
    id: id(),
    audience: text({ enum: ['EXECUTOR', 'UNIT_HEAD', 'DEPUTY_HEAD'] }).notNull(),
    /** calendar days from the due day: negative before it, positive after it */
    offsetDays: integer().notNull(),
    /** again after so many days until the next step; null: once */
    repeatDays: integer(),
    validFrom: date({ mode: 'string' }).notNull(),
    /** last day, included; null while it holds */
    validTo: date({ mode: 'string' }),
    createdById: uuid(),
  },
  (table) => [
    index().on(table.validFrom),
    check('escalation_step_repeats', sql`${table.repeatDays} > 0`),
    check('escalation_step_in_order', sql`${table.validTo} >= ${table.validFrom}`),
  ],
);

/** A day's look at open terms, and how far it has come. */
export const escalationRun = appealsSchema.table('escalation_run', {
  day: date({ mode: 'string' }).primaryKey(),
  cursorDueOn: date({ mode: 'string' }),
  cursorId: uuid(),
  examined: integer().notNull().default(0),
  told: integer().notNull().default(0),
  finishedAt: instant(),
});

/** Which unit an appeal of a kind goes to, from day to day; a change is a new row. A condition that is null is none. */
export const routingRule = appealsSchema.table(
  'routing_rule',
  {
    id: id(),
    procedure: text({ enum: ['CITIZEN_APPEAL', 'INFORMATION_REQUEST', 'DEPUTY_APPEAL'] }),
    kind: text({ enum: ['PROPOSAL', 'APPLICATION', 'COMPLAINT'] }),
    /** code of the classifier; a shorter one takes in all that begin with it */
    category: text(),
    /** settlement or part of it, in one spelling */
    area: text(),
    unitId: uuid()
      .notNull()
      .references(() => orgUnit.id),
    validFrom: date({ mode: 'string' }).notNull(),
    /** last day, included; null while it holds */
    validTo: date({ mode: 'string' }),
    createdById: uuid().notNull(),
  },
  (table) => [index().on(table.validFrom), check('routing_rule_in_order', sql`${table.validTo} >= ${table.validFrom}`)],
);
