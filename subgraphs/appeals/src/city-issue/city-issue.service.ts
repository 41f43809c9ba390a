import type { Transaction } from '@hromada/drizzle/client';
import { addDays, type Clock } from '@hromada/shared/clock';
import { ForbiddenError } from '@hromada/shared/errors';
import { isUuid, uuid } from '@hromada/shared/graphql';
import type { Viewer } from '@hromada/shared/viewer';
import { reportWorker, staff } from '../access.ts';
import { assertVersion } from '../expected-version.ts';
import { type Fault, refuseFaults, textFaultsOf, tidied } from '../fault.ts';
import type { MutationService, Outcome } from '../mutation.service.ts';
import type { StaffService } from '../staff/staff.service.ts';
import { CityIssueNotFoundError, CityIssueStateConflictError } from './city-issue.errors.ts';
import type { AdvanceCityIssueInput, ReceiveCityIssueInput, RecordCityIssueInput } from './city-issue.inputs.ts';
import { CITY_ISSUE_TEXTS, isShownToAll, type Report, reasonAfter, reportFaults } from './city-issue.policy.ts';
import type {
  CityIssueCategoryRow,
  CityIssueChanges,
  CityIssueRepository,
  NewCityIssue,
} from './city-issue.repository.ts';
import type { CityIssue, CityIssueEvent } from './city-issue.type.ts';
import type { CityIssueCommand } from './city-issue-enums.type.ts';
import { historyPositionOf } from './city-issue-list.service.ts';
import {
  type CityIssueTransition,
  cityIssueCommands,
  cityIssueRolesFor,
  OPEN_STATES,
  transitionOf,
} from './city-issue-transitions.policy.ts';

/** What reports need of their neighbours. */
export interface CityIssueParts {
  readonly repository: CityIssueRepository;
  readonly mutations: MutationService;
  readonly staff: StaffService;
  readonly clock: Clock;
}

/** What is different in who wrote a report down. */
interface Origin {
  readonly channel: NewCityIssue['channel'];
  readonly isPublic: boolean;
  readonly unitId: string | null;
  readonly actorId: string | null;
}

/** Reports of the city's problems from the call to the reporter's word. */
export class CityIssueService {
  readonly #parts: CityIssueParts;

  constructor(parts: CityIssueParts) {
    this.#parts = parts;
  }

  find(ids: readonly string[]): Promise<CityIssue[]> {
    return this.#parts.repository.find(ids);
  }

  findOfAppeals(appealIds: readonly string[]): Promise<CityIssue[]> {
    return this.#parts.repository.findOfAppeals(appealIds);
  }

  /** Categories of today, in their order. */
  listCategories(): Promise<CityIssueCategoryRow[]> {
    return this.#parts.repository.listCategories(this.#parts.clock.today());
  }

  findCategories(codes: readonly string[]): Promise<CityIssueCategoryRow[]> {
    return this.#parts.repository.findCategories(codes);
  }

  /** History of each report, oldest first, at most `first + 1` for each. */
  listHistory(ids: readonly string[], window: { first: number; after: string | null }): Promise<CityIssueEvent[]> {
    return this.#parts.repository.listEvents(ids, { ...window, after: historyPositionOf(window.after) });
  }

  /**
   * Writes down what somebody tells an employee.
   * @returns the report's id, or the faults of the input; faults leave the key free for the corrected input
   * @throws {ForbiddenError} when the viewer is no employee; {@link IdempotencyMismatchError}
   */
  async record(input: RecordCityIssueInput, viewer: Viewer): Promise<Outcome> {
    const { report, category, faults } = await this.#checked(input);
    const unitId = input.unitId ?? null;
    if (input.channel === 'PROGRAM') faults.push({ field: 'channel', code: 'CHANNEL_OF_PROGRAMS' });
    if (unitId !== null && !(await this.#parts.staff.isUnit(unitId)))
      faults.push({ field: 'unitId', code: 'UNIT_UNKNOWN' });
    const { channel, isPublic } = input;
    return this.#parts.mutations.run({ viewer, operation: 'recordCityIssue', input }, async (tx, actorId) => {
      refuseFaults(faults);
      return this.#write(tx, { report, category }, { channel, isPublic, unitId, actorId });
    });
  }

