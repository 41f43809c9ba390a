import { cityIssue, cityIssueCategory, cityIssueCounter, cityIssueEvent } from '@hromada/drizzle/appeals-city';
import type { Database, Transaction } from '@hromada/drizzle/client';
import { eq, getColumns, sql } from 'drizzle-orm';
import type { KeysetPosition } from '../keyset-cursor.ts';
import { appendToOutbox } from '../mutation.repository.ts';
import { CITY_ISSUE_TOPIC, type CityIssueEventPayload } from './city-issue.events.ts';
import { cityIssueNumber } from './city-issue.policy.ts';
import type { CityIssue, CityIssueEvent } from './city-issue.type.ts';

/** A row to write. */
export type NewCityIssue = typeof cityIssue.$inferInsert;

/** A row as it is read. */
export type CityIssueRow = typeof cityIssue.$inferSelect;

/** A category as stored, in all its languages. */
export type CityIssueCategoryRow = typeof cityIssueCategory.$inferSelect;

/** Columns a command may change; the version grows by itself. */
export type CityIssueChanges = Partial<
  Pick<
    NewCityIssue,
    'state' | 'unitId' | 'reason' | 'publicNote' | 'duplicateOfId' | 'appealId' | 'isModerated' | 'updatedAt'
  >
>;

/** SQL of one report and what hangs on it. */
export class CityIssueRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Categories of a day, in their order. */
  listCategories(today: string): Promise<CityIssueCategoryRow[]> {
    return this.#db
      .select()
      .from(cityIssueCategory)
      .where(
        sql`${cityIssueCategory.validFrom} <= ${today} and (${cityIssueCategory.validTo} is null or ${cityIssueCategory.validTo} > ${today})`,
      )
      .orderBy(cityIssueCategory.position, cityIssueCategory.code);
  }

  /** The newest row of each code, for reports of a category that is no more. */
  findCategories(codes: readonly string[]): Promise<CityIssueCategoryRow[]> {
    return this.#db
      .selectDistinctOn([cityIssueCategory.code])
      .from(cityIssueCategory)
      .where(sql`${cityIssueCategory.code} = any(${sql.param(codes)}::text[])`)
      .orderBy(cityIssueCategory.code, sql`${cityIssueCategory.validFrom} desc`);
  }

  async find(ids: readonly string[]): Promise<CityIssue[]> {
    const rows = await this.#db
      .select()
      .from(cityIssue)
      .where(sql`${cityIssue.id} = any(${sql.param(ids)}::uuid[])`);
    return rows.map(numbered);
  }

  /** Reports that became these appeals. */
  async findOfAppeals(appealIds: readonly string[]): Promise<CityIssue[]> {
    const rows = await this.#db
      .select()
      .from(cityIssue)
      .where(sql`${cityIssue.appealId} = any(${sql.param(appealIds)}::uuid[])`);
    return rows.map(numbered);
  }

  /** The reports, locked until the transaction ends, always in one order: two that join each other must not wait in a ring. */
  async lock(tx: Transaction, ids: readonly string[]): Promise<CityIssue[]> {
    const rows = await tx
      .select()
      .from(cityIssue)
      .where(sql`${cityIssue.id} = any(${sql.param(ids)}::uuid[])`)
      .orderBy(cityIssue.id)
      .for('update');
    return rows.map(numbered);
  }

  /** The next number of the year; the counter stays locked until the transaction ends. */
  async takeNumber(tx: Transaction, year: number): Promise<number> {
    const [row] = await tx
      .insert(cityIssueCounter)
      .values({ year, last: 1 })
      .onConflictDoUpdate({ target: cityIssueCounter.year, set: { last: sql`${cityIssueCounter.last} + 1` } })
      .returning({ last: cityIssueCounter.last });
    if (!row) throw new Error('A counter without a number');
    return row.last;
  }

  async insert(tx: Transaction, row: NewCityIssue): Promise<void> {
    await tx.insert(cityIssue).values(row);
  }

  async update(tx: Transaction, id: string, changes: CityIssueChanges): Promise<void> {
    await tx
      .update(cityIssue)
      .set({ ...changes, version: sql`${cityIssue.version} + 1` })
      .where(eq(cityIssue.id, id));
  }

  /** Writes history and tells the readers when the transaction commits. */
  async record(tx: Transaction, event: CityIssueEvent, version: number): Promise<void> {
    const { issueId, type, at } = event;
    const payload: CityIssueEventPayload = { issueId, version, type, at: at.toISOString() };
    await Promise.all([
      tx.insert(cityIssueEvent).values(event),
      appendToOutbox(tx, [{ topic: CITY_ISSUE_TOPIC, key: issueId, payload }]),
    ]);
  }

  /** History of each report, oldest first, at most `first + 1` for each. */
  listEvents(
    issueIds: readonly string[],
    { first, after }: { first: number; after: KeysetPosition | null },
  ): Promise<CityIssueEvent[]> {
    const place =
      after && sql`and (${cityIssueEvent.at}, ${cityIssueEvent.id}) > (${after.value}::timestamptz, ${after.id}::uuid)`;
    const page = this.#db
      .select()
      .from(cityIssueEvent)
      .where(sql`${cityIssueEvent.issueId} = parent.id ${place ?? sql``}`)
      .orderBy(cityIssueEvent.at, cityIssueEvent.id)
      .limit(first + 1)
      .as('page');
    return this.#db
      .select(getColumns(page))
      .from(sql`unnest(${sql.param(issueIds)}::uuid[]) as parent(id)`)
      .crossJoinLateral(page);
  }
}

/** A row with its number for people. */
export function numbered(row: CityIssueRow): CityIssue {
  return { ...row, number: cityIssueNumber(row) };
}
