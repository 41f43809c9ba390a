import { apiClient, apiClientKey } from '@hromada/drizzle/appeals-staff';
import type { Database } from '@hromada/drizzle/client';
import { sql } from 'drizzle-orm';

/** A client as it is kept. */
export type ApiClientRow = typeof apiClient.$inferSelect;

/** A key as it is kept. */
export type ApiClientKeyRow = typeof apiClientKey.$inferSelect;

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

  /** All keys of clients, newest first. */
  listKeys(clientIds: readonly string[]): Promise<ApiClientKeyRow[]> {
    return this.#db
      .select()
      .from(apiClientKey)
      .where(sql`${apiClientKey.clientId} = any(${sql.param(clientIds)}::uuid[])`)
      .orderBy(sql`${apiClientKey.validFrom} desc`, sql`${apiClientKey.id} desc`);
  }
}
