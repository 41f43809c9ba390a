import { idempotency, outbox } from '@hromada/drizzle/appeals';
import type { Transaction } from '@hromada/drizzle/client';
import { IdempotencyKeyReusedError, type MutationRequest, runOnce } from '@hromada/drizzle/idempotency';
import { appendEvents } from '@hromada/drizzle/outbox';
import { IdempotencyMismatchError } from '@hromada/shared/errors';
import { APPEAL_TOPIC, type AppealEventPayload } from './appeal.events.ts';

/**
 * Runs the effect once per caller and key; the first statement of its transaction.
 * @throws {IdempotencyMismatchError} when the key was used with another input
 */
export async function onceForKey(
  tx: Transaction,
  request: MutationRequest,
  effect: () => Promise<{ appealId: string }>,
): Promise<{ appealId: string }> {
  try {
    return await runOnce(tx, idempotency, request, effect);
  } catch (cause) {
    if (cause instanceof IdempotencyKeyReusedError) throw new IdempotencyMismatchError(cause.message, { cause });
    throw cause;
  }
}

/** Tells the readers, when the transaction commits. */
export async function appendAppealEvent(tx: Transaction, payload: AppealEventPayload): Promise<void> {
  await appendEvents(tx, outbox, [{ topic: APPEAL_TOPIC, key: payload.appealId, payload: { ...payload } }]);
}
