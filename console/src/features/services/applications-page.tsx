import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Group, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Outlet, useMatchRoute, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { usePermissions } from '../../apollo/viewer.ts';
import { graphql } from '../../gql/gql.ts';
import { useRecordJournal } from '../../grid/use-record-journal.ts';
import { languageOf } from '../../lib/days.ts';
import { formatCappedCount } from '../../lib/numbers.ts';
import { useShortcuts } from '../../lib/shortcuts.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { SearchField } from '../../ui/search-field.tsx';
import { WithSidePanel } from '../../ui/side-panel.tsx';
import { APPLICATION_CARD } from './application-card.query.ts';
import { ApplicationFilters } from './application-filters.tsx';
import { ApplicationsRegisterProvider } from './applications-context.ts';
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

/** The register of applications with a card or the form of a new one beside it. */
export function ApplicationsPage() {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const search = useSearch({ from: '/services/applications' });
  const matchRoute = useMatchRoute();
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
  const {
    grid,
    live,
    journal: register,
    openRow,
  } = useRecordJournal<ApplicationRow>({
    openId,
    goToRecord: (id) =>
      void navigate({
        to: '/services/applications/$applicationId',
        params: { applicationId: id },
        search: keepSearch,
      }),
    goToJournal: () => void navigate({ to: '/services/applications', search: keepSearch }),
    card: APPLICATION_CARD,
    subscribe: useApplicationChanges(),
    matches: (row) => matchesFilter(row, filter),
    newestFirst: NEWEST_FIRST,
    recount: count.refetch,
  });

  const mayAdd = usePermissions()('applications:submit');
  useShortcuts(
    mayAdd
      ? [
          {
            code: 'KeyN',
            kind: 'single',
            keys: 'N',
            label: t`Прийняти заяву на послугу`,
            run: () => void navigate({ to: '/services/applications/new', search: keepSearch }),
          },
        ]
      : [],
  );

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
          <SearchField
            value={search.q}
            change={(q) => change({ ...search, q })}
            texts={{
              label: t`Пошук за номером заяви`,
              placeholder: t`Номер заяви`,
              shortcut: t`Шукати заяву за номером`,
            }}
          />
          {mayAdd && (
            <ButtonLink
              ml="auto"
              to="/services/applications/new"
              search={keepSearch}
              leftSection={<IconPlus size={18} aria-hidden />}
            >
              {t`Прийняти заяву`}
            </ButtonLink>
          )}
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

function keepSearch(now: ApplicationsSearch): ApplicationsSearch {
  return now;
}
