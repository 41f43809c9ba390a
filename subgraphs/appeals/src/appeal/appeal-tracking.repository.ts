import { appeal, orgUnit } from '@hromada/drizzle/appeals';
import { appealEvent, appealTracking } from '@hromada/drizzle/appeals-course';
import type { Database, Transaction } from '@hromada/drizzle/client';
import { asc, eq } from 'drizzle-orm';
import type { AppealState } from './appeal-enums.type.ts';

const STEPS_MAX = 100;

/** SQL of tracking codes: their hashes alone are kept. */
export class AppealTrackingRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** A new code takes the place of the former one. */
  async put(tx: Transaction, row: { appealId: string; codeHash: string; issuedAt: Date }): Promise<void> {
    const { codeHash, issuedAt } = row;
    await tx
      .insert(appealTracking)
      .values(row)
      .onConflictDoUpdate({ target: appealTracking.appealId, set: { codeHash, issuedAt } });
  }

  /** What of the appeal may be told to the bearer of its code. */
  async find(codeHash: string) {
    const { id, procedure, state, receivedOn, dueOn, extendedTo, answeredAt } = appeal;
    const [row] = await this.#db
      .select({ id, procedure, state, receivedOn, dueOn, extendedTo, answeredAt, unitName: orgUnit.name })
      .from(appealTracking)
      .innerJoin(appeal, eq(appeal.id, appealTracking.appealId))
      .leftJoin(orgUnit, eq(orgUnit.id, appeal.unitId))
      .where(eq(appealTracking.codeHash, codeHash));
    return row;
  }

  /** States it came to, oldest first. */
  listStates(appealId: string): Promise<{ toState: AppealState; at: Date }[]> {
    return this.#db
      .select({ toState: appealEvent.toState, at: appealEvent.at })
      .from(appealEvent)
      .where(eq(appealEvent.appealId, appealId))
      .orderBy(asc(appealEvent.at), asc(appealEvent.id))
      .limit(STEPS_MAX);
  }
}
