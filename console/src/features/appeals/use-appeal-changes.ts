import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import { graphql } from '../../gql/gql.ts';
import type { AppealRow } from './appeals-grid.columns.ts';

const APPEAL_CHANGES = graphql(`
  subscription AppealChanges($after: String) {
    appealChanged(after: $after) { cursor type appeal { ...AppealsGrid_row @unmask } }
  }
`);

/** The stream of changes to appeals: past the cache, straight to whoever shows rows. */
export function useAppealChanges(): (push: (row: AppealRow, isNew: boolean) => void) => () => void {
  const client = useApolloClient();
  return useCallback(
    (push) => {
      const changes = client.subscribe({
        query: APPEAL_CHANGES,
        variables: { after: null },
        fetchPolicy: 'no-cache',
        errorPolicy: 'all',
      });
      const subscription = changes.subscribe({
        next({ data }) {
          if (data) push(data.appealChanged.appeal, data.appealChanged.type === 'REGISTERED');
        },
        // A refusal leaves the journal as it was read; the connection banner speaks of everything that can be cured.
        error: () => undefined,
      });
      return () => subscription.unsubscribe();
    },
    [client],
  );
}
