import { apiClient, apiClientKey } from '@hromada/drizzle/appeals-staff';
import type { Database, Executor, Transaction } from '@hromada/drizzle/client';
import type { IsoDay } from '@hromada/shared/clock';
import { decodeCursor, encodeCursor, type Page, pageOf } from '@hromada/shared/graphql';
import { eq, sql } from 'drizzle-orm';

/** A client as it is kept. */
export type ApiClientRow = typeof apiClient.$inferSelect;

/** A key as it is kept. */
export type ApiClientKeyRow = typeof apiClientKey.$inferSelect;

/** Columns that a change may set; the version grows by itself. */
export type ApiClientChanges = Partial<Omit<typeof apiClient.$inferInsert, 'id' | 'version'>>;

/** SQL of clients and their keys. */
export class ApiClientRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  find(ids: readonly string[]): Promise<ApiClientRow[]> {
    return this.#db
      .select()
      .from(apiClient)
      .where(sql`${apiClient.id} = any(${sql.param(ids)}::uuid[])`);
  }

  /** In Ukrainian order of names. */
  async list(window: { first: number; after: string | null }): Promise<Page<ApiClientRow>> {
    const name = sql`${apiClient.name} collate "uk-x-icu"`;
    const after = window.after === null ? null : decodeCursor(window.after, 2);
    const rows = await this.#db
      .select()
      .from(apiClient)
      .where(
        after
          ? sql`(${name}, ${apiClient.id}) > (${String(after[0])} collate "uk-x-icu", ${String(after[1])}::uuid)`
          : undefined,
      )
      .orderBy(name, apiClient.id)
      .limit(window.first + 1);
    return pageOf(rows, window, (row) => encodeCursor([row.name, row.id]));
  }

  /** All keys of clients, the latest to begin first. */
  listKeys(clientIds: readonly string[], executor: Executor = this.#db): Promise<ApiClientKeyRow[]> {
    return executor
      .select()
      .from(apiClientKey)
      .where(sql`${apiClientKey.clientId} = any(${sql.param(clientIds)}::uuid[])`)
      .orderBy(sql`${apiClientKey.validFrom} desc`, sql`${apiClientKey.id} desc`);
  }

  async insert(tx: Transaction, row: typeof apiClient.$inferInsert): Promise<void> {
    await tx.insert(apiClient).values(row);
  }

  /** The client, locked until the transaction ends. */
  async lock(tx: Transaction, id: string): Promise<ApiClientRow | undefined> {
    const [row] = await tx.select().from(apiClient).where(eq(apiClient.id, id)).for('update');
    return row;
  }

  async update(tx: Transaction, id: string, changes: ApiClientChanges): Promise<void> {
    await tx
      .update(apiClient)
      .set({ ...changes, version: sql`${apiClient.version} + 1` })
      .where(eq(apiClient.id, id));
  }

  /** Marks the day without making a version: nobody who edits the registration is in its way. */
  async markUsed(tx: Transaction, id: string, day: IsoDay): Promise<void> {
    await tx
      .update(apiClient)
      .set({ lastUsedOn: day })
      .where(sql`${apiClient.id} = ${id} and ${apiClient.lastUsedOn} is distinct from ${day}::date`);
  }

  /** @returns false when the key was added before, by this client or another */
  async insertKey(tx: Transaction, row: typeof apiClientKey.$inferInsert): Promise<boolean> {
    const rows = await tx.insert(apiClientKey).values(row).onConflictDoNothing().returning({ id: apiClientKey.id });
    return rows.length > 0;
  }

  async updateKey(tx: Transaction, id: string, changes: { validTo?: IsoDay; revokedAt?: Date }): Promise<void> {
    await tx.update(apiClientKey).set(changes).where(eq(apiClientKey.id, id));
  }
}
