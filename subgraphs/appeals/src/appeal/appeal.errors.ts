import { DomainError, NotFoundError } from '@hromada/shared/errors';
import type { AppealCommand, AppealState } from './appeal-enums.type.ts';

/** There is no such appeal. */
export class AppealNotFoundError extends NotFoundError {
  override readonly code = 'APPEAL_NOT_FOUND';

  constructor(appealId: string) {
    super(`No appeal ${appealId}`, { details: { appealId } });
  }
}

/** The state of the appeal has no way for the command; `allowed` is what this viewer may do now. */
export class AppealStateConflictError extends DomainError {
  readonly code = 'APPEAL_STATE_CONFLICT';

  constructor(command: AppealCommand, state: AppealState, allowed: readonly AppealCommand[]) {
    super(`${command} is not possible in ${state}`, { details: { state, allowed } });
  }
}
