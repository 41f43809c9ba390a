import type { Executor } from '@hromada/drizzle/client';
import { isUuid, type Page } from '@hromada/shared/graphql';
import type { Employee } from './employee.type.ts';
import type { OrgUnit } from './org-unit.type.ts';
import type { StaffRepository } from './staff.repository.ts';

/** Who works where. */
export class StaffService {
  readonly #repository: StaffRepository;

  constructor(repository: StaffRepository) {
    this.#repository = repository;
  }

  /** All units by code, at most 500. */
  listUnits(): Promise<OrgUnit[]> {
    return this.#repository.listUnits();
  }

  findUnits(ids: readonly string[]): Promise<OrgUnit[]> {
    return this.#repository.findUnits(ids);
  }

  findEmployees(ids: readonly string[]): Promise<Employee[]> {
    return this.#repository.findEmployees(ids);
  }

  /** @param executor the transaction the answer must hold in */
  async findEmployee(id: string, executor: Executor): Promise<Employee | undefined> {
    if (!isUuid(id)) return undefined;
    const [found] = await this.#repository.findEmployees([id], executor);
    return found;
  }

  /** Whether there is such a unit. */
  async isUnit(id: string): Promise<boolean> {
    return isUuid(id) && (await this.#repository.findUnits([id])).length > 0;
  }

  /** Whether there is such an employee. */
  async isEmployee(id: string): Promise<boolean> {
    return isUuid(id) && (await this.#repository.findEmployees([id])).length > 0;
  }

  /** Employees in Ukrainian order of names; of one unit when it is named. */
  listEmployees(unitId: string | null, window: { first: number; after: string | null }): Promise<Page<Employee>> {
    return this.#repository.listEmployees(unitId, window);
  }
}
