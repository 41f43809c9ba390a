import { sql } from 'drizzle-orm';
import type { Database, Transaction } from './client.ts';

/** Who asks, as row-level security knows them. */
export interface RowViewer {
  readonly kind: string;
  /** identifier of the employee, person or client */
  readonly subject: string | null;
  readonly roles: readonly string[];
}

/** Tells the policies who asks, until the transaction ends: a pooled connection forgets it with the commit. */
export async function showTo(tx: Transaction, { kind, subject, roles }: RowViewer): Promise<void> {
  await tx.execute(sql`select set_config('app.kind', ${kind}, true), set_config('app.subject', ${subject ?? ''}, true),
    set_config('app.roles', ${roles.join(',')}, true)`);
}

/**
 * Runs the work in a transaction in which the policies of row-level security know the viewer. Without it the tables under
 * row-level security have no rows.
 */
export function withViewer<Result>(
  db: Database,
  viewer: RowViewer,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  return db.transaction(async (tx) => {
    await showTo(tx, viewer);
    return work(tx);
  });
}
