import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { v4 } from 'uuid';
import { DomainError } from '../errors/index.ts';
import type { Logger } from '../logging/index.ts';
import { isOfUnstorableText } from './storable-text.ts';

/** Codes that graphql-js and Apollo themselves give to faults of the request. */
const REQUEST_FAULTS = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_REQUEST', 'BAD_USER_INPUT']);

/** What was thrown first: graphql-js and graphql-ws wrap it in located errors. */
function originOf(thrown: unknown): unknown {
  return thrown instanceof GraphQLError && thrown.originalError ? originOf(thrown.originalError) : thrown;
}

/**
 * DomainError → its code and details; a fault of the request, or a text with U+0000, as one; anything else is a defect:
 * masked as INTERNAL with an incident id that stands in the log, beside the id of the request.
 * @param requestOf the request in which something was thrown, as far as that is known
 */
export function createErrorFormatter(
  log: Logger,
  requestOf: (thrown: unknown) => string | undefined = () => undefined,
): (formatted: GraphQLFormattedError, thrown: unknown) => GraphQLFormattedError {
  return (formatted, thrown) => {
    const error = originOf(thrown);
    const place = {
      ...(formatted.path && { path: formatted.path }),
      ...(formatted.locations && { locations: formatted.locations }),
    };
    if (error instanceof DomainError) {
      return { message: error.message, ...place, extensions: { code: error.code, ...error.details } };
    }
    if (isOfUnstorableText(error))
      return { message: 'A text holds U+0000', ...place, extensions: { code: 'BAD_USER_INPUT' } };
    const code = formatted.extensions?.code;
    if (typeof code === 'string' && REQUEST_FAULTS.has(code))
      return { message: formatted.message, ...place, extensions: { code } };
    // over WebSocket nobody gives codes: an error of graphql-js itself without a path was thrown before anything ran
    const isRequestFault = code === undefined && error instanceof GraphQLError && !formatted.path;
    if (isRequestFault) return { message: formatted.message, ...place, extensions: { code: 'BAD_USER_INPUT' } };
    const incidentId = v4();
    log.error({ incidentId, requestId: requestOf(thrown), path: formatted.path, err: error }, 'defect');
    return { message: 'Internal error', ...place, extensions: { code: 'INTERNAL', incidentId } };
  };
}
