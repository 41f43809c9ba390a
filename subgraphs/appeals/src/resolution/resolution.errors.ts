import { NotFoundError, StateConflictError } from '@hromada/shared/errors';

/** The document has no such resolution. */
export class ResolutionNotFoundError extends NotFoundError {
  override readonly code = 'RESOLUTION_NOT_FOUND';

  constructor(resolutionId: string) {
    super(`No resolution ${resolutionId}`, { details: { resolutionId } });
  }
}

/** The document has no such assignment. */
export class AssignmentNotFoundError extends NotFoundError {
  override readonly code = 'ASSIGNMENT_NOT_FOUND';

  constructor(assignmentId: string) {
    super(`No assignment ${assignmentId}`, { details: { assignmentId } });
  }
}

/** The resolution or assignment has no way for the command; `allowed` is what this viewer may do now. */
export class ResolutionStateConflictError extends StateConflictError<string, string> {
  readonly code = 'RESOLUTION_STATE_CONFLICT';
}
