import type { Database } from '@hromada/drizzle/client';
import { convocation } from '@hromada/drizzle/e-democracy';
import { desc, sql } from 'drizzle-orm';
import type { Convocation } from './convocation.type.ts';

const COLUMNS = {
  id: convocation.id,
  label: convocation.label,
  authorityName: convocation.authorityName,
  startsOn: convocation.startsOn,
  endsOn: convocation.endsOn,
  totalComposition: convocation.totalComposition,
  mayorCounts: convocation.mayorCounts,
};
const MOST = 100;

/** SQL of convocations. */
export class ConvocationRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** All of them, newest first; a council has one in four or five years. */
  async list(): Promise<Convocation[]> {
    return this.#db
      .select(COLUMNS)
      .from(convocation)
      .orderBy(desc(convocation.startsOn), convocation.authorityName, convocation.id)
      .limit(MOST);
  }

  async listByIds(ids: readonly string[]): Promise<Convocation[]> {
    return this.#db
      .select(COLUMNS)
      .from(convocation)
      .where(sql`${convocation.id} = any(${sql.param(ids)}::uuid[])`);
  }
}
