import { DomainError, NotFoundError, StaleVersionError } from '@hromada/shared/errors';
import type { InputProblem } from '@hromada/shared/graphql';
import type { ServiceApplicationCommand, ServiceApplicationState } from './service-application.enums.type.ts';

/** There is no such application. */
export class ServiceApplicationNotFoundError extends NotFoundError {
  constructor(applicationId: string) {
    super('There is no such application', { details: { applicationId } });
  }
}

/** The step cannot be taken from where the application stands. */
export class ServiceApplicationStateConflictError extends DomainError {
  readonly code = 'APPLICATION_STATE_CONFLICT';

  constructor(state: ServiceApplicationState, command: ServiceApplicationCommand) {
    super(`${command} cannot be done with an application that is ${state}`, { details: { state, command } });
  }
}

/** Somebody took a step since the employee looked. */
export class StaleServiceApplicationError extends StaleVersionError {
  constructor(expectedVersion: number, actualVersion: number) {
    super('The application has changed since you saw it', { details: { expectedVersion, actualVersion } });
  }
}

/** Leaves the transaction with nothing written; becomes `problems` of the payload, never an error of the API. */
export class CorrectableInput extends Error {
  override readonly name = 'CorrectableInput';

  constructor(readonly problems: readonly InputProblem[]) {
    super('The input can be corrected');
  }
}
