import type { IsoDay } from '@hromada/shared/clock';
import { reckon, type Term, type WorkingCalendar } from '@hromada/shared/deadline';
import { type Fault, type TextBounds, type TextFaultCode, textFaultsOf } from '../fault.ts';
import type { AssignmentStanding, ResolutionStanding, ResolutionTree } from './resolution.policy.ts';

/** Stable codes of what can be wrong with a command on resolutions. */
export type ResolutionFaultCode =
  | TextFaultCode
  | 'EXECUTORS_MISSING'
  | 'TOO_MANY_EXECUTORS'
  | 'TOO_MANY_RESOLUTIONS'
  | 'CHIEF_NOT_ONE'
  | 'EXECUTOR_REPEATED'
  | 'EXECUTOR_UNKNOWN'
  | 'EXECUTOR_OUT_OF_LINE'
  | 'DAY_MISSING'
  | 'DAY_IN_THE_PAST'
  | 'DAY_AFTER_PARENT'
  | 'DAY_NOT_LATER'
  | 'TERM_IS_OVER'
  | 'CO_EXECUTORS_NOT_DONE'
  | 'HANDED_DOWN_NOT_DONE';

/** Bounds of texts in characters, both ends included. */
export const RESOLUTION_TEXTS = {
  text: { min: 3, max: 2_000 },
  report: { min: 3, max: 2_000 },
  reason: { min: 3, max: 500 },
} as const satisfies Record<string, TextBounds>;

const EXECUTORS_MAX = 20;
/** Resolutions that one document may have, at every depth together. */
export const RESOLUTIONS_MAX = 100;

/** An executor as the author names them, with what is known of them. */
export interface NamedExecutor {
  readonly employeeId: string | null;
  readonly unitId: string | null;
  readonly isChief: boolean;
  /** their unit; null when there is no such employee or unit, or they do not work here any more */
  readonly inUnitId: string | null;
}

/**
 * What is wrong with the executors of a resolution.
 * @param lineIds units in the author's line of reporting
 * @see CMU 55 of 2018: of several executors one is the chief and gathers what the others did
 */
export function executorFaults(executors: readonly NamedExecutor[], lineIds: readonly string[]): Fault[] {
  if (executors.length === 0) return [{ field: 'executors', code: 'EXECUTORS_MISSING' }];
  if (executors.length > EXECUTORS_MAX) return [{ field: 'executors', code: 'TOO_MANY_EXECUTORS', max: EXECUTORS_MAX }];
  const seen = new Set<string>();
  const each = executors.flatMap(({ employeeId, unitId, inUnitId }, index): Fault[] => {
    const field = `executors.${index}`;
    const key = `${employeeId} ${unitId}`;
    if (inUnitId === null || (employeeId === null) === (unitId === null)) return [{ field, code: 'EXECUTOR_UNKNOWN' }];
    if (seen.has(key)) return [{ field, code: 'EXECUTOR_REPEATED' }];
    seen.add(key);
    return lineIds.includes(inUnitId) ? [] : [{ field, code: 'EXECUTOR_OUT_OF_LINE' }];
  });
  if (each.length > 0) return each;
  return executors.filter(({ isChief }) => isChief).length === 1 ? [] : [{ field: 'executors', code: 'CHIEF_NOT_ONE' }];
}

/** A control day as it holds: one on a day off is met on the working day before it. */
export function controlDay(day: IsoDay, calendar: WorkingCalendar): IsoDay {
  const term: Term = { value: 0, unit: 'DAYS', rollover: 'PREVIOUS' };
  return reckon({ term, event: { on: day, at: new Date(0) } }, calendar).dueOn;
}

/** What a control day is held against. */
export interface ControlDayBounds {
  readonly today: IsoDay;
  /** control day of the resolution that is handed down; null: none */
  readonly parentDueOn: IsoDay | null;
}

