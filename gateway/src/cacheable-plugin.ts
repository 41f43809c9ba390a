import type { ApolloServerPlugin, BaseContext } from '@apollo/server';

/** how long a public answer may be kept: votes appear within minutes of a sitting, and nobody waits for them by the second */
const SECONDS = 60;

/** Lets whole answers of the public graph be kept by browsers and proxies; what holds an error is not kept. */
export function cacheablePlugin(): ApolloServerPlugin<BaseContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response }) {
          if (response.body.kind !== 'single' || response.body.singleResult.errors) return;
          response.http.headers.set('cache-control', `public, max-age=${SECONDS}`);
        },
      };
    },
  };
}
