import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { graphql } from '../../gql/gql.ts';
import type { MemberVotes_VoteFragment, VoteBasis, VoteEventFilter } from '../../gql/graphql.ts';
import { formatDay, languageOf } from '../../lib/days.ts';
import { appendPage } from '../../lib/pages.ts';
import { AnchorLink } from '../../ui/links.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import { ReadError } from '../../ui/read-error.tsx';
import { Row, RowList } from '../../ui/row-list.tsx';
import { LoadingState } from '../../ui/states.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { OPTION_OF_ONE } from './council.messages.ts';
import { resultOf } from './tally.ts';
import { OptionMark, ResultBadge } from './vote-option.tsx';

export const MEMBER_VOTE = graphql(`
  fragment MemberVotes_vote on MemberVote {
    option line isRebel
    event { id number title resultOverride resultPrinted resultComputed sitting { id heldOn } }
  }
`);

const VOTES = graphql(`
  query MemberVotes($id: ID!, $filter: VoteEventFilter, $after: String) {
    votingMember(id: $id) {
      id
      votes(first: 20, after: $after, filter: $filter) {
        edges { cursor node { ...MemberVotes_vote @unmask } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);

const REBELLIONS = graphql(`
  query MemberRebellions($id: ID!, $filter: VoteEventFilter, $basis: VoteBasis!, $after: String) {
    votingMember(id: $id) {
      id
      rebellions(first: 20, after: $after, filter: $filter, basis: $basis) {
        edges { cursor node { ...MemberVotes_vote @unmask } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);

interface Chosen {
  readonly memberId: string;
  readonly filter: VoteEventFilter;
}

/** Every vote of the member, newest first. */
export function MemberVotes({ memberId, filter }: Chosen) {
  const { t } = useLingui();
  const { data, error, refetch, fetchMore } = useQuery(VOTES, { variables: { id: memberId, filter, after: null } });
  const votes = data?.votingMember?.votes;
  if (error) return <ReadError error={error} retry={() => void refetch()} />;
  if (!votes) return <LoadingState lines={5} />;
  if (votes.edges.length === 0) return <Text size="sm" c="dimmed">{t`Голосів за цей час немає`}</Text>;
  const more = () =>
    fetchMore({
      variables: { after: votes.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: { votingMember: next } }) =>
        before.votingMember && next
          ? { votingMember: { ...before.votingMember, votes: appendPage(before.votingMember.votes, next.votes) } }
          : before,
    });
  return (
    <>
      <VoteRows label={t`Усі голоси`} votes={votes.edges} />
      <LoadMore hasMore={votes.pageInfo.hasNextPage} more={more} />
    </>
  );
}

/** The votes against the line of the faction, newest first. */
export function MemberRebellions({ memberId, filter, basis }: Chosen & { readonly basis: VoteBasis }) {
  const { t } = useLingui();
  const { data, error, refetch, fetchMore } = useQuery(REBELLIONS, {
    variables: { id: memberId, filter, basis, after: null },
  });
  const votes = data?.votingMember?.rebellions;
  if (error) return <ReadError error={error} retry={() => void refetch()} />;
  if (!votes) return <LoadingState lines={5} />;
  if (votes.edges.length === 0) return <Text size="sm" c="dimmed">{t`Таких голосів немає`}</Text>;
  const more = () =>
    fetchMore({
      variables: { after: votes.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: { votingMember: next } }) =>
        before.votingMember && next
          ? {
              votingMember: {
                ...before.votingMember,
                rebellions: appendPage(before.votingMember.rebellions, next.rebellions),
              },
            }
          : before,
    });
  return (
    <>
      <VoteRows label={t`Голоси проти лінії фракції`} votes={votes.edges} />
      <LoadMore hasMore={votes.pageInfo.hasNextPage} more={more} />
    </>
  );
}

function VoteRows({
  label,
  votes,
}: {
  readonly label: string;
  readonly votes: readonly { readonly cursor: string; readonly node: MemberVotes_VoteFragment }[];
}) {
  const { t, i18n } = useLingui();
  const language = languageOf(i18n.locale);
  return (
    <RowList label={label}>
      {votes.map(({ cursor, node: { event, option, line, isRebel } }) => (
        <Row
          key={cursor}
          title={
            <AnchorLink size="sm" lineClamp={2} to="/council/votes/$voteEventId" params={{ voteEventId: event.id }}>
              {[event.number, event.title].filter(Boolean).join('. ')}
            </AnchorLink>
          }
          end={
            <>
              {isRebel && <StatusBadge color="orange">{t`проти лінії`}</StatusBadge>}
              <ResultBadge result={resultOf(event)} />
              <OptionMark option={option} />
            </>
          }
        >
          {formatDay(event.sitting.heldOn, language)} · {i18n._(OPTION_OF_ONE[option])}
          {isRebel && line && <Text span inherit>{` · ${t`лінія фракції: ${i18n._(OPTION_OF_ONE[line])}`}`}</Text>}
        </Row>
      ))}
    </RowList>
  );
}
