import type { Viewer } from '@hromada/shared/viewer';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { GraphQLError } from 'graphql';
import { setHttpOf } from '../graph-error.ts';
import { isRecord } from '../is-record.ts';
import type { ErrorPresenter } from '../present-error.ts';
import type { Admission } from './admission.ts';
import type { Actor, RateLimiter } from './rate-limiter.ts';

/** What the door over HTTP stands on. */
export interface HttpAdmissionParts {
  readonly admission: Admission;
  readonly limiter: RateLimiter;
  readonly presentError: ErrorPresenter;
}

/** What is known of a request when it comes to the door; stands in `response.locals`. */
export interface Caller {
  readonly viewer: Viewer;
  readonly actor: Actor | null;
  /** a session of the console: nothing but what its build has listed */
  readonly isListOnly: boolean;
}

/** Counts the request, before its body is read. */
export function countRequest({ limiter, presentError }: HttpAdmissionParts): RequestHandler {
  return (request, response, next) =>
    guarded(request, response, next, presentError, () => limiter.takeRequest((response.locals as Caller).actor));
}

/** Looks at the operation, after its body is read and before Apollo Server sees it; puts a listed text in its place. */
export function admitRequest({ admission, presentError }: HttpAdmissionParts): RequestHandler {
  return (request, response, next) =>
    guarded(request, response, next, presentError, () => {
      const { viewer, isListOnly } = response.locals as Caller;
      if (request.method === 'GET') admitSearch(request, (sent) => admission.admit(sent, viewer, isListOnly));
      else if (isRecord(request.body))
        request.body = withText(request.body, admission.admit(request.body, viewer, isListOnly));
    });
}

function admitSearch(request: Request, admit: (sent: Record<string, unknown>) => string | null): void {
  const { pathname, searchParams } = new URL(request.url, 'http://gateway');
  const extensions = parsed(searchParams.get('extensions'));
  const documentId = searchParams.get('documentId') ?? undefined;
  const text = admit({ query: searchParams.get('query') ?? undefined, documentId, extensions });
  const isNamed = documentId !== undefined || (isRecord(extensions) && 'persistedQuery' in extensions);
  // A parameter said twice is for Apollo Server to refuse.
  if (text === null || !isNamed || searchParams.getAll('query').length > 1) return;
  searchParams.set('query', text);
  searchParams.delete('extensions');
  searchParams.delete('documentId');
  request.url = `${pathname}?${searchParams}`;
}

/** Apollo Server refuses `persistedQuery` when it keeps no list of its own. */
function withText(body: Record<string, unknown>, text: string | null): Record<string, unknown> {
  if (text === null) return body;
  const { documentId: _, extensions, ...rest } = body;
  if (!isRecord(extensions)) return { ...rest, query: text, ...(extensions !== undefined && { extensions }) };
  const { persistedQuery: __, ...others } = extensions;
  return { ...rest, query: text, extensions: others };
}

function guarded(
  request: Request,
  response: Response,
  next: NextFunction,
  presentError: ErrorPresenter,
  act: () => void,
): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return sendError(error, { request, response, presentError });
  }
  next();
}

function sendError(
  error: GraphQLError,
  { request, response, presentError }: { request: Request; response: Response; presentError: ErrorPresenter },
): void {
  setHttpOf(error, response);
  const type = request.accepts(['application/json', 'application/graphql-response+json']) || 'application/json';
  response.type(`${type}; charset=utf-8`).send(JSON.stringify({ errors: [presentError(error.toJSON(), error)] }));
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    // Not JSON: Apollo Server says so.
    return undefined;
  }
}
