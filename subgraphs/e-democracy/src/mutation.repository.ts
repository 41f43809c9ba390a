import type { Transaction } from '@hromada/drizzle/client';
import { idempotency } from '@hromada/drizzle/e-democracy-publication';
import { IdempotencyKeyReusedError, type MutationRequest, runOnce } from '@hromada/drizzle/idempotency';
import { IdempotencyMismatchError } from '@hromada/shared/errors';

/**
 * Runs the effect once per caller and key; the first statement of its transaction.
 * @throws {IdempotencyMismatchError} when the key was used with another input
 */
export async function onceFor(
  tx: Transaction,
  request: MutationRequest,
  effect: () => Promise<{ id: string }>,
): Promise<{ id: string }> {
  try {
    return await runOnce(tx, idempotency, request, effect);
  } catch (cause) {
    if (cause instanceof IdempotencyKeyReusedError) throw new IdempotencyMismatchError(cause.message, { cause });
    throw cause;
  }
}
