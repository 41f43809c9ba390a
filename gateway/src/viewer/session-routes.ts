import type { Logger } from '@hromada/shared/logging';
import express, { type Request, type Response, Router } from 'express';
import { z } from 'zod';
import type { OriginCheck } from './origin.ts';
import { closingCookie, openingCookie, readSessionCookie } from './session-cookie.ts';
import type { SessionTokens } from './session-token.ts';
import type { Employee, SignIn } from './sign-in.ts';

/** What the session routes stand on. */
export interface SessionParts {
  readonly tokens: SessionTokens;
  /** null where signing in happens elsewhere */
  readonly signIn: SignIn | null;
  readonly isOurs: OriginCheck;
  readonly log: Logger;
}

const signInBody = z.object({ employeeId: z.string().min(1).max(100) });

/**
 * Signing in and out.
 *
 * | request | answer |
 * |---|---|
 * | `GET /session` | `{ employee \| null, demoEmployees: [...] \| null }` |
 * | `POST /session { employeeId }` | `{ employee }` and the cookie |
 * | `DELETE /session` | 204 and no cookie |
 * | `POST /token { employeeId }` | `{ token }` for `Authorization: Bearer` of a program |
 */
export function sessionRoutes(parts: SessionParts): Router {
  const { tokens, signIn, log } = parts;
  const router = Router();
  const json = express.json({ limit: '4kb' });

  router.use(['/session', '/token'], (request, response, next) => {
    response.set('cache-control', 'no-store');
    if (request.method === 'GET' || parts.isOurs(request.headers)) return next();
    refuse(response, 403, 'FORBIDDEN_ORIGIN', 'This page may not sign in here');
  });

  router.get('/session', async (request, response) => {
    const cookie = readSessionCookie(request.headers.cookie);
    const session = cookie === null ? null : await tokens.open(cookie, 'session');
    const demoEmployees = (await signIn?.employees().catch((error: unknown) => nobody(log, error))) ?? null;
    response.json({ employee: session?.employee ?? null, demoEmployees });
  });

  router.post('/session', json, async (request, response) => {
    const employee = await admit(request, response);
    if (!employee) return;
    response.set('set-cookie', openingCookie(await tokens.issue(employee, 'session'), isHttps(request)));
    response.json({ employee });
  });

  router.post('/token', json, async (request, response) => {
    const employee = await admit(request, response);
    if (employee) response.json({ token: await tokens.issue(employee, 'program') });
  });

  router.delete('/session', (request, response) => {
    response.set('set-cookie', closingCookie(isHttps(request)));
    response.status(204).end();
  });

  /** The employee who signs in; null when the request has been refused. */
  async function admit(request: Request, response: Response): Promise<Employee | null> {
    if (!signIn) return refuse(response, 404, 'SIGN_IN_ELSEWHERE', 'Signing in happens elsewhere');
    if (!request.is('application/json')) return refuse(response, 415, 'JSON_ONLY', 'Send application/json');
    const body = signInBody.safeParse(request.body);
    if (!body.success) return refuse(response, 400, 'BAD_REQUEST', 'employeeId is missing');
    try {
      const employee = await signIn.signIn(body.data.employeeId);
      return employee ?? refuse(response, 404, 'EMPLOYEE_NOT_FOUND', 'There is no such employee');
    } catch (error) {
      log.warn({ err: error }, 'sign-in failed');
      return refuse(response, 503, 'SIGN_IN_UNAVAILABLE', 'The staff directory does not answer now');
    }
  }

  return router;
}

function refuse(response: Response, status: number, code: string, message: string): null {
  response.status(status).json({ error: { code, message } });
  return null;
}

function nobody(log: Logger, error: unknown): [] {
  log.warn({ err: error }, 'no employees to offer');
  return [];
}

/** Browsers name the scheme they see in Origin, also behind a proxy that ends TLS. */
function isHttps(request: Request): boolean {
  return request.secure || request.headers.origin?.startsWith('https:') === true;
}
