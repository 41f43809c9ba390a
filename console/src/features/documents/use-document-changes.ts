import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import { graphql } from '../../gql/gql.ts';
import type { DocumentRow } from './documents-grid.columns.ts';
import { DRAFT_SHELF } from './draft-shelves.tsx';

const DOCUMENT_CHANGES = graphql(`
  subscription DocumentChanges($after: String) {
    documentChanged(after: $after) { cursor type document { ...DocumentsGrid_row @unmask } }
  }
`);

/** The stream of changes to documents: past the cache, straight to whoever shows rows; shelves of drafts are read again. */
export function useDocumentChanges(): (push: (row: DocumentRow, isNew: boolean) => void) => () => void {
  const client = useApolloClient();
  return useCallback(
    (push) => {
      const changes = client.subscribe({
        query: DOCUMENT_CHANGES,
        variables: { after: null },
        fetchPolicy: 'no-cache',
        errorPolicy: 'all',
      });
      const subscription = changes.subscribe({
        next({ data }) {
          if (!data) return;
          const { document, type } = data.documentChanged;
          push(document, type === 'REGISTERED');
          if (document.number === null || type === 'SIGNED') void client.refetchQueries({ include: [DRAFT_SHELF] });
        },
        // A refusal leaves the list as it was read; the connection banner speaks of everything that can be cured.
        error: () => undefined,
      });
      return () => subscription.unsubscribe();
    },
    [client],
  );
}
