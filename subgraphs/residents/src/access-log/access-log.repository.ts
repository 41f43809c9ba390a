import type { Database } from '@hromada/drizzle/client';
import { accessLogEntry } from '@hromada/drizzle/residents';

/** A row of the journal of access. */
export type AccessLogEntryRow = typeof accessLogEntry.$inferInsert;

/** The SQL of the journal: it can only grow. */
export class AccessLogRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Committed when it resolves. */
  async insert(entry: AccessLogEntryRow): Promise<void> {
    await this.#db.insert(accessLogEntry).values(entry);
  }
}
