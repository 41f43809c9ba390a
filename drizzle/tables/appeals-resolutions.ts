import { sql } from 'drizzle-orm';
import { type AnyPgColumn, check, date, index, integer, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { appealsSchema, employee, orgUnit } from './appeals.ts';
import { document } from './appeals-documents.ts';
import { id, instant } from './columns.ts';

/** What a head orders by a document (резолюція); one below another's assignment goes down the line of reporting. */
export const documentResolution = appealsSchema.table(
  'document_resolution',
  {
    id: id(),
    documentId: uuid()
      .notNull()
      .references(() => document.id),
    /** the assignment it hands further down; null: the first of its line */
    parentAssignmentId: uuid().references((): AnyPgColumn => documentAssignment.id),
    authorId: uuid()
      .notNull()
      .references(() => employee.id),
    text: text().notNull(),
    state: text({ enum: ['IN_EXECUTION', 'DONE', 'CANCELLED'] }).notNull(),
    at: instant().notNull(),
    /** control day; null: no term was set */
    dueOn: date({ mode: 'string' }),
    /** who put it on control; null: it is not on control */
    controllerId: uuid().references(() => employee.id),
    closedAt: instant(),
  },
  (table) => [
    index().on(table.documentId, table.at, table.id),
    index().on(table.parentAssignmentId),
    check('document_resolution_control_day', sql`${table.controllerId} is null or ${table.dueOn} is not null`),
    check('document_resolution_closed', sql`(${table.state} = 'IN_EXECUTION') = (${table.closedAt} is null)`),
  ],
);

/** Who carries a resolution out: one chief and co-executors, each an employee or a unit (доручення). */
export const documentAssignment = appealsSchema.table(
  'document_assignment',
  {
    id: id(),
    resolutionId: uuid()
      .notNull()
      .references(() => documentResolution.id),
    documentId: uuid()
      .notNull()
      .references(() => document.id),
    role: text({ enum: ['CHIEF', 'CO_EXECUTOR'] }).notNull(),
    state: text({ enum: ['ISSUED', 'REPORTED', 'RETURNED', 'DONE', 'CANCELLED'] }).notNull(),
    employeeId: uuid().references(() => employee.id),
    unitId: uuid().references(() => orgUnit.id),
    position: integer().notNull(),
    /** what was done, by the executor's last report */
    report: text(),
    reportedAt: instant(),
    reportedById: uuid(),
    /** what was found wanting when the last report was returned */
    remark: text(),
  },
  (table) => [
    unique().on(table.resolutionId, table.employeeId, table.unitId).nullsNotDistinct(),
    uniqueIndex('document_assignment_one_chief').on(table.resolutionId).where(sql`${table.role} = 'CHIEF'`),
    index().on(table.documentId),
    index().on(table.employeeId),
    index().on(table.unitId),
    check('document_assignment_to_one', sql`num_nonnulls(${table.employeeId}, ${table.unitId}) = 1`),
  ],
);
