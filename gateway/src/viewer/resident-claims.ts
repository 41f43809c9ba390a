import type { Assurance } from '@hromada/shared/viewer';
import { z } from 'zod';
import type { Issuer } from './issuer.ts';

/** Who a resident is, as their identity provider vouches. */
export interface ResidentClaims {
  readonly assurance: Assurance;
  readonly familyName: string;
  readonly givenName: string;
  /** calendar day, `1984-02-29` */
  readonly birthOn: string;
  readonly taxNumber: string | null;
  readonly recordNumber: string | null;
}

const ANSWER_MS = 5_000;

const configurationShape = z.object({ issuer: z.string(), userinfo_endpoint: z.url().optional() });
const text = z.string().trim().min(1).max(200);
const claimsShape = z.object({
  sub: z.string(),
  family_name: text,
  given_name: text,
  birthdate: z.iso.date(),
  /** РНОКПП and УНЗР: what a provider in Ukraine adds to the standard claims */
  drfo: text.optional(),
  unzr: text.optional(),
  acr: z.string().optional(),
});

/** eIDAS levels by the last word of `acr`, `http://eidas.europa.eu/LoA/high`; anything else is not sure enough. */
const LEVELS: Readonly<Record<string, Assurance>> = { high: 'HIGH', substantial: 'SUBSTANTIAL' };

/**
 * Asks the issuer whom a token speaks for (OpenID Connect Core 1.0, 5.3).
 * @returns null when the issuer has no such question, or its answer is of somebody else or not complete
 */
export async function residentClaims(issuer: Issuer, token: string, subject: string): Promise<ResidentClaims | null> {
  const reach = issuer.fetch ?? fetch;
  const ask = (url: string, headers: Record<string, string>) =>
    reach(url, { headers, redirect: 'error', signal: AbortSignal.timeout(ANSWER_MS) });
  const place = `${issuer.url.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const configuration = configurationShape.safeParse(await (await ask(place, {})).json());
  const endpoint = configuration.data?.userinfo_endpoint;
  if (configuration.data?.issuer !== issuer.url || !endpoint) return null;
  const answer = await ask(endpoint, { authorization: `Bearer ${token}` });
  const claims = answer.ok ? claimsShape.safeParse(await answer.json()).data : undefined;
  if (!claims || claims.sub !== subject) return null;
  return {
    assurance: LEVELS[claims.acr?.split(/[/:]/).at(-1)?.toLowerCase() ?? ''] ?? 'LOW',
    familyName: claims.family_name,
    givenName: claims.given_name,
    birthOn: claims.birthdate,
    taxNumber: claims.drfo ?? null,
    recordNumber: claims.unzr ?? null,
  };
}
