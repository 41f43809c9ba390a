import { randomUUID } from 'node:crypto';
import type { Database } from '@hromada/drizzle/client';
import { account } from '@hromada/drizzle/gateway';
import { eq, sql } from 'drizzle-orm';

/** Login and password of somebody. */
export type AccountRow = typeof account.$inferSelect;

/** SQL of logins and passwords. */
export class AccountRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async findByLogin(login: string): Promise<AccountRow | null> {
    const [found] = await this.#db.select().from(account).where(eq(account.login, login));
    return found ?? null;
  }

  async findBySubject(subject: string): Promise<AccountRow | null> {
    const [found] = await this.#db.select().from(account).where(eq(account.subject, subject));
    return found ?? null;
  }

  /**
   * Makes an account if `settle` agrees, within one transaction: a refusal leaves none.
   * @returns what `settle` answered; undefined when the login is taken
   */
  create<Answer>(
    given: Pick<AccountRow, 'login' | 'passwordHash' | 'subject'>,
    settle: () => Promise<{ readonly isKept: boolean; readonly answer: Answer }>,
  ): Promise<Answer | undefined> {
    return this.#db.transaction(async (tx) => {
      const made = await tx
        .insert(account)
        .values({ id: randomUUID(), ...given })
        .onConflictDoNothing()
        .returning({ id: account.id });
      if (made.length === 0) return undefined;
      const { isKept, answer } = await settle();
      if (!isKept) await tx.delete(account).where(eq(account.subject, given.subject));
      return answer;
    });
  }

  /** Counts before the password is looked at: guesses sent at once count each. */
  async countAttempt(id: string): Promise<number> {
    const [counted] = await this.#db
      .update(account)
      .set({ failedAttempts: sql`${account.failedAttempts} + 1` })
      .where(eq(account.id, id))
      .returning({ failedAttempts: account.failedAttempts });
    return counted?.failedAttempts ?? 0;
  }

  async lock(id: string, until: Date): Promise<void> {
    await this.#db.update(account).set({ lockedUntil: until, failedAttempts: 0 }).where(eq(account.id, id));
  }

  async forgive(id: string): Promise<void> {
    await this.#db.update(account).set({ lockedUntil: null, failedAttempts: 0 }).where(eq(account.id, id));
  }
}
