import { z } from 'zod';
import { DocumentEventType } from './document-enums.type.ts';

/** Topic of everything that happens to documents; the key is the document's id. */
export const DOCUMENT_TOPIC = 'document';

const payload = z.object({
  documentId: z.string(),
  version: z.number().int(),
  type: z.enum(DocumentEventType),
  /** ISO 8601 instant */
  at: z.string(),
  journalId: z.string(),
});

/** What an event tells: ids, version and time, never contents. */
export type DocumentEventPayload = Readonly<z.infer<typeof payload>>;

/** Reads what the outbox kept. */
export function parseDocumentEvent(value: unknown): DocumentEventPayload {
  return payload.parse(value);
}
