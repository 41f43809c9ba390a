import { expressMiddleware } from '@as-integrations/express5';
import { UnauthenticatedError } from '@hromada/shared/errors';
import type { Viewer, ViewerSealer } from '@hromada/shared/viewer';
import express, { type NextFunction, type Request, type Response, Router } from 'express';
import type { Graph } from './graph.ts';
import type { Admission } from './limits/admission.ts';
import type { ClientAddress } from './limits/client-address.ts';
import { isConsoleSession } from './limits/console-session.ts';
import { admitRequest, type Caller, countRequest } from './limits/http-admission.ts';
import type { RateLimiter } from './limits/rate-limiter.ts';
import { type OperationContext, openOperation } from './operation-context.ts';
import { PlatformUnavailableError } from './platform.ts';
import type { Identify } from './viewer/identify.ts';
import type { OriginCheck } from './viewer/origin.ts';

const BODY_LIMIT = '1mb';

/** What the graph's HTTP side stands on. */
export interface GraphRouteParts {
  readonly graph: Graph;
  readonly identify: Identify;
  readonly sealer: ViewerSealer;
  readonly isOurs: OriginCheck;
  readonly admission: Admission;
  readonly limiter: RateLimiter;
  readonly addressOf: ClientAddress;
}

/** GraphQL over HTTP at /graphql: JSON in, JSON out, never cached. */
export function graphRoutes(parts: GraphRouteParts): Router {
  const { graph, identify, sealer, isOurs, limiter } = parts;
  const router = Router();
  const door = { ...parts, presentError: graph.presentError };
  const open = ({ locals }: Response): OperationContext =>
    openOperation(locals.viewer as Viewer, sealer, (locals as Caller).actor);

  router.use('/graphql', async (request: Request, response: Response, next: NextFunction) => {
    response.set('cache-control', 'no-store');
    if (!isOurs(request.headers)) return refuse(response, 403, 'FORBIDDEN_ORIGIN', 'This page may not ask the graph');
    try {
      const { viewer, touch } = await identify(request.headers);
      touch();
      const actor = limiter.actorOf(viewer, parts.addressOf(request));
      const isListOnly = isConsoleSession(viewer, request.headers);
      Object.assign(response.locals, { viewer, actor, isListOnly } satisfies Caller);
      next();
    } catch (error) {
      if (error instanceof UnauthenticatedError) return refuse(response, 401, error.code, error.message);
      if (error instanceof PlatformUnavailableError) return refuse(response, 503, error.code, error.message);
      throw error;
    }
  });

  router.use(
    '/graphql',
    countRequest(door),
    express.json({ limit: BODY_LIMIT }),
    admitRequest(door),
    graph.directAnswer(open),
    expressMiddleware(graph.apollo, { context: async ({ res }) => open(res) }),
  );

  router.use('/graphql', (error: unknown, _request: Request, response: Response, next: NextFunction) =>
    refuseUnreadable(error, response, next),
  );
  return router;
}

/** Answers body-parser's faults: not JSON, too large. */
export function refuseUnreadable(error: unknown, response: Response, next: NextFunction): void {
  const status = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500;
  if (status >= 500 || response.headersSent) return next(error);
  refuse(response, status, status === 413 ? 'BODY_TOO_LARGE' : 'BAD_REQUEST', 'The request could not be read');
}

function refuse(response: Response, status: number, code: string, message: string): void {
  response.status(status).json({ errors: [{ message, extensions: { code } }] });
}
