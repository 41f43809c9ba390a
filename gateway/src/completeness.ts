import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import type { FormattedExecutionResult, GraphQLError } from 'graphql';
import { graphError } from './graph-error.ts';

/**
 * Apollo's executor reports a missing non-null field beside the data, in `extensions.valueCompletion`. Usually that
 * is only an unknown reference that became null, as the schema says. When nothing at all is left of the data the
 * client gets an error instead of silence.
 */
export function settleCompleteness(result: FormattedExecutionResult): FormattedExecutionResult {
  if (!result.extensions?.valueCompletion) return result;
  const { extensions, ...settled } = result;
  const { valueCompletion: _, ...others } = extensions;
  const kept = Object.keys(others).length > 0 ? { ...settled, extensions: others } : settled;
  if (result.data !== null || result.errors?.length) return kept;
  return { ...kept, errors: [incompleteData().toJSON()] };
}

/** Nothing is left of the data, and no subgraph said why. */
export function incompleteData(): GraphQLError {
  return graphError('INCOMPLETE_DATA', 'A required part of the answer is missing');
}

/** The same for operations that Apollo Server answers. */
export function completenessPlugin(): ApolloServerPlugin<BaseContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response }) {
          if (response.body.kind === 'single')
            response.body.singleResult = settleCompleteness(response.body.singleResult);
        },
      };
    },
  };
}
