import type { SessionEmployee } from './session-api.ts';

/** The demonstration is told by these roles, in the order an appeal meets them. */
const ROLES = [
  'registrar',
  'head',
  'council-secretary',
  'service-officer',
  'analyst',
  'administrator',
  'data-protection-officer',
  'executor',
];

/** Employees as the sign-in page lists them: those with a part of their own first, the many executors last. */
export function signInOrder(employees: readonly SessionEmployee[]): SessionEmployee[] {
  return [...employees].sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'uk'));
}

/** Employees whose name, position or unit has what was typed. */
export function findEmployees(employees: readonly SessionEmployee[], typed: string): readonly SessionEmployee[] {
  const needle = typed.trim().toLocaleLowerCase('uk');
  if (!needle) return employees;
  return employees.filter(({ name, position, unit }) =>
    `${name} ${position} ${unit}`.toLocaleLowerCase('uk').includes(needle),
  );
}

function rank({ roles }: SessionEmployee): number {
  const ranks = roles.map((role) => ROLES.indexOf(role)).filter((index) => index >= 0);
  return ranks.length > 0 ? Math.min(...ranks) : ROLES.length;
}
