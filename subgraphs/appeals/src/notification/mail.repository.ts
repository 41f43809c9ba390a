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

  /** Takes messages whose time has come and that nobody sends now. */
  claim(now: Date, { until, max }: { until: Date; max: number }): Promise<Outgoing[]> {
    return this.#db.transaction(async (tx) => {
      const rows = await tx
        .update(notification)
        .set({ leaseUntil: until })
        .where(
          sql`${notification.id} in (
            select n.id from appeals.notification n
            where n.state = 'PENDING' and n.channel = 'EMAIL' and n.not_before <= ${now.toISOString()}::timestamptz
              and (n.lease_until is null or n.lease_until <= ${now.toISOString()}::timestamptz)
            order by n.not_before, n.id limit ${max} for update skip locked)`,
        )
        .returning();
      const people = await tx
        .select({ id: employee.id, email: employee.email, language: notificationPreference.language })
        .from(employee)
        .leftJoin(notificationPreference, eq(notificationPreference.employeeId, employee.id))
        .where(sql`${employee.id} = any(${sql.param(rows.map(({ employeeId }) => employeeId))}::uuid[])`);
      const byId = new Map(people.map((person) => [person.id, person]));
      return rows.map((row) => {
        const person = byId.get(row.employeeId);
        return { ...row, email: person?.email ?? null, language: person?.language ?? null };
      });
    });
  }

  async settle(id: string, changes: Partial<typeof notification.$inferInsert>): Promise<void> {
    await this.#db
      .update(notification)
      .set({ ...changes, leaseUntil: null })
      .where(eq(notification.id, id));
  }
}
