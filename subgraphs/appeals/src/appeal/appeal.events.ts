import { z } from 'zod';
import { AppealEventType } from './appeal-enums.type.ts';

/** Topic of everything that happens to appeals; the key is the appeal's id. */
export const APPEAL_TOPIC = 'appeal';

/** What an event tells: ids, version and time, never personal data. */
export interface AppealEventPayload {
  readonly appealId: string;
  readonly version: number;
  readonly type: AppealEventType;
  /** ISO 8601 instant */
  readonly at: string;
  readonly unitId: string | null;
}

const payload = z.object({
  appealId: z.string(),
  version: z.number().int(),
  type: z.enum(AppealEventType),
  at: z.string(),
  unitId: z.string().nullable(),
});

/** Reads what the outbox kept. */
export function parseAppealEvent(value: unknown): AppealEventPayload {
  return payload.parse(value);
}
