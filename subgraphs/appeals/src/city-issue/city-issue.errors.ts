import { NotFoundError, StateConflictError } from '@hromada/shared/errors';
import type { CityIssueCommand, CityIssueState } from './city-issue-enums.type.ts';

/** There is no such report, or the viewer may not know of it. */
export class CityIssueNotFoundError extends NotFoundError {
  override readonly code = 'CITY_ISSUE_NOT_FOUND';

  constructor(issueId: string) {
    super(`No report ${issueId}`, { details: { issueId } });
  }
}

/** The report has no way for the command; `allowed` is what this viewer may do now. */
export class CityIssueStateConflictError extends StateConflictError<CityIssueCommand, CityIssueState> {
  readonly code = 'CITY_ISSUE_STATE_CONFLICT';
}
