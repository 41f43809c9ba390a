import { createSecret, hashOfSecret } from '../../at-rest.ts';
import { SignInRefusedError } from '../relying-party.ts';
import { ATTEMPT_SECONDS } from '../sign-in.ts';
import type { SignInAttemptRepository } from '../sign-in-attempt.repository.ts';
import type { StateIdentity, StateProvider } from './state-provider.ts';

/** Where a resident goes and comes back. */
export interface StateDeparture {
  readonly redirectUri: string;
  /** the browser's own secret, out of its `__Host-` cookie */
  readonly browser: string;
}

/**
 * Signing a resident in at a state system: `state` is 256 random bits, bound to the browser by its cookie, good once
 * and for ten minutes.
 */
export class StateSignIn {
  readonly #provider: StateProvider;
  readonly #attempts: SignInAttemptRepository;

  constructor(provider: StateProvider, attempts: SignInAttemptRepository) {
    this.#provider = provider;
    this.#attempts = attempts;
  }

  /** @returns where to send the browser */
  async begin({ redirectUri, browser }: StateDeparture): Promise<string> {
    const state = createSecret();
    await this.#attempts.insert({
      stateHash: hashOfSecret(state),
      browserHash: hashOfSecret(browser),
      provider: this.#provider.name,
      sealed: '',
      expiresAt: new Date(Date.now() + ATTEMPT_SECONDS * 1_000),
    });
    return this.#provider.authorizationUrl({ state, redirectUri });
  }

  /**
   * @param callback the address the browser came back to
   * @throws {SignInRefusedError} when it answers no question of this browser; {StateProviderError}
   */
  async finish(callback: URL, { redirectUri, browser }: StateDeparture): Promise<StateIdentity> {
    const state = callback.searchParams.get('state') ?? '';
    const code = callback.searchParams.get('code');
    const taken = await this.#attempts.take(
      { stateHash: hashOfSecret(state), browserHash: hashOfSecret(browser) },
      new Date(),
    );
    if (taken?.provider !== this.#provider.name || !code)
      throw new SignInRefusedError('This sign-in was not begun in this browser, or was refused');
    return this.#provider.identify({ code, redirectUri });
  }
}
