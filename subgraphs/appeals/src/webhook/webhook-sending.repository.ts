import { webhookAttempt, webhookEndpoint } from '@hromada/drizzle/appeals-outreach';
import type { Database, Transaction } from '@hromada/drizzle/client';
import { and, eq, lt, sql } from 'drizzle-orm';
import type { WebhookChanges, WebhookRow } from './webhook.repository.ts';

/** Who sends, and until when nobody else may. */
export interface Lease {
  readonly holder: string;
  readonly until: Date;
}

/** SQL of the sender: one process at a time tells an endpoint. */
export class WebhookSendingRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /**
   * Takes an endpoint that has something to be told and that nobody tells now; undefined when there is none. A program
   * that was shut out, or lost its scopes, is passed over with its place kept.
   */
  async claim(now: Date, { holder, until }: Lease, scopes: readonly string[]): Promise<WebhookRow | undefined> {
    const at = now.toISOString();
    const [row] = await this.#db
      .update(webhookEndpoint)
      .set({ leaseHolder: holder, leaseUntil: until })
      .where(
        sql`${webhookEndpoint.id} = (
          select e.id from appeals.webhook_endpoint e join appeals.api_client c on c.id = e.client_id
          where e.state = 'ACTIVE' and e.removed_at is null
            and (e.lease_until is null or e.lease_until <= ${at}::timestamptz)
            and (e.next_attempt_at is null or e.next_attempt_at <= ${at}::timestamptz)
            and c.disabled_at is null and c.scopes @> ${sql.param([...scopes])}::text[]
            and exists (select 1 from appeals.outbox o where o.seq > e.cursor)
          order by coalesce(e.next_attempt_at, e.created_at), e.id
          limit 1 for update of e skip locked)`,
      )
      .returning();
    return row;
  }

  /**
   * Writes how an attempt went, and the lease anew, if it is still held.
   * @returns false when the lease was lost: an endpoint changed by hand, or taken over
   */
  async settle(
    tx: Transaction,
    { id, holder }: { id: string; holder: string },
    { changes, attempt }: { changes: WebhookChanges; attempt?: typeof webhookAttempt.$inferInsert },
  ): Promise<boolean> {
    const held = await tx
      .update(webhookEndpoint)
      .set(changes)
      .where(and(eq(webhookEndpoint.id, id), eq(webhookEndpoint.leaseHolder, holder)))
      .returning({ id: webhookEndpoint.id });
    if (attempt) await tx.insert(webhookAttempt).values(attempt);
    return held.length > 0;
  }

  /** Forgets attempts before an instant. */
  async prune(before: Date): Promise<void> {
    await this.#db.delete(webhookAttempt).where(lt(webhookAttempt.at, before));
  }
}