  /**
   * Takes what a program sent: shown to nobody outside until an employee has read it. Errors and answer: see
   * {@link CityIssueService.record}.
   * @throws {ForbiddenError} when the viewer is not the platform
   */
  async receive(input: ReceiveCityIssueInput, viewer: Viewer): Promise<Outcome> {
    const { report, category, faults } = await this.#checked(input);
    return this.#parts.mutations.runForPlatform({ viewer, operation: 'receiveCityIssue', input }, async (tx) => {
      refuseFaults(faults);
      const origin: Origin = { channel: 'PROGRAM', isPublic: true, unitId: null, actorId: null };
      return this.#write(tx, { report, category }, origin);
    });
  }

  /**
   * One step of the work on a report.
   * @throws {StaleVersionError} changed meanwhile; {@link CityIssueStateConflictError} not in this state;
   *   {@link CityIssueNotFoundError}; {@link ForbiddenError} not this viewer's; {@link IdempotencyMismatchError}
   */
  advance(input: AdvanceCityIssueInput, viewer: Viewer): Promise<Outcome> {
    const { command } = input;
    return this.#parts.mutations.run({ viewer, operation: `cityIssue.${command}`, input }, async (tx, actorId) => {
      const twin = input.duplicateOfId ?? null;
      const { issue, found } = await this.#lock(tx, input, twin === null ? [] : [twin]);
      const way = this.assertCommand(command, issue, viewer);
      if (command === 'PROMOTE') throw new CityIssueStateConflictError(command, issue.state, []); // has a mutation of its own
      const note = tidied(input.note);
      refuseFaults([
        ...textFaultsOf('note', note, CITY_ISSUE_TEXTS.note),
        ...(note === null && (way.needsReason || command === 'NOTE')
          ? [{ field: 'note', code: 'REASON_MISSING' }]
          : []),
        ...(await this.#unitFaults(command, input.unitId ?? null)),
        ...(command === 'MARK_DUPLICATE' ? twinFaults(issue, twin, found) : []),
      ]);
      const isNotePublic = note !== null && input.isNotePublic;
      const takesUnit = command === 'ASSIGN' || command === 'ACCEPT';
      const changes: CityIssueChanges = {
        reason: reasonAfter(command, note, issue.reason),
        ...(takesUnit && input.unitId && { unitId: input.unitId }),
        ...(command === 'MARK_DUPLICATE' && { duplicateOfId: twin }),
        ...(isNotePublic && { publicNote: note }),
      };
      await this.#apply(tx, { issue, way, changes }, { actorId, note, isNotePublic });
      return issue.id;
    });
  }

  /**
   * Ties a report to the appeal that the transaction registers. Errors: see {@link CityIssueService.advance}.
   */
  async promoteIn(
    tx: Transaction,
    { issueId, appealId, actorId }: { issueId: string; appealId: string; actorId: string },
    viewer: Viewer,
  ): Promise<void> {
    const { issue } = await this.#lock(tx, { issueId }, []);
    const way = this.assertCommand('PROMOTE', issue, viewer);
    await this.#apply(tx, { issue, way, changes: { appealId } }, { actorId, note: null, isNotePublic: false });
  }

  /** @throws {ForbiddenError} not this viewer's; {@link CityIssueStateConflictError} not in this state */
  assertCommand(command: CityIssueCommand, issue: CityIssue, viewer: Viewer): CityIssueTransition {
    const isRole = cityIssueRolesFor(command).some((role) => viewer.roles.includes(role));
    if (!isRole || !reportWorker.allows(viewer, issue)) throw new ForbiddenError(`You may not ${command} this report`);
    const way = transitionOf(command, issue.state);
    const isPossible = way && !(command === 'PROMOTE' && issue.appealId !== null);
    if (!isPossible) throw new CityIssueStateConflictError(command, issue.state, commandsFor(issue, viewer));
    return way;
  }

  async #checked(input: ReceiveCityIssueInput) {
    const { repository, clock } = this.#parts;
    const report = reportOf(input);
    const category = (await repository.listCategories(clock.today())).find(({ code }) => code === report.categoryCode);
    const faults: Fault[] = reportFaults(report);
    if (!category) faults.unshift({ field: 'categoryCode', code: 'CATEGORY_UNKNOWN' });
    return { report, category, faults };
  }

  async #write(
    tx: Transaction,
    { report, category }: { report: Report; category: CityIssueCategoryRow | undefined },
    { actorId, ...origin }: Origin,
  ): Promise<string> {
    if (!category) throw new Error('A report without a category');
    const { repository, clock } = this.#parts;
    const [id, at, today] = [uuid(), clock.now(), clock.today()];
    const year = Number(today.slice(0, 4));
    const sequence = await repository.takeNumber(tx, year);
    await repository.insert(tx, {
      ...report,
      ...origin,
      ...{ id, year, sequence, version: 1, state: 'NEW', isModerated: actorId !== null, recordedById: actorId },
      ...{ reportedAt: at, updatedAt: at, controlOn: addDays(today, category.controlDays) },
    });
    const event = { id: uuid(), issueId: id, type: 'REPORTED', at, actorId, note: null } as const;
    await repository.record(tx, { ...event, isNotePublic: false, toState: 'NEW' }, 1);
    return id;
  }

  async #lock(
    tx: Transaction,
    input: { readonly issueId: string; readonly expectedVersion?: number | null },
    others: readonly string[],
  ): Promise<{ issue: CityIssue; found: readonly CityIssue[] }> {
    const { issueId, expectedVersion } = input;
    const found = await this.#parts.repository.lock(tx, [issueId, ...others].filter(isUuid));
    const issue = found.find(({ id }) => id === issueId.toLowerCase());
    if (!issue) throw new CityIssueNotFoundError(issueId);
    assertVersion(expectedVersion, issue, { kind: 'report', issueId });
    return { issue, found };
  }

  async #unitFaults(command: CityIssueCommand, unitId: string | null): Promise<Fault[]> {
    if (command === 'ASSIGN' && unitId === null) return [{ field: 'unitId', code: 'UNIT_MISSING' }];
    if (unitId === null || (await this.#parts.staff.isUnit(unitId))) return [];
    return [{ field: 'unitId', code: 'UNIT_UNKNOWN' }];
  }

  async #apply(
    tx: Transaction,
    { issue, way, changes }: { issue: CityIssue; way: CityIssueTransition; changes: CityIssueChanges },
    told: Pick<CityIssueEvent, 'actorId' | 'note' | 'isNotePublic'>,
  ): Promise<void> {
    const { repository, clock } = this.#parts;
    const at = clock.now();
    const toState = way.to ?? issue.state;
    // whoever decides on a report has read it
    const isModerated = issue.isModerated || (way.to !== undefined && way.to !== 'HIDDEN');
    await repository.update(tx, issue.id, { ...changes, state: toState, isModerated, updatedAt: at });
    const event = { id: uuid(), issueId: issue.id, type: way.event, at, toState, ...told };
    await repository.record(tx, event, issue.version + 1);
  }
}

