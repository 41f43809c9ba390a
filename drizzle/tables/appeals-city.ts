import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  doublePrecision,
  index,
  integer,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { appeal, appealsSchema, orgUnit } from './appeals.ts';
import { id, instant } from './columns.ts';

const CITY_ISSUE_STATES = [
  ...(['NEW', 'ACCEPTED', 'IN_PROGRESS', 'RESOLVED', 'NOT_RESOLVED', 'CONFIRMED', 'REOPENED'] as const),
  ...(['DUPLICATE', 'NOT_RESPONSIBLE', 'HIDDEN'] as const),
] as const;

const CITY_ISSUE_EVENTS = [
  ...(['REPORTED', 'ACCEPTED', 'ASSIGNED', 'STARTED', 'RESOLVED', 'NOT_RESOLVED', 'CONFIRMED', 'REOPENED'] as const),
  ...(['MARKED_DUPLICATE', 'DECLINED', 'HIDDEN', 'RESTORED', 'NOTED', 'PROMOTED', 'UNIT_SUCCEEDED'] as const),
] as const;

/** What problems of the city are sorted by, dated: a changed radius or term is a new row of the code. */
export const cityIssueCategory = appealsSchema.table(
  'city_issue_category',
  {
    /** latin, for programs: `ROAD_HOLE` */
    code: text().notNull(),
    validFrom: date({ mode: 'string' }).notNull(),
    /** first day on which the row no longer holds; null while it holds */
    validTo: date({ mode: 'string' }),
    nameUk: text().notNull(),
    nameEn: text().notNull(),
    groupUk: text().notNull(),
    groupEn: text().notNull(),
    /** metres within which another open report of the category may be of the same problem */
    duplicateRadius: integer().notNull(),
    /** calendar days that the council gives itself */
    controlDays: integer().notNull(),
    position: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.code, table.validFrom] }),
    check('city_issue_category_radius', sql`${table.duplicateRadius} between 1 and 5000`),
    check('city_issue_category_control', sql`${table.controlDays} between 1 and 365`),
    check('city_issue_category_in_order', sql`${table.validTo} > ${table.validFrom}`),
  ],
);

/** Last number given in a year: the row lock is held to the commit, so numbers have no gaps. */
export const cityIssueCounter = appealsSchema.table('city_issue_counter', {
  year: integer().primaryKey(),
  last: integer().notNull(),
});

/** Reports of problems of the city (повідомлення про проблему міста). */
export const cityIssue = appealsSchema.table(
  'city_issue',
  {
    id: id(),
    version: integer().notNull(),
    year: integer().notNull(),
    sequence: integer().notNull(),
    state: text({ enum: CITY_ISSUE_STATES }).notNull(),
    categoryCode: text().notNull(),
    latitude: doublePrecision().notNull(),
    longitude: doublePrecision().notNull(),
    /** the place in words, as the reporter says it */
    place: text(),
    description: text().notNull(),
    channel: text({ enum: ['PHONE', 'PERSONAL_RECEPTION', 'PROGRAM'] }).notNull(),
    /** the reporter allows it to be shown to everybody */
    isPublic: boolean().notNull(),
    /** an employee has read it: nothing that strangers wrote is shown before */
    isModerated: boolean().notNull(),
    reporterName: text(),
    reporterContact: text(),
    unitId: uuid().references(() => orgUnit.id),
    reportedAt: instant().notNull(),
    recordedById: uuid(),
    controlOn: date({ mode: 'string' }).notNull(),
    updatedAt: instant().notNull(),
    /** why it was not solved, or is of somebody else */
    reason: text(),
    /** the last that everybody was told */
    publicNote: text(),
    duplicateOfId: uuid(),
    appealId: uuid().references(() => appeal.id),
  },
  (table) => [
    unique().on(table.year, table.sequence),
    index().on(table.reportedAt, table.id),
    index().on(table.state, table.reportedAt, table.id),
    index().on(table.categoryCode, table.reportedAt, table.id),
    index().on(table.unitId, table.reportedAt, table.id),
    index('city_issue_place').on(table.latitude, table.longitude),
    uniqueIndex('city_issue_appeal').on(table.appealId).where(sql`${table.appealId} is not null`),
    check('city_issue_latitude', sql`${table.latitude} between -90 and 90`),
    check('city_issue_longitude', sql`${table.longitude} between -180 and 180`),
    check('city_issue_duplicate_of_one', sql`(${table.state} <> 'DUPLICATE') or (${table.duplicateOfId} is not null)`),
    check('city_issue_not_of_itself', sql`${table.duplicateOfId} <> ${table.id}`),
    check(
      'city_issue_reason_given',
      sql`${table.state} not in ('NOT_RESOLVED', 'NOT_RESPONSIBLE', 'HIDDEN') or ${table.reason} is not null`,
    ),
  ],
);

/** What happened to a report, by whom; rows are only added, the role of the subgraph may do nothing else. */
export const cityIssueEvent = appealsSchema.table(
  'city_issue_event',
  {
    id: uuid().notNull(),
    issueId: uuid()
      .notNull()
      .references(() => cityIssue.id),
    type: text({ enum: CITY_ISSUE_EVENTS }).notNull(),
    at: instant().notNull(),
    /** null: it came from outside */
    actorId: uuid(),
    note: text(),
    isNotePublic: boolean().notNull(),
    toState: text({ enum: CITY_ISSUE_STATES }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.issueId, table.at, table.id] })],
);
