import type { Database } from '@hromada/drizzle/client';
import { sitting, voteEvent } from '@hromada/drizzle/e-democracy';
import { decodeCursor, encodeCursor, type Page, pageOf, pageWindow } from '@hromada/shared/graphql';
import { and, desc, eq, type SQL, sql } from 'drizzle-orm';
import type { Sitting } from './sitting.type.ts';

const COLUMNS = {
  id: sitting.id,
  convocationId: sitting.convocationId,
  label: sitting.label,
  heldOn: sitting.heldOn,
  sessionLabel: sitting.sessionLabel,
};

/** How many roll calls a sitting had. */
export interface SittingCounts {
  readonly sittingId: string;
  readonly voteEventCount: number;
  readonly adoptedCount: number;
}

/** SQL of sittings. */
export class SittingRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async listByIds(ids: readonly string[]): Promise<Sitting[]> {
    return this.#db
      .select(COLUMNS)
      .from(sitting)
      .where(sql`${sitting.id} = any(${sql.param(ids)}::uuid[])`);
  }

  /** Newest first. @param convocationId null for all convocations */
  async page(convocationId: string | null, page: { first: number; after?: string | null }): Promise<Page<Sitting>> {
    const window = pageWindow(page);
    const conditions: SQL[] = convocationId === null ? [] : [eq(sitting.convocationId, convocationId)];
    if (window.after !== null) {
      const [heldOn, id] = decodeCursor(window.after, 2);
      conditions.push(sql`(${sitting.heldOn}, ${sitting.id}) < (${heldOn}::date, ${id}::uuid)`);
    }
    const rows = await this.#db
      .select(COLUMNS)
      .from(sitting)
      .where(and(...conditions))
      .orderBy(desc(sitting.heldOn), desc(sitting.id))
      .limit(window.first + 1);
    return pageOf(rows, window, (row) => encodeCursor([row.heldOn, row.id]));
  }

  async countEvents(ids: readonly string[]): Promise<SittingCounts[]> {
    return this.#db
      .select({
        sittingId: voteEvent.sittingId,
        voteEventCount: sql<number>`count(*)::int`,
        adoptedCount: sql<number>`(count(*) filter (where ${voteEvent.result} = 'ADOPTED'))::int`,
      })
      .from(voteEvent)
      .where(sql`${voteEvent.sittingId} = any(${sql.param(ids)}::uuid[])`)
      .groupBy(voteEvent.sittingId);
  }
}
