import { standsInFor, type Viewer } from '@hromada/shared/viewer';
import type { AppealCommand, AppealEventType, AppealState } from './appeal-enums.type.ts';

/**
 * Who may give a command: anybody with the role, those in whose line the appeal stands (an appeal without a unit stands
 * in every head's), or only the executor the resolution names and who stands in for them.
 */
export interface Actor {
  readonly role: 'registrar' | 'head' | 'executor';
  readonly which: 'ANY' | 'IN_LINE' | 'NAMED_EXECUTOR';
}

/** One way from state to state. */
export interface Transition {
  readonly command: AppealCommand;
  readonly from: AppealState;
  readonly to: AppealState;
  readonly event: AppealEventType;
  readonly actors: readonly Actor[];
}

/** The state machine of an appeal; there is no other way from state to state. */
export const TRANSITIONS: readonly Transition[] = [
  {
    command: 'SEND_FOR_RESOLUTION',
    from: 'REGISTERED',
    to: 'AWAITING_RESOLUTION',
    event: 'SENT_FOR_RESOLUTION',
    actors: [{ role: 'registrar', which: 'ANY' }],
  },
  {
    command: 'RESOLVE',
    from: 'AWAITING_RESOLUTION',
    to: 'IN_EXECUTION',
    event: 'RESOLVED',
    actors: [{ role: 'head', which: 'IN_LINE' }],
  },
  {
    command: 'ANSWER',
    from: 'IN_EXECUTION',
    to: 'REPLIED',
    event: 'ANSWERED',
    actors: [
      { role: 'executor', which: 'NAMED_EXECUTOR' },
      { role: 'head', which: 'IN_LINE' },
    ],
  },
  {
    command: 'CLOSE',
    from: 'REPLIED',
    to: 'CLOSED',
    event: 'CLOSED',
    actors: [
      { role: 'registrar', which: 'ANY' },
      { role: 'head', which: 'IN_LINE' },
    ],
  },
];

/** What the machine must know of an appeal. */
export interface AppealStanding {
  readonly state: AppealState;
  readonly unitId: string | null;
  readonly executorId: string | null;
}

/** What comes of a command. `allowed`: what this viewer may do now. */
export type Decision =
  | { readonly outcome: 'ALLOWED'; readonly transition: Transition }
  | { readonly outcome: 'FORBIDDEN' }
  | { readonly outcome: 'STATE_CONFLICT'; readonly allowed: readonly AppealCommand[] };

/** Roles that may ever give the command: the first gate, before the appeal is read. */
export function rolesFor(command: AppealCommand): string[] {
  return TRANSITIONS.filter((transition) => transition.command === command).flatMap(({ actors }) =>
    actors.map(({ role }) => role),
  );
}

/** What the viewer may do to the appeal now, in the order of the machine. */
export function availableCommands(appeal: AppealStanding, viewer: Viewer): AppealCommand[] {
  return TRANSITIONS.filter(
    (transition) => transition.from === appeal.state && isActor(transition, appeal, viewer),
  ).map(({ command }) => command);
}

/** Decides a command: first who, then whether the state has a way for it. */
export function decide(command: AppealCommand, appeal: AppealStanding, viewer: Viewer): Decision {
  const ways = TRANSITIONS.filter((transition) => transition.command === command);
  if (!ways.some((transition) => isActor(transition, appeal, viewer))) return { outcome: 'FORBIDDEN' };
  const transition = ways.find(({ from }) => from === appeal.state);
  return transition
    ? { outcome: 'ALLOWED', transition }
    : { outcome: 'STATE_CONFLICT', allowed: availableCommands(appeal, viewer) };
}

function isActor({ actors }: Transition, appeal: AppealStanding, viewer: Viewer): boolean {
  if (viewer.kind !== 'employee' || viewer.subject === null) return false;
  return actors.some((actor) => viewer.roles.includes(actor.role) && isTheirs(actor, appeal, viewer));
}

/** The executor in whose place the viewer gives the command; null when it is the viewer's own to give. */
export function onBehalfOf({ actors }: Transition, { executorId }: AppealStanding, viewer: Viewer): string | null {
  if (executorId === null || executorId === viewer.subject) return null;
  const isStandIn = actors.some(
    ({ role, which }) => which === 'NAMED_EXECUTOR' && standsInFor(viewer, executorId, role),
  );
  return isStandIn ? executorId : null;
}

function isTheirs({ role, which }: Actor, { unitId, executorId }: AppealStanding, viewer: Viewer): boolean {
  switch (which) {
    case 'ANY':
      return true;
    case 'IN_LINE':
      return unitId === null || viewer.unitIds.includes(unitId);
    case 'NAMED_EXECUTOR':
      return executorId === viewer.subject || (executorId !== null && standsInFor(viewer, executorId, role));
  }
}
