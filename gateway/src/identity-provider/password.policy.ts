/** What is wrong with a login or a password that somebody wants to have. */
export type PasswordProblem =
  | 'LOGIN_SHAPE'
  | 'PASSWORD_SHORT'
  | 'PASSWORD_LONG'
  | 'PASSWORD_TELLS_LOGIN'
  | 'PASSWORD_PLAIN';

/** Shortest password; long ones need no other rules. @see OWASP ASVS 5.0, 6.2 */
export const PASSWORD_MIN = 12;
const PASSWORD_MAX = 128;

/** `olena.tkachuk`: latin letters, digits, dot, hyphen, underscore, at sign; 3 to 64. */
const LOGIN = /^[a-z0-9](?:[a-z0-9._@-]{1,62})[a-z0-9]$/;

/** A login as it is kept and compared: without spaces around it, in lower case. */
export function loginOf(typed: string): string {
  return typed.trim().toLowerCase();
}

/**
 * Problems of a login and a password that somebody wants to have; none when they will do.
 * NOTE: no list of stolen passwords is consulted: there is none to be had without a network.
 */
export function passwordProblems(login: string, password: string): PasswordProblem[] {
  const problems: PasswordProblem[] = [];
  if (!LOGIN.test(login)) problems.push('LOGIN_SHAPE');
  if ([...password].length < PASSWORD_MIN) problems.push('PASSWORD_SHORT');
  if ([...password].length > PASSWORD_MAX) problems.push('PASSWORD_LONG');
  if (login.length >= 3 && password.toLowerCase().includes(login)) problems.push('PASSWORD_TELLS_LOGIN');
  if (new Set(password).size < 5 && password.length >= PASSWORD_MIN) problems.push('PASSWORD_PLAIN');
  return problems;
}

/** Wrong guesses in a row that lock a login. */
export const ATTEMPTS_MAX = 5;

/** How long a login stays locked, in milliseconds. */
export const LOCK_MS = 15 * 60_000;
