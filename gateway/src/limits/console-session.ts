import type { IncomingHttpHeaders } from 'node:http';
import type { Viewer } from '@hromada/shared/viewer';

/** Whether a viewer came by the console's session cookie: known, and not by a token that they showed. */
export function isConsoleSession(
  viewer: Viewer,
  headers: IncomingHttpHeaders,
  claims: { readonly token?: unknown } = {},
): boolean {
  return viewer.kind !== 'anonymous' && headers.authorization === undefined && typeof claims.token !== 'string';
}
