import { useApolloClient, useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useCallback, useMemo } from 'react';
import { graphql } from '../../gql/gql.ts';
import type { AppealFilter, AppealOrder } from '../../gql/graphql.ts';
import { DataGrid } from '../../grid/data-grid.tsx';
import type { RecordGridProps } from '../../grid/data-grid.types.ts';
import { type GridSort, type PageWindow, toGridPage } from '../../grid/keyset-datasource.ts';
import { EmptyState, PageLoading } from '../../ui/states.tsx';
import { APPEAL_CELLS } from './appeal-badges.tsx';
import { type AppealRow, appealColumns } from './appeals-grid.columns.ts';
import { useAppealColumnText } from './use-appeal-column-text.ts';

export const APPEAL_ROW = graphql(`
  fragment AppealsGrid_row on Appeal {
    id version number subject state procedure kind channel receivedOn registeredAt dueOn daysLeft isOverdue
    recurrence authorship signatories
    applicant { personId statedName person { id fullName } }
    deputy { id name }
    unit { id name }
    executor { id name }
  }
`);

const APPEALS_WINDOW = graphql(`
  query AppealsWindow($first: Int!, $after: String, $skip: Int!, $filter: AppealFilter, $orderBy: AppealOrder) {
    appeals(first: $first, after: $after, skip: $skip, filter: $filter, orderBy: $orderBy) {
      edges { node { ...AppealsGrid_row @unmask } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const UNITS = graphql(`
  query AppealsGridUnits { orgUnits { id name } }
`);

/** The order of the journal until somebody changes it: what came last is on top. */
export const NEWEST_FIRST: GridSort = { columnId: 'registeredAt', direction: 'DESC' };

/** The journal of appeals. */
export function AppealsGrid({
  filter,
  filterModel,
  onFilterModelChange,
  openId,
  open,
  live,
  handle,
  tools,
}: RecordGridProps<AppealRow, AppealFilter>) {
  const { t } = useLingui();
  const client = useApolloClient();
  const { data, loading } = useQuery(UNITS);
  const text = useAppealColumnText(data?.orgUnits);
  const columns = useMemo(() => appealColumns(text), [text]);

  const fetchPage = useCallback(
    async ({ first, after, skip, sort, signal }: PageWindow) => {
      const answer = await client.query({
        query: APPEALS_WINDOW,
        variables: { first, after, skip, filter, orderBy: orderOf(sort) },
        // A window is not an entity: the grid keeps it. Names from a register that is away leave the rest readable.
        fetchPolicy: 'no-cache',
        errorPolicy: 'all',
        context: { fetchOptions: { signal }, queryDeduplication: false },
      });
      if (!answer.data) throw answer.error ?? new Error('The journal did not answer');
      return toGridPage(answer.data.appeals);
    },
    [client, filter],
  );

  if (!data && loading) return <PageLoading />;
  return (
    <DataGrid<AppealRow>
      name="appeals"
      label={t`Журнал звернень`}
      columns={columns}
      cells={APPEAL_CELLS}
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
      empty={<EmptyState title={t`Звернень не знайдено`}>{t`Змініть або зніміть фільтри.`}</EmptyState>}
    />
  );
}

function orderOf(sort: GridSort | null): AppealOrder {
  if (!sort) return { field: 'REGISTERED_AT', direction: 'DESC' };
  return { field: sort.columnId === 'dueOn' ? 'DUE_ON' : 'REGISTERED_AT', direction: sort.direction };
}
