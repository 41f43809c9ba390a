import * as z from 'zod/mini';
import type { RegisterApiClientInput } from '../../gql/graphql.ts';

const valuesShape = z.object({
  name: z.string(),
  organisation: z.string(),
  contact: z.string(),
  purpose: z.string(),
  basis: z.string(),
  scopes: z.array(z.string()),
  requestsPerMinute: z.number(),
  costPerMinute: z.number(),
  redirectUris: z.string(),
});

/** What is filled in about a program; addresses one a line. */
export type ClientValues = z.infer<typeof valuesShape>;

/** True for values of this form, e.g. read from a draft. */
export function isClientValues(raw: unknown): raw is ClientValues {
  return valuesShape.safeParse(raw).success;
}

/** An empty form, with a modest budget. */
export function emptyClient(): ClientValues {
  const texts = { name: '', organisation: '', contact: '', purpose: '', basis: '', redirectUris: '' };
  return { ...texts, scopes: [], requestsPerMinute: 60, costPerMinute: 10_000 };
}

/** The values of a known program, for the form. */
export function valuesOfClient(
  client: Omit<ClientValues, 'redirectUris'> & { readonly redirectUris: readonly string[] },
) {
  const { name, organisation, contact, purpose, basis, scopes, requestsPerMinute, costPerMinute } = client;
  const rest = { scopes: [...scopes], requestsPerMinute, costPerMinute };
  return { name, organisation, contact, purpose, basis, ...rest, redirectUris: client.redirectUris.join('\n') };
}

/** What was filled in, as the commands want it. */
export function toClientDetails(values: ClientValues): Omit<RegisterApiClientInput, 'idempotencyKey'> {
  const redirectUris = values.redirectUris
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return { ...values, redirectUris };
}
