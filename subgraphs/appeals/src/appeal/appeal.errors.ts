import { NotFoundError, StateConflictError } from '@hromada/shared/errors';
import type { AppealCommand, AppealState } from './appeal-enums.type.ts';

/** There is no such appeal. */
export class AppealNotFoundError extends NotFoundError {
  override readonly code = 'APPEAL_NOT_FOUND';

  constructor(appealId: string) {
    super(`No appeal ${appealId}`, { details: { appealId } });
  }
}

/** The state of the appeal has no way for the command; `allowed` is what this viewer may do now. */
export class AppealStateConflictError extends StateConflictError<AppealCommand, AppealState> {
  readonly code = 'APPEAL_STATE_CONFLICT';
}
