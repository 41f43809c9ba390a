import { ApolloLink, CombinedGraphQLErrors } from '@apollo/client';

const requests = new WeakMap<object, string>();

/** Begins a trace for every query and command, so that whoever watches the servers can join what one click has caused. */
export function traceLink(): ApolloLink {
  return new ApolloLink((operation, forward) => {
    operation.setContext(({ headers }) => ({ headers: { ...headers, traceparent: newTraceParent() } }));
    return forward(operation);
  });
}

/**
 * Remembers under which name the server knows the request that failed.
 * @param response undefined when none came
 */
export function noteFailure(error: unknown, response: Response | undefined): void {
  const requestId = response?.headers.get('x-request-id');
  if (requestId) for (const key of keysOf(error)) requests.set(key, requestId);
}

/** The name of the request that failed with this error, to be told to whoever keeps the servers; null when there is none. */
export function requestIdOf(error: unknown): string | null {
  const [first] = keysOf(error);
  return (first && requests.get(first)) ?? null;
}

/** The client wraps the errors of an answer anew on its way to the screen; the errors themselves stay the same. */
function keysOf(error: unknown): readonly object[] {
  if (CombinedGraphQLErrors.is(error)) return error.errors;
  return typeof error === 'object' && error !== null ? [error] : [];
}

/** A `traceparent` of W3C Trace Context: random numbers of a trace and of its first step, asking to be recorded. */
function newTraceParent(): string {
  return `00-${randomHex(16)}-${randomHex(8)}-01`;
}

function randomHex(bytes: number): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
}
