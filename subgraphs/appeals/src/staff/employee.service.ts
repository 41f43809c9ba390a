import type { Transaction } from '@hromada/drizzle/client';
import type { Clock } from '@hromada/shared/clock';
import { isUuid, uuid } from '@hromada/shared/graphql';
import type { Viewer } from '@hromada/shared/viewer';
import { assertVersion } from '../expected-version.ts';
import { CorrectableError, type Fault, refuseFaults, textFaultsOf, tidied } from '../fault.ts';
import type { MutationService, Outcome } from '../mutation.service.ts';
import type {
  EmployeeAccessInput,
  MoveEmployeeInput,
  RegisterEmployeeInput,
  SetEmployeeRolesInput,
  UpdateEmployeeInput,
} from './employee.inputs.ts';
import type { EmployeeChanges, EmployeeRepository } from './employee.repository.ts';
import type { Employee } from './employee.type.ts';
import type { IdentityRepository } from './identity.repository.ts';
import type { OrgUnit } from './org-unit.type.ts';
import { isWorking } from './powers.policy.ts';
import { inRoleOrder } from './role.policy.ts';
import { EmployeeNotFoundError } from './staff.errors.ts';
import {
  changesBetween,
  employeeFaults,
  isAdministrator,
  removalFaults,
  roleFaults,
  STAFF_BOUNDS,
} from './staff.policy.ts';
import type { StaffRepository } from './staff.repository.ts';
import type { StaffChange, StaffEventType } from './staff-event.type.ts';
import type { StaffRecordService } from './staff-record.service.ts';

/** The fields all changes of one employee have. */
interface ChangeInput {
  readonly idempotencyKey: string;
  readonly employeeId: string;
  readonly expectedVersion?: number | null;
}

/** An employee, locked, and who changes them. */
interface Occasion {
  readonly tx: Transaction;
  readonly employee: Employee;
  readonly actorId: string;
}

/** What a change does, as found valid. */
interface Effect {
  readonly type: StaffEventType;
  readonly columns: EmployeeChanges;
  readonly changes: readonly StaffChange[];
  readonly note?: string | null;
}

/** What stands behind the changes of employees. */
export interface EmployeeServiceParts {
  readonly repository: EmployeeRepository;
  readonly staff: StaffRepository;
  readonly identities: IdentityRepository;
  readonly mutations: MutationService;
  readonly records: StaffRecordService;
  readonly clock: Clock;
}

/** Who works here, in which unit, with which roles: the administrator's changes. */
export class EmployeeService {
  readonly #parts: EmployeeServiceParts;

  constructor(parts: EmployeeServiceParts) {
    this.#parts = parts;
  }

  /** @throws {ForbiddenError} when the viewer is no employee; {@link IdempotencyMismatchError} */
  register(input: RegisterEmployeeInput, viewer: Viewer): Promise<Outcome> {
    const { mutations, repository, records, clock } = this.#parts;
    return mutations.run({ viewer, operation: 'REGISTER_EMPLOYEE', input }, async (tx, actorId) => {
      const details = { ...detailsOf(input), employedFrom: input.employedFrom ?? clock.today(), employedTo: null };
      const unit = await this.#findUnit(tx, input.unitId);
      refuseFaults([...employeeFaults(details, clock.today()), ...unitFaultsOf(unit), ...roleFaults(input.roles)]);
      const row = { id: uuid(), ...details, unitId: input.unitId, roles: inRoleOrder(input.roles) };
      await repository.insert(tx, row);
      const changes = changesBetween({}, { ...details, unit: unit?.name, roles: row.roles });
      await records.record(tx, { subjectId: row.id, type: 'EMPLOYEE_REGISTERED', actorId, changes });
      return row.id;
    });
  }

