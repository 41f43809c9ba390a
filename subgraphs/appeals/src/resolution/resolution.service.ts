import type { Clock } from '@hromada/shared/clock';
import { ForbiddenError } from '@hromada/shared/errors';
import { uuid } from '@hromada/shared/graphql';
import type { Viewer } from '@hromada/shared/viewer';
import type { DeadlineService } from '../deadline/deadline.service.ts';
import type { DocumentEffect, DocumentOccasion, DocumentOrder, DocumentService } from '../document/document.service.ts';
import type { Document } from '../document/document.type.ts';
import { type Fault, refuseFaults, textFaultsOf } from '../fault.ts';
import type { Outcome } from '../mutation.service.ts';
import type { SubstitutionService } from '../staff/substitution.service.ts';
import {
  controlDay,
  controlDayFaults,
  executionOf,
  executorFaults,
  extensionFaults,
  RESOLUTION_TEXTS,
  RESOLUTIONS_MAX,
  reportFaults,
  withDescendants,
} from './execution.policy.ts';
import { AssignmentNotFoundError, ResolutionNotFoundError, ResolutionStateConflictError } from './resolution.errors.ts';
import type {
  AcceptReportInput,
  EndResolutionInput,
  ExtendResolutionInput,
  PutResolutionOnControlInput,
  ReportAssignmentInput,
  ResolveDocumentInput,
  ReturnReportInput,
} from './resolution.inputs.ts';
import { decideAssignment, decideResolution, type ResolutionActor } from './resolution.policy.ts';
import type { ResolutionRepository, StoredTree } from './resolution.repository.ts';
import type { DocumentAssignment, DocumentResolution } from './resolution.type.ts';
import type { ResolutionCheckService } from './resolution-check.service.ts';
import type { DocumentAssignmentCommand, DocumentResolutionCommand } from './resolution-enums.type.ts';

/** What resolutions need of their neighbours. */
export interface ResolutionParts {
  readonly repository: ResolutionRepository;
  readonly documents: DocumentService;
  readonly checks: ResolutionCheckService;
  readonly deadlines: DeadlineService;
  readonly substitutions: SubstitutionService;
  readonly clock: Clock;
}

interface Occasion extends DocumentOccasion {
  readonly tree: StoredTree;
  readonly actor: ResolutionActor;
}

interface ResolutionOccasion extends Occasion {
  readonly resolution: DocumentResolution;
}

interface AssignmentOccasion extends Occasion {
  readonly assignment: DocumentAssignment;
}

type Events = DocumentEffect['events'];

/** What heads order by documents, from the first resolution to the end of control. */
export class ResolutionService {
  readonly #parts: ResolutionParts;

  constructor(parts: ResolutionParts) {
    this.#parts = parts;
  }

  listResolutions(documentIds: readonly string[]): Promise<DocumentResolution[]> {
    return this.#parts.repository.listResolutions(documentIds);
  }

  listAssignments(documentIds: readonly string[]): Promise<DocumentAssignment[]> {
    return this.#parts.repository.listAssignments(documentIds);
  }

