import * as z from 'zod/mini';
import type { RegisterEmployeeInput, UpdateEmployeeInput } from '../../gql/graphql.ts';

const detailsShape = z.object({
  name: z.string(),
  position: z.string(),
  email: z.string(),
  phone: z.string(),
  employedFrom: z.string(),
  employedTo: z.string(),
});
const newShape = z.extend(detailsShape, { unitId: z.nullable(z.string()), roles: z.array(z.string()) });

/** What is filled in about an employee. */
export type EmployeeValues = z.infer<typeof detailsShape>;
/** What is filled in about a new employee. */
export type NewEmployeeValues = z.infer<typeof newShape>;

/** True for values of the form of an employee, e.g. read from a draft. */
export function isEmployeeValues(raw: unknown): raw is EmployeeValues {
  return detailsShape.safeParse(raw).success;
}

/** True for values of the form of a new employee. */
export function isNewEmployeeValues(raw: unknown): raw is NewEmployeeValues {
  return newShape.safeParse(raw).success;
}

/** An empty form of a new employee. */
export function emptyEmployee(unitId: string | null, today: string): NewEmployeeValues {
  return { name: '', position: '', email: '', phone: '', employedFrom: today, employedTo: '', unitId, roles: [] };
}

/** The values of a known employee, for the form. */
export function valuesOf(employee: {
  readonly name: string;
  readonly position: string;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly employedFrom?: string | null;
  readonly employedTo?: string | null;
}): EmployeeValues {
  return {
    name: employee.name,
    position: employee.position,
    email: employee.email ?? '',
    phone: employee.phone ?? '',
    employedFrom: employee.employedFrom ?? '',
    employedTo: employee.employedTo ?? '',
  };
}

/** The command for what was filled in about a known employee. */
export function toUpdateInput(
  values: EmployeeValues,
  given: { readonly employeeId: string; readonly expectedVersion: number; readonly idempotencyKey: string },
): UpdateEmployeeInput {
  return {
    ...given,
    name: values.name,
    position: values.position,
    email: emptied(values.email),
    phone: emptied(values.phone),
    employedFrom: emptied(values.employedFrom),
    employedTo: emptied(values.employedTo),
  };
}

/** The command for what was filled in about a new employee; null while no unit is chosen. */
export function toRegisterInput(values: NewEmployeeValues, idempotencyKey: string): RegisterEmployeeInput | null {
  if (values.unitId === null) return null;
  return {
    idempotencyKey,
    name: values.name,
    position: values.position,
    unitId: values.unitId,
    roles: values.roles,
    email: emptied(values.email),
    phone: emptied(values.phone),
    employedFrom: emptied(values.employedFrom),
  };
}

function emptied(text: string): string | null {
  return text.trim() || null;
}
