/** A cookie of ours: what it is called on https, and whether another site's page may lead here with it. */
interface CookieKind {
  readonly name: string;
  readonly sameSite: 'Strict' | 'Lax';
}

/** The session's secret. */
export const SESSION_COOKIE: CookieKind = { name: 'hromada-session', sameSite: 'Strict' };

/** Binds a sign-in under way to the browser; `Lax`, for the identity provider's page sends the browser back with it. */
export const SIGN_IN_COOKIE: CookieKind = { name: 'hromada-sign-in', sameSite: 'Lax' };

/** Somebody whom the council does not know yet, for the few minutes in which they may show an invitation code. */
export const UNKNOWN_COOKIE: CookieKind = { name: 'hromada-unknown', sameSite: 'Strict' };

/**
 * The value of a cookie in a Cookie header, or null. On https only the `__Host-` name counts: a page of a neighbouring
 * host name could have set the other.
 */
export function readCookie(kind: CookieKind, header: string | undefined, origin: string): string | null {
  const wanted = nameOf(kind, origin);
  for (const pair of header?.split(';') ?? []) {
    const [name, ...value] = pair.trim().split('=');
    if (name === wanted) return value.join('=') || null;
  }
  return null;
}

/** Set-Cookie header. Scripts cannot read it. @param maxAgeSeconds 0 takes it away */
export function writeCookie(kind: CookieKind, value: string, maxAgeSeconds: number, origin: string): string {
  const secure = isHttps(origin) ? '; Secure' : '';
  return `${nameOf(kind, origin)}=${value}; Max-Age=${maxAgeSeconds}; Path=/; HttpOnly; SameSite=${kind.sameSite}${secure}`;
}

/** Browsers take a `__Host-` cookie over https alone; without https there is this machine only. */
function nameOf({ name }: CookieKind, origin: string): string {
  return isHttps(origin) ? `__Host-${name}` : name;
}

function isHttps(origin: string): boolean {
  return origin.startsWith('https:');
}
