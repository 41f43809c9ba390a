import type { ApolloClient } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Checkbox, Group, NativeSelect, Text } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { graphql } from '../../gql/gql.ts';
import type { SittingPageQuery, SittingPageQueryVariables } from '../../gql/graphql.ts';
import { formatDay, languageOf } from '../../lib/days.ts';
import { appendPage, readAgain } from '../../lib/pages.ts';
import { AnchorLink } from '../../ui/links.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import { Page } from '../../ui/page.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { ReadError } from '../../ui/read-error.tsx';
import { RowList } from '../../ui/row-list.tsx';
import { EmptyState, LoadingState } from '../../ui/states.tsx';
import { RESULT_TEXT } from './council.messages.ts';
import { type SittingSearch, toEventFilter, VOTE_RESULTS } from './council.search.ts';
import { SittingPublication } from './sitting-publication.tsx';
import { TextFilter } from './text-filter.tsx';
import { useSittingChanges } from './use-sitting-changes.ts';
import { VoteEventRow } from './vote-event-row.tsx';

const SITTING = graphql(`
  query SittingPage($id: ID!, $filter: VoteEventFilter, $after: String) {
    sitting(id: $id) {
      id label heldOn sessionLabel voteEventCount adoptedCount
      convocation { id label totalComposition }
      publication { sittingId imported verified published isLate }
      voteEvents(first: 100, after: $after, filter: $filter) {
        edges { node { ...VoteEventRow_event @unmask } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);

/** Reads as many questions as are shown, so that a change does not take away what was loaded further down. */
async function readSittingAgain(
  client: ApolloClient,
  variables: SittingPageQueryVariables,
  known: SittingPageQuery | undefined,
): Promise<void> {
  const read = async (after: string | null) => {
    const { data } = await client.query({
      query: SITTING,
      variables: { ...variables, after },
      fetchPolicy: 'no-cache',
    });
    if (!data?.sitting) throw new Error('The sitting is not there');
    return data.sitting;
  };
  const latest: { sitting?: NonNullable<SittingPageQuery['sitting']> } = {};
  const voteEvents = await readAgain(known?.sitting?.voteEvents.edges.length ?? 0, async (after) => {
    const sitting = await read(after);
    latest.sitting ??= sitting;
    return sitting.voteEvents;
  });
  if (latest.sitting)
    client.writeQuery({ query: SITTING, variables, data: { sitting: { ...latest.sitting, voteEvents } } });
}

/** One plenary day: its questions in the order they were voted on. */
export function SittingPage() {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const { sittingId } = useParams({ from: '/council/sittings/$sittingId' });
  const search = useSearch({ from: '/council/sittings/$sittingId' });
  const variables = { id: sittingId, filter: toEventFilter(search), after: null };
  const { data, previousData, error, refetch, fetchMore, client } = useQuery(SITTING, { variables });
  // What cannot be read now stays as it was read: the connection banner speaks of everything that can be cured.
  const update = () => void readSittingAgain(client, variables, data).catch(() => undefined);
  useSittingChanges(sittingId, update);
  const before = previousData?.sitting?.id === sittingId ? previousData.sitting : null;
  const sitting = data ? data.sitting : before;
  const change = (next: SittingSearch) => void navigate({ to: '.', search: next, replace: true });
  const heldOn = formatDay(sitting?.heldOn, languageOf(i18n.locale));
  usePageTitle(sitting ? t`Засідання ${heldOn}` : t`Засідання`);
  const crumbs = [<AnchorLink key="all" size="sm" to="/council">{t`Засідання ради`}</AnchorLink>];
  if (!sitting) {
    return (
      <Page title={t`Засідання`} crumbs={crumbs}>
        {error ? (
          <ReadError error={error} retry={() => void refetch()} />
        ) : data ? (
          <EmptyState title={t`Такого засідання немає`}>{t`Можливо, посилання застаріло.`}</EmptyState>
        ) : (
          <LoadingState lines={9} />
        )}
      </Page>
    );
  }
  const { edges, pageInfo } = sitting.voteEvents;
  const more = () =>
    fetchMore({
      variables: { after: pageInfo.endCursor ?? null },
      updateQuery: (known, { fetchMoreResult }) =>
        known.sitting && fetchMoreResult.sitting
          ? {
              sitting: {
                ...known.sitting,
                voteEvents: appendPage(known.sitting.voteEvents, fetchMoreResult.sitting.voteEvents),
              },
            }
          : known,
    });
  return (
    <Page
      title={`${heldOn}: ${sitting.label}`}
      crumbs={crumbs}
      about={
        <Text size="sm" c="dimmed">
          {[sitting.sessionLabel, sitting.convocation.label].filter(Boolean).join(' · ')}
          {' · '}
          {plural(sitting.voteEventCount, {
            one: '# голосування',
            few: '# голосування',
            many: '# голосувань',
            other: '# голосування',
          })}
          {', '}
          {t`прийнято ${sitting.adoptedCount}`}
        </Text>
      }
    >
      <SittingPublication publication={sitting.publication} done={update} />
      <Group gap="sm" align="flex-end">
        <TextFilter label={t`Слова з назви`} value={search.title} change={(title) => change({ ...search, title })} />
        <NativeSelect
          label={t`Результат`}
          w={200}
          value={search.result ?? ''}
          onChange={({ currentTarget: { value } }) =>
            change({ ...search, result: VOTE_RESULTS.find((result) => result === value) })
          }
          data={[
            { value: '', label: t`Будь-який` },
            ...VOTE_RESULTS.map((value) => ({ value, label: i18n._(RESULT_TEXT[value]) })),
          ]}
        />
        <Checkbox
          pb={8}
          size="md"
          styles={{ label: { fontSize: 'var(--mantine-font-size-sm)' } }}
          label={t`Лише з розбіжностями`}
          checked={search.inconsistent === true}
          onChange={({ currentTarget: { checked } }) => change({ ...search, inconsistent: checked ? true : undefined })}
        />
      </Group>
      {edges.length === 0 ? (
        <EmptyState title={t`Голосувань не знайдено`}>{t`Змініть слова або результат.`}</EmptyState>
      ) : (
        <>
          <RowList label={t`Питання засідання`}>
            {edges.map(({ node }) => (
              <VoteEventRow key={node.id} event={node} />
            ))}
          </RowList>
          <LoadMore hasMore={pageInfo.hasNextPage} more={more} />
        </>
      )}
    </Page>
  );
}
