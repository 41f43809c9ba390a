import { useApolloClient, useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Group, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Outlet, useMatchRoute, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useRef } from 'react';
import { useViewer } from '../../apollo/viewer.ts';
import { graphql } from '../../gql/gql.ts';
import type { GridHandle, GridLive } from '../../grid/data-grid.types.ts';
import { languageOf } from '../../lib/days.ts';
import { formatCappedCount } from '../../lib/numbers.ts';
import { useShortcuts } from '../../lib/shortcuts.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { WithSidePanel } from '../../ui/side-panel.tsx';
import { PageLoading } from '../../ui/states.tsx';
import { APPEAL_CARD } from './appeal-card.query.ts';
import { AppealFilters, AppealSearchField } from './appeal-filters.tsx';
import { type AppealsSearch, matchesFilter, toAppealFilter, toFilterModel, withFilterModel } from './appeals.search.ts';
import { type AppealsJournal, AppealsJournalProvider } from './appeals-context.ts';
import type { AppealRow } from './appeals-grid.columns.ts';
import { AppealsGrid, NEWEST_FIRST } from './appeals-grid.tsx';
import { useAppealChanges } from './use-appeal-changes.ts';

const APPEAL_COUNT = graphql(`
  query AppealsPageCount($filter: AppealFilter) { appealCount(filter: $filter) { value isCapped } }
`);

/** How often the count is asked for again while changes come, ms. */
const COUNT_MS = 2_000;

/** The journal of appeals with a card or the registration form beside it. */
export function AppealsPage() {
  const { t, i18n } = useLingui();
  const client = useApolloClient();
  const navigate = useNavigate();
  const search = useSearch({ from: '/appeals' });
  const matchRoute = useMatchRoute();
  const viewer = useViewer();
  const grid = useRef<GridHandle<AppealRow>>(null);
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
  const open = useCallback(
    (id: string) =>
      void navigate({ to: '/appeals/$appealId', params: { appealId: id }, search: (now: AppealsSearch) => now }),
    [navigate],
  );
  const openRow = useCallback((row: AppealRow) => open(row.id), [open]);

  const subscribe = useAppealChanges();
  const shown = useRef({ openId, filter });
  shown.current = { openId, filter };
  const recount = useThrottled(count.refetch, COUNT_MS);
  const live = useMemo(
    (): GridLive<AppealRow> => ({
      subscribe: (push) =>
        subscribe((row, isNew) => {
          push(row, isNew);
          if (row.id === shown.current.openId) void client.refetchQueries({ include: [APPEAL_CARD] });
        }),
      matches: (row) => matchesFilter(row, shown.current.filter),
      newestFirst: NEWEST_FIRST,
      onChange: recount,
    }),
    [client, subscribe, recount],
  );

  const journal = useMemo(
    (): AppealsJournal => ({
      step(id, direction) {
        const neighbour = grid.current?.neighbour(id, direction);
        if (!neighbour) return;
        grid.current?.reveal(neighbour.id);
        open(neighbour.id);
      },
      update: (row) => grid.current?.update(row),
      close() {
        const closed = shown.current.openId;
        void navigate({ to: '/appeals', search: (now: AppealsSearch) => now });
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
      label: t`Зареєструвати звернення`,
      run: () => void navigate({ to: '/appeals/new', search: (now: AppealsSearch) => now }),
    },
  ]);

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
          <AppealSearchField search={search} change={changeSearch} />
          <ButtonLink
            ml="auto"
            to="/appeals/new"
            search={(now: AppealsSearch) => now}
            leftSection={<IconPlus size={18} aria-hidden />}
          >
            {t`Зареєструвати`}
          </ButtonLink>
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

/** At most one call in `delayMs`, the last one never lost. */
function useThrottled(run: () => unknown, delayMs: number): () => void {
  const latest = useRef(run);
  latest.current = run;
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  return useCallback(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      latest.current();
    }, delayMs);
  }, [delayMs]);
}
