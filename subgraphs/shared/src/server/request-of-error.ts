import type { ApolloServerPlugin } from '@apollo/server';
import type { Viewer } from '../viewer/index.ts';

/** Remembers in which request an error came up: what formats errors is told the error alone. */
export interface RequestOfError {
  readonly plugin: ApolloServerPlugin<{ readonly viewer: Viewer }>;
  of(thrown: unknown): string | undefined;
}

export function requestOfError(): RequestOfError {
  const requests = new WeakMap<object, string>();
  return {
    plugin: {
      async requestDidStart({ contextValue }) {
        return {
          async didEncounterErrors({ errors }) {
            for (const error of errors) requests.set(error, contextValue.viewer.requestId);
          },
        };
      },
    },
    of: (thrown) => (typeof thrown === 'object' && thrown !== null ? requests.get(thrown) : undefined),
  };
}
