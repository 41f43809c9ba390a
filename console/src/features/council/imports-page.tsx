import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button, Group, Table } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { graphql } from '../../gql/gql.ts';
import { formatInstant, languageOf } from '../../lib/days.ts';
import { formatNumber } from '../../lib/numbers.ts';
import { appendPage } from '../../lib/pages.ts';
import { LoadMore } from '../../ui/load-more.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { ReadError } from '../../ui/read-error.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { EmptyState, LoadingState } from '../../ui/states.tsx';
import { ImportIssues } from './import-issues.tsx';
import { placeBefore } from './import-place.ts';

const IMPORT_RUNS = graphql(`
  query ImportRuns($after: String) {
    importRuns(first: 50, after: $after) {
      edges {
        cursor
        node {
          id startedAt finishedAt sourceName fileCount importedCount unchangedCount repairedCount refusedCount mismatchCount
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

/** Reports of the imports of roll calls: how many files were taken, and what was wrong with the rest. */
export function ImportsPage() {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const { run } = useSearch({ from: '/council/imports' });
  const language = languageOf(i18n.locale);
  const { data, error, refetch, fetchMore } = useQuery(IMPORT_RUNS, {
    variables: { after: null },
    fetchPolicy: 'cache-and-network',
  });
  usePageTitle(t`Імпорт голосувань`);
  if (!data) {
    return (
      <Page title={t`Імпорт голосувань`}>
        {error ? <ReadError error={error} retry={() => void refetch()} /> : <LoadingState lines={9} />}
      </Page>
    );
  }
  const { edges, pageInfo } = data.importRuns;
  const opened = edges.find(({ node }) => node.id === run)?.node ?? edges[0]?.node;
  const more = () =>
    fetchMore({
      variables: { after: pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult }) => ({
        importRuns: appendPage(before.importRuns, fetchMoreResult.importRuns),
      }),
    });
  if (!opened) {
    return (
      <Page title={t`Імпорт голосувань`}>
        <EmptyState
          title={t`Імпортів ще не було`}
        >{t`Голосування завантажують командою npm run import -- votes або тут.`}</EmptyState>
        <NewImport />
      </Page>
    );
  }
  return (
    <Page title={t`Імпорт голосувань`}>
      <NewImport />
      <ScrollRegion label={t`Перелік імпортів`}>
        <Table verticalSpacing="xs" miw={860}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t`Джерело`}</Table.Th>
              <Table.Th scope="col">{t`Розпочато`}</Table.Th>
              <Table.Th scope="col" ta="end">{t`Файлів`}</Table.Th>
              <Table.Th scope="col" ta="end">{t`Імпортовано`}</Table.Th>
              <Table.Th scope="col" ta="end">{t`Без змін`}</Table.Th>
              <Table.Th scope="col" ta="end">{t`Виправлено`}</Table.Th>
              <Table.Th scope="col" ta="end">{t`Не сходиться`}</Table.Th>
              <Table.Th scope="col" ta="end">{t`Відхилено`}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {edges.map(({ node }) => (
              <Table.Tr key={node.id} bg={node.id === opened.id ? 'var(--mantine-color-default-hover)' : undefined}>
                <Table.Td>
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-pressed={node.id === opened.id}
                    onClick={() => void navigate({ to: '.', search: { run: node.id }, replace: true })}
                  >
                    {node.sourceName}
                  </Button>
                </Table.Td>
                <Table.Td>
                  {formatInstant(node.startedAt, language)}
                  {!node.finishedAt && `, ${t`ще триває`}`}
                </Table.Td>
                {[
                  node.fileCount,
                  node.importedCount,
                  node.unchangedCount,
                  node.repairedCount,
                  node.mismatchCount,
                  node.refusedCount,
                ].map((count, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: six numbers that never change places
                  <Table.Td ta="end" key={index}>
                    {formatNumber(count, language)}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollRegion>
      <LoadMore hasMore={pageInfo.hasNextPage} more={more} />
      <Section title={t`Зауваження: ${opened.sourceName}`}>
        <ImportIssues key={opened.id} place={placeBefore(edges, opened.id)} />
      </Section>
    </Page>
  );
}

function NewImport() {
  const { t } = useLingui();
  const navigate = useNavigate();
  return (
    <Group>
      <Button onClick={() => void navigate({ to: '/council/imports/new' })}>{t`Новий імпорт`}</Button>
    </Group>
  );
}
