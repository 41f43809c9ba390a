import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Group, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Outlet, useMatchRoute, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { usePermissions, useViewer } from '../../apollo/viewer.ts';
import { graphql } from '../../gql/gql.ts';
import { useRecordJournal } from '../../grid/use-record-journal.ts';
import { languageOf } from '../../lib/days.ts';
import { formatCappedCount } from '../../lib/numbers.ts';
import { useShortcuts } from '../../lib/shortcuts.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { SearchField } from '../../ui/search-field.tsx';
import { WithSidePanel } from '../../ui/side-panel.tsx';
import { PageLoading } from '../../ui/states.tsx';
import { APPEAL_CARD } from './appeal-card.query.ts';
import { AppealFilters } from './appeal-filters.tsx';
import { type AppealsSearch, matchesFilter, toAppealFilter, toFilterModel, withFilterModel } from './appeals.search.ts';
import { AppealsJournalProvider } from './appeals-context.ts';
import type { AppealRow } from './appeals-grid.columns.ts';
import { AppealsGrid, NEWEST_FIRST } from './appeals-grid.tsx';
import { useAppealChanges } from './use-appeal-changes.ts';

const APPEAL_COUNT = graphql(`
  query AppealsPageCount($filter: AppealFilter) { appealCount(filter: $filter) { value isCapped } }
`);

/** The journal of appeals with a card or the registration form beside it. */
export function AppealsPage() {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const search = useSearch({ from: '/appeals' });
  const matchRoute = useMatchRoute();
  const viewer = useViewer();
  const match = matchRoute({ to: '/appeals/$appealId' });
  const isRegistering = Boolean(matchRoute({ to: '/appeals/new' }));
  const openId = match && !isRegistering ? match.appealId : undefined;
  usePageTitle(t`Звернення`);

  const needsViewer = search.mine === true || search.myUnit === true;
  const filterText = JSON.stringify(toAppealFilter(search, viewer));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text stands for what it is made of
  const filter = useMemo(() => toAppealFilter(search, viewer), [filterText]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const filterModel = useMemo(() => toFilterModel(search), [filterText]);
  const count = useQuery(APPEAL_COUNT, { variables: { filter }, fetchPolicy: 'cache-and-network' });

  const changeSearch = useCallback(
    (next: AppealsSearch) => void navigate({ to: '.', search: next, replace: true }),
    [navigate],
  );
  const { grid, live, journal, openRow } = useRecordJournal<AppealRow>({
    openId,
    goToRecord: (id) => void navigate({ to: '/appeals/$appealId', params: { appealId: id }, search: keepSearch }),
    goToJournal: () => void navigate({ to: '/appeals', search: keepSearch }),
    card: APPEAL_CARD,
    subscribe: useAppealChanges(),
    matches: (row) => matchesFilter(row, filter),
    newestFirst: NEWEST_FIRST,
    recount: count.refetch,
  });

  const mayAdd = usePermissions()('appeals:register');
  useShortcuts(
    mayAdd
      ? [
          {
            code: 'KeyN',
            kind: 'single',
            keys: 'N',
            label: t`Зареєструвати звернення`,
            run: () => void navigate({ to: '/appeals/new', search: keepSearch }),
          },
        ]
      : [],
  );

  const panel = openId || isRegistering ? <Outlet /> : null;
  return (
    <AppealsJournalProvider value={journal}>
      <WithSidePanel panel={panel}>
        <Group px="md" pt="sm" pb={4} gap="sm">
          <Group gap="sm" align="baseline" wrap="nowrap">
            <Title order={1} size="h3">{t`Звернення`}</Title>
            <Text c="dimmed" size="sm" role="status" aria-label={t`Кількість звернень`}>
              {count.data ? formatCappedCount(count.data.appealCount, languageOf(i18n.locale)) : '…'}
            </Text>
          </Group>
          <SearchField
            value={search.q}
            change={(q) => changeSearch({ ...search, q })}
            texts={{
              label: t`Пошук за номером або темою`,
              placeholder: t`Номер або тема`,
              shortcut: t`Шукати у журналі`,
            }}
          />
          {mayAdd && (
            <ButtonLink
              ml="auto"
              to="/appeals/new"
              search={keepSearch}
              leftSection={<IconPlus size={18} aria-hidden />}
            >
              {t`Зареєструвати`}
            </ButtonLink>
          )}
        </Group>
        {needsViewer && !viewer ? (
          <PageLoading />
        ) : (
          <AppealsGrid
            filter={filter}
            filterModel={filterModel}
            onFilterModelChange={(model) => changeSearch(withFilterModel(search, model))}
            openId={openId}
            open={openRow}
            live={live}
            handle={grid}
            tools={<AppealFilters search={search} change={changeSearch} />}
          />
        )}
      </WithSidePanel>
    </AppealsJournalProvider>
  );
}

function keepSearch(now: AppealsSearch): AppealsSearch {
  return now;
}
