import { useApolloClient } from '@apollo/client/react';
import { useEffect, useEffectEvent } from 'react';
import { graphql } from '../../gql/gql.ts';

const SITTING_CHANGES = graphql(`
  subscription SittingChanges($after: String, $sittingId: ID) {
    sittingVotesChanged(after: $after, sittingId: $sittingId) { cursor type }
  }
`);

/** Tells when roll calls of a sitting come in, are verified or published, for as long as the sitting is on the screen. */
export function useSittingChanges(sittingId: string, changed: () => void): void {
  const client = useApolloClient();
  const told = useEffectEvent(changed);
  useEffect(() => {
    const changes = client.subscribe({
      query: SITTING_CHANGES,
      variables: { after: null, sittingId },
      fetchPolicy: 'no-cache',
      errorPolicy: 'all',
    });
    const subscription = changes.subscribe({
      next({ data }) {
        if (data) told();
      },
      // A refusal leaves the sitting as it was read; the connection banner speaks of everything that can be cured.
      error: () => undefined,
    });
    return () => subscription.unsubscribe();
  }, [client, sittingId]);
}
