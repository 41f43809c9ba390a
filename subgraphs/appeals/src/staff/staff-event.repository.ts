import { staffEvent, substitution } from '@hromada/drizzle/appeals-staff';
import type { Database, Transaction } from '@hromada/drizzle/client';
import type { IsoDay } from '@hromada/shared/clock';
import { decodeCursor, encodeCursor, type Page, pageOf } from '@hromada/shared/graphql';
import { and, desc, eq, sql } from 'drizzle-orm';
import { appendToOutbox } from '../mutation.repository.ts';
import { IDENTITY_TOPIC } from './identity.events.ts';
import type { StaffEvent } from './staff-event.type.ts';
import { inForceOn } from './substitution.repository.ts';

/** SQL of the history, and of what the gateway is told. */
export class StaffEventRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async insert(tx: Transaction, events: readonly StaffEvent[]): Promise<void> {
    if (events.length > 0) await tx.insert(staffEvent).values([...events]);
  }

  /** Newest first. */
  async list(subjectId: string, window: { first: number; after: string | null }): Promise<Page<StaffEvent>> {
    const after = window.after === null ? null : decodeCursor(window.after, 2);
    const rows = await this.#db
      .select()
      .from(staffEvent)
      .where(
        and(
          eq(staffEvent.subjectId, subjectId),
          after
            ? sql`(${staffEvent.at}, ${staffEvent.id}) < (${String(after[0])}::timestamptz, ${String(after[1])}::uuid)`
            : undefined,
        ),
      )
      .orderBy(desc(staffEvent.at), desc(staffEvent.id))
      .limit(window.first + 1);
    return pageOf(rows as StaffEvent[], window, (row) => encodeCursor([row.at.toISOString(), row.id]));
  }

  /** Who stands in for any of these employees today. */
  async listSubstitutes(tx: Transaction, employeeIds: readonly string[], today: IsoDay): Promise<string[]> {
    const rows = await tx
      .selectDistinct({ id: substitution.substituteId })
      .from(substitution)
      .where(and(sql`${substitution.employeeId} = any(${sql.param(employeeIds)}::uuid[])`, inForceOn(today)));
    return rows.map(({ id }) => id);
  }

  /** Tells the gateway whose powers are to be asked anew. */
  async announce(tx: Transaction, whose: { employeeIds?: readonly string[]; clientIds?: readonly string[] }) {
    await appendToOutbox(tx, [
      ...(whose.employeeIds ?? []).map((employeeId) => ({
        topic: IDENTITY_TOPIC,
        key: employeeId,
        payload: { employeeId, clientId: null },
      })),
      ...(whose.clientIds ?? []).map((clientId) => ({
        topic: IDENTITY_TOPIC,
        key: clientId,
        payload: { employeeId: null, clientId },
      })),
    ]);
  }
}
