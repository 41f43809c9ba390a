import type { IncomingHttpHeaders } from 'node:http';

/** Decides whether the page that sends a request is one of ours. */
export type OriginCheck = (headers: IncomingHttpHeaders) => boolean;

/**
 * Browsers name the page's origin, programs name none. Allowed: no browser at all, a page of the same host, and the
 * listed public origins.
 */
export function originCheck(publicOrigins: readonly string[]): OriginCheck {
  const allowed = new Set(publicOrigins);
  return ({ origin, host, 'sec-fetch-site': site }) => {
    if (origin === undefined) return site === undefined || site === 'same-origin' || site === 'none';
    return allowed.has(origin) || hostOf(origin) === host;
  };
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}
