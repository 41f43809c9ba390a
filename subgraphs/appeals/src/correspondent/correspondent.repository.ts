import { correspondent } from '@hromada/drizzle/appeals-documents';
import type { Database, Transaction } from '@hromada/drizzle/client';
import { decodeCursor, encodeCursor, type Page, pageOf } from '@hromada/shared/graphql';
import { and, eq, sql } from 'drizzle-orm';
import { anywhereIn } from '../text-match.repository.ts';
import type { Correspondent } from './correspondent.type.ts';

/** SQL of correspondents. */
export class CorrespondentRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  find(ids: readonly string[]): Promise<Correspondent[]> {
    return this.#db
      .select()
      .from(correspondent)
      .where(sql`${correspondent.id} = any(${sql.param(ids)}::uuid[])`);
  }

  /** In Ukrainian order of names; `nameKey` narrows to those that have it somewhere. */
  async list(nameKey: string | null, window: { first: number; after: string | null }): Promise<Page<Correspondent>> {
    const name = sql`${correspondent.name} collate "uk-x-icu"`;
    const after = window.after === null ? null : decodeCursor(window.after, 2);
    const rows = await this.#db
      .select()
      .from(correspondent)
      .where(
        and(
          nameKey === null ? undefined : anywhereIn(sql`${correspondent.nameKey}`, nameKey),
          after
            ? sql`(${name}, ${correspondent.id}) > (${String(after[0])} collate "uk-x-icu", ${String(after[1])}::uuid)`
            : undefined,
        ),
      )
      .orderBy(name, correspondent.id)
      .limit(window.first + 1);
    return pageOf(rows, window, (row) => encodeCursor([row.name, row.id]));
  }

  /** Enters the correspondent, or answers the one of that kind and spelling; null: its code belongs to another. */
  async insertOrFind(tx: Transaction, row: typeof correspondent.$inferInsert): Promise<string | null> {
    const [fresh] = await tx
      .insert(correspondent)
      .values(row)
      .onConflictDoNothing()
      .returning({ id: correspondent.id });
    if (fresh) return fresh.id;
    const [known] = await tx
      .select({ id: correspondent.id })
      .from(correspondent)
      .where(and(eq(correspondent.kind, row.kind), eq(correspondent.nameKey, row.nameKey)));
    return known?.id ?? null;
  }
}
