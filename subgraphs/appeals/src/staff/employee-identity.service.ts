import { isUuid } from '@hromada/shared/graphql';
import type { EmployeeIdentityRepository } from './employee-identity.repository.ts';
import type { EmployeeIdentity } from './employee-identity.type.ts';

/** The provider that comes with the system; there a subject is the identifier of the employee. */
const EMBEDDED = 'embedded';

/** Who an employee is to the platform. */
export class EmployeeIdentityService {
  readonly #repository: EmployeeIdentityRepository;

  constructor(repository: EmployeeIdentityRepository) {
    this.#repository = repository;
  }

  /** The employee bound to a subject of a provider; null when nobody is. */
  async find(provider: string, subject: string): Promise<EmployeeIdentity | null> {
    if (provider !== EMBEDDED || !isUuid(subject)) return null;
    return this.#repository.findByEmployee(subject);
  }
}
