import { randomBytes } from 'node:crypto';
import type { Clock } from '@hromada/shared/clock';
import { isUuid, uuid } from '@hromada/shared/graphql';
import type { Viewer } from '@hromada/shared/viewer';
import { CorrectableError } from '../fault.ts';
import type { MutationService, Outcome } from '../mutation.service.ts';
import type { InviteEmployeeInput, ReleaseEmployeeAccountsInput } from './employee.inputs.ts';
import type { EmployeeRepository } from './employee.repository.ts';
import type { IdentityRepository } from './identity.repository.ts';
import { hashOfCode } from './identity.service.ts';
import { CODE_BYTES, invitationCode } from './invitation-code.policy.ts';
import { EmployeeNotFoundError } from './staff.errors.ts';
import type { StaffRecordService } from './staff-record.service.ts';

const DAYS_MAX = 30;
const DAY_MS = 86_400_000;

/** An invitation as it is shown once. */
export interface IssuedInvitation extends Outcome {
  /** null on a repeat of the key, and when there are faults */
  readonly code: string | null;
  readonly expiresAt: Date | null;
}

/** How employees come to their accounts. */
export class InvitationService {
  readonly #repository: IdentityRepository;
  readonly #employees: EmployeeRepository;
  readonly #mutations: MutationService;
  readonly #records: StaffRecordService;
  readonly #clock: Clock;

  constructor(parts: {
    repository: IdentityRepository;
    employees: EmployeeRepository;
    mutations: MutationService;
    records: StaffRecordService;
    clock: Clock;
  }) {
    this.#repository = parts.repository;
    this.#employees = parts.employees;
    this.#mutations = parts.mutations;
    this.#records = parts.records;
    this.#clock = parts.clock;
  }

  /**
   * Issues a code; earlier ones of the employee are void. The code is nowhere kept, so a repeat of the key has none.
   * @throws {EmployeeNotFoundError}; {@link ForbiddenError}; {@link IdempotencyMismatchError}
   */
  async invite(input: InviteEmployeeInput, viewer: Viewer): Promise<IssuedInvitation> {
    let code: string | null = null;
    const outcome = await this.#mutations.run({ viewer, operation: 'INVITE_EMPLOYEE', input }, async (tx, actorId) => {
      const at = this.#clock.now();
      const employee = isUuid(input.employeeId) ? await this.#employees.lock(tx, input.employeeId) : undefined;
      if (!employee) throw new EmployeeNotFoundError(input.employeeId);
      if (!Number.isInteger(input.days) || input.days < 1 || input.days > DAYS_MAX) {
        throw new CorrectableError([{ field: 'days', code: 'OUT_OF_RANGE', min: 1, max: DAYS_MAX }]);
      }
      const isPast = employee.employedTo !== null && employee.employedTo < this.#clock.today();
      if (isPast || employee.disabledAt)
        throw new CorrectableError([{ field: 'employeeId', code: 'EMPLOYEE_DISABLED' }]);
      code = invitationCode(randomBytes(CODE_BYTES));
      await this.#repository.revokeInvitations(tx, employee.id, at);
      await this.#repository.insertInvitation(tx, {
        ...{ id: uuid(), employeeId: employee.id, codeHash: hashOfCode(code), createdAt: at, createdById: actorId },
        expiresAt: new Date(at.getTime() + input.days * DAY_MS),
      });
      await this.#records.record(tx, { subjectId: employee.id, type: 'EMPLOYEE_INVITED', actorId });
      return employee.id;
    });
    const [pending] = outcome.id === null ? [] : await this.listPending([outcome.id]);
    return { ...outcome, code, expiresAt: pending?.expiresAt ?? null };
  }

  /** Takes all accounts from an employee. Errors: see {@link InvitationService.invite}. */
  release(input: ReleaseEmployeeAccountsInput, viewer: Viewer): Promise<Outcome> {
    return this.#mutations.run({ viewer, operation: 'RELEASE_ACCOUNTS', input }, async (tx, actorId) => {
      const employee = isUuid(input.employeeId) ? await this.#employees.lock(tx, input.employeeId) : undefined;
      if (!employee) throw new EmployeeNotFoundError(input.employeeId);
      if (employee.id === actorId) throw new CorrectableError([{ field: 'employeeId', code: 'NOT_ONESELF' }]);
      await this.#repository.unbind(tx, employee.id);
      await this.#records.record(tx, { subjectId: employee.id, type: 'ACCOUNTS_RELEASED', actorId });
      await this.#records.announceEmployees(tx, [employee.id]);
      return employee.id;
    });
  }

  /** Accounts of employees, oldest first. */
  listAccounts(employeeIds: readonly string[]) {
    return this.#repository.listBindings(employeeIds);
  }

  /** Until when invitations that still hold do. */
  listPending(employeeIds: readonly string[]) {
    return this.#repository.listPendingInvitations(employeeIds, this.#clock.now());
  }
}
