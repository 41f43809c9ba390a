import type { Database } from '@hromada/drizzle/client';
import { signingKey } from '@hromada/drizzle/gateway';
import { and, desc, eq, gt, isNull, lt, ne, or, sql } from 'drizzle-orm';

/** A key by which the embedded identity provider signs, signed, or will sign. */
export type SigningKeyRow = typeof signingKey.$inferSelect;

/** SQL of signing keys. */
export class SigningKeyRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Keys that others may check by now, the youngest first. */
  listPublished(now: Date): Promise<SigningKeyRow[]> {
    return this.#db
      .select()
      .from(signingKey)
      .where(or(isNull(signingKey.publishedUntil), gt(signingKey.publishedUntil, now)))
      .orderBy(desc(signingKey.signsFrom), signingKey.kid)
      .limit(20);
  }

  /**
   * Adds a key, and says until when the others are published, unless one of them was added since `noneSince`: of
   * several gateways one is the first.
   * @returns whether it was added
   */
  add(key: typeof signingKey.$inferInsert, rules: { noneSince: Date; othersUntil: Date }): Promise<boolean> {
    return this.#db.transaction(async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(hashtext('hromada.gateway.signing_key'))`);
      const [younger] = await tx
        .select({ kid: signingKey.kid })
        .from(signingKey)
        .where(gt(signingKey.createdAt, rules.noneSince))
        .limit(1);
      if (younger) return false;
      await tx.insert(signingKey).values(key);
      await tx
        .update(signingKey)
        .set({ publishedUntil: rules.othersUntil })
        .where(and(ne(signingKey.kid, key.kid), isNull(signingKey.publishedUntil)));
      return true;
    });
  }

  async findPublished(kid: string, now: Date): Promise<SigningKeyRow | null> {
    const isPublished = or(isNull(signingKey.publishedUntil), gt(signingKey.publishedUntil, now));
    const [found] = await this.#db
      .select()
      .from(signingKey)
      .where(and(eq(signingKey.kid, kid), isPublished));
    return found ?? null;
  }

  async prune(now: Date): Promise<void> {
    await this.#db.delete(signingKey).where(lt(signingKey.publishedUntil, now));
  }
}
