import { orgUnit } from '@hromada/drizzle/appeals';
import { routingRule } from '@hromada/drizzle/appeals-outreach';
import type { Database, Executor, Transaction } from '@hromada/drizzle/client';
import type { IsoDay } from '@hromada/shared/clock';
import { asc, eq, sql } from 'drizzle-orm';
import { type RoutedUnit, RULES_MAX } from './routing.policy.ts';

/** A rule as it is kept. */
export type RuleRow = typeof routingRule.$inferSelect;

/** SQL of routing. */
export class RoutingRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Rules that hold on a day or will, in order of their conditions. */
  list(day: IsoDay, executor: Executor = this.#db): Promise<RuleRow[]> {
    return executor
      .select()
      .from(routingRule)
      .where(sql`(${routingRule.validTo} is null or ${routingRule.validTo} >= ${day}::date)`)
      .orderBy(asc(routingRule.category), asc(routingRule.area), asc(routingRule.validFrom), asc(routingRule.id))
      .limit(RULES_MAX);
  }

  async find(id: string, executor: Executor = this.#db): Promise<RuleRow | undefined> {
    const [row] = await executor.select().from(routingRule).where(eq(routingRule.id, id));
    return row;
  }

  /** Every unit by its id, the abolished too. */
  async units(executor: Executor = this.#db): Promise<Map<string, RoutedUnit>> {
    const rows = await executor
      .select({ id: orgUnit.id, abolishedOn: orgUnit.abolishedOn, successorId: orgUnit.successorId })
      .from(orgUnit)
      .orderBy(orgUnit.code, orgUnit.id)
      .limit(RULES_MAX * 4);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Changes of rules go one after another. */
  async lockRules(tx: Transaction): Promise<void> {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('appeals.routing_rule'))`);
  }

  async insert(tx: Transaction, row: typeof routingRule.$inferInsert): Promise<void> {
    await tx.insert(routingRule).values(row);
  }

  async end(tx: Transaction, id: string, validTo: IsoDay): Promise<void> {
    await tx.update(routingRule).set({ validTo }).where(eq(routingRule.id, id));
  }

  /** A rule that never held leaves nothing behind. */
  async remove(tx: Transaction, id: string): Promise<void> {
    await tx.delete(routingRule).where(eq(routingRule.id, id));
  }
}
