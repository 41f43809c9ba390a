import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Group, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Outlet, useMatchRoute, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { usePermissions } from '../../apollo/viewer.ts';
import { graphql } from '../../gql/gql.ts';
import { useRecordJournal } from '../../grid/use-record-journal.ts';
import { kyivDay, languageOf } from '../../lib/days.ts';
import { formatCappedCount } from '../../lib/numbers.ts';
import { useShortcuts } from '../../lib/shortcuts.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { SearchField } from '../../ui/search-field.tsx';
import { WithSidePanel } from '../../ui/side-panel.tsx';
import { DOCUMENT_CARD } from './document-card.query.ts';
import { DocumentFilters } from './document-filters.tsx';
import {
  type DocumentsSearch,
  matchesFilter,
  toDocumentFilter,
  toFilterModel,
  withFilterModel,
} from './documents.search.ts';
import { DocumentsProvider } from './documents-context.ts';
import type { DocumentRow } from './documents-grid.columns.ts';
import { DocumentsGrid, NEWEST_FIRST } from './documents-grid.tsx';
import { DraftShelves } from './draft-shelves.tsx';
import { useDocumentChanges } from './use-document-changes.ts';

const DOCUMENT_COUNT = graphql(`
  query DocumentsPageCount($filter: DocumentFilter) { documentCount(filter: $filter) { value isCapped } }
`);

/** The registered documents with a card or the registration form beside them. */
export function DocumentsPage() {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const search = useSearch({ from: '/documents' });
  const matchRoute = useMatchRoute();
  const match = matchRoute({ to: '/documents/$documentId' });
  const isRegistering = Boolean(matchRoute({ to: '/documents/new' }));
  const isDrafting = Boolean(matchRoute({ to: '/documents/draft' }));
  const openId = match && !isRegistering && !isDrafting ? match.documentId : undefined;
  usePageTitle(t`Документи`);

  const filterText = JSON.stringify(toDocumentFilter(search));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text stands for what it is made of
  const filter = useMemo(() => toDocumentFilter(search), [filterText]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const filterModel = useMemo(() => toFilterModel(search), [filterText]);
  const count = useQuery(DOCUMENT_COUNT, { variables: { filter }, fetchPolicy: 'cache-and-network' });

  const changeSearch = useCallback(
    (next: DocumentsSearch) => void navigate({ to: '.', search: next, replace: true }),
    [navigate],
  );
  const { grid, live, journal, openRow } = useRecordJournal<DocumentRow>({
    openId,
    goToRecord: (id) => void navigate({ to: '/documents/$documentId', params: { documentId: id }, search: keepSearch }),
    goToJournal: () => void navigate({ to: '/documents', search: keepSearch }),
    card: DOCUMENT_CARD,
    subscribe: useDocumentChanges(),
    matches: (row) => matchesFilter(row, kyivDay(row.registeredAt ? new Date(row.registeredAt) : new Date()), filter),
    newestFirst: NEWEST_FIRST,
    recount: count.refetch,
  });

  const may = usePermissions();
  const mayAdd = may('documents:register');
  const openDraft = (documentId: string) =>
    void navigate({ to: '/documents/$documentId', params: { documentId }, search: keepSearch });
  const register = () => void navigate({ to: '/documents/new', search: keepSearch });
  useShortcuts(
    mayAdd ? [{ code: 'KeyN', kind: 'single', keys: 'N', label: t`Зареєструвати документ`, run: register }] : [],
  );

  return (
    <DocumentsProvider value={journal}>
      <WithSidePanel panel={openId || isRegistering || isDrafting ? <Outlet /> : null}>
        <Group px="md" pt="sm" pb={4} gap="sm">
          <Group gap="sm" align="baseline" wrap="nowrap">
            <Title order={1} size="h3">{t`Документи`}</Title>
            <Text c="dimmed" size="sm" role="status" aria-label={t`Кількість документів`}>
              {count.data ? formatCappedCount(count.data.documentCount, languageOf(i18n.locale)) : '…'}
            </Text>
          </Group>
          <SearchField
            value={search.q}
            change={(q) => changeSearch({ ...search, q })}
            texts={{
              label: t`Пошук за індексом або змістом`,
              placeholder: t`Індекс або зміст`,
              shortcut: t`Шукати у журналі`,
            }}
          />
          <DraftShelves open={openDraft} />
          {may('documents:draft') && (
            <ButtonLink ml="auto" variant="default" to="/documents/draft" search={keepSearch}>
              {t`Новий проєкт`}
            </ButtonLink>
          )}
          {mayAdd && (
            <ButtonLink to="/documents/new" search={keepSearch} leftSection={<IconPlus size={18} aria-hidden />}>
              {t`Зареєструвати`}
            </ButtonLink>
          )}
        </Group>
        <DocumentsGrid
          filter={filter}
          filterModel={filterModel}
          onFilterModelChange={(model) => changeSearch(withFilterModel(search, model))}
          openId={openId}
          open={openRow}
          live={live}
          handle={grid}
          tools={<DocumentFilters search={search} change={changeSearch} />}
        />
      </WithSidePanel>
    </DocumentsProvider>
  );
}

function keepSearch(now: DocumentsSearch): DocumentsSearch {
  return now;
}
