import { z } from 'zod';

/** Topic of every change of an application. */
export const SERVICE_APPLICATION_TOPIC = 'service-application';

const payload = z.object({
  applicationId: z.string(),
  version: z.number().int(),
  type: z.enum([
    'SUBMITTED',
    'CORRECTION_REQUESTED',
    'RESUMED',
    'PROCESSING_STARTED',
    'APPROVED',
    'REFUSED',
    'ISSUED',
    'WITHDRAWN',
    'TERM_CHANGED',
    'MESSAGE_SENT',
  ]),
  /** ISO 8601 instant of the change */
  at: z.string(),
});

/** What is told of a change: identifiers and a version, never personal data. */
export type ServiceApplicationChanged = z.infer<typeof payload>;

/** @throws {z.ZodError} on a payload this subgraph did not write */
export function parseServiceApplicationChanged(value: unknown): ServiceApplicationChanged {
  return payload.parse(value);
}
