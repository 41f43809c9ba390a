import type { Transaction } from '@hromada/drizzle/client';
import type { Clock, IsoDay } from '@hromada/shared/clock';
import { isUuid, uuid } from '@hromada/shared/graphql';
import type { Viewer } from '@hromada/shared/viewer';
import type { DeadlineService } from '../deadline/deadline.service.ts';
import { CorrectableError, type Fault, textFaultsOf } from '../fault.ts';
import type { JournalService } from '../journal/journal.service.ts';
import type { Journal } from '../journal/journal.type.ts';
import type { StaffService } from '../staff/staff.service.ts';
import type { RegisterAppealInput } from './appeal.inputs.ts';
import type { AppealRepository } from './appeal.repository.ts';
import { type Complained, complainedFaults, complaintFaults, linkFaults } from './appeal-course.policy.ts';
import type { AppealKind } from './appeal-enums.type.ts';
import type { AppealRecurrence } from './appeal-marks.type.ts';
import type { AppealMutationService, Outcome } from './appeal-mutation.service.ts';
import type { AppealTrackingService } from './appeal-tracking.service.ts';
import { type Intake, intakeFaults, nameKey, TEXT_BOUNDS } from './intake.policy.ts';

/** An input with its texts trimmed and its empty fields null. */
interface Registration extends Intake, Complained {
  readonly unitId: string | null;
  readonly kind: AppealKind;
  readonly recurrence: AppealRecurrence;
  readonly earlierId: string | null;
}

/** A registration found valid, with its term. */
interface Ready {
  readonly registration: Registration;
  readonly journal: Journal;
  readonly registeredAt: Date;
  readonly year: number;
  readonly ruleCode: string;
  readonly dueOn: IsoDay;
}

/** What registration needs of its neighbours. */
export interface RegistrationParts {
  readonly repository: AppealRepository;
  readonly mutations: AppealMutationService;
  readonly journals: JournalService;
  readonly deadlines: DeadlineService;
  readonly staff: StaffService;
  readonly tracking: AppealTrackingService;
  readonly clock: Clock;
}

/** What another slice writes in the transaction that registers an appeal; its operation keeps keys apart. */
export interface AlsoRegister {
  readonly operation: string;
  write(tx: Transaction, registered: { readonly appealId: string; readonly actorId: string }): Promise<void>;
}

/** What came of a registration. */
export interface Registered extends Outcome {
  /** shown once; null on a repeat of the key */
  readonly trackingCode: string | null;
}

/** Registers appeals: index, statutory term, first line of the timeline, one transaction. */
export class AppealRegistrationService {
  readonly #parts: RegistrationParts;

  constructor(parts: RegistrationParts) {
    this.#parts = parts;
  }

