import { useApolloClient, useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useCallback, useMemo } from 'react';
import { graphql } from '../../gql/gql.ts';
import type { DocumentFilter, DocumentOrderField } from '../../gql/graphql.ts';
import { DataGrid } from '../../grid/data-grid.tsx';
import type { RecordGridProps } from '../../grid/data-grid.types.ts';
import { type GridSort, type PageWindow, toGridPage } from '../../grid/keyset-datasource.ts';
import { EmptyState, PageLoading } from '../../ui/states.tsx';
import { DOCUMENT_CELLS } from './document-badges.tsx';
import { type DocumentRow, documentColumns } from './documents-grid.columns.ts';
import { useDocumentColumnText } from './use-document-column-text.ts';

export const DOCUMENT_ROW = graphql(`
  fragment DocumentsGrid_row on Document {
    id version number summary typeName state direction theirNumber theirDate registeredAt isOnControl controlDueOn
    journal { id title }
    correspondent { id name }
    unit { id name }
    employee { id name }
  }
`);

const DOCUMENTS_WINDOW = graphql(`
  query DocumentsWindow($first: Int!, $after: String, $skip: Int!, $filter: DocumentFilter, $orderBy: DocumentOrder) {
    documents(first: $first, after: $after, skip: $skip, filter: $filter, orderBy: $orderBy) {
      edges { node { ...DocumentsGrid_row @unmask } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const CHOICES = graphql(`
  query DocumentsGridChoices { orgUnits { id name } journals { id title procedure } }
`);

/** The order of the list until somebody changes it: what came last is on top. */
export const NEWEST_FIRST: GridSort = { columnId: 'registeredAt', direction: 'DESC' };

/** The registered documents. */
export function DocumentsGrid({
  filter,
  filterModel,
  onFilterModelChange,
  openId,
  open,
  live,
  handle,
  tools,
}: RecordGridProps<DocumentRow, DocumentFilter>) {
  const { t } = useLingui();
  const client = useApolloClient();
  const { data, loading } = useQuery(CHOICES);
  const text = useDocumentColumnText(data);
  const columns = useMemo(() => documentColumns(text), [text]);

  const fetchPage = useCallback(
    async ({ first, after, skip, sort, signal }: PageWindow) => {
      const direction = sort?.direction ?? NEWEST_FIRST.direction;
      const answer = await client.query({
        query: DOCUMENTS_WINDOW,
        variables: { first, after, skip, filter, orderBy: { field: orderFieldOf(sort?.columnId), direction } },
        // A window is not an entity: the grid keeps it.
        fetchPolicy: 'no-cache',
        errorPolicy: 'all',
        context: { fetchOptions: { signal }, queryDeduplication: false },
      });
      if (!answer.data) throw answer.error ?? new Error('The documents did not answer');
      return toGridPage(answer.data.documents);
    },
    [client, filter],
  );

  if (!data && loading) return <PageLoading />;
  return (
    <DataGrid<DocumentRow>
      name="documents"
      label={t`Журнал документів`}
      columns={columns}
      cells={DOCUMENT_CELLS}
      initialSort={NEWEST_FIRST}
      fetchPage={fetchPage}
      filterKey={JSON.stringify(filter)}
      filterModel={filterModel}
      onFilterModelChange={onFilterModelChange}
      openRowId={openId}
      onRowOpen={open}
      live={live}
      handle={handle}
      tools={tools}
      empty={<EmptyState title={t`Документів не знайдено`}>{t`Змініть або зніміть фільтри.`}</EmptyState>}
    />
  );
}

function orderFieldOf(columnId: string | undefined): DocumentOrderField {
  return columnId === 'controlDueOn' ? 'CONTROL_DUE_ON' : 'REGISTERED_AT';
}
