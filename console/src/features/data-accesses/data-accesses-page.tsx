import { useApolloClient } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button, Group, SegmentedControl, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { Outlet, useMatchRoute, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useRef, useState } from 'react';
import { DataGrid } from '../../grid/data-grid.tsx';
import type { GridHandle } from '../../grid/data-grid.types.ts';
import type { PageWindow } from '../../grid/keyset-datasource.ts';
import { languageOf } from '../../lib/days.ts';
import { downloadText } from '../../lib/download.ts';
import { usePageTitle } from '../../ui/page-title.ts';
import { WithSidePanel } from '../../ui/side-panel.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { ChainStatus } from './chain-status.tsx';
import { DataAccessFilters } from './data-access-filters.tsx';
import { REGISTER_TEXT } from './data-accesses.messages.ts';
import { type DataAccessRow, readWindow } from './data-accesses.query.ts';
import { type DataAccessesSearch, REGISTERS, toDataAccessFilter } from './data-accesses.search.ts';
import { type DataAccessesList, DataAccessesListProvider } from './data-accesses-context.ts';
import { toCsv } from './data-accesses-file.ts';
import { dataAccessColumns } from './data-accesses-grid.columns.ts';

const ROWS_AT_ONCE = 200;
const FILE_MAX = 10_000;

/** The journals of access to personal data, for who supervises them; an entry is explained beside. */
export function DataAccessesPage() {
  const { t, i18n } = useLingui();
  const client = useApolloClient();
  const navigate = useNavigate();
  const search = useSearch({ from: '/data-accesses' });
  const match = useMatchRoute()({ to: '/data-accesses/$seq' });
  const openId = match ? match.seq : undefined;
  const grid = useRef<GridHandle<DataAccessRow>>(null);
  const columns = useColumns();
  usePageTitle(t`Журнал доступу`);

  const register = search.register ?? 'registry';
  const filterKey = JSON.stringify([register, toDataAccessFilter(search)]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text stands for what it is made of
  const filter = useMemo(() => toDataAccessFilter(search), [filterKey]);
  const fetchPage = useCallback(
    (window: PageWindow) => readWindow(client, { ...window, register, filter }),
    [client, register, filter],
  );
  const change = (next: DataAccessesSearch) => void navigate({ to: '/data-accesses', search: next, replace: true });
  const open = useCallback(
    (seq: string) => void navigate({ to: '/data-accesses/$seq', params: { seq }, search: keepSearch }),
    [navigate],
  );
  const list = useMemo(
    (): DataAccessesList => ({
      step(id, direction) {
        const next = grid.current?.neighbour(id, direction);
        if (!next) return;
        grid.current?.reveal(next.id);
        open(next.id);
      },
      close: () => void navigate({ to: '/data-accesses', search: keepSearch }),
    }),
    [navigate, open],
  );

  return (
    <DataAccessesListProvider value={list}>
      <WithSidePanel panel={openId ? <Outlet /> : null}>
        <Group px="md" pt="sm" pb={4} gap="sm">
          <Title order={1} size="h3">{t`Журнал доступу`}</Title>
          <SegmentedControl
            size="xs"
            aria-label={t`Реєстр`}
            value={register}
            data={REGISTERS.map((value) => ({ value, label: i18n._(REGISTER_TEXT[value]) }))}
            onChange={(value) => change({ ...search, register: REGISTERS.find((known) => known === value) })}
          />
          <ChainStatus key={register} register={register} />
          <FileButton
            read={async () => {
              const rows: DataAccessRow[] = [];
              let after: string | null = null;
              do {
                const page = await readWindow(client, { register, filter, first: ROWS_AT_ONCE, after, skip: 0 });
                rows.push(...page.rows);
                after = page.hasNextPage ? page.endCursor : null;
              } while (after !== null && rows.length < FILE_MAX);
              downloadText(`data-accesses-${register}.csv`, 'text/csv', toCsv(rows, columns));
            }}
          />
        </Group>
        <DataGrid<DataAccessRow>
          name="data-accesses"
          label={t`Журнал доступу до персональних даних`}
          columns={columns}
          fetchPage={fetchPage}
          filterKey={filterKey}
          openRowId={openId}
          onRowOpen={({ id }) => open(id)}
          handle={grid}
          tools={<DataAccessFilters search={search} change={change} />}
          empty={<EmptyState title={t`Записів не знайдено`}>{t`Змініть або зніміть фільтри.`}</EmptyState>}
        />
      </WithSidePanel>
    </DataAccessesListProvider>
  );
}

function FileButton({ read }: { readonly read: () => Promise<void> }) {
  const { t } = useLingui();
  const [state, setState] = useState<'idle' | 'reading' | 'failed'>('idle');
  const run = () => {
    setState('reading');
    read().then(
      () => setState('idle'),
      () => setState('failed'),
    );
  };
  return (
    <Button
      ml="auto"
      size="xs"
      variant="default"
      leftSection={<IconDownload size={16} aria-hidden />}
      loading={state === 'reading'}
      onClick={run}
    >
      {state === 'failed' ? t`Не вдалося, ще раз` : t`Усе за відбором у CSV`}
    </Button>
  );
}

function useColumns() {
  const { t, i18n } = useLingui();
  return useMemo(
    () =>
      dataAccessColumns({
        language: languageOf(i18n.locale),
        place: t`№`,
        at: t`Коли`,
        viewer: t`Хто`,
        purpose: t`Мета`,
        fields: t`Які дані`,
        persons: t`Осіб`,
        client: t`Програма`,
        deferred: t`Відкладено до`,
      }),
    [t, i18n],
  );
}

function keepSearch(now: DataAccessesSearch): DataAccessesSearch {
  return now;
}
