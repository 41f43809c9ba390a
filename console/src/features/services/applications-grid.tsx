import { useApolloClient } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useCallback, useMemo } from 'react';
import { graphql } from '../../gql/gql.ts';
import type { ServiceApplicationFilter, ServiceApplicationState } from '../../gql/graphql.ts';
import { DataGrid } from '../../grid/data-grid.tsx';
import type { RecordGridProps } from '../../grid/data-grid.types.ts';
import { type GridSort, type PageWindow, toGridPage } from '../../grid/keyset-datasource.ts';
import { languageOf } from '../../lib/days.ts';
import { EmptyState } from '../../ui/states.tsx';
import { APPLICATION_CELLS } from './application-badges.tsx';
import { type ApplicationRow, applicationColumns } from './applications-grid.columns.ts';
import { STATE_TEXT } from './services.messages.ts';
import { APPLICATION_STATES } from './services.search.ts';

export const APPLICATION_ROW = graphql(`
  fragment ApplicationsGrid_row on ServiceApplication {
    id version number state dueOn isOverdue submittedAt
    service { id name }
    applicant { personId statedName person { id fullName } }
    executor { id name }
  }
`);

const APPLICATIONS_WINDOW = graphql(`
  query ApplicationsWindow($first: Int!, $after: String, $skip: Int!, $filter: ServiceApplicationFilter) {
    serviceApplications(first: $first, after: $after, skip: $skip, filter: $filter) {
      edges { node { ...ApplicationsGrid_row @unmask } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

/** The order of the register, and the only one: what came last is on top. */
export const NEWEST_FIRST: GridSort = { columnId: 'submittedAt', direction: 'DESC' };

/** The register of applications. */
export function ApplicationsGrid({
  filter,
  filterModel,
  onFilterModelChange,
  openId,
  open,
  live,
  handle,
  tools,
}: RecordGridProps<ApplicationRow, ServiceApplicationFilter>) {
  const { t } = useLingui();
  const client = useApolloClient();
  const columns = useColumns();
  const fetchPage = useCallback(
    async ({ first, after, skip, signal }: PageWindow) => {
      const answer = await client.query({
        query: APPLICATIONS_WINDOW,
        variables: { first, after, skip, filter },
        // A window is not an entity: the grid keeps it. Names from a register that is away leave the rest readable.
        fetchPolicy: 'no-cache',
        errorPolicy: 'all',
        context: { fetchOptions: { signal }, queryDeduplication: false },
      });
      if (!answer.data) throw answer.error ?? new Error('The register did not answer');
      return toGridPage(answer.data.serviceApplications);
    },
    [client, filter],
  );

  return (
    <DataGrid<ApplicationRow>
      name="service-applications"
      label={t`Реєстр заяв`}
      columns={columns}
      cells={APPLICATION_CELLS}
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
      empty={<EmptyState title={t`Заяв не знайдено`}>{t`Змініть або зніміть фільтри.`}</EmptyState>}
    />
  );
}

function useColumns() {
  const { t, i18n } = useLingui();
  return useMemo(() => {
    const states = APPLICATION_STATES.map((state) => [state, i18n._(STATE_TEXT[state])]);
    return applicationColumns({
      language: languageOf(i18n.locale),
      number: t`Номер`,
      service: t`Послуга`,
      applicant: t`Заявник`,
      state: t`Стан`,
      due: t`Строк надання`,
      executor: t`Виконавець`,
      submitted: t`Подано`,
      registryUnavailable: t`дані реєстру недоступні`,
      withheld: t`не розголошується`,
      // The keys are those of the list of states: fromEntries only forgets which.
      states: Object.fromEntries(states) as Record<ServiceApplicationState, string>,
    });
  }, [t, i18n]);
}