/** What this viewer may do to a report now. */
export function commandsFor(issue: CityIssue, viewer: Viewer): CityIssueCommand[] {
  return reportWorker.allows(viewer, issue) ? cityIssueCommands(issue, viewer.roles) : [];
}

/** Whether the viewer may know of the report. */
export function maySeeCityIssue(issue: CityIssue, viewer: Viewer): boolean {
  return staff.allows(viewer) || isShownToAll(issue);
}

function twinFaults(issue: CityIssue, twin: string | null, found: readonly CityIssue[]): Fault[] {
  if (twin === null) return [{ field: 'duplicateOfId', code: 'DUPLICATE_MISSING' }];
  const other = found.find(({ id }) => id === twin.toLowerCase());
  if (!other) return [{ field: 'duplicateOfId', code: 'DUPLICATE_UNKNOWN' }];
  if (other.id === issue.id) return [{ field: 'duplicateOfId', code: 'DUPLICATE_OF_ITSELF' }];
  // what is worked on may not end up behind what is not
  const isWorkedOn = OPEN_STATES.includes(other.state) || other.state === 'RESOLVED' || other.state === 'NOT_RESOLVED';
  return isWorkedOn ? [] : [{ field: 'duplicateOfId', code: 'DUPLICATE_NOT_WORKED_ON' }];
}

function reportOf(input: ReceiveCityIssueInput): Report {
  const { categoryCode, latitude, longitude } = input;
  return {
    ...{ categoryCode, latitude, longitude },
    place: tidied(input.place),
    description: input.description.trim(),
    reporterName: tidied(input.reporterName),
    reporterContact: tidied(input.reporterContact),
  };
}
