/** Roles an employee may have; there are no others. */
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

/** Whoever gives powers. */
export const ADMINISTRATOR = 'administrator';

/** Whoever has a unit's line of reporting under them. */
export const HEAD = 'head';

/** Roles over people's access and data: only an administrator gives or lends them. */
export const GUARDED_ROLES: ReadonlySet<string> = new Set([ADMINISTRATOR, 'data-protection-officer']);

/** Whether there is such a role. */
export function isRole(text: string): boolean {
  return (EMPLOYEE_ROLES as readonly string[]).includes(text);
}

/** Roles once each, in their usual order; unknown ones last. */
export function inRoleOrder(roles: readonly string[]): string[] {
  const place = (role: string) => {
    const index = (EMPLOYEE_ROLES as readonly string[]).indexOf(role);
    return index === -1 ? EMPLOYEE_ROLES.length : index;
  };
  return [...new Set(roles)].sort((one, other) => place(one) - place(other) || (one < other ? -1 : 1));
}
