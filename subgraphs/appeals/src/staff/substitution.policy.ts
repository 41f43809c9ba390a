import { addDays, type IsoDay } from '@hromada/shared/clock';
import type { Viewer } from '@hromada/shared/viewer';
import { type Fault, textFaultsOf } from '../fault.ts';
import { isWorking, type PowerHolder } from './powers.policy.ts';
import { ADMINISTRATOR, GUARDED_ROLES, HEAD, isRole } from './role.policy.ts';
import { STAFF_BOUNDS } from './staff.policy.ts';

/** The longest: leave to care for a child until it is three (Law 504/96-ВР, art. 18). */
const DAYS_MAX = 3 * 366;

/** A substitution that is not ended. */
export interface StandingSubstitution {
  readonly employeeId: string;
  readonly substituteId: string;
  readonly roles: readonly string[];
  readonly fromOn: IsoDay;
  readonly toOn: IsoDay;
}

/** A substitution to be set, with who they are as far as they exist. */
export interface SubstitutionOrder extends StandingSubstitution {
  readonly note: string | null;
  readonly employee: PowerHolder | undefined;
  readonly substitute: PowerHolder | undefined;
  /** substitutions of either of them that are not ended */
  readonly standing: readonly StandingSubstitution[];
}

/** Whether a substitution of this employee is this viewer's to set: their own, in their line, or anybody's. */
export function maySetSubstitution(
  viewer: Viewer,
  employee: { readonly id: string; readonly unitId: string },
): boolean {
  if (viewer.kind !== 'employee' || viewer.subject === null) return false;
  if (viewer.subject === employee.id || viewer.roles.includes(ADMINISTRATOR)) return true;
  return viewer.roles.includes(HEAD) && viewer.unitIds.includes(employee.unitId);
}

/** Of the roles the absent have, those this viewer may lend: powers over access and data only an administrator. */
export function lendableRoles(roles: readonly string[], viewer: Viewer): string[] {
  return roles.filter((role) => viewer.roles.includes(ADMINISTRATOR) || !GUARDED_ROLES.has(role));
}

/**
 * What is wrong with a substitution, at most one fault per field.
 *
 * Two may stand in for one person at the same time only with different roles, so that every power has one holder.
 * What was lent is not lent on: whoever is away already cannot be named.
 */
export function substitutionFaults(order: SubstitutionOrder, viewer: Viewer, today: IsoDay): Fault[] {
  return [
    ...substituteFaults(order, today),
    ...dayFaults(order, today),
    ...rolesFaults(order, viewer),
    ...textFaultsOf('note', order.note, STAFF_BOUNDS.note),
  ];
}

function substituteFaults(order: SubstitutionOrder, today: IsoDay): Fault[] {
  const at = (code: string): Fault[] => [{ field: 'substituteId', code }];
  if (!order.substitute) return at('EMPLOYEE_UNKNOWN');
  if (order.employeeId === order.substituteId) return at('NOT_ONESELF');
  if (!isWorking(order.substitute, order.fromOn > today ? order.fromOn : today)) return at('EMPLOYEE_DISABLED');
  const isAway = order.standing.some((one) => one.employeeId === order.substituteId && doMeet(one, order));
  return isAway ? at('SUBSTITUTE_AWAY') : [];
}

function dayFaults({ fromOn, toOn }: SubstitutionOrder, today: IsoDay): Fault[] {
  if (fromOn < today) return [{ field: 'fromOn', code: 'DAY_IN_THE_PAST' }];
  if (toOn < fromOn) return [{ field: 'toOn', code: 'ENDS_BEFORE_IT_BEGINS' }];
  return toOn > addDays(fromOn, DAYS_MAX) ? [{ field: 'toOn', code: 'TOO_LONG', max: DAYS_MAX }] : [];
}

function rolesFaults(order: SubstitutionOrder, viewer: Viewer): Fault[] {
  const at = (code: string): Fault[] => [{ field: 'roles', code }];
  const { roles, employee } = order;
  if (!roles.every(isRole)) return at('ROLE_UNKNOWN');
  if (roles.some((role) => !employee?.roles.includes(role))) return at('ROLE_NOT_OF_EMPLOYEE');
  if (lendableRoles(roles, viewer).length < roles.length) return at('ROLE_NOT_YOURS_TO_LEND');
  const isLent = order.standing.some(
    (one) => one.employeeId === order.employeeId && doMeet(one, order) && doShare(one.roles, roles),
  );
  return isLent ? at('ALREADY_SUBSTITUTED') : [];
}

/** Two without any role lend the same: the sight of the unit. */
function doShare(some: readonly string[], others: readonly string[]): boolean {
  return some.some((role) => others.includes(role)) || (some.length === 0 && others.length === 0);
}

function doMeet(one: StandingSubstitution, other: StandingSubstitution): boolean {
  return one.fromOn <= other.toOn && other.fromOn <= one.toOn;
}
