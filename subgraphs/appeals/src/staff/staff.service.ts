import type { Executor } from '@hromada/drizzle/client';
import type { Clock } from '@hromada/shared/clock';
import { isUuid, type Page } from '@hromada/shared/graphql';
import type { Employee } from './employee.type.ts';
import type { OrgUnit } from './org-unit.type.ts';
import { isWorking } from './powers.policy.ts';
import type { EmployeeQuery, StaffRepository } from './staff.repository.ts';

/** Who works where. */
export class StaffService {
  readonly #repository: StaffRepository;
  readonly #clock: Clock;

  constructor({ repository, clock }: { repository: StaffRepository; clock: Clock }) {
    this.#repository = repository;
    this.#clock = clock;
  }

  /** Units by code, at most 500. */
  listUnits(which: { withAbolished: boolean }): Promise<OrgUnit[]> {
    return this.#repository.listUnits(which);
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

  /** Whether there is such a unit, not abolished. */
  async isUnit(id: string): Promise<boolean> {
    const [unit] = isUuid(id) ? await this.#repository.findUnits([id]) : [];
    return unit !== undefined && unit.abolishedOn === null;
  }

  /** A unit and every unit it belongs to, in no order; empty when there is no such unit. */
  async listLine(unitId: string, executor?: Executor): Promise<OrgUnit[]> {
    return isUuid(unitId) ? this.#repository.findLine(unitId, executor) : [];
  }

  /** Whether there is such an employee. */
  async isEmployee(id: string): Promise<boolean> {
    return isUuid(id) && (await this.#repository.findEmployees([id])).length > 0;
  }

  /** Employees in Ukrainian order of names. */
  listEmployees(
    query: Omit<EmployeeQuery, 'today'>,
    window: { first: number; after: string | null; skip: number },
  ): Promise<Page<Employee>> {
    return this.#repository.listEmployees({ ...query, today: this.#clock.today() }, window);
  }

  /** Whether the employee works here today and was not shut out. */
  isActive(employee: Employee): boolean {
    return isWorking(employee, this.#clock.today());
  }
}
