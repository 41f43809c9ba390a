import type { Transaction } from '@hromada/drizzle/client';
import type { Clock } from '@hromada/shared/clock';
import { isUuid, uuid } from '@hromada/shared/graphql';
import type { Viewer } from '@hromada/shared/viewer';
import { assertVersion } from '../expected-version.ts';
import { CorrectableError, type Fault, refuseFaults, textFaultsOf, tidied } from '../fault.ts';
import type { MutationService, Outcome } from '../mutation.service.ts';
import type { UnitRecords } from '../succession.service.ts';
import type { EmployeeRepository } from './employee.repository.ts';
import type {
  AbolishUnitInput,
  CreateUnitInput,
  MoveUnitInput,
  RenameUnitInput,
  SetUnitHeadInput,
} from './org-unit.inputs.ts';
import { abolitionFaults, placeFaults, unitFaults } from './org-unit.policy.ts';
import type { OrgUnitRepository, UnitChanges } from './org-unit.repository.ts';
import type { OrgUnit } from './org-unit.type.ts';
import { isWorking } from './powers.policy.ts';
import { UnitNotFoundError } from './staff.errors.ts';
import { changesBetween, STAFF_BOUNDS } from './staff.policy.ts';
import type { StaffChange, StaffEventType } from './staff-event.type.ts';
import type { StaffRecordService } from './staff-record.service.ts';

/** The fields all changes of one unit have. */
interface ChangeInput {
  readonly idempotencyKey: string;
  readonly unitId: string;
  readonly expectedVersion?: number | null;
}

/** A unit and who changes it, the tree locked. */
interface Occasion {
  readonly tx: Transaction;
  readonly unit: OrgUnit;
  readonly actorId: string;
}

/** What a change does, as found valid. */
interface Effect {
  readonly type: StaffEventType;
  readonly columns: UnitChanges;
  readonly changes: readonly StaffChange[];
  readonly note?: string | null;
}

/** What stands behind the changes of units. */
export interface OrgUnitServiceParts {
  readonly repository: OrgUnitRepository;
  readonly employees: EmployeeRepository;
  /** what units work on: appeals, documents */
  readonly work: readonly UnitRecords[];
  readonly mutations: MutationService;
  readonly records: StaffRecordService;
  readonly clock: Clock;
}

/** The tree of units: the administrator's changes. */
export class OrgUnitService {
  readonly #parts: OrgUnitServiceParts;

  constructor(parts: OrgUnitServiceParts) {
    this.#parts = parts;
  }

  /** @throws {ForbiddenError} when the viewer is no employee; {@link IdempotencyMismatchError} */
  create(input: CreateUnitInput, viewer: Viewer): Promise<Outcome> {
    const { mutations, repository, records } = this.#parts;
    return mutations.run({ viewer, operation: 'CREATE_UNIT', input }, async (tx, actorId) => {
      await repository.lockTree(tx);
      const named = { code: input.code.trim(), name: input.name.trim() };
      const line = await this.#lineOf(tx, input.parentId ?? null);
      refuseFaults([
        ...unitFaults(named),
        ...(await this.#codeFaults(tx, named.code, null)),
        ...placeFaults(null, line),
      ]);
      const row = { id: uuid(), ...named, parentId: input.parentId ?? null };
      await repository.insert(tx, row);
      const changes = changesBetween({}, { ...named, parent: line?.[0]?.name });
      await records.record(tx, { subjectId: row.id, type: 'UNIT_CREATED', actorId, changes });
      await records.announceEmployees(tx, await repository.listEmployeesAbove(tx, [row.id]));
      return row.id;
    });
  }

  /**
   * Gives a name and an index.
   * @throws {UnitNotFoundError}; {@link StaleVersionError} changed meanwhile; {@link ForbiddenError};
   *   {@link IdempotencyMismatchError}
   */
  rename(input: RenameUnitInput, viewer: Viewer): Promise<Outcome> {
    return this.#change('RENAME_UNIT', input, viewer, async ({ tx, unit }) => {
      const named = { code: input.code.trim(), name: input.name.trim() };
      refuseFaults([...unitFaults(named), ...(await this.#codeFaults(tx, named.code, unit.id))]);
      const changes = changesBetween({ code: unit.code, name: unit.name }, named);
      return { type: 'UNIT_RENAMED', columns: named, changes };
    });
  }

  /** Puts a unit elsewhere in the tree, never below itself. Errors: see {@link OrgUnitService.rename}. */
  move(input: MoveUnitInput, viewer: Viewer): Promise<Outcome> {
    return this.#change('MOVE_UNIT', input, viewer, async ({ tx, unit }) => {
      const parentId = input.parentId ?? null;
      const line = await this.#lineOf(tx, parentId);
      refuseFaults(placeFaults(unit.id, line));
      const before = unit.parentId === null ? undefined : await this.#parts.repository.find(tx, unit.parentId);
      const changes = changesBetween({ parent: before?.name }, { parent: line?.[0]?.name });
      return { type: 'UNIT_MOVED', columns: { parentId }, changes };
    });
  }

