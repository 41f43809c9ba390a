import { DomainError } from '@hromada/shared/errors';
import { type CryptoKey, importJWK, type JWK } from 'jose';
import * as client from 'openid-client';
import { isLoopback } from '../own-origins.ts';
import type { Issuer } from './issuer.ts';

const ANSWER_SECONDS = 10;
/** A configuration that could not be read is asked for again at the next sign-in; one that was read, after an hour. */
const CONFIGURATION_MS = 3_600_000;

/** What the browser is sent away with, and what has to be remembered until it comes back. */
export interface Departure {
  readonly url: string;
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** How a browser leaves. */
export interface DepartureOptions {
  readonly redirectUri: string;
  readonly language: 'uk' | 'en';
}

/** The provider does not answer, or not as OpenID Connect has it. */
export class ProviderUnavailableError extends DomainError {
  readonly code = 'PROVIDER_UNAVAILABLE';
}

/** The provider, or the person there, refused; or the answer was not the one to our question. */
export class SignInRefusedError extends DomainError {
  readonly code = 'SIGN_IN_REFUSED';
}

/** Signing in at one issuer: authorization code, PKCE, state, nonce. Tokens end here: only the subject goes on. */
export interface RelyingParty {
  readonly issuer: Issuer;
  /** @throws {ProviderUnavailableError} */
  depart(options: DepartureOptions): Promise<Departure>;
  /**
   * @param callback the address the browser came back to
   * @returns the subject
   * @throws {ProviderUnavailableError} {SignInRefusedError}
   */
  arrive(callback: URL, departure: Pick<Departure, 'state' | 'nonce' | 'codeVerifier'>): Promise<string>;
  /** where to end the provider's own session too; null when it has no such place */
  endSessionUrl(returnTo: string): Promise<string | null>;
}

export function relyingParty(issuer: Issuer): RelyingParty {
  let known: { configuration: Promise<client.Configuration>; until: number } | null = null;

  const configuration = (): Promise<client.Configuration> => {
    if (known && known.until > Date.now()) return known.configuration;
    const reading = discover(issuer);
    known = { configuration: reading, until: Date.now() + CONFIGURATION_MS };
    reading.catch(() => {
      known = null;
    });
    return reading;
  };
  const reach = async (): Promise<client.Configuration> => {
    try {
      return await configuration();
    } catch (cause) {
      throw new ProviderUnavailableError('The identity provider does not answer', { cause });
    }
  };

  return {
    issuer,

    async depart({ redirectUri, language }) {
      const config = await reach();
      const codeVerifier = client.randomPKCECodeVerifier();
      const state = client.randomState();
      const nonce = client.randomNonce();
      const url = client.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: 'openid',
        code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
        // whoever left the desk without signing out there must not be let in again unasked
        prompt: 'login',
        ui_locales: language,
        state,
        nonce,
      });
      return { url: url.href, state, nonce, codeVerifier };
    },

    async arrive(callback, { state, nonce, codeVerifier }) {
      const config = await reach();
      try {
        const tokens = await client.authorizationCodeGrant(config, callback, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: codeVerifier,
          idTokenExpected: true,
        });
        const subject = tokens.claims()?.sub;
        if (!subject) throw new Error('No subject');
        return subject;
      } catch (cause) {
        if (isUnreachable(cause))
          throw new ProviderUnavailableError('The identity provider does not answer', { cause });
        throw new SignInRefusedError('The identity provider did not let in', { cause });
      }
    },

    async endSessionUrl(returnTo) {
      const config = await configuration().catch(() => null);
      if (!config?.serverMetadata().end_session_endpoint) return null;
      // no id_token_hint: no token of any kind in an address
      return client.buildEndSessionUrl(config, { client_id: issuer.clientId, post_logout_redirect_uri: returnTo }).href;
    },
  };
}

async function discover(issuer: Issuer): Promise<client.Configuration> {
  const execute = [client.enableNonRepudiationChecks];
  // The library marks it as deprecated to make it stand out; here it is for this machine's own name alone.
  if (isLoopback(issuer.url)) execute.push(client.allowInsecureRequests);
  return client.discovery(new URL(issuer.url), issuer.clientId, undefined, await authentication(issuer), {
    execute,
    timeout: ANSWER_SECONDS,
    ...(issuer.fetch && { [client.customFetch]: issuer.fetch as client.CustomFetch }),
  });
}

async function authentication({ clientKey, clientSecret }: Issuer): Promise<client.ClientAuth> {
  if (clientKey) {
    const jwk = clientKey as JWK;
    const key = (await importJWK(jwk, jwk.alg ?? 'ES256')) as CryptoKey;
    return client.PrivateKeyJwt({ key, ...(jwk.kid !== undefined && { kid: jwk.kid }) });
  }
  return clientSecret === null ? client.None() : client.ClientSecretBasic(clientSecret);
}

/** No answer at all, or the provider's own defect. */
function isUnreachable(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause.name === 'TimeoutError' || cause.message === 'fetch failed') return true;
    if (/ECONN|ENOTFOUND|EAI_AGAIN|UND_ERR/.test(String((cause as NodeJS.ErrnoException).code))) return true;
    if (cause instanceof client.ResponseBodyError && cause.status >= 500) return true;
  }
  return false;
}
