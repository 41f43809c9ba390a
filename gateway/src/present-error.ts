import { randomUUID } from 'node:crypto';
import type { Logger } from '@hromada/shared/logging';
import type { GraphQLFormattedError } from 'graphql';

/** Codes under which libraries put what nobody foresaw. */
const DEFECTS = new Set<unknown>([undefined, 'INTERNAL_SERVER_ERROR', 'DOWNSTREAM_SERVICE_ERROR']);

/** Extensions through which libraries tell hosts, bodies and stacks. */
const SECRETS = new Set(['http', 'response', 'exception', 'stacktrace']);

/** Makes an error fit to leave the gateway. */
export type ErrorPresenter = (formatted: GraphQLFormattedError, thrown?: unknown) => GraphQLFormattedError;

/** Who wants to know of errors that leave, and what is known of them. */
export interface ErrorWatch {
  onError?(code: unknown): void;
  /** the request in which something was thrown, as far as that is known */
  requestOf?(thrown: unknown): string | undefined;
}

/**
 * An error with a code is for the client and passes with its details; one without is a defect: masked as INTERNAL
 * with an incident id that stands in the log, beside the id of the request. Subgraphs mask their own defects likewise,
 * those pass as they are.
 */
export function createErrorPresenter(log: Logger, watch: ErrorWatch = {}): ErrorPresenter {
  return (formatted, thrown) => {
    watch.onError?.(DEFECTS.has(formatted.extensions?.code) ? 'INTERNAL' : formatted.extensions?.code);
    const place = {
      ...(formatted.locations && { locations: formatted.locations }),
      ...(formatted.path && { path: formatted.path }),
    };
    const extensions = formatted.extensions ?? {};
    if (!DEFECTS.has(extensions.code)) {
      const visible = Object.entries(extensions).filter(([key]) => !SECRETS.has(key));
      return { message: withoutSuggestion(formatted.message), ...place, extensions: Object.fromEntries(visible) };
    }
    const incidentId = randomUUID();
    const requestId = watch.requestOf?.(thrown);
    log.error({ incidentId, requestId, path: formatted.path, err: thrown ?? formatted.message }, 'defect');
    return { message: 'Internal error', ...place, extensions: { code: 'INTERNAL', incidentId } };
  };
}

/** graphql-js offers names that are like the wrong one: they would spell out a schema that may not be asked for. */
function withoutSuggestion(message: string): string {
  return message.replace(/ ?Did you mean [\s\S]*\?$/, '');
}
