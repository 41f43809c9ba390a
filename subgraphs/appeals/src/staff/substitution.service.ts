import type { Clock } from '@hromada/shared/clock';
import { ForbiddenError } from '@hromada/shared/errors';
import { isUuid, type Page, uuid } from '@hromada/shared/graphql';
import type { Viewer } from '@hromada/shared/viewer';
import { assertVersion } from '../expected-version.ts';
import { CorrectableError, refuseFaults, tidied } from '../fault.ts';
import type { MutationService, Outcome } from '../mutation.service.ts';
import type { IdentityRepository } from './identity.repository.ts';
import { EmployeeNotFoundError, SubstitutionNotFoundError } from './staff.errors.ts';
import { changesBetween } from './staff.policy.ts';
import type { StaffRecordService } from './staff-record.service.ts';
import type { AddSubstitutionInput, EndSubstitutionInput } from './substitution.inputs.ts';
import { lendableRoles, maySetSubstitution, substitutionFaults } from './substitution.policy.ts';
import type { SubstitutionRepository } from './substitution.repository.ts';
import type { Substitution } from './substitution.type.ts';

/** Who stands in for whom. */
export class SubstitutionService {
  readonly #repository: SubstitutionRepository;
  readonly #identities: IdentityRepository;
  readonly #mutations: MutationService;
  readonly #records: StaffRecordService;
  readonly #clock: Clock;

  constructor(parts: {
    repository: SubstitutionRepository;
    identities: IdentityRepository;
    mutations: MutationService;
    records: StaffRecordService;
    clock: Clock;
  }) {
    this.#repository = parts.repository;
    this.#identities = parts.identities;
    this.#mutations = parts.mutations;
    this.#records = parts.records;
    this.#clock = parts.clock;
  }

  find(ids: readonly string[]): Promise<Substitution[]> {
    return this.#repository.find(ids);
  }

  /** Those in force and to come, soonest first; or those that are over, latest first. */
  list(
    query: { employeeId: string | null; isPast: boolean },
    window: { first: number; after: string | null },
  ): Promise<Page<Substitution>> {
    return this.#repository.list({ ...query, today: this.#clock.today() }, window);
  }

  /** Of these employees, those for whom somebody stands in today. */
  listAway(employeeIds: readonly string[]): Promise<string[]> {
    return this.#repository.listAway(employeeIds, this.#clock.today());
  }

  /** For whom this employee stands in today. */
  listStoodInFor(substituteId: string): Promise<string[]> {
    return this.#repository.listStoodInFor(substituteId, this.#clock.today());
  }

  /**
   * An employee for themselves, a head in their line, an administrator for anybody.
   * @throws {ForbiddenError} not this viewer's to set; {@link EmployeeNotFoundError}; {@link IdempotencyMismatchError}
   */
  add(input: AddSubstitutionInput, viewer: Viewer): Promise<Outcome> {
    return this.#mutations.run({ viewer, operation: 'ADD_SUBSTITUTION', input }, async (tx, actorId) => {
      const { employeeId, substituteId, fromOn, toOn, reason } = input;
      const ids = [employeeId, substituteId].filter(isUuid).map((id) => id.toLowerCase());
      await this.#repository.lockEmployees(tx, ids);
      const holders = await this.#identities.findPowerHolders(ids, tx);
      const employee = holders.find(({ id }) => id === employeeId);
      if (!employee) throw new EmployeeNotFoundError(employeeId);
      if (!maySetSubstitution(viewer, employee)) throw new ForbiddenError('Not in your line of reporting');
      const substitute = holders.find(({ id }) => id === substituteId);
      const roles = input.roles ?? lendableRoles(employee.roles, viewer);
      const note = tidied(input.note);
      const today = this.#clock.today();
      const standing = await this.#repository.listStanding(tx, ids, today);
      const order = { employeeId, substituteId, roles, fromOn, toOn, note, employee, substitute, standing };
      refuseFaults(substitutionFaults(order, viewer, today));
      const row = { id: uuid(), employeeId, substituteId, roles: [...roles], fromOn, toOn, reason, note };
      await this.#repository.insert(tx, { ...row, createdAt: this.#clock.now(), createdById: actorId });
      const name = await this.#repository.nameOf(tx, substituteId);
      const changes = changesBetween({}, { substitute: name, fromOn, toOn, roles, reason });
      await this.#records.record(tx, { subjectId: employeeId, type: 'SUBSTITUTION_ADDED', actorId, changes, note });
      await this.#records.announceEmployees(tx, [substituteId]);
      return row.id;
    });
  }

  /**
   * Ends at once what is in force, calls off what is to come. Who set it for others may end it, and so may the absent.
   * @throws {SubstitutionNotFoundError}; {@link StaleVersionError}; and as {@link SubstitutionService.add}
   */
  end(input: EndSubstitutionInput, viewer: Viewer): Promise<Outcome> {
    return this.#mutations.run({ viewer, operation: 'END_SUBSTITUTION', input }, async (tx, actorId) => {
      const { substitutionId, expectedVersion } = input;
      const found = isUuid(substitutionId) ? await this.#repository.lock(tx, substitutionId) : undefined;
      if (!found) throw new SubstitutionNotFoundError(substitutionId);
      const [employee] = await this.#identities.findPowerHolders([found.employeeId], tx);
      if (!employee || !maySetSubstitution(viewer, employee)) throw new ForbiddenError('Not in your line of reporting');
      assertVersion(expectedVersion, found, { kind: 'substitution', substitutionId });
      if (found.endedAt !== null || found.toOn < this.#clock.today()) {
        throw new CorrectableError([{ field: 'substitutionId', code: 'SUBSTITUTION_OVER' }]);
      }
      await this.#repository.end(tx, found.id, this.#clock.now());
      const changes = changesBetween(
        {},
        {
          ...{
            substitute: await this.#repository.nameOf(tx, found.substituteId),
            fromOn: found.fromOn,
            toOn: found.toOn,
          },
        },
      );
      await this.#records.record(tx, { subjectId: found.employeeId, type: 'SUBSTITUTION_ENDED', actorId, changes });
      await this.#records.announceEmployees(tx, [found.substituteId]);
      return found.id;
    });
  }
}
