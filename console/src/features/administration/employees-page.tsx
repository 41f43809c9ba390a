import { useApolloClient } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Group, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Outlet, useMatchRoute, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useRef } from 'react';
import { usePermissions } from '../../apollo/viewer.ts';
import { graphql } from '../../gql/gql.ts';
import { DataGrid } from '../../grid/data-grid.tsx';
import type { GridHandle } from '../../grid/data-grid.types.ts';
import type { PageWindow } from '../../grid/keyset-datasource.ts';
import { useShortcuts } from '../../lib/shortcuts.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { WithSidePanel } from '../../ui/side-panel.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { ROLE_TEXT } from './administration.messages.ts';
import type { EmployeesSearch } from './administration.search.ts';
import { EMPLOYEE_CELLS } from './employee-standing.tsx';
import { type EmployeesList, EmployeesListProvider } from './employees-context.ts';
import { EmployeeNameField, EmployeesFilters } from './employees-filters.tsx';
import { type EmployeeRow, employeeColumns } from './employees-grid.columns.ts';
import { EMPLOYEE_ROLES } from './roles.ts';

export const EMPLOYEE_ROW = graphql(`
  fragment EmployeesGrid_row on Employee {
    id version name position roles isActive isDisabled isAway
    unit { id name }
  }
`);

const EMPLOYEES_WINDOW = graphql(`
  query EmployeesWindow(
    $first: Int!, $after: String, $skip: Int!
    $nameContains: String, $unitId: ID, $role: String, $standing: EmployeeStanding!
  ) {
    employees(
      first: $first, after: $after, skip: $skip
      nameContains: $nameContains, unitId: $unitId, role: $role, standing: $standing
    ) {
      edges { node { ...EmployeesGrid_row @unmask } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

/** Everybody who works here, with a card or the form of a new employee beside the list. */
export function EmployeesPage() {
  const { t } = useLingui();
  const client = useApolloClient();
  const navigate = useNavigate();
  const search = useSearch({ from: '/administration/employees' });
  const matchRoute = useMatchRoute();
  const isRegistering = Boolean(matchRoute({ to: '/administration/employees/new' }));
  const match = matchRoute({ to: '/administration/employees/$employeeId' });
  const openId = match && !isRegistering ? match.employeeId : undefined;
  const mayAdminister = usePermissions()('staff:administer');
  const grid = useRef<GridHandle<EmployeeRow>>(null);
  usePageTitle(isRegistering ? t`Новий працівник` : t`Працівники`);

  const { q, unit, role, standing } = search;
  const filterKey = JSON.stringify([q, unit, role, standing]);
  const fetchPage = useCallback(
    async ({ first, after, skip, signal }: PageWindow) => {
      const filter = {
        nameContains: q ?? null,
        unitId: unit ?? null,
        role: role ?? null,
        standing: standing ?? 'ACTIVE',
      };
      const { data, error } = await client.query({
        query: EMPLOYEES_WINDOW,
        variables: { first, after, skip, ...filter },
        fetchPolicy: 'no-cache',
        context: { fetchOptions: { signal }, queryDeduplication: false },
      });
      if (!data) throw error ?? new Error('The list did not answer');
      const { edges, pageInfo } = data.employees;
      const rows = edges.map(({ node }) => node);
      return { rows, endCursor: pageInfo.endCursor ?? null, hasNextPage: pageInfo.hasNextPage };
    },
    [client, q, unit, role, standing],
  );
  const change = (next: EmployeesSearch) => void navigate({ to: '.', search: next, replace: true });
  const open = useCallback(
    (employeeId: string) =>
      void navigate({ to: '/administration/employees/$employeeId', params: { employeeId }, search: keepSearch }),
    [navigate],
  );
  const list = useMemo(
    (): EmployeesList => ({
      open,
      step: (id, direction) => {
        const next = grid.current?.neighbour(id, direction);
        if (!next) return;
        grid.current?.reveal(next.id);
        open(next.id);
      },
      refresh: () => grid.current?.refresh(),
      close: () => void navigate({ to: '/administration/employees', search: keepSearch }),
    }),
    [navigate, open],
  );
  const startNew = () => void navigate({ to: '/administration/employees/new', search: keepSearch });
  useShortcuts(
    mayAdminister ? [{ code: 'KeyN', kind: 'single', keys: 'N', label: t`Внести працівника`, run: startNew }] : [],
  );

  return (
    <EmployeesListProvider value={list}>
      <WithSidePanel panel={openId || isRegistering ? <Outlet /> : null}>
        <Group px="md" pt="sm" pb={4} gap="sm">
          <Title order={1} size="h3">{t`Працівники`}</Title>
          <EmployeeNameField search={search} change={change} />
          {mayAdminister && (
            <ButtonLink
              ml="auto"
              to="/administration/employees/new"
              search={keepSearch}
              leftSection={<IconPlus size={18} aria-hidden />}
            >
              {t`Внести працівника`}
            </ButtonLink>
          )}
        </Group>
        <DataGrid<EmployeeRow>
          name="employees"
          label={t`Працівники`}
          columns={useColumns()}
          cells={EMPLOYEE_CELLS}
          fetchPage={fetchPage}
          filterKey={filterKey}
          openRowId={openId}
          onRowOpen={({ id }) => open(id)}
          handle={grid}
          tools={<EmployeesFilters search={search} change={change} />}
          empty={<EmptyState title={t`Нікого не знайдено`}>{t`Змініть або зніміть фільтри.`}</EmptyState>}
        />
      </WithSidePanel>
    </EmployeesListProvider>
  );
}

function useColumns() {
  const { t, i18n } = useLingui();
  return useMemo(
    () =>
      employeeColumns({
        name: t`Імʼя та прізвище`,
        position: t`Посада`,
        unit: t`Підрозділ`,
        roles: t`Ролі`,
        standing: t`Стан`,
        roleName: (role) => {
          const known = EMPLOYEE_ROLES.find((one) => one === role);
          return known ? i18n._(ROLE_TEXT[known]) : role;
        },
      }),
    [t, i18n],
  );
}

function keepSearch(now: EmployeesSearch): EmployeesSearch {
  return now;
}
