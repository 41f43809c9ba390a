import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { UnauthenticatedError } from '@hromada/shared/errors';
import type { Logger } from '@hromada/shared/logging';
import { VIEWER_HEADER, type ViewerSealer } from '@hromada/shared/viewer';
import { type Request, type Response, Router } from 'express';
import { GraphQLError } from 'graphql';
import { Pool } from 'undici';
import type { ClientAddress } from '../limits/client-address.ts';
import type { RateLimiter } from '../limits/rate-limiter.ts';
import { PlatformUnavailableError } from '../platform.ts';
import { refuse, refuseAsGraph } from '../refusal.ts';
import { requestIdOf } from '../telemetry/request-id.ts';
import type { Identify } from '../viewer/identify.ts';
import type { OriginCheck } from '../viewer/origin.ts';

/** A file is at most as large; the subgraph says the same, by what comes in and not by what is announced. */
const FILE_MAX_BYTES = 25 * 1024 * 1024;
/** A scanner may take twenty seconds after the last byte. */
const ANSWER_MS = 60_000;
/** Nothing else of an answer leaves: the rest is the business of the two processes. */
const HEADERS = ['content-type', 'content-length', 'content-disposition', 'content-security-policy', 'retry-after'];
const CHANGES: ReadonlySet<string> = new Set(['POST']);

/** What the way of files stands on. */
export interface FileRouteParts {
  /** address of the subgraph's graph; its files lie beside it */
  readonly subgraphUrl: string;
  readonly identify: Identify;
  readonly sealer: ViewerSealer;
  readonly isOurs: OriginCheck;
  readonly limiter: RateLimiter;
  readonly addressOf: ClientAddress;
  readonly log: Logger;
}

/** Files of documents at /files: to and from their subgraph, on behalf of the viewer, never held here as a whole. */
export function fileRoutes(parts: FileRouteParts): { readonly router: Router; stop(): Promise<void> } {
  const { identify, sealer, isOurs, limiter, addressOf, log } = parts;
  const pool = new Pool(new URL(parts.subgraphUrl).origin, { connections: 32, headersTimeout: ANSWER_MS });
  const router = Router();

  router.use('/files', async (request: Request, response: Response) => {
    response.set('cache-control', 'no-store');
    if (!isOurs(request.headers)) return refuse(response, 403, 'FORBIDDEN_ORIGIN', 'This page may not ask for files');
    const isChange = CHANGES.has(request.method);
    if (!isChange && request.method !== 'GET') return refuse(response, 405, 'METHOD_NOT_ALLOWED', 'GET or POST');
    // A form of another site can send neither this type nor a header of its own without being asked first.
    if (isChange && request.get('content-type') !== 'application/octet-stream')
      return refuse(response, 415, 'BAD_REQUEST', 'The body is application/octet-stream');
    if (Number(request.get('content-length') ?? 0) > FILE_MAX_BYTES)
      return refuse(response.set('connection', 'close'), 413, 'FILE_TOO_LARGE', 'The file is too large: 25 MB at most');
    try {
      const { viewer, touch } = await identify(request.headers);
      touch();
      limiter.takeRequest(limiter.actorOf(viewer, addressOf(request)));
      await carry(request, response, { pool, token: await sealer.seal(viewer) });
    } catch (error) {
      if (response.headersSent || response.destroyed) return void response.destroy();
      if (error instanceof UnauthenticatedError) return refuse(response, 401, error.code, error.message);
      if (error instanceof PlatformUnavailableError) return refuse(response, 503, error.code, error.message);
      if (error instanceof GraphQLError) return refuseAsGraph(response, error);
      log.warn({ requestId: requestIdOf(request.headers), err: error }, 'files are out of reach');
      refuse(response, 503, 'SUBGRAPH_UNAVAILABLE', 'Files are out of reach now');
    }
  });
  return { router, stop: () => pool.close() };
}

async function carry(request: Request, response: Response, { pool, token }: { pool: Pool; token: string }) {
  const isChange = CHANGES.has(request.method);
  const answer = await pool.request({
    path: `/files${request.url === '/' ? '' : request.url}`,
    method: isChange ? 'POST' : 'GET',
    headers: { [VIEWER_HEADER]: token, ...(isChange && { 'content-type': 'application/octet-stream' }) },
    body: isChange ? Readable.from(request) : null,
  });
  response.status(answer.statusCode);
  for (const name of HEADERS) {
    const value = answer.headers[name];
    if (value !== undefined) response.set(name, value);
  }
  await pipeline(answer.body, response);
}
