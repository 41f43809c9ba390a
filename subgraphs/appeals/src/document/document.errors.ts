import { NotFoundError, StateConflictError } from '@hromada/shared/errors';
import type { DocumentCommand, DocumentState } from './document-enums.type.ts';

/** There is no such document, or the viewer may not know of it. */
export class DocumentNotFoundError extends NotFoundError {
  override readonly code = 'DOCUMENT_NOT_FOUND';

  constructor(documentId: string) {
    super(`No document ${documentId}`, { details: { documentId } });
  }
}

/** The state of the document has no way for the command; `allowed` is what this viewer may do now. */
export class DocumentStateConflictError extends StateConflictError<DocumentCommand, DocumentState> {
  readonly code = 'DOCUMENT_STATE_CONFLICT';
}
