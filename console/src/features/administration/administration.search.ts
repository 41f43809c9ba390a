import * as z from 'zod/mini';
import type { EmployeeStanding } from '../../gql/graphql.ts';
import { EMPLOYEE_ROLES, type EmployeeRole } from './roles.ts';

/** Employees that a list may have, by whether they work here. */
export const STANDINGS: readonly EmployeeStanding[] = ['ACTIVE', 'INACTIVE', 'ALL'];

const text = z.catch(
  z.optional(
    z.pipe(
      z.coerce.string(),
      z.transform((typed) => typed.trim() || undefined),
    ),
  ),
  undefined,
);
const employeesShape = z.object({ q: text, unit: text, role: text, standing: text });
const unitsShape = z.object({ abolished: z.catch(z.optional(z.literal(true)), undefined) });

/** The filter of employees as it stands in the address. */
export interface EmployeesSearch {
  /** letters of the name */
  readonly q?: string | undefined;
  /** identifier of one unit */
  readonly unit?: string | undefined;
  readonly role?: EmployeeRole | undefined;
  readonly standing?: EmployeeStanding | undefined;
}

/** What of the tree is shown. */
export interface UnitsSearch {
  readonly abolished?: true | undefined;
}

/** Reads a filter of employees; what makes no sense is dropped. */
export function parseEmployeesSearch(raw: Record<string, unknown>): EmployeesSearch {
  const found = employeesShape.parse(raw);
  const role = EMPLOYEE_ROLES.find((known) => known === found.role);
  const standing = STANDINGS.find((known) => known === found.standing);
  return {
    ...(found.q && { q: found.q }),
    ...(found.unit && { unit: found.unit }),
    ...(role && { role }),
    ...(standing && standing !== 'ACTIVE' && { standing }),
  };
}

/** Reads what of the tree is shown. */
export function parseUnitsSearch(raw: Record<string, unknown>): UnitsSearch {
  const { abolished } = unitsShape.parse(raw);
  return abolished ? { abolished } : {};
}
