import type { Executor, Transaction } from '@hromada/drizzle/client';
import { type MutationRequest, runOnce } from '@hromada/drizzle/idempotency';
import { appendEvents } from '@hromada/drizzle/outbox';
import {
  applicationCounter,
  idempotency,
  outbox,
  serviceApplication,
  serviceApplicationEvent,
  serviceMessage,
} from '@hromada/drizzle/services';
import { type RowViewer, showTo } from '@hromada/drizzle/with-viewer';
import { eq, sql } from 'drizzle-orm';
import { SERVICE_APPLICATION_TOPIC, type ServiceApplicationChanged } from './service-application.events.ts';

/** An application as its table holds it. */
export type ServiceApplicationRow = typeof serviceApplication.$inferSelect;

/** A new application, without the number it is about to get. */
export type NewServiceApplication = Omit<typeof serviceApplication.$inferInsert, 'number' | 'sequence'>;

/** What a step may change of an application. */
export type ServiceApplicationChanges = Partial<
  Pick<
    ServiceApplicationRow,
    | 'state'
    | 'executorId'
    | 'dueOn'
    | 'pausedDays'
    | 'pausedFrom'
    | 'clockStoppedOn'
    | 'decisionApproved'
    | 'decisionReason'
    | 'decidedAt'
    | 'decidedById'
  >
>;

/** Runs a mutation once per caller and key; must come first in the transaction. */
export function runCommandOnce<Answer>(
  tx: Transaction,
  request: MutationRequest,
  effect: () => Promise<Answer>,
): Promise<Answer> {
  return runOnce(tx, idempotency, request, effect);
}

/** Number for people: `128/2026`. */
export function numberOf(sequence: number, year: number): string {
  return `${sequence}/${year}`;
}

/**
 * Writes an application under the next number of its year. The year's counter stays locked until the commit:
 * one that rolls back gives its number back.
 */
export async function insertApplication(
  tx: Transaction,
  application: NewServiceApplication,
): Promise<ServiceApplicationRow> {
  const { year } = application;
  const [counter] = await tx
    .insert(applicationCounter)
    .values({ year, lastNumber: 1 })
    .onConflictDoUpdate({
      target: applicationCounter.year,
      set: { lastNumber: sql`${applicationCounter.lastNumber} + 1` },
    })
    .returning();
  const sequence = counter?.lastNumber ?? Number.NaN;
  const [row] = await tx
    .insert(serviceApplication)
    .values({ ...application, sequence, number: numberOf(sequence, year) })
    .returning();
  if (!row) throw new Error('The application was not written');
  return row;
}

/** The application, locked until the end of the transaction: steps on one application queue up. */
export async function findApplicationForUpdate(
  tx: Transaction,
  id: string,
): Promise<ServiceApplicationRow | undefined> {
  const [row] = await tx.select().from(serviceApplication).where(eq(serviceApplication.id, id)).for('update');
  return row;
}

/** Changes a locked application; its version grows by one. */
export async function updateApplication(
  tx: Transaction,
  id: string,
  changes: ServiceApplicationChanges,
): Promise<ServiceApplicationRow> {
  const [row] = await tx
    .update(serviceApplication)
    .set({ ...changes, version: sql`${serviceApplication.version} + 1` })
    .where(eq(serviceApplication.id, id))
    .returning();
  if (!row) throw new Error('The application was not changed');
  return row;
}

/** Writes a step into the history. */
export async function insertEvent(tx: Transaction, event: typeof serviceApplicationEvent.$inferInsert): Promise<void> {
  await tx.insert(serviceApplicationEvent).values(event);
}

/** Writes a message. */
export async function insertMessage(
  tx: Transaction,
  writer: RowViewer,
  message: typeof serviceMessage.$inferInsert,
): Promise<void> {
  await showTo(tx, writer); // messages are under row-level security
  await tx.insert(serviceMessage).values(message);
}

/** Tells of a change after the commit. */
export async function appendChange(tx: Transaction, change: ServiceApplicationChanged): Promise<void> {
  await appendEvents(tx, outbox, [{ topic: SERVICE_APPLICATION_TOPIC, key: change.applicationId, payload: change }]);
}

/** Applications by identifier, in no order; unknown ones are left out. */
export async function listApplicationsByIds(db: Executor, ids: readonly string[]): Promise<ServiceApplicationRow[]> {
  return db
    .select()
    .from(serviceApplication)
    .where(sql`${serviceApplication.id} = any(${sql.param(ids)}::uuid[])`);
}
