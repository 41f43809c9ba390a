import { expressMiddleware } from '@as-integrations/express5';
import { anonymousViewer, type Viewer, type ViewerSealer } from '@hromada/shared/viewer';
import express, { type NextFunction, type Request, type Response, Router } from 'express';
import type { Graph } from './graph.ts';
import { refuseUnreadable } from './graph-routes.ts';
import type { Admission } from './limits/admission.ts';
import type { ClientAddress } from './limits/client-address.ts';
import { admitRequest, type Caller, countRequest } from './limits/http-admission.ts';
import type { RateLimiter } from './limits/rate-limiter.ts';
import { openOperation } from './operation-context.ts';
import { requestIdOf } from './telemetry/request-id.ts';
import { chooseLanguage } from './viewer/language.ts';

/** Where anybody reads what is public. */
export const PUBLIC_PATH = '/public/graphql';

/** a question to the public graph is short */
const BODY_LIMIT = '100kb';
const PREFLIGHT_SECONDS = '86400';

/** What the public side stands on. */
export interface PublicRouteParts {
  readonly graph: Graph;
  readonly sealer: ViewerSealer;
  readonly admission: Admission;
  readonly limiter: RateLimiter;
  readonly addressOf: ClientAddress;
}

/**
 * The public contract over HTTP: GET and POST, from any page, without cookies and tokens. Whoever asks is anonymous, so an
 * answer may be kept and shared.
 */
export function publicRoutes({ graph, sealer, admission, limiter, addressOf }: PublicRouteParts): Router {
  const router = Router();
  const door = { admission, limiter, presentError: graph.presentError };

  router.use(PUBLIC_PATH, (request, response, next) => {
    response.set({
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'etag, retry-after, x-request-id',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'no-store',
      vary: 'accept, accept-language, x-hromada-language',
    });
    if (request.method === 'OPTIONS') return answerPreflight(response);
    const viewer = publicViewer(request.headers);
    const actor = limiter.actorOf(viewer, addressOf(request));
    Object.assign(response.locals, { viewer, actor, isListOnly: false } satisfies Caller);
    next();
  });
  router.use(
    PUBLIC_PATH,
    countRequest(door),
    express.json({ limit: BODY_LIMIT }),
    admitRequest(door),
    expressMiddleware(graph.apollo, {
      context: async ({ res }) => openOperation(res.locals.viewer as Viewer, sealer, (res.locals as Caller).actor),
    }),
  );
  router.use(PUBLIC_PATH, (error: unknown, _request: Request, response: Response, next: NextFunction) =>
    refuseUnreadable(error, response, next),
  );
  return router;
}

/** Nobody in particular, in the language that the request asks for. Nothing else of the request names anybody. */
export function publicViewer(headers: Request['headers'], language: unknown = headers['x-hromada-language']): Viewer {
  return anonymousViewer(requestIdOf(headers), chooseLanguage(language, headers['accept-language']));
}

function answerPreflight(response: Response): void {
  response
    .set({
      'access-control-allow-methods': 'GET, POST, OPTIONS',
      'access-control-allow-headers': 'accept-language, apollo-require-preflight, content-type, x-hromada-language',
      'access-control-max-age': PREFLIGHT_SECONDS,
    })
    .status(204)
    .end();
}
