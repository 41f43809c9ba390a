import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { idempotencyTable } from '../tables/columns.ts';
import type { Transaction } from './client.ts';

/** One mutation of one caller. */
export interface MutationRequest {
  /** who asks; keys of different callers never meet */
  readonly subject: string;
  /** the caller's key, a UUID */
  readonly key: string;
  readonly operation: string;
  /** everything that decides the effect, the key itself excluded */
  readonly input: unknown;
}

/** The key was used before with another input. */
export class IdempotencyKeyReusedError extends Error {
  override readonly name = 'IdempotencyKeyReusedError';
  readonly code = 'IDEMPOTENCY_MISMATCH';
}

function hashOf(request: MutationRequest): string {
  return createHash('sha256')
    .update(JSON.stringify([request.operation, request.input]))
    .digest('base64');
}

/**
 * Runs the effect once per caller and key; a repeat gets the stored answer. Must be the first statement of the
 * transaction: a parallel repeat waits on the primary key for the first to commit.
 * @returns the effect's answer (JSON), fresh or stored
 * @throws {IdempotencyKeyReusedError} when the key was used with another input
 */
export async function runOnce<Answer>(
  tx: Transaction,
  table: ReturnType<typeof idempotencyTable>,
  request: MutationRequest,
  effect: () => Promise<Answer>,
): Promise<Answer> {
  const requestHash = hashOf(request);
  const mine = and(eq(table.subject, request.subject), eq(table.key, request.key));
  const claimed = await tx
    .insert(table)
    .values({ subject: request.subject, key: request.key, operation: request.operation, requestHash })
    .onConflictDoNothing()
    .returning({ key: table.key });
  if (claimed.length === 0) {
    const [stored] = await tx.select().from(table).where(mine);
    if (stored?.requestHash !== requestHash)
      throw new IdempotencyKeyReusedError('This idempotency key was used with another input');
    return stored.response as Answer;
  }
  const answer = await effect();
  await tx.update(table).set({ response: answer }).where(mine);
  return answer;
}
