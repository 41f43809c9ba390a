import type { Response } from 'express';
import { GraphQLError } from 'graphql';

/** Codes that the gateway itself gives; README.md tells what a client does about each. */
export type GatewayErrorCode =
  | 'SUBGRAPH_UNAVAILABLE'
  | 'INCOMPLETE_DATA'
  | 'UNAUTHENTICATED'
  | 'GRAPHQL_VALIDATION_FAILED'
  | 'INTROSPECTION_DISABLED'
  | 'OPERATION_NOT_LISTED'
  | 'OPERATION_RESOLUTION_FAILURE'
  | 'OPERATION_MISMATCH'
  | 'PERSISTED_QUERY_NOT_FOUND'
  | 'RATE_LIMITED'
  | 'OVERLOADED'
  | 'LIMIT_TOKENS'
  | 'LIMIT_DEPTH'
  | 'LIMIT_SELECTIONS'
  | 'LIMIT_ALIASES'
  | 'LIMIT_DIRECTIVES'
  | 'LIMIT_ROOT_FIELDS'
  | 'LIMIT_PAGE'
  | 'LIMIT_LIST'
  | 'LIMIT_COST'
  | 'SUBSCRIPTION_GAP'
  | 'SUBSCRIPTION_LIMIT'
  | 'SUBSCRIPTION_OVERFLOW'
  | 'SUBSCRIPTION_SLOW_CONSUMER'
  | 'SUBSCRIPTION_UNSUPPORTED';

/** What an error may say besides its code and message. */
export interface GraphErrorDetails {
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** An error the gateway answers on its own account. */
export function graphError(code: GatewayErrorCode, message: string, details: GraphErrorDetails = {}): GraphQLError {
  return new GraphQLError(message, { path: details.path, extensions: { ...details.extensions, code } });
}

interface HttpAnswer {
  readonly status?: number;
  readonly headers?: Iterable<readonly [string, string]>;
}

/** Gives an answer that is nothing but this error its status, 400 unless it says otherwise, and when to come again. */
export function setHttpOf({ extensions }: GraphQLError, response: Response): void {
  const { status = 400, headers = [] } = (extensions.http ?? {}) as HttpAnswer;
  for (const [name, value] of headers) response.set(name, value);
  response.status(status);
}
