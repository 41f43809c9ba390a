import { DomainError } from '@hromada/shared/errors';

/** The table of terms has no rule for this procedure on that day: reference data are incomplete. */
export class StatutoryRuleMissingError extends DomainError {
  readonly code = 'STATUTORY_RULE_MISSING';

  constructor(what: string, receivedOn: string) {
    super(`No statutory rule for ${what} received on ${receivedOn}`, { details: { what, receivedOn } });
  }
}
