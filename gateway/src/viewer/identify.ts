import type { IncomingHttpHeaders } from 'node:http';
import { UnauthenticatedError } from '@hromada/shared/errors';
import type { Logger } from '@hromada/shared/logging';
import { anonymousViewer, type Viewer } from '@hromada/shared/viewer';
import type { OwnOrigins } from '../own-origins.ts';
import { requestIdOf } from '../telemetry/request-id.ts';
import type { AccessTokens } from './access-token.ts';
import type { Directory } from './directory.ts';
import type { Issuer } from './issuer.ts';
import { chooseLanguage } from './language.ts';
import { type ResidentClaims, residentClaims } from './resident-claims.ts';
import { readCookie, SESSION_COOKIE } from './session-cookie.ts';
import { endOf, type LiveSession, type Sessions } from './sessions.ts';

/** What a WebSocket client may say of itself in connection_init, where a browser can set no headers. */
export interface ConnectionClaims {
  readonly token?: unknown;
  readonly language?: unknown;
}

/** Who is asking. */
export interface Identity {
  readonly viewer: Viewer;
  /** when to look again: the token, the session or its idle time ends; null = never */
  readonly expiresAt: Date | null;
  /** the person is at work: puts off the end of an idle session */
  touch(): void;
}

/** Settles who is asking, once, at the edge. */
export type Identify = (headers: IncomingHttpHeaders, claims?: ConnectionClaims) => Promise<Identity>;

/** What identification stands on. */
export interface IdentifyParts {
  readonly tokens: AccessTokens;
  readonly sessions: Sessions;
  readonly directory: Directory;
  readonly origins: OwnOrigins;
  readonly log: Logger;
}

type Asking = Pick<Viewer, 'language' | 'requestId'>;

const NO_TOUCH = (): void => undefined;

/**
 * A program shows a token and must hold a good one; a browser shows a cookie, and without a good one is anonymous.
 * Nothing else that a client sends can name a viewer.
 */
export function createIdentify(parts: IdentifyParts): Identify {
  const { tokens, sessions, directory, origins, log } = parts;

  /** @throws {UnauthenticatedError} when a program's token does not hold */
  return async (headers, claims = {}) => {
    const asking = {
      requestId: requestIdOf(headers),
      language: chooseLanguage(claims.language ?? headers['x-hromada-language'], headers['accept-language']),
    };
    const token = claims.token === undefined ? bearerToken(headers.authorization) : String(claims.token);
    if (token !== null) {
      const identity = await ofToken(token, asking);
      directory.noteUse(identity.viewer.clientId);
      return identity;
    }
    const secret = readCookie(SESSION_COOKIE, headers.cookie, origins.ofRequest(headers));
    const session = secret === null ? null : await sessions.find(secret);
    return (session && (await ofSession(session, asking))) ?? anonymous(asking);
  };

  /** Null when the employee may no longer sign in: the session ends with it. */
  async function ofSession(session: LiveSession, asking: Asking): Promise<Identity | null> {
    const employee = await directory.findEmployee(session);
    if (!employee || employee.isDisabled || employee.id !== session.employeeId) {
      await sessions
        .end(session, 'ACCESS_ENDED')
        .catch((error: unknown) => log.warn({ err: error }, 'a session could not be ended'));
      return null;
    }
    return {
      viewer: {
        ...anonymousViewer(asking.requestId, asking.language),
        kind: 'employee',
        subject: employee.id,
        name: employee.name,
        roles: employee.roles,
        unitIds: employee.unitIds,
        standsInFor: employee.standsInFor,
        sessionId: session.id,
      },
      expiresAt: endOf(session),
      touch: () => sessions.touch(session),
    };
  }

  /** A silent issuer is no reason to believe anybody: asked again with the next request. */
  function vouched(issuer: Issuer, token: string, subject: string): Promise<ResidentClaims | null> {
    return residentClaims(issuer, token, subject).catch((error: unknown) => {
      log.warn({ err: error, provider: issuer.name }, 'an issuer does not say who a resident is');
      return null;
    });
  }

  /** @throws {UnauthenticatedError} */
  async function ofToken(token: string, asking: Asking): Promise<Identity> {
    const grant = await tokens.verify(token);
    const { issuer, subject, clientId, expiresAt } = grant;
    const client = await directory.findClient(clientId);
    if (!client || client.isDisabled) throw new UnauthenticatedError('The token does not hold');
    const scopes = grant.scopes.filter((scope) => client.scopes.includes(scope));
    const viewer = { ...anonymousViewer(asking.requestId, asking.language), clientId, scopes };
    if (subject === clientId) {
      if (!issuer.speaksFor.includes('clients')) throw new UnauthenticatedError('The token does not hold');
      return { viewer: { ...viewer, kind: 'client', subject, name: client.name }, expiresAt, touch: NO_TOUCH };
    }
    const resident = issuer.speaksFor.includes('residents')
      ? await directory.findResident({ provider: issuer.name, subject }, () => vouched(issuer, token, subject))
      : null;
    if (!resident) throw new UnauthenticatedError('The token does not hold');
    const { personId, name, assurance } = resident;
    return { viewer: { ...viewer, kind: 'resident', subject: personId, name, assurance }, expiresAt, touch: NO_TOUCH };
  }
}

function anonymous({ requestId, language }: Asking): Identity {
  return { viewer: anonymousViewer(requestId, language), expiresAt: null, touch: NO_TOUCH };
}

function bearerToken(header: string | undefined): string | null {
  return /^Bearer\s+(\S+)$/i.exec(header ?? '')?.[1] ?? null;
}
