import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { UnauthenticatedError } from '@hromada/shared/errors';
import { anonymousViewer, type Viewer } from '@hromada/shared/viewer';
import { chooseLanguage } from './language.ts';
import { readSessionCookie } from './session-cookie.ts';
import type { Session, SessionTokens } from './session-token.ts';
import { employeeViewer } from './sign-in.ts';

/** What a WebSocket client may say of itself in connection_init, where a browser can set no headers. */
export interface ConnectionClaims {
  readonly token?: unknown;
  readonly language?: unknown;
}

/** Who is asking and until when the answer to that question holds; null = no end. */
export interface Identity {
  readonly viewer: Viewer;
  readonly expiresAt: Date | null;
}

/** Settles who is asking, once, at the edge. */
export type Identify = (headers: IncomingHttpHeaders, claims?: ConnectionClaims) => Promise<Identity>;

/**
 * A program shows a token and must hold a good one; a browser shows a cookie, and without a good one is anonymous.
 * Nothing else that a client sends can name a viewer.
 */
export function createIdentify(tokens: SessionTokens): Identify {
  /** @throws {UnauthenticatedError} when a program's token does not hold */
  return async (headers, claims = {}) => {
    const request = {
      requestId: randomUUID(),
      language: chooseLanguage(claims.language ?? headers['x-hromada-language'], headers['accept-language']),
    };
    const session = await findSession(tokens, headers, claims);
    if (!session) return { viewer: anonymousViewer(request.requestId, request.language), expiresAt: null };
    return { viewer: employeeViewer(session.employee, request), expiresAt: session.expiresAt };
  };
}

async function findSession(
  tokens: SessionTokens,
  headers: IncomingHttpHeaders,
  claims: ConnectionClaims,
): Promise<Session | null> {
  const programToken = typeof claims.token === 'string' ? claims.token : bearerToken(headers.authorization);
  if (programToken !== null) {
    const session = await tokens.open(programToken, 'program');
    if (!session) throw new UnauthenticatedError('The token does not hold');
    return session;
  }
  const cookie = readSessionCookie(headers.cookie);
  return cookie === null ? null : tokens.open(cookie, 'session');
}

function bearerToken(header: string | undefined): string | null {
  return /^Bearer\s+(\S+)$/i.exec(header ?? '')?.[1] ?? null;
}
