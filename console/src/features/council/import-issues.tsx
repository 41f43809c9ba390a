import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Table } from '@mantine/core';
import { graphql } from '../../gql/gql.ts';
import type { ImportIssueSeverity } from '../../gql/graphql.ts';
import { appendPage } from '../../lib/pages.ts';
import { LoadMore } from '../../ui/load-more.tsx';
import { ReadError } from '../../ui/read-error.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { EmptyState, LoadingState } from '../../ui/states.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { SEVERITY_TEXT } from './council.messages.ts';

// A run has no query of its own: it is the one row after the row before it.
const ISSUES = graphql(`
  query ImportIssues($place: String, $after: String) {
    importRuns(first: 1, after: $place) {
      edges {
        node {
          id
          issues(first: 100, after: $after) {
            edges { cursor node { severity file place code message } }
            pageInfo { hasNextPage endCursor }
          }
        }
      }
    }
  }
`);

const SEVERITY_COLOR: Readonly<Record<ImportIssueSeverity, string>> = {
  NOTE: 'gray',
  REPAIRED: 'blue',
  TOTALS_MISMATCH: 'orange',
  REFUSED: 'red',
};

/** What was found in the files of one import. @param place cursor of the run before it */
export function ImportIssues({ place }: { readonly place: string | null }) {
  const { t, i18n } = useLingui();
  const { data, error, refetch, fetchMore } = useQuery(ISSUES, {
    variables: { place, after: null },
    fetchPolicy: 'network-only',
  });
  const issues = data?.importRuns.edges[0]?.node.issues;
  if (error) return <ReadError error={error} retry={() => void refetch()} />;
  if (!issues) return <LoadingState lines={5} />;
  if (issues.edges.length === 0)
    return <EmptyState title={t`Зауважень немає`}>{t`Усі файли прочитано без виправлень.`}</EmptyState>;
  const more = () =>
    fetchMore({
      variables: { after: issues.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult }) => {
        const [known] = before.importRuns.edges;
        const [next] = fetchMoreResult.importRuns.edges;
        if (!known || !next) return before;
        const node = { ...known.node, issues: appendPage(known.node.issues, next.node.issues) };
        return { importRuns: { ...before.importRuns, edges: [{ ...known, node }] } };
      },
    });
  return (
    <>
      <ScrollRegion label={t`Зауваження імпорту`}>
        <Table verticalSpacing="xs" miw={760}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t`Вага`}</Table.Th>
              <Table.Th scope="col">{t`Файл`}</Table.Th>
              <Table.Th scope="col">{t`Місце`}</Table.Th>
              <Table.Th scope="col">{t`Зауваження`}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {issues.edges.map(({ cursor, node }) => (
              <Table.Tr key={cursor}>
                <Table.Td>
                  <StatusBadge color={SEVERITY_COLOR[node.severity]}>
                    {i18n._(SEVERITY_TEXT[node.severity])}
                  </StatusBadge>
                </Table.Td>
                <Table.Td>{node.file}</Table.Td>
                <Table.Td>{node.place}</Table.Td>
                <Table.Td>{node.message}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollRegion>
      <LoadMore hasMore={issues.pageInfo.hasNextPage} more={more} />
    </>
  );
}
