import { DomainError } from '@hromada/shared/errors';
import type { Logger } from '@hromada/shared/logging';
import express, { type NextFunction, type Request, type Response, Router } from 'express';
import { z } from 'zod';
import { createSecret } from '../at-rest.ts';
import type { OwnOrigins } from '../own-origins.ts';
import { PlatformUnavailableError } from '../platform.ts';
import { refuse } from '../refusal.ts';
import type { Directory } from './directory.ts';
import { chooseLanguage } from './language.ts';
import type { OriginCheck } from './origin.ts';
import { ProviderUnavailableError } from './relying-party.ts';
import { safeReturnTo } from './return-to.ts';
import { readCookie, SESSION_COOKIE, SIGN_IN_COOKIE, UNKNOWN_COOKIE, writeCookie } from './session-cookie.ts';
import type { LiveSession, Sessions } from './sessions.ts';
import { ATTEMPT_SECONDS, type SignIn, type SignInResult } from './sign-in.ts';

/** What the session routes stand on. */
export interface SessionParts {
  readonly signIn: SignIn;
  readonly sessions: Sessions;
  readonly directory: Directory;
  readonly origins: OwnOrigins;
  readonly isOurs: OriginCheck;
  readonly log: Logger;
}

const CALLBACK = '/session/callback';
const linkBody = z.object({ code: z.string().min(1).max(200) });

/**
 * Signing in and out. Every refusal is `{ error: { code, message } }`.
 *
 * | request | answer |
 * |---|---|
 * | `GET /session` | `{ employee \| null, providers, unknown \| null, idleSeconds, expiresAt }` |
 * | `GET /session/sign-in?provider=&returnTo=&language=` | 302 to the provider |
 * | `GET /session/callback` | 302 to `returnTo`, and the cookie |
 * | `POST /session/link { code }` | `{ problems }`; without problems signed in |
 * | `POST /session/extend` | `{ idleSeconds, expiresAt }`: the person is still there |
 * | `DELETE /session` | `{ redirectTo: url \| null }`, the session is dead here |
 */
