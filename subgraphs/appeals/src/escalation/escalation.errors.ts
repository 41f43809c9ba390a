import { NotFoundError } from '@hromada/shared/errors';

/** There is no such step. */
export class EscalationStepNotFoundError extends NotFoundError {
  override readonly code = 'ESCALATION_STEP_NOT_FOUND';

  constructor(stepId: string) {
    super(`No escalation step ${stepId}`, { details: { stepId } });
  }
}
