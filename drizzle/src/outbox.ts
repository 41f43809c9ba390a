import type { outboxTable } from '../tables/columns.ts';
import type { Transaction } from './client.ts';

/** A fact to tell after the commit: ids and versions only, never personal data. */
export interface EventToAppend {
  readonly topic: string;
  readonly key: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Writes events in the transaction of the change they tell of. Wake the feed after the commit. */
export async function appendEvents(
  tx: Transaction,
  outbox: ReturnType<typeof outboxTable>,
  events: readonly EventToAppend[],
): Promise<void> {
  if (events.length > 0) await tx.insert(outbox).values([...events]);
}
