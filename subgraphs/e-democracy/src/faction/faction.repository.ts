import type { Database } from '@hromada/drizzle/client';
import { faction } from '@hromada/drizzle/e-democracy';
import { sql } from 'drizzle-orm';
import type { Faction } from './faction.type.ts';

const COLUMNS = {
  id: faction.id,
  convocationId: faction.convocationId,
  name: faction.name,
  shortName: faction.shortName,
  colour: faction.colour,
};

/** SQL of factions. */
export class FactionRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async listByConvocations(ids: readonly string[]): Promise<Faction[]> {
    return this.#db
      .select(COLUMNS)
      .from(faction)
      .where(sql`${faction.convocationId} = any(${sql.param(ids)}::uuid[])`)
      .orderBy(faction.convocationId, faction.position, faction.id);
  }

  async listByIds(ids: readonly string[]): Promise<Faction[]> {
    return this.#db
      .select(COLUMNS)
      .from(faction)
      .where(sql`${faction.id} = any(${sql.param(ids)}::uuid[])`);
  }
}
