import { outbox } from '@hromada/drizzle/appeals';
import { webhookAttempt, webhookEndpoint } from '@hromada/drizzle/appeals-outreach';
import { apiClient } from '@hromada/drizzle/appeals-staff';
import type { Database, Executor, Transaction } from '@hromada/drizzle/client';
import { decodeCursor, encodeCursor, type Page, pageOf } from '@hromada/shared/graphql';
import { and, desc, eq, isNull, type SQL, sql } from 'drizzle-orm';

/** An endpoint as it is kept. */
export type WebhookRow = typeof webhookEndpoint.$inferSelect;

/** An attempt as it is kept, with the program whose endpoint was tried. */
export type WebhookAttemptRow = typeof webhookAttempt.$inferSelect & { readonly clientId: string };

/** Columns that a change may set. */
export type WebhookChanges = Partial<Omit<typeof webhookEndpoint.$inferInsert, 'id'>>;

/** An event of the outbox. */
export interface OutboxRow {
  readonly seq: number;
  readonly topic: string;
  readonly payload: unknown;
  readonly at: Date;
}

const ENDPOINTS_SHOWN_MAX = 50;

/** SQL of endpoints, as they are managed and read. */
export class WebhookRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async find(id: string): Promise<WebhookRow | undefined> {
    const [row] = await this.#db
      .select()
      .from(webhookEndpoint)
      .where(and(eq(webhookEndpoint.id, id), isNull(webhookEndpoint.removedAt)));
    return row;
  }

  /** Endpoints of a program that were not removed, the oldest first. */
  list(clientId: string, executor: Executor = this.#db): Promise<WebhookRow[]> {
    return executor
      .select()
      .from(webhookEndpoint)
      .where(and(eq(webhookEndpoint.clientId, clientId), isNull(webhookEndpoint.removedAt)))
      .orderBy(webhookEndpoint.createdAt, webhookEndpoint.id)
      .limit(ENDPOINTS_SHOWN_MAX);
  }

  /** Scopes of the program, which is held until the commit; undefined when there is no such program. */
  async lockClient(tx: Transaction, clientId: string): Promise<readonly string[] | undefined> {
    const [row] = await tx
      .select({ scopes: apiClient.scopes })
      .from(apiClient)
      .where(eq(apiClient.id, clientId))
      .for('update');
    return row?.scopes;
  }

  async findClientName(tx: Transaction, clientId: string): Promise<string | undefined> {
    const [row] = await tx.select({ name: apiClient.name }).from(apiClient).where(eq(apiClient.id, clientId));
    return row?.name;
  }

  async lock(tx: Transaction, id: string): Promise<WebhookRow | undefined> {
    const [row] = await tx
      .select()
      .from(webhookEndpoint)
      .where(and(eq(webhookEndpoint.id, id), isNull(webhookEndpoint.removedAt)))
      .for('update');
    return row;
  }

  async insert(tx: Transaction, row: typeof webhookEndpoint.$inferInsert): Promise<void> {
    await tx.insert(webhookEndpoint).values(row);
  }

  /** A change by hand: whoever sends now loses the lease and looks anew. */
  async update(tx: Transaction, id: string, changes: WebhookChanges): Promise<void> {
    await tx
      .update(webhookEndpoint)
      .set({ ...changes, version: sql`${webhookEndpoint.version} + 1`, leaseHolder: null, leaseUntil: null })
      .where(eq(webhookEndpoint.id, id));
  }

  /** Attempts of an endpoint, the latest first. */
  async listAttempts(
    { id, clientId }: Pick<WebhookRow, 'id' | 'clientId'>,
    window: { first: number; after: string | null },
  ): Promise<Page<WebhookAttemptRow>> {
    const after = window.after === null ? null : String(decodeCursor(window.after, 1)[0]);
    const rows = await this.#db
      .select()
      .from(webhookAttempt)
      .where(
        and(eq(webhookAttempt.endpointId, id), after === null ? undefined : sql`${webhookAttempt.id} < ${after}::uuid`),
      )
      .orderBy(desc(webhookAttempt.id)) // UUIDv7: in order of time
      .limit(window.first + 1);
    const owned = rows.map((row) => ({ ...row, clientId }));
    return pageOf(owned, window, (row) => encodeCursor([row.id]));
  }

  /** Events after a place, in order; those of other topics too, so that a place can pass over them. */
  async listEvents(after: number, { first, topic }: { first: number; topic?: string }): Promise<OutboxRow[]> {
    const rows = await this.#db
      .select({ seq: outbox.seq, topic: outbox.topic, payload: outbox.payload, at: outbox.createdAt })
      .from(outbox)
      .where(and(sql`${outbox.seq} > ${after}`, topic === undefined ? undefined : eq(outbox.topic, topic)))
      .orderBy(outbox.seq)
      .limit(first);
    return rows.map((row) => ({ ...row, seq: Number(row.seq) }));
  }

  /** The newest number given, and the place after which everything is still kept. */
  async bounds(executor: Executor = this.#db): Promise<{ newest: number; horizon: number }> {
    const last: SQL = sql`(select case when is_called then last_value else 0 end from appeals.outbox_seq)`;
    const [row] = await executor
      .select({
        newest: sql<string>`greatest(coalesce(max(${outbox.seq}), 0), ${last})::text`,
        horizon: sql<string>`coalesce(min(${outbox.seq}) - 1, ${last})::text`,
      })
      .from(outbox)
      .where(sql`${outbox.seq} is not null`);
    return { newest: Number(row?.newest ?? 0), horizon: Number(row?.horizon ?? 0) };
  }
}
