import type { CityIssueCommand, CityIssueEventType, CityIssueState } from './city-issue-enums.type.ts';

/** Roles that work on reports. */
export type CityIssueRole = 'registrar' | 'head' | 'executor';

/** One command: from which states, to which, by whom; `to` is absent where the state stays. */
export interface CityIssueTransition {
  readonly command: CityIssueCommand;
  readonly from: readonly CityIssueState[];
  readonly to?: CityIssueState;
  readonly event: CityIssueEventType;
  readonly roles: readonly CityIssueRole[];
  /** must say why; the reason stays on the card */
  readonly needsReason: boolean;
}

/** Not ended: the council owes work, so a new report near by may be of the same. */
export const OPEN_STATES: readonly CityIssueState[] = ['NEW', 'ACCEPTED', 'IN_PROGRESS', 'REOPENED'];

const ANSWERED: readonly CityIssueState[] = ['RESOLVED', 'NOT_RESOLVED'];
const SHOWN: readonly CityIssueState[] = [...OPEN_STATES, ...ANSWERED, 'CONFIRMED', 'DUPLICATE', 'NOT_RESPONSIBLE'];
const OFFICE: readonly CityIssueRole[] = ['registrar', 'head'];
const WORKERS: readonly CityIssueRole[] = ['head', 'executor'];
const ANYBODY: readonly CityIssueRole[] = ['registrar', 'head', 'executor'];

/** The state machine of a report, in the order in which a card offers the commands; there is no other way from state to state. */
export const CITY_ISSUE_TRANSITIONS: readonly CityIssueTransition[] = [
  { command: 'ACCEPT', from: ['NEW'], to: 'ACCEPTED', event: 'ACCEPTED', roles: ANYBODY, needsReason: false },
  { command: 'ASSIGN', from: OPEN_STATES, event: 'ASSIGNED', roles: OFFICE, needsReason: false },
  {
    command: 'START',
    ...{ from: ['ACCEPTED', 'REOPENED'], to: 'IN_PROGRESS', event: 'STARTED', roles: WORKERS, needsReason: false },
  },
  {
    command: 'RESOLVE',
    ...{ from: ['IN_PROGRESS'], to: 'RESOLVED', event: 'RESOLVED', roles: WORKERS, needsReason: false },
  },
  {
    command: 'NOT_RESOLVE',
    ...{ from: ['IN_PROGRESS'], to: 'NOT_RESOLVED', event: 'NOT_RESOLVED', roles: WORKERS, needsReason: true },
  },
  // the contact centre hears the reporter and writes down what they say
  { command: 'CONFIRM', from: ANSWERED, to: 'CONFIRMED', event: 'CONFIRMED', roles: ['registrar'], needsReason: false },
  { command: 'REOPEN', from: ANSWERED, to: 'REOPENED', event: 'REOPENED', roles: OFFICE, needsReason: true },
  {
    command: 'MARK_DUPLICATE',
    ...{ from: OPEN_STATES, to: 'DUPLICATE', event: 'MARKED_DUPLICATE', roles: OFFICE, needsReason: false },
  },
  { command: 'DECLINE', from: OPEN_STATES, to: 'NOT_RESPONSIBLE', event: 'DECLINED', roles: OFFICE, needsReason: true },
  { command: 'PROMOTE', from: OPEN_STATES, event: 'PROMOTED', roles: ['registrar'], needsReason: false },
  { command: 'NOTE', from: SHOWN, event: 'NOTED', roles: ANYBODY, needsReason: false },
  { command: 'HIDE', from: SHOWN, to: 'HIDDEN', event: 'HIDDEN', roles: ['registrar'], needsReason: true },
  { command: 'RESTORE', from: ['HIDDEN'], to: 'NEW', event: 'RESTORED', roles: ['registrar'], needsReason: false },
];

/** What a command does in a state; undefined where it is not possible. */
export function transitionOf(command: CityIssueCommand, state: CityIssueState): CityIssueTransition | undefined {
  return CITY_ISSUE_TRANSITIONS.find((one) => one.command === command && one.from.includes(state));
}

/** Who may give a command at all. */
export function cityIssueRolesFor(command: CityIssueCommand): readonly CityIssueRole[] {
  return CITY_ISSUE_TRANSITIONS.find((one) => one.command === command)?.roles ?? [];
}

/** What these roles may do to a report now; one that is an appeal already is not made another. */
export function cityIssueCommands(
  { state, appealId }: { readonly state: CityIssueState; readonly appealId: string | null },
  roles: readonly string[],
): CityIssueCommand[] {
  return CITY_ISSUE_TRANSITIONS.filter(
    ({ command, from, roles: allowed }) =>
      from.includes(state) &&
      allowed.some((role) => roles.includes(role)) &&
      !(command === 'PROMOTE' && appealId !== null),
  ).map(({ command }) => command);
}
