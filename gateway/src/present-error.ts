import { randomUUID } from 'node:crypto';
import type { Logger } from '@hromada/shared/logging';
import type { GraphQLFormattedError } from 'graphql';

/** Codes under which libraries put what nobody foresaw. */
const DEFECTS = new Set<unknown>([undefined, 'INTERNAL_SERVER_ERROR', 'DOWNSTREAM_SERVICE_ERROR']);

/** Extensions through which libraries tell hosts, bodies and stacks. */
const SECRETS = new Set(['http', 'response', 'exception', 'stacktrace']);

/** Makes an error fit to leave the gateway. */
export type ErrorPresenter = (formatted: GraphQLFormattedError, thrown?: unknown) => GraphQLFormattedError;

/**
 * An error with a code is for the client and passes with its details; one without is a defect: masked as INTERNAL
 * with an incident id that stands in the log. Subgraphs mask their own defects likewise, those pass as they are.
 */
export function createErrorPresenter(log: Logger): ErrorPresenter {
  return (formatted, thrown) => {
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
    log.error({ incidentId, path: formatted.path, err: thrown ?? formatted.message }, 'defect');
    return { message: 'Internal error', ...place, extensions: { code: 'INTERNAL', incidentId } };
  };
}

/** graphql-js offers names that are like the wrong one: they would spell out a schema that may not be asked for. */
function withoutSuggestion(message: string): string {
  return message.replace(/ ?Did you mean [\s\S]*\?$/, '');
}
