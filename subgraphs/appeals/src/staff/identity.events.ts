import { z } from 'zod';

/** Topic of what changes somebody's powers; the key is the employee or the client. */
export const IDENTITY_TOPIC = 'identity';

/** Whose powers changed: exactly one of the two. */
export interface IdentityEventPayload {
  readonly employeeId: string | null;
  readonly clientId: string | null;
}

const payload = z.object({ employeeId: z.string().nullable(), clientId: z.string().nullable() });

/** Reads what the outbox kept. */
export function parseIdentityEvent(value: unknown): IdentityEventPayload {
  return payload.parse(value);
}
