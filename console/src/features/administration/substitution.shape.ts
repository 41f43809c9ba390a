import * as z from 'zod/mini';
import type { AddSubstitutionInput, SubstitutionReason } from '../../gql/graphql.ts';

/** Why somebody is away, in the order offered. */
export const REASONS: readonly SubstitutionReason[] = ['LEAVE', 'SICKNESS', 'BUSINESS_TRIP', 'OTHER'];

const valuesShape = z.object({
  employeeId: z.nullable(z.string()),
  substituteId: z.nullable(z.string()),
  fromOn: z.string(),
  toOn: z.string(),
  reason: z.enum(['LEAVE', 'SICKNESS', 'BUSINESS_TRIP', 'OTHER']),
  roles: z.nullable(z.array(z.string())),
  note: z.string(),
});

/** What is filled in to say who stands in for whom; `roles` null: all that may be lent. */
export type SubstitutionValues = z.infer<typeof valuesShape>;

/** True for values of this form, e.g. read from a draft. */
export function isSubstitutionValues(raw: unknown): raw is SubstitutionValues {
  return valuesShape.safeParse(raw).success;
}

/** An empty form. */
export function emptySubstitution(employeeId: string | null, today: string): SubstitutionValues {
  return { employeeId, substituteId: null, fromOn: today, toOn: '', reason: 'LEAVE', roles: null, note: '' };
}

/** A field that must be filled in. */
export type MissingField = 'employeeId' | 'substituteId' | 'fromOn' | 'toOn';

/** What is missing, in the order of the form. */
export function missingFields(values: SubstitutionValues): MissingField[] {
  return (['employeeId', 'substituteId', 'fromOn', 'toOn'] as const).filter((field) => !values[field]);
}

/** The command for what was filled in; null while something is missing. */
export function toAddInput(values: SubstitutionValues, idempotencyKey: string): AddSubstitutionInput | null {
  const { employeeId, substituteId, fromOn, toOn, reason, roles } = values;
  if (employeeId === null || substituteId === null || missingFields(values).length > 0) return null;
  return { idempotencyKey, employeeId, substituteId, fromOn, toOn, reason, roles, note: values.note.trim() || null };
}
