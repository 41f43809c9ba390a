import { employee } from '@hromada/drizzle/appeals';
import { notification, notificationPreference } from '@hromada/drizzle/appeals-outreach';
import type { Database } from '@hromada/drizzle/client';
import { eq, sql } from 'drizzle-orm';

/** A message that is to be sent now, and where. */
export type Outgoing = typeof notification.$inferSelect & {
  readonly email: string | null;
  readonly language: 'uk' | 'en' | null;
};

/** SQL of messages on their way out. */
export class MailRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Takes the message that has waited longest of those whose time has come and that nobody sends now; undefined when there is none. */
  claim(now: Date, until: Date): Promise<Outgoing | undefined> {
    return this.#db.transaction(async (tx) => {
      const [row] = await tx
        .update(notification)
        .set({ leaseUntil: until })
        .where(
          sql`${notification.id} = (
            select n.id from appeals.notification n
            where n.state = 'PENDING' and n.channel = 'EMAIL' and n.not_before <= ${now.toISOString()}::timestamptz
              and (n.lease_until is null or n.lease_until <= ${now.toISOString()}::timestamptz)
            order by n.not_before, n.id limit 1 for update skip locked)`,
        )
        .returning();
      if (!row) return undefined;
      const [person] = await tx
        .select({ email: employee.email, language: notificationPreference.language })
        .from(employee)
        .leftJoin(notificationPreference, eq(notificationPreference.employeeId, employee.id))
        .where(eq(employee.id, row.employeeId));
      return { ...row, email: person?.email ?? null, language: person?.language ?? null };
    });
  }

  async settle(id: string, changes: Partial<typeof notification.$inferInsert>): Promise<void> {
    await this.#db
      .update(notification)
      .set({ ...changes, leaseUntil: null })
      .where(eq(notification.id, id));
  }
}
