import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const given = new WeakMap<IncomingHttpHeaders, string>();

/**
 * Names a request, once, as it comes in. What a client calls it does not count: it would stand in our logs, and two could
 * call theirs alike.
 */
export function giveRequestId(headers: IncomingHttpHeaders): string {
  const requestId = randomUUID();
  given.set(headers, requestId);
  return requestId;
}

/** The name of the request with these headers; a new one where none was given, as to a socket. */
export function requestIdOf(headers: IncomingHttpHeaders): string {
  return given.get(headers) ?? randomUUID();
}
