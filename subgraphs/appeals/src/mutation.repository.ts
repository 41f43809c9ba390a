import { idempotency, outbox } from '@hromada/drizzle/appeals';
import type { Transaction } from '@hromada/drizzle/client';
import { IdempotencyKeyReusedError, type MutationRequest, runOnce } from '@hromada/drizzle/idempotency';
import { appendEvents, type EventToAppend } from '@hromada/drizzle/outbox';
import { IdempotencyMismatchError } from '@hromada/shared/errors';

/**
 * Runs the effect once per caller and key; the first statement of its transaction.
 * @throws {IdempotencyMismatchError} when the key was used with another input
 */
export async function onceFor<Answer>(
  tx: Transaction,
  request: MutationRequest,
  effect: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await runOnce(tx, idempotency, request, effect);
  } catch (cause) {
    if (cause instanceof IdempotencyKeyReusedError) throw new IdempotencyMismatchError(cause.message, { cause });
    throw cause;
  }
}

/** Tells the readers, when the transaction commits. */
export function appendToOutbox(tx: Transaction, events: readonly EventToAppend[]): Promise<void> {
  return appendEvents(tx, outbox, events);
}
