import { employee } from '@hromada/drizzle/appeals';
import {
  notification,
  notificationPreference,
  notificationTemplate,
  quietHours,
} from '@hromada/drizzle/appeals-outreach';
import type { Database, Executor, Transaction } from '@hromada/drizzle/client';
import type { IsoDay } from '@hromada/shared/clock';
import { decodeCursor, encodeCursor, type Page, pageOf } from '@hromada/shared/graphql';
import { and, desc, eq, isNull, lte, type SQL, sql } from 'drizzle-orm';
import { appendToOutbox } from '../mutation.repository.ts';

/** A notice as it is kept. */
export type NotificationRow = typeof notification.$inferSelect;

/** Words as they are kept. */
export type TemplateRow = typeof notificationTemplate.$inferSelect;

/** Hours as they are kept. */
export type QuietHoursRow = typeof quietHours.$inferSelect;

/** Which words. */
export type TemplateKey = Pick<TemplateRow, 'event' | 'audience' | 'channel' | 'language'>;

/** Topic of notices that came; the key is the employee. */
export const NOTIFICATION_TOPIC = 'notification';

const UNREAD_MAX = 1_000;
const TEMPLATES_MAX = 200;

/** SQL of notices, their words and their hours. */
export class NotificationRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Those of these employees who work today, with where to write and in which language. */
  listRecipients(tx: Transaction, ids: readonly string[], today: IsoDay) {
    return tx
      .select({ id: employee.id, email: employee.email, language: notificationPreference.language })
      .from(employee)
      .leftJoin(notificationPreference, eq(notificationPreference.employeeId, employee.id))
      .where(sql`${employee.id} = any(${sql.param([...ids])}::uuid[]) and ${works(today)}`);
  }

  /** Administrators who work today. */
  async listAdministrators(tx: Transaction, today: IsoDay): Promise<string[]> {
    const rows = await tx
      .select({ id: employee.id })
      .from(employee)
      .where(sql`${employee.roles} @> '{administrator}'::text[] and ${works(today)}`);
    return rows.map(({ id }) => id);
  }

  /** Writes notices that were not written before, and tells those in the console to whoever looks. */
  async insert(tx: Transaction, rows: readonly (typeof notification.$inferInsert)[]): Promise<number> {
    if (rows.length === 0) return 0;
    const written = await tx
      .insert(notification)
      .values([...rows])
      .onConflictDoNothing()
      .returning({ id: notification.id, employeeId: notification.employeeId, channel: notification.channel });
    const shown = written.filter(({ channel }) => channel === 'IN_APP');
    await appendToOutbox(
      tx,
      shown.map(({ id, employeeId }) => ({
        topic: NOTIFICATION_TOPIC,
        key: employeeId,
        payload: { notificationId: id, employeeId },
      })),
    );
    return shown.length;
  }

  async findShown(id: string): Promise<NotificationRow | undefined> {
    const [row] = await this.#db
      .select()
      .from(notification)
      .where(and(eq(notification.id, id), eq(notification.channel, 'IN_APP')));
    return row;
  }

  /** Notices of an employee in the console, the latest first. */
  async list(employeeId: string, window: { first: number; after: string | null }): Promise<Page<NotificationRow>> {
    const rows = await this.#db
      .select()
      .from(notification)
      .where(and(inConsoleOf(employeeId), before(window.after)))
      .orderBy(desc(notification.id))
      .limit(window.first + 1);
    return pageOf(rows, window, ({ id }) => encodeCursor([id]));
  }

  /** At most a thousand. */
  async countUnread(employeeId: string): Promise<number> {
    const unread = this.#db
      .select({ id: notification.id })
      .from(notification)
      .where(and(inConsoleOf(employeeId), isNull(notification.readAt)))
      .limit(UNREAD_MAX)
      .as('unread');
    const [row] = await this.#db.select({ count: sql<number>`count(*)::int` }).from(unread);
    return row?.count ?? 0;
  }

  /** @param ids null: all */
  async markRead(
    tx: Transaction,
    employeeId: string,
    { ids, at }: { ids: readonly string[] | null; at: Date },
  ): Promise<void> {
    const which = ids === null ? undefined : sql`${notification.id} = any(${sql.param([...ids])}::uuid[])`;
    await tx
      .update(notification)
      .set({ readAt: at })
      .where(and(inConsoleOf(employeeId), isNull(notification.readAt), which));
  }

  /** Messages that could not be sent, the latest first. */
  async listDead(window: { first: number; after: string | null }): Promise<Page<NotificationRow>> {
    const rows = await this.#db
      .select()
      .from(notification)
      .where(and(eq(notification.state, 'DEAD'), before(window.after)))
      .orderBy(desc(notification.id))
      .limit(window.first + 1);
    return pageOf(rows, window, ({ id }) => encodeCursor([id]));
  }

  /** @returns false when it is not among those that could not be sent */
  async revive(tx: Transaction, id: string, at: Date): Promise<boolean> {
    const rows = await tx
      .update(notification)
      .set({ state: 'PENDING', attempts: 0, notBefore: at })
      .where(and(eq(notification.id, id), eq(notification.state, 'DEAD')))
      .returning({ id: notification.id });
    return rows.length > 0;
  }

  /** The newest words of each notice, Ukrainian before English. */
  listTemplates(executor: Executor = this.#db): Promise<TemplateRow[]> {
    const { event, audience, channel, language, version } = notificationTemplate;
    return executor
      .selectDistinctOn([event, audience, channel, language])
      .from(notificationTemplate)
      .orderBy(event, audience, channel, desc(language), desc(version))
      .limit(TEMPLATES_MAX);
  }

  /** Changes of words go one after another. */
  async lockTemplates(tx: Transaction): Promise<void> {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('appeals.notification_template'))`);
  }

  async insertTemplate(tx: Transaction, row: typeof notificationTemplate.$inferInsert): Promise<void> {
    await tx.insert(notificationTemplate).values(row);
  }

  /** Hours that hold on a day; undefined when none do. */
  async findQuietHours(day: IsoDay, executor: Executor = this.#db): Promise<QuietHoursRow | undefined> {
    const [row] = await executor
      .select()
      .from(quietHours)
      .where(lte(quietHours.validFrom, day))
      .orderBy(desc(quietHours.validFrom))
      .limit(1);
    return row;
  }

  /** Hours from a day on; those set for the very day before are replaced. */
  async setQuietHours(tx: Transaction, row: typeof quietHours.$inferInsert): Promise<void> {
    const { validFrom, ...rest } = row;
    await tx.insert(quietHours).values(row).onConflictDoUpdate({ target: quietHours.validFrom, set: rest });
  }

  async setLanguage(tx: Transaction, employeeId: string, language: 'uk' | 'en'): Promise<void> {
    await tx
      .insert(notificationPreference)
      .values({ employeeId, language })
      .onConflictDoUpdate({ target: notificationPreference.employeeId, set: { language } });
  }
}

function inConsoleOf(employeeId: string): SQL | undefined {
  return and(eq(notification.employeeId, employeeId), eq(notification.channel, 'IN_APP'));
}

/** UUIDv7: in order of time. */
function before(after: string | null): SQL | undefined {
  return after === null ? undefined : sql`${notification.id} < ${String(decodeCursor(after, 1)[0])}::uuid`;
}

function works(today: IsoDay): SQL {
  return sql`(${employee.disabledAt} is null and (${employee.employedFrom} is null or ${employee.employedFrom} <= ${today}::date)
    and (${employee.employedTo} is null or ${employee.employedTo} >= ${today}::date))`;
}
