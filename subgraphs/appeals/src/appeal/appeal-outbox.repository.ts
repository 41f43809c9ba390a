import type { Transaction } from '@hromada/drizzle/client';
import { appendToOutbox } from '../mutation.repository.ts';
import { APPEAL_TOPIC, type AppealEventPayload } from './appeal.events.ts';

/** Tells the readers, when the transaction commits. */
export async function appendAppealEvent(tx: Transaction, payload: AppealEventPayload): Promise<void> {
  await appendToOutbox(tx, [{ topic: APPEAL_TOPIC, key: payload.appealId, payload: { ...payload } }]);
}
