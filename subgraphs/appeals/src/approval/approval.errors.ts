import { NotFoundError, StateConflictError } from '@hromada/shared/errors';
import type { DocumentState } from '../document/document-enums.type.ts';
import type { DocumentDraftCommand } from './approval-enums.type.ts';

/** The document was not written from a draft here. */
export class DraftNotFoundError extends NotFoundError {
  override readonly code = 'DRAFT_NOT_FOUND';

  constructor(documentId: string) {
    super(`Document ${documentId} has no draft`, { details: { documentId } });
  }
}

/** The approval that goes on has no such visa. */
export class VisaNotFoundError extends NotFoundError {
  override readonly code = 'VISA_NOT_FOUND';

  constructor(visaId: string) {
    super(`No visa ${visaId}`, { details: { visaId } });
  }
}

/** The state of the draft has no way for the command; `allowed` is what this viewer may do now. */
export class DraftStateConflictError extends StateConflictError<DocumentDraftCommand, DocumentState> {
  readonly code = 'DRAFT_STATE_CONFLICT';
}
