import { sql } from 'drizzle-orm';
import { check, date, foreignKey, index, integer, jsonb, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { appealsSchema, employee } from './appeals.ts';
import { id, instant } from './columns.ts';

/** Who stands in for an employee who is away, both days included. */
export const substitution = appealsSchema.table(
  'substitution',
  {
    id: id(),
    version: integer().notNull().default(1),
    employeeId: uuid()
      .notNull()
      .references(() => employee.id),
    substituteId: uuid()
      .notNull()
      .references(() => employee.id),
    /** what is lent; never more than the employee has on the day */
    roles: text().array().notNull(),
    fromOn: date({ mode: 'string' }).notNull(),
    toOn: date({ mode: 'string' }).notNull(),
    reason: text({ enum: ['LEAVE', 'SICKNESS', 'BUSINESS_TRIP', 'OTHER'] }).notNull(),
    note: text(),
    createdAt: instant().notNull(),
    createdById: uuid().notNull(),
    /** ended before its last day, or called off before its first */
    endedAt: instant(),
  },
  (table) => [
    index().on(table.employeeId, table.fromOn),
    index().on(table.substituteId, table.fromOn),
    index('substitution_by_days').on(table.toOn, table.fromOn).where(sql`${table.endedAt} is null`),
    check('substitution_in_order', sql`${table.toOn} >= ${table.fromOn}`),
    check('substitution_not_of_oneself', sql`${table.employeeId} <> ${table.substituteId}`),
  ],
);

/** By which account of an identity provider an employee is known. */
export const employeeIdentity = appealsSchema.table(
  'employee_identity',
  {
    provider: text().notNull(),
    subject: text().notNull(),
    employeeId: uuid()
      .notNull()
      .references(() => employee.id),
    boundAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.provider, table.subject] }), index().on(table.employeeId)],
);

/** A code that binds an account to an employee once; only its hash is kept. */
export const employeeInvitation = appealsSchema.table(
  'employee_invitation',
  {
    id: id(),
    employeeId: uuid()
      .notNull()
      .references(() => employee.id),
    /** SHA-256 of the code: it has 130 random bits, so no salt and no slow hash is needed */
    codeHash: text().notNull().unique(),
    createdAt: instant().notNull(),
    createdById: uuid().notNull(),
    expiresAt: instant().notNull(),
    redeemedAt: instant(),
    /** a later invitation of the same employee takes the place of this one */
    revokedAt: instant(),
  },
  (table) => [index().on(table.employeeId, table.createdAt)],
);

/** A program of somebody else's that may ask the graph. */
export const apiClient = appealsSchema.table(
  'api_client',
  {
    id: id(),
    version: integer().notNull().default(1),
    name: text().notNull(),
    organisation: text().notNull(),
    contact: text().notNull(),
    purpose: text().notNull(),
    basis: text().notNull(),
    scopes: text().array().notNull(),
    requestsPerMinute: integer().notNull(),
    costPerMinute: integer().notNull(),
    redirectUris: text().array().notNull(),
    createdAt: instant().notNull(),
    disabledAt: instant(),
    lastUsedOn: date({ mode: 'string' }),
  },
  (table) => [check('api_client_budget_positive', sql`${table.requestsPerMinute} > 0 and ${table.costPerMinute} > 0`)],
);

/** Public keys of clients, several at once while one replaces another. A private key never comes here. */
export const apiClientKey = appealsSchema.table(
  'api_client_key',
  {
    id: id(),
    clientId: uuid().notNull(),
    /** RFC 7638 thumbprint: the `kid` */
    thumbprint: text().notNull(),
    jwk: jsonb().notNull(),
    validFrom: date({ mode: 'string' }).notNull(),
    /** last day, included */
    validTo: date({ mode: 'string' }).notNull(),
    createdAt: instant().notNull(),
    createdById: uuid().notNull(),
    revokedAt: instant(),
  },
  (table) => [
    foreignKey({ columns: [table.clientId], foreignColumns: [apiClient.id] }),
    unique().on(table.thumbprint),
    index().on(table.clientId, table.validFrom),
    check('api_client_key_in_order', sql`${table.validTo} >= ${table.validFrom}`),
  ],
);

/** What was changed about an employee, a unit or a client, by whom; rows are only added. */
export const staffEvent = appealsSchema.table(
  'staff_event',
  {
    id: uuid().notNull(),
    subjectId: uuid().notNull(),
    type: text().notNull(),
    at: instant().notNull(),
    /** null: the platform itself */
    actorId: uuid(),
    note: text(),
    /** `[{ field, before, after }]` in words of that day */
    changes: jsonb().notNull(),
  },
  (table) => [primaryKey({ columns: [table.subjectId, table.at, table.id] })],
);

/** Days whose beginning was announced: what begins or ends by the calendar is told once, by whichever process is first. */
export const announcedDay = appealsSchema.table('announced_day', {
  day: date({ mode: 'string' }).primaryKey(),
  at: instant().notNull(),
});
