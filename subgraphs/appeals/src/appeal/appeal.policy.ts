import { standsInFor, type Viewer } from '@hromada/shared/viewer';
import type { AppealCommand, AppealProcedure, AppealState } from './appeal-enums.type.ts';
import { type Actor, TRANSITIONS, type Transition } from './appeal-transitions.policy.ts';

/** What the machine must know of an appeal. */
export interface AppealStanding {
  readonly state: AppealState;
  readonly procedure: AppealProcedure;
  readonly unitId: string | null;
  readonly executorId: string | null;
  /** the employee whose decision or deed it complains of */
  readonly complainedEmployeeId: string | null;
}

/** What comes of a command. `allowed`: what this viewer may do now. */
export type Decision =
  | { readonly outcome: 'ALLOWED'; readonly transition: Transition }
  | { readonly outcome: 'FORBIDDEN' }
  | { readonly outcome: 'STATE_CONFLICT'; readonly allowed: readonly AppealCommand[] };

/** Roles that may ever give the command: the first gate, before the appeal is read. */
export function rolesFor(command: AppealCommand): string[] {
  const ways = TRANSITIONS.filter((transition) => transition.command === command);
  return [...new Set(ways.flatMap(({ actors }) => actors.map(({ role }) => role)))];
}

/** What the viewer may do to the appeal now, in the order of the machine. */
export function availableCommands(appeal: AppealStanding, viewer: Viewer): AppealCommand[] {
  return TRANSITIONS.filter((transition) => isWayFor(transition, appeal) && isActor(transition, appeal, viewer)).map(
    ({ command }) => command,
  );
}

/** Decides a command: first who, then whether the state and the procedure have a way for it. */
export function decide(command: AppealCommand, appeal: AppealStanding, viewer: Viewer): Decision {
  const ways = TRANSITIONS.filter((transition) => transition.command === command);
  if (!ways.some((transition) => isActor(transition, appeal, viewer))) return { outcome: 'FORBIDDEN' };
  const transition = ways.find((way) => isWayFor(way, appeal));
  return transition
    ? { outcome: 'ALLOWED', transition }
    : { outcome: 'STATE_CONFLICT', allowed: availableCommands(appeal, viewer) };
}

function isWayFor({ from, procedures }: Transition, { state, procedure }: AppealStanding): boolean {
  return from === state && (procedures?.includes(procedure) ?? true);
}

/** Who is complained of decides nothing on the complaint (393/96-ВР, art. 7). */
function isActor({ actors }: Transition, appeal: AppealStanding, viewer: Viewer): boolean {
  if (viewer.kind !== 'employee' || viewer.subject === null) return false;
  if (viewer.subject === appeal.complainedEmployeeId) return false;
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
