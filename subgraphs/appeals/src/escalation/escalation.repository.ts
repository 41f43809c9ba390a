import { appeal, orgUnit } from '@hromada/drizzle/appeals';
import { escalationRun, escalationStep } from '@hromada/drizzle/appeals-outreach';
import { substitution } from '@hromada/drizzle/appeals-staff';
import type { Database, Executor, Transaction } from '@hromada/drizzle/client';
import type { IsoDay } from '@hromada/shared/clock';
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import { STEPS_MAX } from './escalation.policy.ts';

/** A step as it is kept. */
export type StepRow = typeof escalationStep.$inferSelect;

/** A day's look as it is kept. */
export type RunRow = typeof escalationRun.$inferSelect;

/** An open appeal whose term is near or has passed. */
export interface OpenTerm {
  readonly id: string;
  readonly number: string;
  readonly dueOn: IsoDay;
  readonly unitId: string | null;
  readonly executorId: string | null;
}

/** SQL of escalation: its steps, the looks of days, and the terms they look at. */
export class EscalationRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Steps that hold on a day or will, in order of days. */
  list(day: IsoDay, executor: Executor = this.#db): Promise<StepRow[]> {
    return executor
      .select()
      .from(escalationStep)
      .where(sql`(${escalationStep.validTo} is null or ${escalationStep.validTo} >= ${day}::date)`)
      .orderBy(asc(escalationStep.offsetDays), asc(escalationStep.audience), asc(escalationStep.id))
      .limit(STEPS_MAX * 2);
  }

  async find(id: string, executor: Executor = this.#db): Promise<StepRow | undefined> {
    const [row] = await executor.select().from(escalationStep).where(eq(escalationStep.id, id));
    return row;
  }

  /** Changes of steps go one after another. */
  async lockSteps(tx: Transaction): Promise<void> {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('appeals.escalation_step'))`);
  }

  async insert(tx: Transaction, row: typeof escalationStep.$inferInsert): Promise<void> {
    await tx.insert(escalationStep).values(row);
  }

  async end(tx: Transaction, id: string, validTo: IsoDay): Promise<void> {
    await tx.update(escalationStep).set({ validTo }).where(eq(escalationStep.id, id));
  }

  /** A step that never held leaves nothing behind. */
  async remove(tx: Transaction, id: string): Promise<void> {
    await tx.delete(escalationStep).where(eq(escalationStep.id, id));
  }

  /** Opens the look of a day; looks of earlier days that did not finish are over: the day's own sees their terms too. */
  async openRun(tx: Transaction, day: IsoDay, at: Date): Promise<void> {
    await tx.insert(escalationRun).values({ day }).onConflictDoNothing();
    await tx
      .update(escalationRun)
      .set({ finishedAt: at })
      .where(and(sql`${escalationRun.day} < ${day}::date`, isNull(escalationRun.finishedAt)));
  }

  /** The look that is not finished; undefined when there is none, or another process is at it. */
  async lockRun(tx: Transaction): Promise<RunRow | undefined> {
    const [row] = await tx
      .select()
      .from(escalationRun)
      .where(isNull(escalationRun.finishedAt))
      .orderBy(desc(escalationRun.day))
      .limit(1)
      .for('update', { skipLocked: true });
    return row;
  }

  async findRun(day: IsoDay): Promise<RunRow | undefined> {
    const [row] = await this.#db.select().from(escalationRun).where(eq(escalationRun.day, day));
    return row;
  }

  async saveRun(tx: Transaction, { day, ...changes }: RunRow): Promise<void> {
    await tx.update(escalationRun).set(changes).where(eq(escalationRun.day, day));
  }

  /** Open appeals due up to a day, in order of terms, after a place. */
  listOpen(
    tx: Transaction,
    { until, after, max }: { until: IsoDay; after: { dueOn: IsoDay; id: string } | null; max: number },
  ): Promise<OpenTerm[]> {
    return tx
      .select({
        id: appeal.id,
        number: appeal.number,
        dueOn: appeal.dueOn,
        unitId: appeal.unitId,
        executorId: appeal.executorId,
      })
      .from(appeal)
      .where(
        and(
          isNull(appeal.answeredAt),
          sql`${appeal.dueOn} <= ${until}::date`,
          after ? sql`(${appeal.dueOn}, ${appeal.id}) > (${after.dueOn}::date, ${after.id}::uuid)` : undefined,
        ),
      )
      .orderBy(appeal.dueOn, appeal.id)
      .limit(max);
  }

  /** Every unit with its head and what it is below; no council has more than five hundred. */
  listUnits(tx: Transaction) {
    return tx
      .select({ id: orgUnit.id, parentId: orgUnit.parentId, headId: orgUnit.headId })
      .from(orgUnit)
      .orderBy(orgUnit.code, orgUnit.id)
      .limit(500);
  }

  /** Who stands in today for whom. */
  async listSubstitutes(tx: Transaction, day: IsoDay): Promise<Map<string, string[]>> {
    const rows = await tx
      .select({ employeeId: substitution.employeeId, substituteId: substitution.substituteId })
      .from(substitution)
      .where(
        and(
          isNull(substitution.endedAt),
          sql`${substitution.fromOn} <= ${day}::date and ${substitution.toOn} >= ${day}::date`,
        ),
      );
    const substitutes = new Map<string, string[]>();
    for (const { employeeId, substituteId } of rows)
      substitutes.set(employeeId, [...(substitutes.get(employeeId) ?? []), substituteId]);
    return substitutes;
  }
}
