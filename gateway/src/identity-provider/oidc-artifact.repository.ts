import type { Database } from '@hromada/drizzle/client';
import { oidcArtifact } from '@hromada/drizzle/gateway';
import { and, eq, gt, isNull, lt, or, sql } from 'drizzle-orm';

/** What the identity provider keeps of a code, grant, token or interaction. */
export type OidcArtifactRow = typeof oidcArtifact.$inferSelect;

type Key = Pick<OidcArtifactRow, 'model' | 'idHash'>;

/** SQL of what the embedded identity provider must not forget. */
export class OidcArtifactRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async upsert(row: Omit<OidcArtifactRow, 'consumedAt'>): Promise<void> {
    const { sealed, grantId, uid, expiresAt } = row;
    await this.#db
      .insert(oidcArtifact)
      .values(row)
      .onConflictDoUpdate({
        target: [oidcArtifact.model, oidcArtifact.idHash],
        set: { sealed, grantId, uid, expiresAt },
      });
  }

  /** @returns false when it is there already: of two at once one is the first */
  async insertOnce(row: Omit<OidcArtifactRow, 'consumedAt'>): Promise<boolean> {
    const inserted = await this.#db
      .insert(oidcArtifact)
      .values(row)
      .onConflictDoNothing()
      .returning({ idHash: oidcArtifact.idHash });
    return inserted.length > 0;
  }

  async find({ model, idHash }: Key, now: Date): Promise<OidcArtifactRow | null> {
    const [found] = await this.#db
      .select()
      .from(oidcArtifact)
      .where(and(eq(oidcArtifact.model, model), eq(oidcArtifact.idHash, idHash), isKept(now)));
    return found ?? null;
  }

  async findByUid(model: string, uid: string, now: Date): Promise<OidcArtifactRow | null> {
    const [found] = await this.#db
      .select()
      .from(oidcArtifact)
      .where(and(eq(oidcArtifact.model, model), eq(oidcArtifact.uid, uid), isKept(now)))
      .orderBy(oidcArtifact.idHash)
      .limit(1);
    return found ?? null;
  }

  /** @returns false when it was consumed before */
  async consume({ model, idHash }: Key, now: Date): Promise<boolean> {
    const consumed = await this.#db
      .update(oidcArtifact)
      .set({ consumedAt: now })
      .where(and(eq(oidcArtifact.model, model), eq(oidcArtifact.idHash, idHash), isNull(oidcArtifact.consumedAt)))
      .returning({ idHash: oidcArtifact.idHash });
    return consumed.length > 0;
  }

  async delete({ model, idHash }: Key): Promise<void> {
    await this.#db.delete(oidcArtifact).where(and(eq(oidcArtifact.model, model), eq(oidcArtifact.idHash, idHash)));
  }

  async deleteByGrant(model: string, grantId: string): Promise<void> {
    await this.#db.delete(oidcArtifact).where(and(eq(oidcArtifact.model, model), eq(oidcArtifact.grantId, grantId)));
  }

  async prune(now: Date): Promise<void> {
    await this.#db.delete(oidcArtifact).where(lt(oidcArtifact.expiresAt, now));
  }
}

function isKept(now: Date) {
  return or(isNull(oidcArtifact.expiresAt), gt(oidcArtifact.expiresAt, now)) ?? sql`true`;
}
