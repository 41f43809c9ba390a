import * as z from 'zod/mini';
import type { SubmitServiceApplicationInput } from '../../gql/graphql.ts';

const residentShape = z.object({ id: z.string(), fullName: z.string(), about: z.string() });
const valuesShape = z.object({
  service: z.nullable(z.object({ id: z.string(), name: z.string() })),
  applicantKind: z.enum(['resident', 'stated']),
  resident: z.nullable(residentShape),
  statedName: z.string(),
  contact: z.string(),
  note: z.string(),
});

/** A resident found in the register, as the form remembers them. */
export type FoundResident = z.infer<typeof residentShape>;
/** What is filled in to accept an application. */
export type SubmitApplicationValues = z.infer<typeof valuesShape>;
/** A field of the form that can be at fault. */
export type SubmitField = keyof SubmitApplicationValues;

/** An empty form. */
export function emptySubmission(service: SubmitApplicationValues['service'] = null): SubmitApplicationValues {
  return { service, applicantKind: 'resident', resident: null, statedName: '', contact: '', note: '' };
}

/** True for values of this form, e.g. read from a draft. */
export function isSubmission(raw: unknown): raw is SubmitApplicationValues {
  return valuesShape.safeParse(raw).success;
}

/** What is missing, in the order of the form. */
export function missingFields(values: SubmitApplicationValues): SubmitField[] {
  const missing: SubmitField[] = [];
  if (!values.service) missing.push('service');
  if (values.applicantKind === 'resident' && !values.resident) missing.push('resident');
  if (values.applicantKind === 'stated' && values.statedName.trim().length < 2) missing.push('statedName');
  return missing;
}

/** The command for what was filled in; null while something is missing. */
export function toSubmitInput(
  values: SubmitApplicationValues,
  idempotencyKey: string,
): SubmitServiceApplicationInput | null {
  if (!values.service || missingFields(values).length > 0) return null;
  const isResident = values.applicantKind === 'resident';
  return {
    idempotencyKey,
    serviceId: values.service.id,
    personId: isResident ? (values.resident?.id ?? null) : null,
    statedName: isResident ? null : values.statedName.trim(),
    contact: values.contact.trim() || null,
    note: values.note.trim() || null,
  };
}

/** The form's own name for a field of the command, or null when the form has none. */
export function placeOfProblem(field: string): SubmitField | null {
  if (field === 'serviceId') return 'service';
  if (field === 'personId') return 'resident';
  return Object.keys(valuesShape.shape).find((name): name is SubmitField => name === field) ?? null;
}
