import { useApolloClient, useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Group, Text, Title } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { Outlet, useMatchRoute, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useRef } from 'react';
import { graphql } from '../../gql/gql.ts';
import type { GridHandle, GridLive } from '../../grid/data-grid.types.ts';
import { languageOf } from '../../lib/days.ts';
import { formatCappedCount } from '../../lib/numbers.ts';
import { useShortcuts } from '../../lib/shortcuts.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { WithSidePanel } from '../../ui/side-panel.tsx';
import { APPLICATION_CARD } from './application-card.query.ts';
import { ApplicationFilters, ApplicationNumberField } from './application-filters.tsx';
import { type ApplicationsRegister, ApplicationsRegisterProvider } from './applications-context.ts';
import type { ApplicationRow } from './applications-grid.columns.ts';
import { ApplicationsGrid, NEWEST_FIRST } from './applications-grid.tsx';
import {
  type ApplicationsSearch,
  matchesFilter,
  toApplicationFilter,
  toFilterModel,
  withFilterModel,
} from './services.search.ts';
import { useApplicationChanges } from './use-application-changes.ts';

const APPLICATION_COUNT = graphql(`
  query ApplicationsPageCount($filter: ServiceApplicationFilter) { serviceApplicationCount(filter: $filter) { value isCapped } }
`);

/** How long to wait for more changes before counting again, ms. */
const COUNT_MS = 2_000;

/** The register of applications with a card or the form of a new one beside it. */
export function ApplicationsPage() {
  const { t, i18n } = useLingui();
  const client = useApolloClient();
  const navigate = useNavigate();
  const search = useSearch({ from: '/services/applications' });
  const matchRoute = useMatchRoute();
  const grid = useRef<GridHandle<ApplicationRow>>(null);
  const isSubmitting = Boolean(matchRoute({ to: '/services/applications/new' }));
  const match = matchRoute({ to: '/services/applications/$applicationId' });
  const openId = match && !isSubmitting ? match.applicationId : undefined;
  usePageTitle(isSubmitting ? t`Нова заява` : t`Заяви на послуги`);

  const filterText = JSON.stringify(toApplicationFilter(search));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text stands for what it is made of
  const filter = useMemo(() => toApplicationFilter(search), [filterText]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const filterModel = useMemo(() => toFilterModel(search), [filterText]);
  const count = useQuery(APPLICATION_COUNT, { variables: { filter }, fetchPolicy: 'cache-and-network' });

  const change = useCallback(
    (next: ApplicationsSearch) => void navigate({ to: '.', search: next, replace: true }),
    [navigate],
  );
  const open = useCallback(
    (id: string) =>
      void navigate({
        to: '/services/applications/$applicationId',
        params: { applicationId: id },
        search: (now: ApplicationsSearch) => now,
      }),
    [navigate],
  );
  const openRow = useCallback((row: ApplicationRow) => open(row.id), [open]);

  const subscribe = useApplicationChanges();
  const shown = useRef({ openId, filter });
  shown.current = { openId, filter };
  const recount = useDebouncedCallback(() => void count.refetch(), COUNT_MS);
  const live = useMemo(
    (): GridLive<ApplicationRow> => ({
      subscribe: (push) =>
        subscribe((row, isNew) => {
          push(row, isNew);
          if (row.id === shown.current.openId) void client.refetchQueries({ include: [APPLICATION_CARD] });
        }),
      matches: (row) => matchesFilter(row, shown.current.filter),
      newestFirst: NEWEST_FIRST,
      onChange: recount,
    }),
    [client, subscribe, recount],
  );

  const register = useMemo(
    (): ApplicationsRegister => ({
      step(id, direction) {
        const neighbour = grid.current?.neighbour(id, direction);
        if (!neighbour) return;
        grid.current?.reveal(neighbour.id);
        open(neighbour.id);
      },
      update: (row) => grid.current?.update(row),
      close() {
        const closed = shown.current.openId;
        void navigate({ to: '/services/applications', search: (now: ApplicationsSearch) => now });
        if (closed) grid.current?.focus(closed);
      },
      open,
    }),
    [navigate, open],
  );

  useShortcuts([
    {
      code: 'KeyN',
      kind: 'single',
      keys: 'N',
      label: t`Прийняти заяву на послугу`,
      run: () => void navigate({ to: '/services/applications/new', search: (now: ApplicationsSearch) => now }),
    },
  ]);

  return (
    <ApplicationsRegisterProvider value={register}>
      <WithSidePanel panel={openId || isSubmitting ? <Outlet /> : null}>
        <Group px="md" pt="sm" pb={4} gap="sm">
          <Group gap="sm" align="baseline" wrap="nowrap">
            <Title order={1} size="h3">{t`Заяви`}</Title>
            <Text c="dimmed" size="sm" role="status" aria-label={t`Кількість заяв`}>
              {count.data ? formatCappedCount(count.data.serviceApplicationCount, languageOf(i18n.locale)) : '…'}
            </Text>
          </Group>
          <ApplicationNumberField search={search} change={change} />
          <ButtonLink
            ml="auto"
            to="/services/applications/new"
            search={(now: ApplicationsSearch) => now}
            leftSection={<IconPlus size={18} aria-hidden />}
          >
            {t`Прийняти заяву`}
          </ButtonLink>
        </Group>
        <ApplicationsGrid
          filter={filter}
          filterModel={filterModel}
          onFilterModelChange={(model) => change(withFilterModel(search, model))}
          openId={openId}
          open={openRow}
          live={live}
          handle={grid}
          tools={<ApplicationFilters search={search} change={change} />}
        />
      </WithSidePanel>
    </ApplicationsRegisterProvider>
  );
}
