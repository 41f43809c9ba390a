import type { IsoDay } from '@hromada/shared/clock';
import type {
  DocumentAssignmentCommand,
  DocumentAssignmentRole,
  DocumentAssignmentState,
  DocumentResolutionCommand,
  DocumentResolutionState,
} from './resolution-enums.type.ts';

/** What decides what may be done to a resolution. */
export interface ResolutionStanding {
  readonly id: string;
  readonly state: DocumentResolutionState;
  readonly authorId: string;
  /** who put it on control; null: nobody */
  readonly controllerId: string | null;
  readonly dueOn: IsoDay | null;
  readonly parentAssignmentId: string | null;
}

/** What decides what may be done to an assignment. */
export interface AssignmentStanding {
  readonly id: string;
  readonly resolutionId: string;
  readonly role: DocumentAssignmentRole;
  readonly state: DocumentAssignmentState;
  readonly employeeId: string | null;
  readonly unitId: string | null;
}

/** All resolutions of a document and who carries them out. */
export interface ResolutionTree {
  readonly resolutions: readonly ResolutionStanding[];
  readonly assignments: readonly AssignmentStanding[];
}

/** Who acts: themselves, and for whom they stand in today. */
export interface ResolutionActor {
  readonly employeeIds: readonly string[];
  readonly roles: readonly string[];
  readonly unitIds: readonly string[];
}

/**
 * Who may: the author, whoever put it on control, the control service (the registrar), the named executor or somebody of
 * the named unit, and who receives the report: of a co-executor the chief, of the chief the author.
 */
type Part = 'AUTHOR' | 'CONTROLLER' | 'CONTROL_SERVICE' | 'EXECUTOR' | 'EXECUTING_HEAD' | 'RECEIVER';

interface ResolutionWay {
  readonly command: DocumentResolutionCommand;
  readonly from: readonly DocumentResolutionState[];
  readonly control: 'ANY' | 'ON' | 'OFF';
  readonly parts: readonly Part[];
}

/**
 * What can be done to a resolution; there is no other way.
 * @see CMU 55 of 2018: the term is changed by who set it; control ends by who set it, or the control service
 */
export const RESOLUTION_WAYS: readonly ResolutionWay[] = [
  { command: 'EXTEND', from: ['IN_EXECUTION'], control: 'ANY', parts: ['AUTHOR'] },
  { command: 'PUT_ON_CONTROL', from: ['IN_EXECUTION'], control: 'OFF', parts: ['AUTHOR', 'CONTROL_SERVICE'] },
  {
    command: 'REMOVE_FROM_CONTROL',
    from: ['IN_EXECUTION', 'DONE'],
    control: 'ON',
    parts: ['CONTROLLER', 'CONTROL_SERVICE'],
  },
  { command: 'CANCEL', from: ['IN_EXECUTION'], control: 'ANY', parts: ['AUTHOR'] },
];

interface AssignmentWay {
  readonly command: DocumentAssignmentCommand;
  readonly from: readonly DocumentAssignmentState[];
  /** null: it stays as it is */
  readonly to: DocumentAssignmentState | null;
  readonly part: Part;
}

/** What can be done to an assignment while its resolution is carried out; there is no other way. */
export const ASSIGNMENT_WAYS: readonly AssignmentWay[] = [
  { command: 'RESOLVE', from: ['ISSUED', 'RETURNED'], to: null, part: 'EXECUTING_HEAD' },
  { command: 'REPORT', from: ['ISSUED', 'RETURNED'], to: 'REPORTED', part: 'EXECUTOR' },
  { command: 'ACCEPT', from: ['REPORTED'], to: 'DONE', part: 'RECEIVER' },
  { command: 'RETURN', from: ['REPORTED'], to: 'RETURNED', part: 'RECEIVER' },
];

/** What comes of a command. `allowed`: what this viewer may do now. */
export type Verdict<Command> =
  | { readonly outcome: 'ALLOWED' }
  | { readonly outcome: 'FORBIDDEN' }
  | { readonly outcome: 'STATE_CONFLICT'; readonly allowed: readonly Command[] };

