import { type Clock, type IsoDay, kyivDay } from '@hromada/shared/clock';
import { isUuid } from '@hromada/shared/graphql';
import type { DeadlineService } from '../deadline/deadline.service.ts';
import type { Document } from '../document/document.type.ts';
import type { StaffService } from '../staff/staff.service.ts';
import { controlDay, type NamedExecutor, usualControlDay } from './execution.policy.ts';
import type { ResolutionExecutorInput } from './resolution.inputs.ts';

/** Who and what a resolution names, as it is today. */
export class ResolutionCheckService {
  readonly #deadlines: DeadlineService;
  readonly #staff: StaffService;
  readonly #clock: Clock;

  constructor({ deadlines, staff, clock }: { deadlines: DeadlineService; staff: StaffService; clock: Clock }) {
    this.#deadlines = deadlines;
    this.#staff = staff;
    this.#clock = clock;
  }

  /** Executors as they were named, each with the unit they belong to today. */
  async named(executors: readonly ResolutionExecutorInput[]): Promise<NamedExecutor[]> {
    const ids = (key: 'employeeId' | 'unitId') =>
      executors.flatMap((one) => one[key]?.toLowerCase() ?? []).filter((id) => isUuid(id));
    const staff = this.#staff;
    const [employees, units] = await Promise.all([
      staff.findEmployees(ids('employeeId')),
      staff.findUnits(ids('unitId')),
    ]);
    return executors.map((one) => {
      const [employeeId, unitId] = [one.employeeId?.toLowerCase() ?? null, one.unitId?.toLowerCase() ?? null];
      const employee = employees.find(({ id }) => id === employeeId);
      const unit = units.find(({ id, abolishedOn }) => id === unitId && abolishedOn === null);
      const inUnitId = employee && staff.isActive(employee) ? employee.unitId : (unit?.id ?? null);
      return { employeeId, unitId, isChief: one.isChief, inUnitId };
    });
  }

  /** The day that holds: as given, by the resolution above, or by the law; MISSING when the law's is over. */
  async controlDay(
    given: { readonly dueOn?: string | null; readonly isOnControl: boolean },
    document: Document,
    parentDueOn: IsoDay | null,
  ): Promise<IsoDay | 'MISSING' | null> {
    const { rules, calendar } = await this.#deadlines.reference();
    if (given.dueOn) return controlDay(given.dueOn, calendar);
    if (!given.isOnControl || parentDueOn !== null) return parentDueOn;
    const registeredOn = kyivDay(document.registeredAt ?? this.#clock.now());
    const rule = rules.find(({ purpose, validFrom, validTo }) => {
      return purpose === 'CONTROL' && validFrom <= registeredOn && (validTo === null || registeredOn < validTo);
    });
    const usual = rule ? usualControlDay(rule, registeredOn, calendar) : null;
    return usual === null || usual < this.#clock.today() ? 'MISSING' : usual;
  }
}
