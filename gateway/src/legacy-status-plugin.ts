import type { ApolloServerPlugin, BaseContext } from '@apollo/server';

/** Faults of the document, which clients of before `application/graphql-response+json` expect under 200. */
const DOCUMENT_FAULTS = new Set<unknown>(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']);
const LEGACY = 'application/json';
const MODERN = 'application/graphql-response+json';

/**
 * GraphQL over HTTP, section 6.4.1: who names `application/json` as what they accept gets a well-formed answer to a wrong
 * document under 200. Whoever names nothing, or the newer type, gets 400; limits are 400 for everybody.
 */
export function legacyStatusPlugin(): ApolloServerPlugin<BaseContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ request, response }) {
          const accepted = request.http?.headers.get('accept') ?? '';
          const isLegacy = accepted.includes(LEGACY) && !accepted.includes(MODERN);
          if (!isLegacy || response.body.kind !== 'single') return;
          const { errors = [] } = response.body.singleResult;
          if (errors.length > 0 && errors.every(({ extensions }) => DOCUMENT_FAULTS.has(extensions?.code)))
            response.http.status = 200;
        },
      };
    },
  };
}
