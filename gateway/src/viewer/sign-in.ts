import type { Logger } from '@hromada/shared/logging';
import { z } from 'zod';
import { type AtRest, createSecret, hashOfSecret } from '../at-rest.ts';
import type { Directory, InvitationProblem, KnownEmployee, Subject } from './directory.ts';
import { type RelyingParty, SignInRefusedError } from './relying-party.ts';
import type { Sessions } from './sessions.ts';
import type { SignInAttemptRepository } from './sign-in-attempt.repository.ts';

/** A sign-in that has not come back by then is forgotten; so is a stranger with an invitation. */
export const ATTEMPT_SECONDS = 600;
const CODES_MAX = 5;
const PRUNE_MS = 600_000;

/** Where a browser wants to sign in, and how it comes back. */
export interface SignInRequest {
  readonly provider: string;
  readonly redirectUri: string;
  /** a path of the console */
  readonly returnTo: string;
  readonly language: 'uk' | 'en';
  /** the browser's own secret, out of its cookie */
  readonly browser: string;
}

/** How a sign-in ended. */
export type SignInResult =
  | { readonly kind: 'signed-in'; readonly secret: string; readonly expiresAt: Date; readonly returnTo: string }
  /** the provider knows them and nobody here is bound to them: an invitation code may follow */
  | { readonly kind: 'unknown'; readonly secret: string; readonly returnTo: string };

/** What signing in stands on. */
export interface SignInParts {
  readonly parties: ReadonlyMap<string, RelyingParty>;
  readonly attempts: SignInAttemptRepository;
  readonly sessions: Sessions;
  readonly directory: Directory;
  readonly atRest: AtRest;
  readonly log: Logger;
}

const remembered = z.object({ nonce: z.string(), codeVerifier: z.string(), returnTo: z.string() });

/** Signing employees in at the configured providers. */
export class SignIn {
  readonly #parts: SignInParts;
  readonly #pruning: NodeJS.Timeout;

  constructor(parts: SignInParts) {
    this.#parts = parts;
    this.#pruning = setInterval(() => {
      parts.attempts.prune(new Date()).catch((error: unknown) => parts.log.warn({ err: error }, 'attempts not pruned'));
    }, PRUNE_MS).unref();
  }

  /** What the sign-in page offers. */
  get providers(): readonly { readonly name: string; readonly label: string }[] {
    return [...this.#parts.parties.values()].map(({ issuer: { name, label } }) => ({ name, label }));
  }

  /**
   * @returns where to send the browser
   * @throws {SignInRefusedError} when there is no such provider; {ProviderUnavailableError}
   */
  async begin({ provider, redirectUri, returnTo, language, browser }: SignInRequest): Promise<string> {
    const { attempts, atRest } = this.#parts;
    const { url, state, nonce, codeVerifier } = await this.#party(provider).depart({ redirectUri, language });
    await attempts.insert({
      stateHash: hashOfSecret(state),
      browserHash: hashOfSecret(browser),
      provider,
      sealed: atRest.seal(JSON.stringify({ nonce, codeVerifier, returnTo })),
      expiresAt: new Date(Date.now() + ATTEMPT_SECONDS * 1_000),
    });
    return url;
  }

  /**
   * @param callback the address the browser came back to, `state` and `code` in its query
   * @param browser the secret of the cookie that `begin` was given
   * @throws {SignInRefusedError} {ProviderUnavailableError} {PlatformUnavailableError}
   */
  async finish(callback: URL, browser: string | null): Promise<SignInResult> {
    const { attempts, atRest, directory } = this.#parts;
    const state = callback.searchParams.get('state');
    if (!state || !browser) throw new SignInRefusedError('This sign-in was not begun in this browser');
    const taken = await attempts.take(
      { stateHash: hashOfSecret(state), browserHash: hashOfSecret(browser) },
      new Date(),
    );
    if (!taken) throw new SignInRefusedError('This sign-in was not begun in this browser, or took too long');
    const { returnTo, ...departure } = remembered.parse(JSON.parse(atRest.open(taken.sealed)));
    const { provider } = taken;
    const subject = await this.#party(provider).arrive(callback, { ...departure, state });
    const employee = await directory.findEmployee({ provider, subject });
    if (employee) return { ...(await this.#open(employee, { provider, subject })), returnTo };
    return { kind: 'unknown', secret: await this.#remember({ provider, subject }), returnTo };
  }

  /**
   * Binds a subject that came back as `unknown` by the code of an invitation, and signs in.
   * @throws {SignInRefusedError} when too much time or too many codes have passed; {PlatformUnavailableError}
   */
  async link(secret: string, code: string): Promise<SignInResult | readonly InvitationProblem[]> {
    const { attempts, directory } = this.#parts;
    const secretHash = hashOfSecret(secret);
    const unknown = await attempts.findUnknown(secretHash, new Date());
    if (!unknown || unknown.failedAttempts >= CODES_MAX) throw new SignInRefusedError('Sign in at your provider again');
    const problems = await directory.redeemInvitation(code, unknown);
    if (problems.length > 0) {
      await attempts.countFailure(secretHash);
      return problems;
    }
    await attempts.deleteUnknown(secretHash);
    const employee = await directory.findEmployee(unknown);
    if (!employee) throw new SignInRefusedError('The invitation binds nobody');
    return { ...(await this.#open(employee, unknown)), returnTo: '/' };
  }

  /** The provider at which a browser signed in and the council does not know whom; null when there is none. */
  async findUnknown(secret: string): Promise<{ readonly name: string; readonly label: string } | null> {
    const unknown = await this.#parts.attempts.findUnknown(hashOfSecret(secret), new Date());
    return this.providers.find(({ name }) => name === unknown?.provider) ?? null;
  }

  /** Where to end the provider's own session too; null when it has no such place. */
  async endSessionUrl(provider: string, returnTo: string): Promise<string | null> {
    return (await this.#parts.parties.get(provider)?.endSessionUrl(returnTo)) ?? null;
  }

  stop(): void {
    clearInterval(this.#pruning);
  }

  async #open(employee: KnownEmployee, { provider, subject }: Subject): Promise<OpenedSession> {
    if (employee.isDisabled) throw new SignInRefusedError('This employee may not sign in');
    const opened = await this.#parts.sessions.open({ provider, subject, employeeId: employee.id });
    return { kind: 'signed-in', ...opened };
  }

  async #remember({ provider, subject }: Subject): Promise<string> {
    const secret = createSecret();
    const expiresAt = new Date(Date.now() + ATTEMPT_SECONDS * 1_000);
    await this.#parts.attempts.insertUnknown({ secretHash: hashOfSecret(secret), provider, subject, expiresAt });
    return secret;
  }

  #party(provider: string): RelyingParty {
    const party = this.#parts.parties.get(provider);
    if (!party) throw new SignInRefusedError('There is no such provider');
    return party;
  }
}

interface OpenedSession {
  readonly kind: 'signed-in';
  readonly secret: string;
  readonly expiresAt: Date;
}
