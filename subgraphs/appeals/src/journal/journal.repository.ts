import { journal, journalCounter } from '@hromada/drizzle/appeals';
import { journalTemplate } from '@hromada/drizzle/appeals-documents';
import type { Database, Transaction } from '@hromada/drizzle/client';
import { and, desc, eq, lte, sql } from 'drizzle-orm';
import type { Journal } from './journal.type.ts';

const JOURNALS_MAX = 100;

/** The last number of a journal in a year. */
export interface CounterRow {
  readonly journalId: string;
  readonly year: number;
  readonly last: number;
}

/** SQL of journals and their counters. */
export class JournalRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** All journals, each procedure's default first. */
  list(): Promise<Journal[]> {
    return this.#db.select().from(journal).orderBy(journal.position, journal.code).limit(JOURNALS_MAX);
  }

  find(ids: readonly string[]): Promise<Journal[]> {
    return this.#db
      .select()
      .from(journal)
      .where(sql`${journal.id} = any(${sql.param(ids)}::uuid[])`);
  }

  /** Counters of journals, all years. */
  findCounters(journalIds: readonly string[]): Promise<CounterRow[]> {
    return this.#db
      .select()
      .from(journalCounter)
      .where(sql`${journalCounter.journalId} = any(${sql.param(journalIds)}::uuid[])`);
  }

  /** How the journal makes indices in a year, when that differs from what the journal itself says. */
  async findTemplate(tx: Transaction, journalId: string, year: number): Promise<string | undefined> {
    const [row] = await tx
      .select({ indexTemplate: journalTemplate.indexTemplate })
      .from(journalTemplate)
      .where(and(eq(journalTemplate.journalId, journalId), lte(journalTemplate.fromYear, year)))
      .orderBy(desc(journalTemplate.fromYear))
      .limit(1);
    return row?.indexTemplate;
  }

  /**
   * The next number of a journal and year. Its row stays locked to the end of the transaction: take it as late as
   * possible; a rollback gives the number back.
   */
  async takeNumber(tx: Transaction, journalId: string, year: number): Promise<number> {
    const [counter] = await tx
      .insert(journalCounter)
      .values({ journalId, year, last: 1 })
      .onConflictDoUpdate({
        target: [journalCounter.journalId, journalCounter.year],
        set: { last: sql`${journalCounter.last} + 1` },
      })
      .returning({ last: journalCounter.last });
    if (!counter) throw new Error('The counter of the journal gave no number');
    return counter.last;
  }
}