  /** The viewer as they act on resolutions today: themselves, and for whom they stand in. */
  async actorOf(viewer: Viewer): Promise<ResolutionActor> {
    const { subject, roles, unitIds } = viewer;
    if (viewer.kind !== 'employee' || subject === null) return { employeeIds: [], roles: [], unitIds: [] };
    return { employeeIds: [subject, ...(await this.#parts.substitutions.listStoodInFor(subject))], roles, unitIds };
  }

  /**
   * Writes a resolution: the first of its line by a head, or further down by whoever an assignment names.
   * @throws {ForbiddenError}; {@link DocumentNotFoundError}; {@link StaleVersionError}; {@link AssignmentNotFoundError};
   *   {@link ResolutionStateConflictError}; {@link DocumentStateConflictError}; {@link IdempotencyMismatchError}
   */
  async resolve(input: ResolveDocumentInput, viewer: Viewer): Promise<Outcome> {
    const executors = await this.#parts.checks.named(input.executors);
    return this.#step('resolveDocument', input, viewer, async (occasion) => {
      const { tx, tree, document, actor, actorId } = occasion;
      const parent = input.parentAssignmentId ? assignmentOf(input.parentAssignmentId, tree) : null;
      if (parent) assertAssignment('RESOLVE', parent, occasion);
      else this.#parts.documents.assertCommand('RESOLVE', document, viewer);
      const above = parent && tree.resolutions.find(({ id }) => id === parent.resolutionId);
      const parentDueOn = above?.dueOn ?? null;
      const dueOn = await this.#parts.checks.controlDay(input, document, parentDueOn);
      const text = input.text.trim();
      refuseFaults([
        ...textFaultsOf('text', text, RESOLUTION_TEXTS.text),
        ...executorFaults(executors, actor.unitIds),
        ...(dueOn === 'MISSING'
          ? [{ field: 'dueOn', code: 'DAY_MISSING' }]
          : controlDayFaults(dueOn, { today: this.#parts.clock.today(), parentDueOn })),
        ...(tree.resolutions.length < RESOLUTIONS_MAX
          ? []
          : [{ field: 'documentId', code: 'TOO_MANY_RESOLUTIONS', max: RESOLUTIONS_MAX }]),
      ]);
      const id = uuid();
      const of = { resolutionId: id, documentId: document.id, state: 'ISSUED' } as const;
      await this.#parts.repository.insert(
        tx,
        {
          ...{ id, documentId: document.id, parentAssignmentId: parent?.id ?? null, authorId: actorId, text },
          ...{ state: 'IN_EXECUTION', at: this.#parts.clock.now(), dueOn: dueOn === 'MISSING' ? null : dueOn },
          controllerId: input.isOnControl ? actorId : null,
        },
        executors.map(({ employeeId, unitId, isChief }, position) => ({
          ...{ ...of, id: uuid(), employeeId, unitId, position },
          role: isChief ? 'CHIEF' : 'CO_EXECUTOR',
        })),
      );
      return [{ type: 'RESOLVED', note: text }];
    });
  }

  /** An executor says what was done. Errors: see {@link ResolutionService.resolve}. */
  report(input: ReportAssignmentInput, viewer: Viewer): Promise<Outcome> {
    return this.#onAssignment('REPORT', input, viewer, async ({ tx, assignment, tree, actorId }) => {
      const report = input.report.trim();
      refuseFaults([...textFaultsOf('report', report, RESOLUTION_TEXTS.report), ...reportFaults(assignment, tree)]);
      const told = { report, reportedAt: this.#parts.clock.now(), reportedById: actorId, remark: null };
      await this.#parts.repository.updateAssignment(tx, assignment.id, { state: 'REPORTED', ...told });
      return [{ type: 'REPORTED', note: report }];
    });
  }

  /** The report is accepted; that of a chief ends the resolution. Errors: see {@link ResolutionService.resolve}. */
  accept(input: AcceptReportInput, viewer: Viewer): Promise<Outcome> {
    return this.#onAssignment('ACCEPT', input, viewer, async ({ tx, assignment }) => {
      await this.#parts.repository.updateAssignment(tx, assignment.id, { state: 'DONE' });
      if (assignment.role === 'CHIEF') {
        const closed = { state: 'DONE', closedAt: this.#parts.clock.now() } as const;
        await this.#parts.repository.updateResolution(tx, assignment.resolutionId, closed);
      }
      return [{ type: 'REPORT_ACCEPTED', note: assignment.report }];
    });
  }

  /** The report is returned to be made anew. Errors: see {@link ResolutionService.resolve}. */
  returnReport(input: ReturnReportInput, viewer: Viewer): Promise<Outcome> {
    return this.#onAssignment('RETURN', input, viewer, async ({ tx, assignment }) => {
      const remark = reasonOf(input);
      await this.#parts.repository.updateAssignment(tx, assignment.id, { state: 'RETURNED', remark });
      return [{ type: 'REPORT_RETURNED', note: remark }];
    });
  }

