/** Roles of employees, in their usual order. */
export const EMPLOYEE_ROLES = [
  'registrar',
  'head',
  'executor',
  'service-officer',
  'council-secretary',
  'analyst',
  'administrator',
  'data-protection-officer',
] as const;

/** A role of employees. */
export type EmployeeRole = (typeof EMPLOYEE_ROLES)[number];

/** What a program may be granted, in the order in which it is offered. */
export const CLIENT_SCOPES = [
  'votes:read',
  'statistics:read',
  'services:read',
  'services:write',
  'appeals:read',
  'appeals:write',
  'residents:read',
  'webhooks:manage',
] as const;

/** A scope of a program. */
export type ClientScope = (typeof CLIENT_SCOPES)[number];

/** Scopes that open personal data of residents. */
export const PERSONAL_SCOPES: ReadonlySet<string> = new Set<ClientScope>([
  'appeals:read',
  'appeals:write',
  'services:read',
  'services:write',
  'residents:read',
]);

/** What was put to a list and what was taken from it, in order. */
export function listDifference(before: readonly string[], after: readonly string[]) {
  return {
    added: after.filter((item) => !before.includes(item)),
    taken: before.filter((item) => !after.includes(item)),
  };
}
