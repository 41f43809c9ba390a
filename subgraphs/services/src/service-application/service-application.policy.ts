import type { IsoDay } from '@hromada/shared/clock';
import type {
  ServiceApplicationCommand as Command,
  ServiceApplicationEventType as EventType,
  ServiceApplicationState as State,
} from './service-application.enums.type.ts';

/** States in which the term runs, and to which a pause returns. */
export type RunningState = 'REGISTERED' | 'IN_PROCESSING';

/** What a step does to the term: nothing, stands still, goes on, or is over. */
export type ClockEffect = 'KEEP' | 'PAUSE' | 'RESUME' | 'STOP';

/** One row of the state machine. */
export interface Transition {
  readonly from: readonly State[];
  /** `BEFORE_PAUSE` is the state the pause began in */
  readonly to: State | 'BEFORE_PAUSE';
  /** any of these roles may take the step */
  readonly roles: readonly string[];
  readonly event: EventType;
  readonly clock: ClockEffect;
  readonly reason: 'required' | 'optional';
  readonly decision: 'approves' | 'refuses' | null;
}

/** Who may accept an application. */
export const SUBMIT_ROLES: readonly string[] = ['service-officer'];

/** Who may write and record messages. */
export const MESSAGE_ROLES: readonly string[] = ['service-officer', 'executor', 'head'];

const COUNTER = ['service-officer'] as const;
const WORKERS = ['service-officer', 'executor'] as const;
const DECIDERS = ['service-officer', 'executor', 'head'] as const;

/** Every step, in the order staff see them. What is not here cannot be done. */
export const TRANSITIONS: Readonly<Record<Command, Transition>> = {
  START_PROCESSING: {
    from: ['REGISTERED'],
    to: 'IN_PROCESSING',
    roles: WORKERS,
    event: 'PROCESSING_STARTED',
    clock: 'KEEP',
    reason: 'optional',
    decision: null,
  },
  // 2073-IX, art. 43: an application with shortcomings is left without movement, with what to correct
  REQUEST_CORRECTION: {
    from: ['REGISTERED', 'IN_PROCESSING'],
    to: 'NEEDS_CORRECTION',
    roles: WORKERS,
    event: 'CORRECTION_REQUESTED',
    clock: 'PAUSE',
    reason: 'required',
    decision: null,
  },
  RESUME: {
    from: ['NEEDS_CORRECTION'],
    to: 'BEFORE_PAUSE',
    roles: WORKERS,
    event: 'RESUMED',
    clock: 'RESUME',
    reason: 'optional',
    decision: null,
  },
  // 2073-IX, art. 72: a decision states its reasons, whichever way it goes
  APPROVE: {
    from: ['IN_PROCESSING'],
    to: 'APPROVED',
    roles: DECIDERS,
    event: 'APPROVED',
    clock: 'STOP',
    reason: 'required',
    decision: 'approves',
  },
  REFUSE: {
    from: ['IN_PROCESSING'],
    to: 'REFUSED',
    roles: DECIDERS,
    event: 'REFUSED',
    clock: 'STOP',
    reason: 'required',
    decision: 'refuses',
  },
  ISSUE: {
    from: ['APPROVED'],
    to: 'ISSUED',
    roles: COUNTER,
    event: 'ISSUED',
    clock: 'KEEP',
    reason: 'optional',
    decision: null,
  },
  WITHDRAW: {
    from: ['REGISTERED', 'NEEDS_CORRECTION', 'IN_PROCESSING'],
    to: 'WITHDRAWN',
    roles: COUNTER,
    event: 'WITHDRAWN',
    clock: 'STOP',
    reason: 'optional',
    decision: null,
  },
};

const COMMANDS = Object.keys(TRANSITIONS) as Command[]; // Object.keys widens the keys of a closed record

/** As much of an application as its state machine needs. */
export interface Standing {
  readonly state: State;
  readonly pausedFrom: RunningState | null;
}

/** Whether any of the roles may take this step, whatever the state. */
export function mayCommand(command: Command, roles: readonly string[]): boolean {
  return TRANSITIONS[command].roles.some((role) => roles.includes(role));
}

/** Steps these roles may take with an application now, in the order staff see them. */
export function availableCommands(standing: Standing, roles: readonly string[]): Command[] {
  return COMMANDS.filter((command) => mayCommand(command, roles) && stateAfter(standing, command) !== null);
}

/** The state a step leads to; null when it cannot be taken from where the application stands. */
export function stateAfter(standing: Standing, command: Command): State | null {
  const { from, to } = TRANSITIONS[command];
  if (!from.includes(standing.state)) return null;
  return to === 'BEFORE_PAUSE' ? standing.pausedFrom : to;
}

/** The state a pause returns to: where it began, null when the application is not paused. */
export function pausedFromAfter(state: State, stateBefore: State): RunningState | null {
  if (state !== 'NEEDS_CORRECTION') return null;
  return stateBefore === 'IN_PROCESSING' ? 'IN_PROCESSING' : 'REGISTERED';
}

/** The day the clock stopped after a step of this day; null while it runs. */
export function clockAfter(clock: ClockEffect, stoppedOn: IsoDay | null, today: IsoDay): IsoDay | null {
  switch (clock) {
    case 'KEEP':
      return stoppedOn;
    case 'RESUME':
      return null;
    case 'PAUSE':
    case 'STOP':
      return stoppedOn ?? today; // one withdrawn in a pause stopped when the pause began
  }
}

/** Whether the term was missed: as of the day the clock stopped, or today while it runs. */
export function isOverdue(term: { dueOn: IsoDay; clockStoppedOn: IsoDay | null }, today: IsoDay): boolean {
  return (term.clockStoppedOn ?? today) > term.dueOn;
}
