import type { Database } from '@hromada/drizzle/client';
import { signInAttempt, unknownSubject } from '@hromada/drizzle/gateway';
import { and, eq, gt, lt, sql } from 'drizzle-orm';

/** A sign-in under way. */
export type SignInAttemptRow = typeof signInAttempt.$inferSelect;

/** Somebody whom a provider knows and the council does not yet. */
export type UnknownSubjectRow = typeof unknownSubject.$inferSelect;

/** SQL of sign-ins that are not sessions yet. */
export class SignInAttemptRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async insert(row: SignInAttemptRow): Promise<void> {
    await this.#db.insert(signInAttempt).values(row);
  }

  /** Takes the attempt away: of two answers with one state the second finds nothing. */
  async take(which: Pick<SignInAttemptRow, 'stateHash' | 'browserHash'>, now: Date): Promise<SignInAttemptRow | null> {
    const [taken] = await this.#db
      .delete(signInAttempt)
      .where(
        and(
          eq(signInAttempt.stateHash, which.stateHash),
          eq(signInAttempt.browserHash, which.browserHash),
          gt(signInAttempt.expiresAt, now),
        ),
      )
      .returning();
    return taken ?? null;
  }

  async insertUnknown(row: Omit<UnknownSubjectRow, 'failedAttempts'>): Promise<void> {
    await this.#db.insert(unknownSubject).values(row);
  }

  async findUnknown(secretHash: string, now: Date): Promise<UnknownSubjectRow | null> {
    const [found] = await this.#db
      .select()
      .from(unknownSubject)
      .where(and(eq(unknownSubject.secretHash, secretHash), gt(unknownSubject.expiresAt, now)));
    return found ?? null;
  }

  async countFailure(secretHash: string): Promise<void> {
    await this.#db
      .update(unknownSubject)
      .set({ failedAttempts: sql`${unknownSubject.failedAttempts} + 1` })
      .where(eq(unknownSubject.secretHash, secretHash));
  }

  async deleteUnknown(secretHash: string): Promise<void> {
    await this.#db.delete(unknownSubject).where(eq(unknownSubject.secretHash, secretHash));
  }

  /** Forgets what has run out. */
  async prune(now: Date): Promise<void> {
    await this.#db.delete(signInAttempt).where(lt(signInAttempt.expiresAt, now));
    await this.#db.delete(unknownSubject).where(lt(unknownSubject.expiresAt, now));
  }
}