  /**
   * Registers an appeal on the present day (CMU 348: on the day of receipt, or as soon as it is opened).
   * @param also what another slice writes in the same transaction
   * @returns the appeal, or the faults of the input; faults leave the key free for the corrected input
   * @throws {ForbiddenError} when the viewer is no employee; {@link IdempotencyMismatchError}; whatever `also` throws
   */
  async register(input: RegisterAppealInput, viewer: Viewer, also?: AlsoRegister): Promise<Registered> {
    // read before the transaction: one that holds a connection and waits for a second can starve the pool
    const ready = await this.#prepare(input);
    let trackingCode: string | null = null;
    const order = { viewer, operation: also?.operation ?? 'registerAppeal', input };
    const outcome = await this.#parts.mutations.run(order, async (tx, actorId) => {
      if ('faults' in ready) throw new CorrectableError(ready.faults); // here, so that a repeat is answered as before
      const written = await this.#write(tx, input, ready, actorId);
      await also?.write(tx, { appealId: written.id, actorId });
      trackingCode = written.trackingCode;
      return written.id;
    });
    return { ...outcome, trackingCode };
  }

  async #prepare(input: RegisterAppealInput): Promise<Ready | { readonly faults: readonly Fault[] }> {
    const { journals, deadlines, clock } = this.#parts;
    const registration = tidied(input);
    const journal = await journals.findFor(input.procedure, blankAsNull(input.journalCode));
    const faults = await this.#faultsOf(registration, journal);
    if (faults.length > 0 || !journal) return { faults };
    const registeredAt = clock.now();
    const { procedure, requiresStudy, isUrgent } = input;
    const { rule, dueOn } = await deadlines.apply({
      procedure,
      requiresStudy,
      isUrgent,
      receivedOn: registration.receivedOn,
      registeredAt,
    });
    return { registration, journal, registeredAt, year: Number(clock.today().slice(0, 4)), ruleCode: rule.code, dueOn };
  }

  async #faultsOf(registration: Registration, journal: Journal | undefined): Promise<Fault[]> {
    const faults = intakeFaults(registration, this.#parts.clock.today());
    if (!journal) faults.push({ field: 'journalCode', code: 'JOURNAL_UNKNOWN' });
    for (const field of ['personId', 'deputyId'] as const) {
      const id = registration[field];
      if (id !== null && !isUuid(id)) faults.push({ field, code: 'MALFORMED_ID' });
    }
    return [
      ...faults,
      ...(await this.#unitFaults(registration)),
      ...(await this.#complaintFaults(registration)),
      ...(await this.#earlierFaults(registration)),
    ];
  }

  async #unitFaults(registration: Registration): Promise<Fault[]> {
    const { unitId } = registration;
    const { staff } = this.#parts;
    if (unitId === null) return [];
    if (!(await staff.isUnit(unitId))) return [{ field: 'unitId', code: 'UNIT_UNKNOWN' }];
    const line = await staff.listLine(unitId);
    const headId = line.find(({ id }) => id === unitId)?.headId ?? null;
    return complainedFaults('unitId', registration, { unitIds: line.map(({ id }) => id), employeeId: null, headId });
  }

  async #complaintFaults(registration: Registration): Promise<Fault[]> {
    const { kind, complainedUnitId, complainedEmployeeId, complainedBody } = registration;
    const { staff } = this.#parts;
    const faults: Fault[] = [
      ...complaintFaults(kind, registration),
      ...textFaultsOf('complainedBody', complainedBody, TEXT_BOUNDS.body),
    ];
    if (faults.length > 0) return faults;
    if (complainedUnitId !== null && !(await staff.isUnit(complainedUnitId)))
      faults.push({ field: 'complainedUnitId', code: 'UNIT_UNKNOWN' });
    if (complainedEmployeeId !== null && !(await staff.isEmployee(complainedEmployeeId)))
      faults.push({ field: 'complainedEmployeeId', code: 'EMPLOYEE_UNKNOWN' });
    return faults;
  }

  async #earlierFaults({ recurrence, earlierId, personId, statedName }: Registration): Promise<Fault[]> {
    const isNamed = earlierId !== null && isUuid(earlierId);
    const [earlier] = isNamed ? await this.#parts.repository.find([earlierId]) : [];
    return linkFaults(recurrence, earlierId, { author: { id: null, personId, statedName }, earlier: earlier ?? null });
  }

  /** The counter comes first only because the rows need the number; it serialises the journal until the commit. */
  async #write(
    tx: Transaction,
    input: RegisterAppealInput,
    { registration, journal, year, ...ready }: Ready,
    actorId: string,
  ): Promise<{ id: string; trackingCode: string }> {
    const { repository, mutations, journals } = this.#parts;
    const { channel, requiresStudy, isUrgent } = input;
    const { statedName, unitId, authorship } = registration;
    const id = uuid();
    const entry = await journals.enter(tx, journal, { year, surname: statedName, authorship });
    const statedNameKey = statedName === null ? null : nameKey(statedName);
    const fresh = {
      id,
      version: 1,
      state: 'REGISTERED',
      channel,
      requiresStudy,
      isUrgent,
      registeredById: actorId,
    } as const;
    const inserted = repository.insert(tx, { ...registration, ...entry, ...ready, ...fresh, statedNameKey });
    const recorded = mutations.record(tx, {
      ...{ appealId: id, version: 1, unitId, type: 'REGISTERED', at: ready.registeredAt },
      ...{ actorId, note: null, fromState: null, toState: 'REGISTERED' },
    });
    const issued = this.#parts.tracking.issueIn(tx, id);
    const [trackingCode] = await Promise.all([issued, inserted, recorded]); // one flight, in the order above, while the counter is locked
    return { id, trackingCode };
  }
}

function tidied(input: RegisterAppealInput): Registration {
  return {
    procedure: input.procedure,
    subject: input.subject.trim(),
    text: input.text.trim(),
    receivedOn: input.receivedOn,
    personId: blankAsNull(input.personId),
    statedName: blankAsNull(input.statedName),
    statedAddress: blankAsNull(input.statedAddress),
    contact: blankAsNull(input.contact),
    deputyId: blankAsNull(input.deputyId),
    unitId: blankAsNull(input.unitId),
    kind: input.kind,
    authorship: input.authorship ?? 'INDIVIDUAL',
    signatories: input.signatories ?? null,
    recurrence: input.recurrence ?? 'PRIMARY',
    earlierId: blankAsNull(input.earlierId),
    complainedUnitId: blankAsNull(input.complainedUnitId),
    complainedEmployeeId: blankAsNull(input.complainedEmployeeId),
    complainedBody: blankAsNull(input.complainedBody),
  };
}

function blankAsNull(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}
