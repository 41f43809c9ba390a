import { z } from 'zod';
import { eventTypeName } from './webhook.policy.ts';

/** Topic of the outbox whose events programs are told of. */
export const TOLD_TOPIC = 'appeal';

const payload = z.object({
  appealId: z.string(),
  version: z.number().int(),
  type: z.string(),
  at: z.string(),
  unitId: z.string().nullable(),
});

/** An event as programs are told of it: identifiers, nothing of persons. */
export interface ToldEvent {
  readonly id: string;
  readonly type: string;
  readonly at: Date;
  readonly appealId: string;
  readonly version: number;
  readonly unitId: string | null;
}

/** Reads what the outbox kept. The number of an event never changes, so neither does its id. */
export function toldEvent({ seq, payload: kept }: { seq: number; payload: unknown }): ToldEvent {
  const { type, at, ...rest } = payload.parse(kept);
  return { id: `evt_${seq}`, type: eventTypeName(type), at: new Date(at), ...rest };
}

/** The body of a delivery, the same in each. @see the envelope of Standard Webhooks: type, timestamp, data */
export function bodyOf({ id, type, at, ...data }: ToldEvent, seq: number): string {
  return JSON.stringify({ id, type, timestamp: at.toISOString(), cursor: String(seq), data });
}
