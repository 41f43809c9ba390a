import { and, asc, desc, eq, isNull, lte, or, sql } from 'drizzle-orm';
import type {
  calendarChangeTable,
  calendarRegimeTable,
  calendarYearTable,
  holidayTable,
  idempotencyTable,
  termChangeTable,
} from '../tables/columns.ts';
import type { Database, Executor, Transaction } from './client.ts';
import { type MutationRequest, runOnce } from './idempotency.ts';

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

/** What a change did to one term, as kept. */
export type TermChangeRow = ReturnType<typeof termChangeTable>['$inferSelect'];

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
async function writeCalendarEdit(
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

/** How many changes of one term are told. */
const TERM_CHANGES_MAX = 50;

/** What a change of the calendar or of a rule writes. */
export interface CalendarChangeToWrite<Rule> {
  readonly record: Pick<CalendarChangeRow, 'id' | 'at' | 'actorId' | 'basis'>;
  readonly change: object;
  readonly edit: CalendarEdit;
  readonly endedRule: Rule | null;
  readonly addedRule: Rule | null;
}

/** What a schema gives its calendar. */
export interface CalendarRepositoryParts<Law, Rule> {
  readonly db: Database;
  readonly tables: CalendarTables;
  readonly idempotency: ReturnType<typeof idempotencyTable>;
  /** reads the calendar and the rules, which each schema keeps in its own way */
  read(db: Executor): Promise<Law>;
  writeRule(tx: Transaction, rule: { readonly ended: Rule; readonly added: Rule }): Promise<void>;
}

/** SQL of the calendar of one schema, of its changes and of what they did to terms. */
export class CalendarRepository<Law, Rule> {
  readonly #parts: CalendarRepositoryParts<Law, Rule>;

  constructor(parts: CalendarRepositoryParts<Law, Rule>) {
    this.#parts = parts;
  }

  read(tx?: Transaction): Promise<Law> {
    return this.#parts.read(tx ?? this.#parts.db);
  }

  transaction<Answer>(work: (tx: Transaction) => Promise<Answer>): Promise<Answer> {
    return this.#parts.db.transaction(work);
  }

  /**
   * Runs the effect once per caller and key, in a transaction of its own.
   * @throws {IdempotencyKeyReusedError} when the key was used with another input
   */
  once<Answer>(request: MutationRequest, effect: (tx: Transaction) => Promise<Answer>): Promise<Answer> {
    const { db, idempotency } = this.#parts;
    return db.transaction((tx) => runOnce(tx, idempotency, request, () => effect(tx)));
  }

  /** Serialises changes to the end of the transaction. */
  async lock(tx: Transaction): Promise<{ isRecalculating: boolean }> {
    const { change } = this.#parts.tables;
    await tx.execute(sql`lock table ${change} in share row exclusive mode`);
    const running = await tx
      .select({ id: change.id })
      .from(change)
      .where(and(isNull(change.finishedAt), eq(change.pass, 1)))
      .limit(1);
    return { isRecalculating: running.length > 0 };
  }

  /** Writes a change that was found valid; its terms are yet to be reckoned. */
  async write(tx: Transaction, given: CalendarChangeToWrite<Rule>): Promise<void> {
    const { tables, writeRule } = this.#parts;
    await writeCalendarEdit(tx, tables, given.edit);
    if (given.endedRule && given.addedRule) await writeRule(tx, { ended: given.endedRule, added: given.addedRule });
    const fresh = { pass: 1, cursor: null, examined: 0, changed: 0 };
    await tx.insert(tables.change).values({ ...given.record, change: given.change, ...fresh });
  }

  /** Newest changes first. */
  listChanges(limit: number): Promise<CalendarChangeRow[]> {
    const { db, tables } = this.#parts;
    return db.select().from(tables.change).orderBy(desc(tables.change.at), desc(tables.change.id)).limit(limit);
  }

  async findChange(id: string): Promise<CalendarChangeRow | undefined> {
    const { db, tables } = this.#parts;
    const [row] = await db.select().from(tables.change).where(eq(tables.change.id, id));
    return row;
  }

  /** The oldest unfinished change, locked; undefined when there is none or another process has it. */
  async claim(tx: Transaction, settledBefore: Date): Promise<CalendarChangeRow | undefined> {
    const { change } = this.#parts.tables;
    const [row] = await tx
      .select()
      .from(change)
      .where(and(isNull(change.finishedAt), or(eq(change.pass, 1), lte(change.at, settledBefore))))
      .orderBy(asc(change.at), asc(change.id))
      .limit(1)
      .for('update', { skipLocked: true });
    return row;
  }

  /** Writes how far a recalculation has come. */
  async advance(
    tx: Transaction,
    id: string,
    progress: Pick<CalendarChangeRow, 'pass' | 'cursor' | 'examined' | 'changed' | 'finishedAt'>,
  ): Promise<void> {
    const { change } = this.#parts.tables;
    await tx.update(change).set(progress).where(eq(change.id, id));
  }

  /** Writes what a change did to the terms of records; a second pass keeps the day of before the change. */
  async insertTermChanges(tx: Transaction, rows: readonly TermChangeRow[]): Promise<void> {
    const { termChange } = this.#parts.tables;
    await tx
      .insert(termChange)
      .values([...rows])
      .onConflictDoUpdate({
        target: [termChange.recordId, termChange.changeId],
        set: { newDueOn: sql`excluded.new_due_on`, at: sql`excluded.at` },
      });
  }

  /** Changes of the terms of records, newest first, at most 50 for each on the average. */
  listTermChanges(recordIds: readonly string[]): Promise<TermChangeRow[]> {
    const { db, tables } = this.#parts;
    return db
      .select()
      .from(tables.termChange)
      .where(sql`${tables.termChange.recordId} = any(${sql.param(recordIds)}::uuid[])`)
      .orderBy(desc(tables.termChange.at), desc(tables.termChange.changeId))
      .limit(TERM_CHANGES_MAX * recordIds.length);
  }
}
