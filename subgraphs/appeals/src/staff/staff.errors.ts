import { NotFoundError } from '@hromada/shared/errors';

/** There is no such employee. */
export class EmployeeNotFoundError extends NotFoundError {
  override readonly code = 'EMPLOYEE_NOT_FOUND';

  constructor(employeeId: string) {
    super(`No employee ${employeeId}`, { details: { employeeId } });
  }
}

/** There is no such unit. */
export class UnitNotFoundError extends NotFoundError {
  override readonly code = 'UNIT_NOT_FOUND';

  constructor(unitId: string) {
    super(`No unit ${unitId}`, { details: { unitId } });
  }
}

/** There is no such substitution. */
export class SubstitutionNotFoundError extends NotFoundError {
  override readonly code = 'SUBSTITUTION_NOT_FOUND';

  constructor(substitutionId: string) {
    super(`No substitution ${substitutionId}`, { details: { substitutionId } });
  }
}