export function sessionRoutes(parts: SessionParts): Router {
  const { signIn, sessions, origins } = parts;
  const router = Router();
  const json = express.json({ limit: '4kb' });

  router.use('/session', (request, response, next) => {
    response.set('cache-control', 'no-store');
    if (request.method === 'GET' || parts.isOurs(request.headers)) return next();
    refuse(response, 403, 'FORBIDDEN_ORIGIN', 'This page may not sign in here');
  });

  router.get('/session', async (request, response) => {
    const origin = origins.ofRequest(request.headers);
    const found = await findSession(request);
    const stranger = found ? null : readCookie(UNKNOWN_COOKIE, request.headers.cookie, origin);
    response.json({
      employee: found && told(found.employee),
      providers: signIn.providers,
      unknown: stranger === null ? null : await signIn.findUnknown(stranger),
      idleSeconds: found && idleSecondsOf(found.session),
      expiresAt: found?.session.expiresAt.toISOString() ?? null,
    });
  });

  router.get('/session/sign-in', async (request, response) => {
    const origin = origins.ofRequest(request.headers);
    const returnTo = safeReturnTo(request.query['returnTo']);
    const browser = readCookie(SIGN_IN_COOKIE, request.headers.cookie, origin) ?? createSecret();
    try {
      const url = await signIn.begin({
        provider: String(request.query['provider'] ?? ''),
        redirectUri: `${origin}${CALLBACK}`,
        returnTo,
        language: chooseLanguage(request.query['language'], request.headers['accept-language']),
        browser,
      });
      response.append('set-cookie', writeCookie(SIGN_IN_COOKIE, browser, ATTEMPT_SECONDS, origin));
      response.redirect(302, onOwnOrigin(url, origin, origins));
    } catch (error) {
      sendBack(response, error, returnTo);
    }
  });

  router.get(CALLBACK, async (request, response) => {
    const origin = origins.ofRequest(request.headers);
    const browser = readCookie(SIGN_IN_COOKIE, request.headers.cookie, origin);
    try {
      const before = await findSession(request).catch(() => null);
      const result = await signIn.finish(new URL(request.originalUrl, origin), browser);
      // one browser, one session: whoever was signed in before is signed out
      if (before) await sessions.end(before.session, 'SIGNED_IN_ANEW');
      settle(response, result, origin);
      response.append('set-cookie', writeCookie(SIGN_IN_COOKIE, '', 0, origin));
      response.redirect(302, result.returnTo);
    } catch (error) {
      sendBack(response, error, '/');
    }
  });

  router.post('/session/link', json, async (request, response) => {
    const origin = origins.ofRequest(request.headers);
    const secret = readCookie(UNKNOWN_COOKIE, request.headers.cookie, origin);
    const body = linkBody.safeParse(request.body);
    if (!request.is('application/json')) return refuse(response, 415, 'JSON_ONLY', 'Send application/json');
    if (!body.success) return refuse(response, 400, 'BAD_REQUEST', 'code is missing');
    if (secret === null) return refuse(response, 401, 'UNAUTHENTICATED', 'Sign in at your provider first');
    const result = await signIn.link(secret, body.data.code);
    if (!('kind' in result)) return void response.json({ problems: result });
    settle(response, result, origin);
    response.append('set-cookie', writeCookie(UNKNOWN_COOKIE, '', 0, origin));
    response.json({ problems: [] });
  });

  router.post('/session/extend', async (request, response) => {
    const found = await findSession(request);
    if (!found) return refuse(response, 401, 'UNAUTHENTICATED', 'Nobody is signed in');
    const extended = await sessions.extend(found.session);
    response.json({ idleSeconds: idleSecondsOf(extended), expiresAt: extended.expiresAt.toISOString() });
  });

  router.delete('/session', async (request, response) => {
    const origin = origins.ofRequest(request.headers);
    const secret = readCookie(SESSION_COOKIE, request.headers.cookie, origin);
    const session = secret === null ? null : await sessions.find(secret);
    if (session) await sessions.end(session, 'SIGNED_OUT');
    response.append('set-cookie', writeCookie(SESSION_COOKIE, '', 0, origin));
    response.json({ redirectTo: session && (await signIn.endSessionUrl(session.provider, `${origin}/`)) });
  });

  router.use('/session', (error: unknown, _request: Request, response: Response, next: NextFunction) => {
    if (!(error instanceof DomainError)) return next(error);
    const isAway = error instanceof PlatformUnavailableError || error instanceof ProviderUnavailableError;
    refuse(response, isAway ? 503 : 401, error.code, error.message);
  });

  async function findSession(request: Request) {
    const secret = readCookie(SESSION_COOKIE, request.headers.cookie, origins.ofRequest(request.headers));
    const session = secret === null ? null : await sessions.find(secret);
    const employee = session && (await parts.directory.findEmployee(session));
    const isIn = employee && !employee.isDisabled && employee.id === session?.employeeId;
    return isIn && session ? { session, employee } : null;
  }

  function settle(response: Response, result: SignInResult, origin: string): void {
    if (result.kind === 'unknown') {
      response.append('set-cookie', writeCookie(UNKNOWN_COOKIE, result.secret, ATTEMPT_SECONDS, origin));
      return;
    }
    const seconds = Math.round((result.expiresAt.getTime() - Date.now()) / 1_000);
    response.append('set-cookie', writeCookie(SESSION_COOKIE, result.secret, seconds, origin));
  }

  /** Back to the console, which tells what happened: the browser is on its way there, no script reads an answer. */
  function sendBack(response: Response, error: unknown, returnTo: string): void {
    if (!(error instanceof DomainError)) throw error;
    // the message alone: causes of the library carry answers of the provider, tokens among them
    parts.log.warn({ code: error.code, reason: messageOf(error.cause) }, 'sign-in failed');
    const [path = '/', query = ''] = returnTo.split('?');
    const search = new URLSearchParams(query);
    search.set('signInProblem', error.code);
    response.redirect(302, `${path}?${search}`);
  }

  return router;
}

/** What the page is told of an employee: nothing that it could not show. */
function told({ id, name, position, unit, roles }: NonNullable<Awaited<ReturnType<Directory['findEmployee']>>>) {
  return { id, name, position, unit, roles };
}

function idleSecondsOf({ idleExpiresAt }: LiveSession): number {
  return Math.max(0, Math.ceil((idleExpiresAt.getTime() - Date.now()) / 1_000));
}

/** The embedded provider's page is at every one of our origins: the browser stays at the one where its cookies are. */
function onOwnOrigin(url: string, origin: string, { all }: OwnOrigins): string {
  const named = all.find((own) => url.startsWith(`${own}/`));
  return named === undefined ? url : origin + url.slice(named.length);
}

function messageOf(cause: unknown): string | undefined {
  return cause instanceof Error ? cause.message : undefined;
}
