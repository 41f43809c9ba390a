import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type {
  calendarChangeTable,
  calendarRegimeTable,
  calendarYearTable,
  holidayTable,
  termChangeTable,
} from '../tables/columns.ts';
import type { Executor, Transaction } from './client.ts';

/** The calendar of one schema. */
export interface CalendarTables {
  readonly regime: ReturnType<typeof calendarRegimeTable>;
  readonly holiday: ReturnType<typeof holidayTable>;
  readonly year: ReturnType<typeof calendarYearTable>;
  readonly change: ReturnType<typeof calendarChangeTable>;
  readonly termChange: ReturnType<typeof termChangeTable>;
}

/** A change of the calendar with the progress of its recalculation, as kept. */
export type CalendarChangeRow = ReturnType<typeof calendarChangeTable>['$inferSelect'];

type RegimeRow = ReturnType<typeof calendarRegimeTable>['$inferSelect'];
type HolidayRow = ReturnType<typeof holidayTable>['$inferSelect'];

/** Rows to write and to take away. */
export interface CalendarEdit {
  readonly addDays: readonly HolidayRow[];
  readonly removeDays: readonly string[];
  readonly addYears: readonly { readonly year: number; readonly basis: string }[];
  readonly addRegimes: readonly RegimeRow[];
  /** the first day on which a regime no longer holds */
  readonly endRegimes: readonly { readonly code: string; readonly validTo: string }[];
}

/** Everything a calendar is made of: some hundreds of rows. */
export async function readCalendar(db: Executor, { regime, holiday, year }: CalendarTables) {
  const regimes = await db.select().from(regime).orderBy(asc(regime.validFrom));
  const specialDays = await db.select().from(holiday).orderBy(asc(holiday.day));
  const years = await db.select({ year: year.year }).from(year).orderBy(asc(year.year));
  return { regimes, specialDays, years: years.map((row) => row.year) };
}

/** Writes an edit that was found valid. */
export async function writeCalendarEdit(
  tx: Transaction,
  { regime, holiday, year }: CalendarTables,
  edit: CalendarEdit,
): Promise<void> {
  for (const { code, validTo } of edit.endRegimes)
    await tx.update(regime).set({ validTo }).where(eq(regime.code, code));
  if (edit.addRegimes.length > 0) await tx.insert(regime).values([...edit.addRegimes]);
  if (edit.addYears.length > 0) await tx.insert(year).values([...edit.addYears]);
  if (edit.addDays.length > 0) await tx.insert(holiday).values([...edit.addDays]);
  for (const day of edit.removeDays) await tx.delete(holiday).where(eq(holiday.day, day));
}

/** Serialises changes of one calendar to the end of the transaction. */
export async function lockCalendar(tx: Transaction, { change }: CalendarTables): Promise<void> {
  await tx.execute(sql`lock table ${change} in share row exclusive mode`);
}

/** Writes down a change whose terms are yet to be reckoned. */
export async function insertCalendarChange(
  tx: Transaction,
  { change }: CalendarTables,
  row: Pick<CalendarChangeRow, 'id' | 'at' | 'actorId' | 'basis'> & { readonly change: object },
): Promise<void> {
  await tx.insert(change).values({ ...row, pass: 1, cursor: null, examined: 0, changed: 0 });
}

/** Changes of which terms are still reckoned in the given pass, oldest first. */
export function listUnfinishedChanges(
  db: Executor,
  { change }: CalendarTables,
  pass?: 1 | 2,
): Promise<CalendarChangeRow[]> {
  return db
    .select()
    .from(change)
    .where(and(isNull(change.finishedAt), pass === undefined ? undefined : eq(change.pass, pass)))
    .orderBy(asc(change.at), asc(change.id))
    .limit(50);
}

/** The oldest unfinished change, locked; undefined when there is none or another process has it. */
export async function claimCalendarChange(
  tx: Transaction,
  { change }: CalendarTables,
  settledBefore: Date,
): Promise<CalendarChangeRow | undefined> {
  const [row] = await tx
    .select()
    .from(change)
    .where(and(isNull(change.finishedAt), sql`(${change.pass} = 1 or ${change.at} <= ${settledBefore.toISOString()})`))
    .orderBy(asc(change.at), asc(change.id))
    .limit(1)
    .for('update', { skipLocked: true });
  return row;
}

/** Writes how far a recalculation has come. */
export async function advanceCalendarChange(
  tx: Transaction,
  { change }: CalendarTables,
  id: string,
  progress: Pick<CalendarChangeRow, 'pass' | 'cursor' | 'examined' | 'changed' | 'finishedAt'>,
): Promise<void> {
  await tx.update(change).set(progress).where(eq(change.id, id));
}

/** Writes what a change did to the terms of records; a second pass keeps the day of before the change. */
export async function insertTermChanges(
  tx: Transaction,
  { termChange }: CalendarTables,
  rows: readonly (typeof termChange.$inferInsert)[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insert(termChange)
    .values([...rows])
    .onConflictDoUpdate({
      target: [termChange.recordId, termChange.changeId],
      set: { newDueOn: sql`excluded.new_due_on`, at: sql`excluded.at` },
    });
}

/** Newest changes first. */
export function listCalendarChanges(
  db: Executor,
  { change }: CalendarTables,
  limit: number,
): Promise<CalendarChangeRow[]> {
  return db.select().from(change).orderBy(sql`${change.at} desc`, sql`${change.id} desc`).limit(limit);
}