  /** Errors: see {@link OrgUnitService.rename}. */
  setHead(input: SetUnitHeadInput, viewer: Viewer): Promise<Outcome> {
    return this.#change('SET_UNIT_HEAD', input, viewer, async ({ tx, unit }) => {
      const { employees, clock } = this.#parts;
      const headId = input.headId ?? null;
      const head = headId !== null && isUuid(headId) ? await employees.lock(tx, headId) : undefined;
      if (headId !== null && !head) throw new CorrectableError([{ field: 'headId', code: 'EMPLOYEE_UNKNOWN' }]);
      if (head && !isWorking(head, clock.today())) {
        throw new CorrectableError([{ field: 'headId', code: 'EMPLOYEE_DISABLED' }]);
      }
      const before = unit.headId === null ? undefined : await employees.lock(tx, unit.headId);
      const changes = changesBetween({ head: before?.name }, { head: head?.name });
      return { type: 'UNIT_HEAD_SET', columns: { headId }, changes };
    });
  }

  /**
   * Abolishes a unit: who works there, the records that are open and the units below go to the successor; what is closed
   * stays with the unit, and the successor sees it. Errors: see {@link OrgUnitService.rename}.
   */
  abolish(input: AbolishUnitInput, viewer: Viewer): Promise<Outcome> {
    const { repository, employees, records, clock } = this.#parts;
    return this.#change('ABOLISH_UNIT', input, viewer, async ({ tx, unit, actorId }) => {
      const { abolishedOn } = input;
      const today = clock.today();
      const successor = await this.#successorOf(tx, input.successorId ?? null);
      const below = await repository.listBelow(tx, unit.id);
      const note = tidied(input.note);
      const leaves = {
        employees: await employees.countOfUnit(unit.id, today, tx),
        openRecords: await this.#countOpen(tx, unit.id),
        unitsBelow: below.length,
      };
      refuseFaults([
        ...abolitionFaults({ unit, abolishedOn, successor, ...leaves }, today),
        ...textFaultsOf('note', note, STAFF_BOUNDS.note),
      ]);
      if (successor) {
        await this.#succeed(tx, { unit, successor, below, actorId });
        const succession = { fromUnitId: unit.id, toUnitId: successor.id, actorId, at: clock.now(), note: unit.name };
        for (const kind of this.#parts.work) await kind.succeed(tx, succession);
        const changes = changesBetween({}, { predecessor: unit.name, ...leaves });
        await records.record(tx, { subjectId: successor.id, type: 'UNIT_SUCCEEDED', actorId, changes, note });
      }
      return {
        type: 'UNIT_ABOLISHED',
        columns: { abolishedOn, successorId: successor?.id ?? null },
        changes: changesBetween({}, { abolishedOn, successor: successor?.name, ...(successor && leaves) }),
        note,
      };
    });
  }

  /** How many work in each of the units. */
  countEmployees(unitIds: readonly string[]): Promise<{ unitId: string; count: number }[]> {
    return this.#parts.repository.countEmployees(unitIds, this.#parts.clock.today());
  }

  #change(
    operation: string,
    input: ChangeInput,
    viewer: Viewer,
    effectOf: (occasion: Occasion) => Promise<Effect>,
  ): Promise<Outcome> {
    const { mutations, repository, records } = this.#parts;
    return mutations.run({ viewer, operation, input }, async (tx, actorId) => {
      await repository.lockTree(tx);
      const unit = isUuid(input.unitId) ? await repository.find(tx, input.unitId) : undefined;
      if (!unit) throw new UnitNotFoundError(input.unitId);
      assertVersion(input.expectedVersion, unit, { kind: 'unit', unitId: unit.id });
      if (unit.abolishedOn !== null) throw new CorrectableError([{ field: 'unitId', code: 'UNIT_ABOLISHED' }]);
      const before = await repository.listEmployeesAbove(tx, [unit.id]);
      const { columns, ...happening } = await effectOf({ tx, unit, actorId });
      await repository.update(tx, unit.id, columns);
      await records.record(tx, { subjectId: unit.id, actorId, ...happening });
      const after = await repository.listEmployeesAbove(tx, [unit.id]);
      await records.announceEmployees(tx, [...new Set([...before, ...after])]);
      return unit.id;
    });
  }

  async #succeed(
    tx: Transaction,
    {
      unit,
      successor,
      below,
      actorId,
    }: { unit: OrgUnit; successor: OrgUnit; below: readonly OrgUnit[]; actorId: string },
  ): Promise<void> {
    const { repository, employees, records, clock } = this.#parts;
    const moved = await employees.moveAll(tx, unit.id, successor.id, clock.today());
    const unitChange = { field: 'unit', before: unit.name, after: successor.name };
    await records.record(
      tx,
      ...moved.map((subjectId) => ({ subjectId, type: 'EMPLOYEE_MOVED' as const, actorId, changes: [unitChange] })),
    );
    for (const child of below) {
      // a successor from below takes the place of what it succeeds
      const parentId = child.id === successor.id ? unit.parentId : successor.id;
      await repository.update(tx, child.id, { parentId });
      const changes = [
        { field: 'parent', before: unit.name, after: child.id === successor.id ? null : successor.name },
      ];
      await records.record(tx, { subjectId: child.id, type: 'UNIT_MOVED', actorId, changes });
    }
    await records.announceEmployees(tx, moved);
  }

  async #countOpen(tx: Transaction, unitId: string): Promise<number> {
    let count = 0;
    for (const kind of this.#parts.work) count += await kind.countOpen(tx, unitId);
    return count;
  }

  async #lineOf(tx: Transaction, parentId: string | null): Promise<OrgUnit[] | undefined> {
    if (parentId === null) return [];
    const line = isUuid(parentId) ? await this.#parts.repository.listUpwards(tx, parentId) : [];
    return line.length > 0 ? line : undefined;
  }

  async #successorOf(tx: Transaction, id: string | null): Promise<OrgUnit | null | undefined> {
    if (id === null) return null;
    return isUuid(id) ? this.#parts.repository.find(tx, id) : undefined;
  }

  async #codeFaults(tx: Transaction, code: string, exceptId: string | null): Promise<Fault[]> {
    if (code.includes('\u0000')) return [];
    const taken = await this.#parts.repository.findByCode(tx, code, exceptId);
    return taken ? [{ field: 'code', code: 'CODE_TAKEN' }] : [];
  }
}
