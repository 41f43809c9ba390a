import { z } from 'zod';
import { CityIssueEventType } from './city-issue-enums.type.ts';

/** Topic of everything that happens to reports; the key is the report's id. */
export const CITY_ISSUE_TOPIC = 'city-issue';

const payload = z.object({
  issueId: z.string(),
  version: z.number().int(),
  type: z.enum(CityIssueEventType),
  /** ISO 8601 instant */
  at: z.string(),
});

/** What an event tells: ids, version and time, never contents. */
export type CityIssueEventPayload = Readonly<z.infer<typeof payload>>;

/** Reads what the outbox kept. */
export function parseCityIssueEvent(value: unknown): CityIssueEventPayload {
  return payload.parse(value);
}
