import { answer, appeal, appealEvent, resolution } from '@hromada/drizzle/appeals';
import type { Database, Transaction } from '@hromada/drizzle/client';
import { eq, sql } from 'drizzle-orm';
import type { Appeal, AppealEventRow } from './appeal.type.ts';
import type { AnswerRow, Resolution } from './appeal-parts.type.ts';

/** A row to write. */
export type NewAppeal = typeof appeal.$inferInsert;

/** Columns a command may change; the version grows by itself. */
export type AppealChanges = Partial<Pick<NewAppeal, 'state' | 'unitId' | 'executorId' | 'controlOn' | 'answeredAt'>>;

/** SQL of one appeal and its parts. */
export class AppealRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  find(ids: readonly string[]): Promise<Appeal[]> {
    return this.#db
      .select()
      .from(appeal)
      .where(sql`${appeal.id} = any(${sql.param(ids)}::uuid[])`);
  }

  findResolutions(appealIds: readonly string[]): Promise<Resolution[]> {
    return this.#db
      .select()
      .from(resolution)
      .where(sql`${resolution.appealId} = any(${sql.param(appealIds)}::uuid[])`);
  }

  findAnswers(appealIds: readonly string[]): Promise<AnswerRow[]> {
    return this.#db
      .select()
      .from(answer)
      .where(sql`${answer.appealId} = any(${sql.param(appealIds)}::uuid[])`);
  }

  /** The appeal, locked until the transaction ends. */
  async lock(tx: Transaction, id: string): Promise<Appeal | undefined> {
    const [row] = await tx.select().from(appeal).where(eq(appeal.id, id)).for('update');
    return row;
  }

  async insert(tx: Transaction, row: NewAppeal): Promise<void> {
    await tx.insert(appeal).values(row);
  }

  async update(tx: Transaction, id: string, changes: AppealChanges): Promise<void> {
    await tx
      .update(appeal)
      .set({ ...changes, version: sql`${appeal.version} + 1` })
      .where(eq(appeal.id, id));
  }

  async insertEvent(tx: Transaction, event: AppealEventRow): Promise<void> {
    await tx.insert(appealEvent).values(event);
  }

  async insertResolution(tx: Transaction, row: Resolution): Promise<void> {
    await tx.insert(resolution).values(row);
  }

  async insertAnswer(tx: Transaction, row: AnswerRow): Promise<void> {
    await tx.insert(answer).values(row);
  }
}
