import { createHash } from 'node:crypto';
import type { Clock } from '@hromada/shared/clock';
import type { Viewer } from '@hromada/shared/viewer';
import { CorrectableError } from '../fault.ts';
import type { MutationService, Outcome } from '../mutation.service.ts';
import type { Account, IdentityRepository } from './identity.repository.ts';
import type { RedeemEmployeeInvitationInput } from './identity.type.ts';
import { codeAsKept } from './invitation-code.policy.ts';
import { isWorking, type Powers, powersOf } from './powers.policy.ts';
import type { StaffRecordService } from './staff-record.service.ts';

const PROVIDER = /^[a-z][a-z0-9-]{0,39}$/;
const SUBJECT_MAX = 255;

/** Powers of an employee today, the line of reporting opened downwards. */
export interface IdentityAnswer extends Powers {
  readonly employeeId: string;
}

/** Whom an account belongs to and what they may do today: what the gateway asks. */
export class IdentityService {
  readonly #repository: IdentityRepository;
  readonly #mutations: MutationService;
  readonly #records: StaffRecordService;
  readonly #clock: Clock;

  constructor(parts: {
    repository: IdentityRepository;
    mutations: MutationService;
    records: StaffRecordService;
    clock: Clock;
  }) {
    this.#repository = parts.repository;
    this.#mutations = parts.mutations;
    this.#records = parts.records;
    this.#clock = parts.clock;
  }

  /** Undefined when nobody is bound to the account. */
  async find(account: Account): Promise<IdentityAnswer | undefined> {
    if (accountFault(account)) return undefined;
    const employeeId = await this.#repository.findBound(account);
    return employeeId === undefined ? undefined : this.findPowers(employeeId);
  }

  /** Roles and line of reporting of an employee today, with what substitutions lend. */
  async findPowers(employeeId: string): Promise<IdentityAnswer | undefined> {
    const today = this.#clock.today();
    const lendings = await this.#repository.listLendings([employeeId], today);
    const holders = await this.#repository.findPowerHolders([employeeId, ...lendings.map((one) => one.employeeId)]);
    const employee = holders.find(({ id }) => id === employeeId);
    if (!employee) return undefined;
    const powers = powersOf(employee, lendings, { lenders: holders, today });
    return { employeeId, ...powers, unitIds: await this.#repository.listLine(powers.unitIds) };
  }

  /**
   * Binds an account by an invitation, once.
   * @throws {ForbiddenError} when it is not the platform that asks; {@link IdempotencyMismatchError}
   */
  redeem(input: RedeemEmployeeInvitationInput, viewer: Viewer): Promise<Outcome> {
    return this.#mutations.runForPlatform({ viewer, operation: 'REDEEM_INVITATION', input }, async (tx) => {
      const fault = accountFault(input);
      if (fault) throw new CorrectableError([fault]);
      const at = this.#clock.now();
      const invitation = await this.#repository.lockInvitation(tx, hashOfCode(input.code));
      if (!invitation) return refuse('code', 'INVITATION_UNKNOWN');
      if (invitation.redeemedAt) return refuse('code', 'INVITATION_USED');
      if (invitation.revokedAt) return refuse('code', 'INVITATION_REPLACED');
      if (invitation.expiresAt <= at) return refuse('code', 'INVITATION_EXPIRED');
      const { employeeId } = invitation;
      const [holder] = await this.#repository.findPowerHolders([employeeId], tx);
      if (!holder || !isWorking(holder, this.#clock.today())) return refuse('code', 'EMPLOYEE_DISABLED');
      const owner = await this.#repository.bind(tx, input, { employeeId, at });
      if (owner !== employeeId) return refuse('subject', 'ACCOUNT_OF_SOMEBODY_ELSE');
      await this.#repository.markRedeemed(tx, invitation.id, at);
      const changes = [{ field: 'provider', before: null, after: input.provider }];
      await this.#records.record(tx, { subjectId: employeeId, type: 'ACCOUNT_BOUND', actorId: null, changes });
      await this.#records.announceEmployees(tx, [employeeId]);
      return employeeId;
    });
  }
}

/** What is kept of a code. */
export function hashOfCode(code: string): string {
  return createHash('sha256').update(codeAsKept(code)).digest('hex');
}

function accountFault({ provider, subject }: Account) {
  if (!PROVIDER.test(provider)) return { field: 'provider', code: 'PROVIDER_MALFORMED' };
  const isSound = subject.length >= 1 && subject.length <= SUBJECT_MAX && !subject.includes('\u0000');
  return isSound ? null : { field: 'subject', code: 'SUBJECT_MALFORMED' };
}

function refuse(field: string, code: string): never {
  throw new CorrectableError([{ field, code }]);
}
