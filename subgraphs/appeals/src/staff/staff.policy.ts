import { addMonths, type IsoDay } from '@hromada/shared/clock';
import { type Fault, textFaultsOf } from '../fault.ts';
import { ADMINISTRATOR, isRole } from './role.policy.ts';
import type { StaffChange } from './staff-event.type.ts';

/** What is entered about an employee. */
export interface EmployeeDetails {
  readonly name: string;
  readonly position: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly employedFrom: IsoDay | null;
  readonly employedTo: IsoDay | null;
}

/** Bounds of texts in characters, both ends included. */
export const STAFF_BOUNDS = {
  name: { min: 2, max: 200 },
  position: { min: 2, max: 300 },
  note: { min: 1, max: 1_000 },
  unitCode: { min: 1, max: 20 },
  unitName: { min: 3, max: 300 },
} as const;

const EMAIL = /^[^\s@]{1,64}@[^\s@.]+(?:\.[^\s@.]+)+$/;
const EMAIL_MAX = 254;
const PHONE = /^\+?[\d\s()-]{5,30}$/;
const EMPLOYED_MONTHS_MAX = 12 * 70;

/** What is wrong with what was entered about an employee, in the order of the form, at most one fault per field. */
export function employeeFaults(details: EmployeeDetails, today: IsoDay): Fault[] {
  const { name, position, email, phone, employedFrom, employedTo } = details;
  return [
    ...textFaultsOf('name', name, STAFF_BOUNDS.name),
    ...textFaultsOf('position', position, STAFF_BOUNDS.position),
    ...(email !== null && (email.length > EMAIL_MAX || !EMAIL.test(email)) ? [fault('email', 'EMAIL_MALFORMED')] : []),
    ...(phone !== null && !PHONE.test(phone) ? [fault('phone', 'PHONE_MALFORMED')] : []),
    ...(employedFrom !== null && isFarFrom(employedFrom, today) ? [fault('employedFrom', 'DAY_IMPLAUSIBLE')] : []),
    ...employedToFaults(employedFrom, employedTo, today),
  ];
}

/** What is wrong with a set of roles; an employee without any sees what every employee sees. */
export function roleFaults(roles: readonly string[]): Fault[] {
  return roles.every(isRole) ? [] : [fault('roles', 'ROLE_UNKNOWN')];
}

/** Somebody who is about to lose the powers of an administrator. */
export interface Removal {
  readonly employeeId: string;
  readonly actorId: string;
  readonly isAdministrator: boolean;
  /** administrators who work here and would be left */
  readonly administratorsLeft: number;
  /** the field that is at fault */
  readonly field: string;
}

/** Nobody shuts themselves out, and somebody must stay who can let others in. */
export function removalFaults({ employeeId, actorId, isAdministrator, administratorsLeft, field }: Removal): Fault[] {
  if (employeeId === actorId) return [fault(field, 'NOT_ONESELF')];
  return isAdministrator && administratorsLeft === 0 ? [fault(field, 'LAST_ADMINISTRATOR')] : [];
}

/** Whether these roles give powers. */
export function isAdministrator(roles: readonly string[]): boolean {
  return roles.includes(ADMINISTRATOR);
}

/** The values that became others, for the history. */
export function changesBetween<Values extends object>(before: Partial<Values>, after: Values): StaffChange[] {
  return (Object.keys(after) as (keyof Values & string)[])
    .filter((field) => worded(before[field]) !== worded(after[field]))
    .map((field) => ({ field, before: worded(before[field]), after: worded(after[field]) }));
}

function worded(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return Array.isArray(value) ? value.join(', ') : String(value);
}

function employedToFaults(from: IsoDay | null, to: IsoDay | null, today: IsoDay): Fault[] {
  if (to === null) return [];
  if (isFarFrom(to, today)) return [fault('employedTo', 'DAY_IMPLAUSIBLE')];
  return from !== null && to < from ? [fault('employedTo', 'ENDS_BEFORE_IT_BEGINS')] : [];
}

function isFarFrom(day: IsoDay, today: IsoDay): boolean {
  return day < addMonths(today, -EMPLOYED_MONTHS_MAX) || day > addMonths(today, EMPLOYED_MONTHS_MAX);
}

function fault(field: string, code: string): Fault {
  return { field, code };
}