/** What is wrong with a control day that already holds. */
export function controlDayFaults(dueOn: IsoDay | null, { today, parentDueOn }: ControlDayBounds): Fault[] {
  if (dueOn === null) return [];
  if (dueOn < today) return [{ field: 'dueOn', code: 'DAY_IN_THE_PAST' }];
  return parentDueOn !== null && dueOn > parentDueOn ? [{ field: 'dueOn', code: 'DAY_AFTER_PARENT' }] : [];
}

/**
 * What is wrong with an extension: a term is moved before it is over, with a reason, and only forward.
 * @see CMU 55 of 2018, on changing terms of execution
 */
export function extensionFaults(
  order: { readonly dueOn: IsoDay; readonly reason: string },
  { dueOn, today, parentDueOn }: ControlDayBounds & { readonly dueOn: IsoDay | null },
): Fault[] {
  const reason = textFaultsOf('reason', order.reason, RESOLUTION_TEXTS.reason);
  if (dueOn !== null && today > dueOn) return [{ field: 'dueOn', code: 'TERM_IS_OVER' }, ...reason];
  if (dueOn !== null && order.dueOn <= dueOn) return [{ field: 'dueOn', code: 'DAY_NOT_LATER' }, ...reason];
  return [...controlDayFaults(order.dueOn, { today, parentDueOn }), ...reason];
}

/** Why a report cannot be made yet: what was handed down, and of the chief what co-executors do, comes first. */
export function reportFaults(one: AssignmentStanding, { resolutions, assignments }: ResolutionTree): Fault[] {
  const field = 'assignmentId';
  const handedDown = resolutions.filter(({ parentAssignmentId }) => parentAssignmentId === one.id);
  if (handedDown.some(({ state }) => state === 'IN_EXECUTION')) return [{ field, code: 'HANDED_DOWN_NOT_DONE' }];
  const others = assignments.filter(({ id, resolutionId }) => resolutionId === one.resolutionId && id !== one.id);
  const isWaiting = one.role === 'CHIEF' && others.some(({ state }) => state !== 'DONE');
  return isWaiting ? [{ field, code: 'CO_EXECUTORS_NOT_DONE' }] : [];
}

/** The resolution and everything handed down from it, however far. */
export function withDescendants(rootId: string, { resolutions, assignments }: ResolutionTree): string[] {
  const found = [rootId];
  for (const id of found) {
    const below = assignments.filter(({ resolutionId }) => resolutionId === id).map((assignment) => assignment.id);
    for (const { id: childId, parentAssignmentId } of resolutions)
      if (parentAssignmentId !== null && below.includes(parentAssignmentId)) found.push(childId);
  }
  return found;
}

/** What a document's resolutions come to. */
export interface Execution {
  readonly state: 'REGISTERED' | 'IN_EXECUTION' | 'EXECUTED';
  readonly isOnControl: boolean;
  readonly controlDueOn: IsoDay | null;
}

/** Where a document stands by its resolutions: one that is left without any is as it was registered. */
export function executionOf(resolutions: readonly ResolutionStanding[]): Execution {
  const open = resolutions.filter(({ state }) => state === 'IN_EXECUTION');
  const isDone = resolutions.some(({ state, parentAssignmentId }) => state === 'DONE' && parentAssignmentId === null);
  const days = open.flatMap(({ controllerId, dueOn }) => (controllerId !== null && dueOn !== null ? [dueOn] : []));
  return {
    state: open.length > 0 ? 'IN_EXECUTION' : isDone ? 'EXECUTED' : 'REGISTERED',
    isOnControl: resolutions.some(({ state, controllerId }) => state !== 'CANCELLED' && controllerId !== null),
    controlDueOn: days.sort()[0] ?? null,
  };
}

/** The term that holds when none is given: the control term of the law, counted from the day of registration. */
export function usualControlDay(rule: Term, registeredOn: IsoDay, calendar: WorkingCalendar): IsoDay {
  return reckon({ term: rule, event: { on: registeredOn, at: new Date(0) } }, calendar).dueOn;
}
