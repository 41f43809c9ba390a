import { randomUUID } from 'node:crypto';
import type { Directory, InvitationProblem } from '../viewer/directory.ts';
import type { AccountRepository } from './account.repository.ts';
import { ATTEMPTS_MAX, LOCK_MS, loginOf, type PasswordProblem, passwordProblems } from './password.policy.ts';
import { hashPassword, isPassword } from './password.ts';

/** The short name of the provider that comes with the system. */
export const EMBEDDED = 'embedded';

/** What somebody types to use an invitation. */
export interface InvitationForm {
  readonly code: string;
  readonly login: string;
  readonly password: string;
  readonly repeated: string;
}

/** What was wrong with it; nothing when the account was made. */
export type FormProblem = PasswordProblem | 'PASSWORDS_DIFFER' | 'LOGIN_TAKEN' | InvitationProblem;

/** Somebody nobody is: a wrong login takes as long as a wrong password. */
const NOBODYS_HASH = hashPassword(randomUUID());

/** Logins and passwords of the embedded identity provider. */
export class Accounts {
  readonly #repository: AccountRepository;
  readonly #directory: Directory;

  constructor(repository: AccountRepository, directory: Directory) {
    this.#repository = repository;
    this.#directory = directory;
  }

  /** The subject whose login and password these are; null when they are nobody's, or the login is locked. */
  async signIn(login: string, password: string): Promise<string | null> {
    const account = await this.#repository.findByLogin(loginOf(login));
    const isLocked = account?.lockedUntil && account.lockedUntil > new Date();
    if (!account || account.isDisabled || isLocked) {
      await isPassword(password, await NOBODYS_HASH);
      return null;
    }
    const attempts = await this.#repository.countAttempt(account.id);
    if (attempts <= ATTEMPTS_MAX && (await isPassword(password, account.passwordHash))) {
      await this.#repository.forgive(account.id);
      return account.subject;
    }
    if (attempts >= ATTEMPTS_MAX) await this.#repository.lock(account.id, new Date(Date.now() + LOCK_MS));
    return null;
  }

  /** Makes an account for whoever was invited. @throws {PlatformUnavailableError} */
  async accept({ code, login: typed, password, repeated }: InvitationForm): Promise<readonly FormProblem[]> {
    const login = loginOf(typed);
    const problems: FormProblem[] = passwordProblems(login, password);
    if (password !== repeated) problems.push('PASSWORDS_DIFFER');
    if (problems.length > 0) return problems;
    const subject = randomUUID();
    const passwordHash = await hashPassword(password);
    const found = await this.#repository.create({ login, passwordHash, subject }, async () => {
      const answer = await this.#directory.redeemInvitation(code.trim(), { provider: EMBEDDED, subject });
      return { isKept: answer.length === 0, answer };
    });
    return found ?? ['LOGIN_TAKEN'];
  }

  /** False when the account of a subject was switched off; true also for whoever has none here. */
  async isOpen(subject: string): Promise<boolean> {
    return !(await this.#repository.findBySubject(subject))?.isDisabled;
  }
}
