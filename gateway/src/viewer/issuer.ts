import { jsonVariable } from '@hromada/shared/environment';
import { z } from 'zod';

/** Whom an issuer may speak for. */
export type Audience = 'employees' | 'residents' | 'clients';

/** An identity provider that the council trusts. */
export interface Issuer {
  /** short name, `city`: subjects are bound under it, so it never changes */
  readonly name: string;
  /** what the button on the sign-in page says */
  readonly label: string;
  /** issuer identifier, the `iss` of its tokens; its configuration is found below it */
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string | null;
  /** private JWK for `private_key_jwt`, instead of a secret */
  readonly clientKey: Readonly<Record<string, unknown>> | null;
  /** `aud` values by which its access tokens are meant for us */
  readonly audiences: readonly string[];
  readonly speaksFor: readonly Audience[];
  /** reaches the issuer in place of the network, when it runs in this very process */
  readonly fetch: typeof fetch | null;
}

/** `aud` of access tokens for the graph. */
export const API_AUDIENCE = 'hromada-api';

/** Algorithms of tokens: asymmetric alone, so that no public key can be mistaken for a shared secret. */
export const TOKEN_ALGORITHMS = ['ES256', 'ES384', 'EdDSA', 'Ed25519', 'PS256', 'RS256'] as const;

const issuerShape = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/, 'must be a short name: latin letters, digits, hyphens'),
  label: z.string().min(1).max(100),
  url: z.url({ protocol: /^https?$/ }),
  clientId: z.string().min(1),
  secret: z.string().min(1).optional(),
  key: z.record(z.string(), z.unknown()).optional(),
  audiences: z.array(z.string().min(1)).min(1).default([API_AUDIENCE]),
  for: z
    .array(z.enum(['employees', 'residents', 'clients']))
    .min(1)
    .default(['employees']),
});

/** The variable `HROMADA_ISSUERS`: a JSON list. */
export const issuersVariable = jsonVariable
  .pipe(z.array(issuerShape))
  .refine((list) => new Set(list.map(({ name }) => name)).size === list.length, 'names must differ')
  .transform((list): readonly Issuer[] =>
    list.map(({ secret, key, for: speaksFor, ...issuer }) => ({
      ...issuer,
      clientSecret: secret ?? null,
      clientKey: key ?? null,
      speaksFor,
      fetch: null,
    })),
  );