  /**
   * Sets name, position, contacts and employment.
   * @throws {EmployeeNotFoundError}; {@link StaleVersionError} changed meanwhile; {@link ForbiddenError};
   *   {@link IdempotencyMismatchError}
   */
  update(input: UpdateEmployeeInput, viewer: Viewer): Promise<Outcome> {
    return this.#change('UPDATE_EMPLOYEE', input, viewer, async ({ tx, employee, actorId }) => {
      const today = this.#parts.clock.today();
      const details = {
        ...detailsOf(input),
        employedFrom: input.employedFrom ?? null,
        employedTo: input.employedTo ?? null,
      };
      refuseFaults(employeeFaults(details, today));
      const leaves = isWorking(employee, today) && !isWorking({ ...details, disabledAt: null }, today);
      if (leaves) await this.#refuseRemoval(tx, { employee, actorId, field: 'employedTo' });
      return { type: 'EMPLOYEE_UPDATED', columns: details, changes: changesBetween(detailsOf(employee), details) };
    });
  }

  /** Errors: see {@link EmployeeService.update}. */
  move(input: MoveEmployeeInput, viewer: Viewer): Promise<Outcome> {
    return this.#change('MOVE_EMPLOYEE', input, viewer, async ({ tx, employee }) => {
      const position = tidied(input.position) ?? employee.position;
      const [unit, before] = [await this.#findUnit(tx, input.unitId), await this.#findUnit(tx, employee.unitId)];
      refuseFaults([...unitFaultsOf(unit), ...textFaultsOf('position', position, STAFF_BOUNDS.position)]);
      return {
        type: 'EMPLOYEE_MOVED',
        columns: { unitId: input.unitId, position },
        changes: changesBetween({ unit: before?.name, position: employee.position }, { unit: unit?.name, position }),
      };
    });
  }

  /** Nobody takes the administrator's role from themselves or from the last who has it. Errors: see {@link EmployeeService.update}. */
  setRoles(input: SetEmployeeRolesInput, viewer: Viewer): Promise<Outcome> {
    return this.#change('SET_ROLES', input, viewer, async ({ tx, employee, actorId }) => {
      refuseFaults(roleFaults(input.roles));
      const roles = inRoleOrder(input.roles);
      if (isAdministrator(employee.roles) && !isAdministrator(roles)) {
        await this.#refuseRemoval(tx, { employee, actorId, field: 'roles' });
      }
      return { type: 'ROLES_SET', columns: { roles }, changes: changesBetween({ roles: employee.roles }, { roles }) };
    });
  }

  /** Out at once: the gateway ends the sessions. Nobody shuts out themselves. Errors: see {@link EmployeeService.update}. */
  disable(input: EmployeeAccessInput, viewer: Viewer): Promise<Outcome> {
    return this.#change('DISABLE_EMPLOYEE', input, viewer, async ({ tx, employee, actorId }) => {
      if (employee.disabledAt) throw new CorrectableError([{ field: 'employeeId', code: 'ALREADY_DISABLED' }]);
      const note = checkedNote(input.note);
      await this.#refuseRemoval(tx, { employee, actorId, field: 'employeeId' });
      const at = this.#parts.clock.now();
      await this.#parts.identities.revokeInvitations(tx, employee.id, at);
      return { type: 'EMPLOYEE_DISABLED', columns: { disabledAt: at }, changes: [], note };
    });
  }

  /** Errors: see {@link EmployeeService.update}. */
  enable(input: EmployeeAccessInput, viewer: Viewer): Promise<Outcome> {
    return this.#change('ENABLE_EMPLOYEE', input, viewer, async ({ employee }) => {
      if (!employee.disabledAt) throw new CorrectableError([{ field: 'employeeId', code: 'NOT_DISABLED' }]);
      const note = checkedNote(input.note);
      return { type: 'EMPLOYEE_ENABLED', columns: { disabledAt: null }, changes: [], note };
    });
  }

  #change(
    operation: string,
    input: ChangeInput,
    viewer: Viewer,
    effectOf: (occasion: Occasion) => Promise<Effect>,
  ): Promise<Outcome> {
    const { mutations, repository, records } = this.#parts;
    return mutations.run({ viewer, operation, input }, async (tx, actorId) => {
      if (!isUuid(input.employeeId)) throw new EmployeeNotFoundError(input.employeeId);
      // administrators first, always in one order: two who change each other must not wait for each other
      await repository.lockAdministrators(tx);
      const employee = await repository.lock(tx, input.employeeId);
      if (!employee) throw new EmployeeNotFoundError(input.employeeId);
      assertVersion(input.expectedVersion, employee, { kind: 'employee', employeeId: employee.id });
      const { columns, ...happening } = await effectOf({ tx, employee, actorId });
      await repository.update(tx, employee.id, columns);
      await records.record(tx, { subjectId: employee.id, actorId, ...happening });
      await records.announceEmployees(tx, [employee.id]);
      return employee.id;
    });
  }

  async #refuseRemoval(
    tx: Transaction,
    { employee, actorId, field }: { employee: Employee; actorId: string; field: string },
  ): Promise<void> {
    const today = this.#parts.clock.today();
    const administrators = await this.#parts.repository.lockAdministrators(tx);
    const left = administrators.filter((one) => one.id !== employee.id && isWorking(one, today));
    refuseFaults(
      removalFaults({
        ...{ employeeId: employee.id, actorId, field },
        isAdministrator: isAdministrator(employee.roles),
        administratorsLeft: left.length,
      }),
    );
  }

  async #findUnit(tx: Transaction, id: string): Promise<OrgUnit | undefined> {
    return isUuid(id) ? (await this.#parts.staff.findUnits([id], tx))[0] : undefined;
  }
}

function detailsOf(input: RegisterEmployeeInput | UpdateEmployeeInput | Employee) {
  return {
    name: input.name.trim(),
    position: input.position.trim(),
    email: tidied(input.email),
    phone: tidied(input.phone),
    employedFrom: input.employedFrom ?? null,
    employedTo: 'employedTo' in input ? (input.employedTo ?? null) : null,
  };
}

function unitFaultsOf(unit: OrgUnit | undefined): Fault[] {
  if (!unit) return [{ field: 'unitId', code: 'UNIT_UNKNOWN' }];
  return unit.abolishedOn === null ? [] : [{ field: 'unitId', code: 'UNIT_ABOLISHED' }];
}

function checkedNote(text: string | null | undefined): string | null {
  const note = tidied(text);
  refuseFaults(textFaultsOf('note', note, STAFF_BOUNDS.note));
  return note;
}
