import { SESSION_HOURS } from './session-token.ts';

const NAME = 'hromada-session';

/** The session token in a Cookie header, or null. */
export function readSessionCookie(header: string | undefined): string | null {
  for (const pair of header?.split(';') ?? []) {
    const [name, ...value] = pair.trim().split('=');
    if (name === NAME) return value.join('=') || null;
  }
  return null;
}

/** Set-Cookie header that opens a session. Scripts cannot read it; no other site's page sends it along. */
export function openingCookie(token: string, isHttps: boolean): string {
  return `${NAME}=${token}; Max-Age=${SESSION_HOURS * 3600}; ${attributes(isHttps)}`;
}

/** Set-Cookie header that ends it. */
export function closingCookie(isHttps: boolean): string {
  return `${NAME}=; Max-Age=0; ${attributes(isHttps)}`;
}

function attributes(isHttps: boolean): string {
  return `Path=/; HttpOnly; SameSite=Strict${isHttps ? '; Secure' : ''}`;
}
