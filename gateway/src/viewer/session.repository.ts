import type { Database } from '@hromada/drizzle/client';
import { session } from '@hromada/drizzle/gateway';
import { and, eq, gt, isNull, lt, type SQL, sql } from 'drizzle-orm';
import postgres from 'postgres';

/** A session as it is kept. */
export type SessionRow = typeof session.$inferSelect;

/** Why a session ended before its time. */
export type EndReason = NonNullable<SessionRow['endReason']>;

/** Hears of sessions that ended, in whichever gateway. */
export interface EndingListener {
  onEnded(sessionId: string): void;
  /** some gateway's sign that notices arrive */
  onPulse(): void;
  /** listening, perhaps again: endings may have been missed */
  onListening(): void;
}

const CHANNEL = 'hromada_session_ended';
const PULSE = 'pulse';
/** An ended session tells until then who was signed in when. */
const KEPT = sql`interval '30 days'`;

/** SQL of sessions. */
export class SessionRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async insert(row: typeof session.$inferInsert): Promise<void> {
    await this.#db.insert(session).values(row);
  }

  /** The session, unless it has ended. */
  async findLive(secretHash: string, now: Date): Promise<SessionRow | null> {
    const [found] = await this.#db
      .select()
      .from(session)
      .where(and(eq(session.secretHash, secretHash), isLive(now)));
    return found ?? null;
  }

  async touch(id: string, { now, idleExpiresAt }: { now: Date; idleExpiresAt: Date }): Promise<void> {
    await this.#db
      .update(session)
      .set({ lastSeenAt: now, idleExpiresAt })
      .where(and(eq(session.id, id), isLive(now)));
  }

  /** Ends sessions and tells every gateway. */
  async end(which: { id: string } | { employeeId: string }, reason: EndReason, now: Date): Promise<void> {
    const isMeant = 'id' in which ? eq(session.id, which.id) : eq(session.employeeId, which.employeeId);
    await this.#db.transaction(async (tx) => {
      const ended = await tx
        .update(session)
        .set({ endedAt: now, endReason: reason })
        .where(and(isMeant, isNull(session.endedAt)))
        .returning({ id: session.id });
      for (const { id } of ended) await tx.execute(sql`select pg_notify(${CHANNEL}, ${id})`);
    });
  }

  /** Sends a notice that ends nothing: whoever does not hear it has lost the connection. */
  async pulse(): Promise<void> {
    await this.#db.execute(sql`select pg_notify(${CHANNEL}, ${PULSE})`);
  }

  /** Forgets sessions that ended long ago. */
  async prune(now: Date): Promise<void> {
    await this.#db.delete(session).where(lt(session.expiresAt, sql`${now.toISOString()}::timestamptz - ${KEPT}`));
  }
}

/** @param now an instant; a session that ends at it has ended */
function isLive(now: Date): SQL | undefined {
  return and(isNull(session.endedAt), gt(session.idleExpiresAt, now), gt(session.expiresAt, now));
}

/**
 * Listens for endings over a connection of its own, which opens itself again when it is lost.
 * @param url a direct connection: LISTEN does not pass a transaction pooler
 * @returns stops listening
 */
export function listenForEndings(url: string, listener: EndingListener): () => Promise<void> {
  const client = postgres(url, {
    max: 1,
    onnotice: () => undefined,
    connection: { application_name: 'gateway listen' },
  });
  const hear = (notice: string) => (notice === PULSE ? listener.onPulse() : listener.onEnded(notice));
  const listening = client.listen(CHANNEL, hear, listener.onListening);
  listening.catch(() => {}); // tried again by the driver; without it sessions are read every five seconds anyhow
  return async () => {
    await client.end({ timeout: 1 });
  };
}
