import type { IncomingHttpHeaders } from 'node:http';
import type { Viewer } from '@hromada/shared/viewer';

/**
 * Whether a viewer came by the console's session cookie. An employee who shows no bearer token did, whatever else stands in
 * the Authorization header: it must not open what the list of operations closes.
 */
export function isConsoleSession(
  viewer: Viewer,
  { authorization = '' }: IncomingHttpHeaders,
  claims: { readonly token?: unknown } = {},
): boolean {
  const hasToken = typeof claims.token === 'string' || /^Bearer\s+\S+$/i.test(authorization);
  return viewer.kind === 'employee' && (viewer.sessionId !== null || !hasToken);
}
