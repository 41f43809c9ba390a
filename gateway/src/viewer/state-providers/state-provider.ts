import { DomainError } from '@hromada/shared/errors';
import type { KnownResident } from '../directory.ts';

/** What a state system of identification tells of a person. */
export interface StateIdentity {
  /** the person at that provider, never their tax number: a number changes hands, an account does not */
  readonly subject: string;
  readonly familyName: string;
  readonly givenName: string;
  readonly patronymic: string | null;
  /** РНОКПП (`drfocode`, `inn`): matched against the register once, not kept; null for whoever refused one */
  readonly taxNumber: string | null;
  readonly assurance: KnownResident['assurance'];
}

/**
 * A state system of identification. Neither speaks OpenID Connect: no identity token, no nonce, no PKCE, no keys to
 * check by. All that binds an answer to a question is `state`, so it is single-use and bound to the browser
 * ({@link StateSignIn}), and everything after the code goes from server to server.
 */
export interface StateProvider {
  readonly name: string;
  /** where the browser goes */
  authorizationUrl(given: { readonly state: string; readonly redirectUri: string }): string;
  /**
   * Who it is that came back.
   * @throws {StateProviderError}
   */
  identify(given: { readonly code: string; readonly redirectUri: string }): Promise<StateIdentity>;
}

/** The state system did not answer, or not as its documentation has it. The message names no address: tokens stand there. */
export class StateProviderError extends DomainError {
  readonly code = 'PROVIDER_UNAVAILABLE';
}

/**
 * Opens what the state system encrypted to the council's certificate.
 *
 * NOTE: id.gov.ua and BankID НБУ encrypt by Ukrainian algorithms (DSTU 4145, DSTU 7624; order of the NBU № 739), for
 * which only certified libraries may be used. There is none in this repository: a council brings its own behind this
 * port. Nothing here has been tried against the live systems.
 */
export interface EnvelopeOpener {
  /** certificate, base64 DER, to which the answer shall be encrypted */
  readonly certificate: string;
  /** @param envelope as the provider sent it, base64 */
  decrypt(envelope: string): Promise<string>;
}

/** What a provider of either kind is told. */
export interface StateProviderSettings {
  /** address of the system, without a slash at its end */
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly opener: EnvelopeOpener;
}

const ANSWER_MS = 10_000;

/**
 * Asks the provider's server and reads JSON. The address may hold a token, so no fault repeats it.
 * @throws {StateProviderError}
 */
export async function askProvider(step: string, url: URL, init: RequestInit = {}): Promise<unknown> {
  try {
    const response = await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(ANSWER_MS) });
    if (!response.ok) throw new Error(`answered ${response.status}`);
    return await response.json();
  } catch (error) {
    // a cause would bring the address along into the log
    throw new StateProviderError(`${step}: ${error instanceof Error ? error.name : 'no answer'}`);
  }
}