/** What the viewer may do to a resolution now, in the order of the table. */
export function resolutionCommands(one: ResolutionStanding, actor: ResolutionActor): DocumentResolutionCommand[] {
  return RESOLUTION_WAYS.filter((way) => isOpenWay(way, one) && isOneOf(way.parts, one, actor)).map(
    ({ command }) => command,
  );
}

/** Decides a command on a resolution: first who, then whether its state has a way for it. */
export function decideResolution(
  command: DocumentResolutionCommand,
  one: ResolutionStanding,
  actor: ResolutionActor,
): Verdict<DocumentResolutionCommand> {
  const way = RESOLUTION_WAYS.find((candidate) => candidate.command === command);
  if (!way || !isOneOf(way.parts, one, actor)) return { outcome: 'FORBIDDEN' };
  if (isOpenWay(way, one)) return { outcome: 'ALLOWED' };
  return { outcome: 'STATE_CONFLICT', allowed: resolutionCommands(one, actor) };
}

/** What the viewer may do to an assignment now, in the order of the table. */
export function assignmentCommands(
  one: AssignmentStanding,
  tree: ResolutionTree,
  actor: ResolutionActor,
): DocumentAssignmentCommand[] {
  if (resolutionOf(one, tree)?.state !== 'IN_EXECUTION') return [];
  return ASSIGNMENT_WAYS.filter(({ from, part }) => from.includes(one.state) && isPart(part, one, tree, actor)).map(
    ({ command }) => command,
  );
}

/** Decides a command on an assignment: first who, then whether its state has a way for it. */
export function decideAssignment(
  command: DocumentAssignmentCommand,
  one: AssignmentStanding,
  tree: ResolutionTree,
  actor: ResolutionActor,
): Verdict<DocumentAssignmentCommand> {
  const way = ASSIGNMENT_WAYS.find((candidate) => candidate.command === command);
  if (!way || !isPart(way.part, one, tree, actor)) return { outcome: 'FORBIDDEN' };
  const allowed = assignmentCommands(one, tree, actor);
  return allowed.includes(command) ? { outcome: 'ALLOWED' } : { outcome: 'STATE_CONFLICT', allowed };
}

function isOpenWay({ from, control }: ResolutionWay, { state, controllerId }: ResolutionStanding): boolean {
  return from.includes(state) && (control === 'ANY' || (control === 'ON') === (controllerId !== null));
}

function isOneOf(parts: readonly Part[], one: ResolutionStanding, { employeeIds, roles }: ResolutionActor): boolean {
  return parts.some((part) => {
    if (part === 'CONTROL_SERVICE') return roles.includes('registrar');
    const holder = part === 'AUTHOR' ? one.authorId : part === 'CONTROLLER' ? one.controllerId : null;
    return holder !== null && employeeIds.includes(holder);
  });
}

function isPart(part: Part, one: AssignmentStanding, tree: ResolutionTree, actor: ResolutionActor): boolean {
  switch (part) {
    case 'EXECUTOR':
      return isExecutor(one, actor);
    case 'EXECUTING_HEAD':
      return isExecutor(one, actor) && actor.roles.includes('head');
    case 'RECEIVER': {
      const resolution = resolutionOf(one, tree);
      if (one.role === 'CHIEF') return resolution !== undefined && actor.employeeIds.includes(resolution.authorId);
      const chief = tree.assignments.find(
        ({ resolutionId, role }) => resolutionId === one.resolutionId && role === 'CHIEF',
      );
      return chief !== undefined && isExecutor(chief, actor);
    }
    default:
      return false;
  }
}

/** A unit's part is carried out by whoever works with its records as an executor or a head. */
function isExecutor({ employeeId, unitId }: AssignmentStanding, actor: ResolutionActor): boolean {
  if (employeeId !== null) return actor.employeeIds.includes(employeeId);
  const works = actor.roles.includes('executor') || actor.roles.includes('head');
  return works && unitId !== null && actor.unitIds.includes(unitId);
}

function resolutionOf({ resolutionId }: AssignmentStanding, { resolutions }: ResolutionTree) {
  return resolutions.find(({ id }) => id === resolutionId);
}
