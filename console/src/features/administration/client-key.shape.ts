import * as z from 'zod/mini';
import type { AddApiClientKeyInput } from '../../gql/graphql.ts';
import { addDays } from '../../lib/days.ts';

const valuesShape = z.object({
  jwk: z.string(),
  validFrom: z.string(),
  validTo: z.string(),
  overlapDays: z.number(),
});

/** What is filled in about a key. */
export type ClientKeyValues = z.infer<typeof valuesShape>;

const LIFE_DAYS = 365;
const OVERLAP_DAYS = 14;

/** True for values of this form, e.g. read from a draft. */
export function isClientKeyValues(raw: unknown): raw is ClientKeyValues {
  return valuesShape.safeParse(raw).success;
}

/** A key for a year from today, two weeks beside the one it replaces. */
export function emptyClientKey(today: string): ClientKeyValues {
  return { jwk: '', validFrom: today, validTo: addDays(today, LIFE_DAYS), overlapDays: OVERLAP_DAYS };
}

/** The command for what was filled in. */
export function toAddKeyInput(
  values: ClientKeyValues,
  given: {
    readonly idempotencyKey: string;
    readonly clientId: string;
    readonly expectedVersion: number;
    /** earlier keys get a last day */
    readonly isReplacing: boolean;
  },
): AddApiClientKeyInput {
  const { isReplacing, ...rest } = given;
  return {
    ...rest,
    jwk: values.jwk,
    validFrom: values.validFrom || null,
    validTo: values.validTo || null,
    overlapDays: isReplacing ? values.overlapDays : null,
  };
}
