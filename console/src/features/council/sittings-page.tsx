import { useQuery } from '@apollo/client/react';
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { NativeSelect, Text } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { graphql } from '../../gql/gql.ts';
import { formatDay, languageOf } from '../../lib/days.ts';
import { appendPage } from '../../lib/pages.ts';
import { AnchorLink } from '../../ui/links.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import { Page } from '../../ui/page.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { ReadError } from '../../ui/read-error.tsx';
import { Row, RowList } from '../../ui/row-list.tsx';
import { EmptyState, LoadingState } from '../../ui/states.tsx';

const SITTINGS = graphql(`
  query Sittings($convocationId: ID, $after: String) {
    convocations { id label authorityName }
    sittings(first: 50, after: $after, convocationId: $convocationId) {
      edges { node { id label heldOn sessionLabel voteEventCount adoptedCount } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

/** Plenary days of the council, newest first. */
export function SittingsPage() {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const { convocation } = useSearch({ from: '/council/' });
  const language = languageOf(i18n.locale);
  const { data, previousData, error, refetch, fetchMore } = useQuery(SITTINGS, {
    variables: { convocationId: convocation ?? null, after: null },
  });
  const convocations = (data ?? previousData)?.convocations ?? [];
  usePageTitle(t`Засідання ради`);
  const more = () =>
    fetchMore({
      variables: { after: data?.sittings.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult }) => ({
        ...before,
        sittings: appendPage(before.sittings, fetchMoreResult.sittings),
      }),
    });
  return (
    <Page title={t`Засідання ради`}>
      <NativeSelect
        label={t`Скликання`}
        maw={420}
        value={convocation ?? ''}
        onChange={({ currentTarget: { value } }) =>
          void navigate({ to: '.', search: value ? { convocation: value } : {}, replace: true })
        }
        data={[
          { value: '', label: t`Усі скликання` },
          ...convocations.map(({ id, label, authorityName }) => ({ value: id, label: `${label}, ${authorityName}` })),
        ]}
      />
      {error ? (
        <ReadError error={error} retry={() => void refetch()} />
      ) : !data ? (
        <LoadingState lines={9} />
      ) : data.sittings.edges.length === 0 ? (
        <EmptyState title={t`Засідань ще немає`}>{t`Вони зʼявляться після імпорту поіменних голосувань.`}</EmptyState>
      ) : (
        <>
          <RowList label={t`Засідання ради`}>
            {data.sittings.edges.map(({ node }) => (
              <Row
                key={node.id}
                title={
                  <AnchorLink to="/council/sittings/$sittingId" params={{ sittingId: node.id }}>
                    {formatDay(node.heldOn, language)}: {node.label}
                  </AnchorLink>
                }
                end={
                  <Text size="sm">
                    {plural(node.voteEventCount, {
                      one: '# голосування',
                      few: '# голосування',
                      many: '# голосувань',
                      other: '# голосування',
                    })}
                    {', '}
                    {t`прийнято ${node.adoptedCount}`}
                  </Text>
                }
              >
                {node.sessionLabel}
              </Row>
            ))}
          </RowList>
          <LoadMore hasMore={data.sittings.pageInfo.hasNextPage} more={more} />
        </>
      )}
    </Page>
  );
}
