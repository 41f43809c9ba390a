import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import { graphql } from '../../gql/gql.ts';
import type { ApplicationRow } from './applications-grid.columns.ts';

const APPLICATION_CHANGES = graphql(`
  subscription ApplicationChanges($after: String) {
    serviceApplicationChanged(after: $after) { cursor type application { ...ApplicationsGrid_row @unmask } }
  }
`);

/** The stream of changes to applications: past the cache, straight to whoever shows rows. */
export function useApplicationChanges(): (push: (row: ApplicationRow, isNew: boolean) => void) => () => void {
  const client = useApolloClient();
  return useCallback(
    (push) => {
      const changes = client.subscribe({
        query: APPLICATION_CHANGES,
        variables: { after: null },
        fetchPolicy: 'no-cache',
        errorPolicy: 'all',
      });
      const subscription = changes.subscribe({
        next({ data }) {
          if (data)
            push(data.serviceApplicationChanged.application, data.serviceApplicationChanged.type === 'SUBMITTED');
        },
        // A refusal leaves the register as it was read; the connection banner speaks of everything that can be cured.
        error: () => undefined,
      });
      return () => subscription.unsubscribe();
    },
    [client],
  );
}