  /** The control day moves forward. Errors: see {@link ResolutionService.resolve}. */
  extend(input: ExtendResolutionInput, viewer: Viewer): Promise<Outcome> {
    return this.#onResolution('EXTEND', input, viewer, async ({ tx, resolution, tree }) => {
      const { calendar } = await this.#parts.deadlines.reference();
      const [dueOn, reason] = [controlDay(input.dueOn, calendar), input.reason.trim()];
      const parentDueOn = dueOnAbove(resolution, tree);
      const today = this.#parts.clock.today();
      refuseFaults(extensionFaults({ dueOn, reason }, { today, parentDueOn, dueOn: resolution.dueOn }));
      await this.#parts.repository.updateResolution(tx, resolution.id, { dueOn });
      return [{ type: 'EXTENDED', note: `${resolution.dueOn ?? '—'} → ${dueOn}: ${reason}` }];
    });
  }

  /** Control begins. Errors: see {@link ResolutionService.resolve}. */
  putOnControl(input: PutResolutionOnControlInput, viewer: Viewer): Promise<Outcome> {
    return this.#onResolution('PUT_ON_CONTROL', input, viewer, async ({ tx, resolution, tree, document, actorId }) => {
      const parentDueOn = dueOnAbove(resolution, tree);
      const order = { dueOn: input.dueOn ?? null, isOnControl: true };
      const dueOn = resolution.dueOn ?? (await this.#parts.checks.controlDay(order, document, parentDueOn));
      if (dueOn === null || dueOn === 'MISSING') return refused({ field: 'dueOn', code: 'DAY_MISSING' });
      const today = this.#parts.clock.today();
      refuseFaults(resolution.dueOn === null ? controlDayFaults(dueOn, { today, parentDueOn }) : []);
      await this.#parts.repository.updateResolution(tx, resolution.id, { dueOn, controllerId: actorId });
      return [{ type: 'PUT_ON_CONTROL', note: dueOn }];
    });
  }

  /** Control ends. Errors: see {@link ResolutionService.resolve}. */
  removeFromControl(input: EndResolutionInput, viewer: Viewer): Promise<Outcome> {
    return this.#onResolution('REMOVE_FROM_CONTROL', input, viewer, async ({ tx, resolution }) => {
      const reason = reasonOf(input);
      await this.#parts.repository.updateResolution(tx, resolution.id, { controllerId: null });
      return [{ type: 'REMOVED_FROM_CONTROL', note: reason }];
    });
  }

  /** The resolution is taken back with all that was handed down. Errors: see {@link ResolutionService.resolve}. */
  cancel(input: EndResolutionInput, viewer: Viewer): Promise<Outcome> {
    return this.#onResolution('CANCEL', input, viewer, async ({ tx, resolution, tree }) => {
      const reason = reasonOf(input);
      const ids = withDescendants(resolution.id, tree);
      await this.#parts.repository.cancel(tx, ids, this.#parts.clock.now());
      return [{ type: 'RESOLUTION_CANCELLED', note: reason }];
    });
  }

  #onResolution(
    command: DocumentResolutionCommand,
    input: DocumentOrder & { readonly resolutionId: string },
    viewer: Viewer,
    effectOf: (occasion: ResolutionOccasion) => Promise<Events>,
  ): Promise<Outcome> {
    return this.#step(`resolution.${command}`, input, viewer, (occasion) => {
      const resolution = occasion.tree.resolutions.find(({ id }) => id === input.resolutionId.toLowerCase());
      if (!resolution) throw new ResolutionNotFoundError(input.resolutionId);
      const verdict = decideResolution(command, resolution, occasion.actor);
      if (verdict.outcome === 'FORBIDDEN') throw new ForbiddenError(`You may not ${command} this resolution`);
      if (verdict.outcome === 'STATE_CONFLICT')
        throw new ResolutionStateConflictError(command, resolution.state, verdict.allowed);
      return effectOf({ ...occasion, resolution });
    });
  }

  #onAssignment(
    command: DocumentAssignmentCommand,
    input: DocumentOrder & { readonly assignmentId: string },
    viewer: Viewer,
    effectOf: (occasion: AssignmentOccasion) => Promise<Events>,
  ): Promise<Outcome> {
    return this.#step(`assignment.${command}`, input, viewer, (occasion) => {
      const assignment = assignmentOf(input.assignmentId, occasion.tree);
      assertAssignment(command, assignment, occasion);
      return effectOf({ ...occasion, assignment });
    });
  }

  /** One step of the document, after which its state, control and readers are what its resolutions make them. */
  async #step(
    operation: string,
    input: DocumentOrder,
    viewer: Viewer,
    effectOf: (occasion: Occasion) => Promise<Events>,
  ): Promise<Outcome> {
    const actor = await this.actorOf(viewer);
    return this.#parts.documents.step(operation, input, viewer, async (occasion) => {
      const { tx, document } = occasion;
      const tree = await this.#parts.repository.tree(tx, document.id);
      const events = await effectOf({ ...occasion, tree, actor });
      const { resolutions, assignments } = await this.#parts.repository.tree(tx, document.id);
      const { state: toState, ...control } = executionOf(resolutions);
      const isExecuted = toState === 'EXECUTED' && document.state !== 'EXECUTED';
      return {
        changes: { ...control, ...involvedBy(document, assignments) },
        toState,
        events: isExecuted ? [...events, { type: 'EXECUTED', note: null }] : events,
      };
    });
  }
}

function assignmentOf(id: string, { assignments }: StoredTree): DocumentAssignment {
  const found = assignments.find((assignment) => assignment.id === id.toLowerCase());
  if (!found) throw new AssignmentNotFoundError(id);
  return found;
}

function assertAssignment(
  command: DocumentAssignmentCommand,
  assignment: DocumentAssignment,
  { tree, actor }: Occasion,
): void {
  const verdict = decideAssignment(command, assignment, tree, actor);
  if (verdict.outcome === 'FORBIDDEN') throw new ForbiddenError(`You may not ${command} this assignment`);
  if (verdict.outcome === 'STATE_CONFLICT')
    throw new ResolutionStateConflictError(command, assignment.state, verdict.allowed);
}

function dueOnAbove({ parentAssignmentId }: DocumentResolution, { resolutions, assignments }: StoredTree) {
  const parent = assignments.find(({ id }) => id === parentAssignmentId);
  return resolutions.find(({ id }) => id === parent?.resolutionId)?.dueOn ?? null;
}

/** Whoever was named once goes on seeing the document. */
function involvedBy(document: Document, assignments: readonly DocumentAssignment[]) {
  const employeeIds = assignments.flatMap(({ employeeId }) => employeeId ?? []);
  const unitIds = assignments.flatMap(({ unitId }) => unitId ?? []);
  return {
    involvedEmployeeIds: [...new Set([...document.involvedEmployeeIds, ...employeeIds])],
    involvedUnitIds: [...new Set([...document.involvedUnitIds, ...unitIds])],
  };
}

function reasonOf({ reason }: { readonly reason: string }): string {
  const trimmed = reason.trim();
  refuseFaults(textFaultsOf('reason', trimmed, RESOLUTION_TEXTS.reason));
  return trimmed;
}

function refused(fault: Fault): never {
  refuseFaults([fault]);
  throw new Error('A fault that is none');
}
