import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { graphql } from '../../gql/gql.ts';
import type { MembersPage_MemberFragment } from '../../gql/graphql.ts';
import { formatDay, languageOf } from '../../lib/days.ts';
import { appendPage } from '../../lib/pages.ts';
import { AnchorLink } from '../../ui/links.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import { Page } from '../../ui/page.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { ReadError } from '../../ui/read-error.tsx';
import { EmptyState, LoadingState } from '../../ui/states.tsx';
import { ROLE_TEXT } from './council.messages.ts';
import type { MembersSearch } from './council.search.ts';
import { GroupName } from './faction-name.tsx';
import { byFaction } from './factions.ts';
import { TextFilter } from './text-filter.tsx';
import classes from './vote-roll.module.css';

export const MEMBERS_MEMBER = graphql(`
  fragment MembersPage_member on VotingMember { id name role mandateEndsOn faction { id name colour } }
`);

const CONVOCATIONS = graphql(`
  query MembersConvocations { convocations { id label authorityName startsOn totalComposition quota } }
`);

const MEMBERS = graphql(`
  query Members($convocationId: ID!, $nameContains: String, $after: String) {
    votingMembers(convocationId: $convocationId, nameContains: $nameContains, first: 200, after: $after) {
      edges { node { ...MembersPage_member @unmask } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

/** Who votes in the council, by faction. */
export function MembersPage() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const search = useSearch({ from: '/council/members' });
  const { data, error, refetch } = useQuery(CONVOCATIONS);
  usePageTitle(t`Депутати`);
  const change = (next: MembersSearch) => void navigate({ to: '.', search: next, replace: true });
  const convocations = data?.convocations ?? [];
  const newest = [...convocations].sort((a, b) => b.startsOn.localeCompare(a.startsOn))[0];
  const shown = convocations.find(({ id }) => id === search.convocation) ?? newest;
  return (
    <Page
      title={t`Депутати`}
      about={
        shown && (
          <Text
            size="sm"
            c="dimmed"
          >{t`Загальний склад ${shown.totalComposition}, для рішення потрібно ${shown.quota}`}</Text>
        )
      }
    >
      <Group gap="sm" align="flex-end">
        <NativeSelect
          label={t`Скликання`}
          maw={420}
          value={shown?.id ?? ''}
          onChange={({ currentTarget: { value } }) => change({ ...search, convocation: value || undefined })}
          data={convocations.map(({ id, label, authorityName }) => ({
            value: id,
            label: `${label}, ${authorityName}`,
          }))}
        />
        <TextFilter label={t`Прізвище`} value={search.name} change={(name) => change({ ...search, name })} />
      </Group>
      {error ? (
        <ReadError error={error} retry={() => void refetch()} />
      ) : !data ? (
        <LoadingState lines={9} />
      ) : shown ? (
        <MemberGroups convocationId={shown.id} name={search.name} />
      ) : (
        <EmptyState title={t`Скликань ще немає`}>{t`Вони зʼявляться після імпорту поіменних голосувань.`}</EmptyState>
      )}
    </Page>
  );
}

function MemberGroups({ convocationId, name }: { readonly convocationId: string; readonly name: string | undefined }) {
  const { t } = useLingui();
  const { data, previousData, error, refetch, fetchMore } = useQuery(MEMBERS, {
    variables: { convocationId, nameContains: name ?? null, after: null },
  });
  const members = (data ?? previousData)?.votingMembers;
  if (error) return <ReadError error={error} retry={() => void refetch()} />;
  if (!members) return <LoadingState lines={9} />;
  if (members.edges.length === 0) return <EmptyState title={t`Нікого не знайдено`}>{t`Змініть прізвище.`}</EmptyState>;
  const areFactionsKnown = members.edges.some(({ node }) => node.faction);
  const more = () =>
    fetchMore({
      variables: { after: members.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult }) => ({
        votingMembers: appendPage(before.votingMembers, fetchMoreResult.votingMembers),
      }),
    });
  return (
    <>
      {byFaction(members.edges.map(({ node }) => node)).map(({ faction, items: group }) => (
        <Stack gap={4} key={faction?.id ?? 'none'} component="section">
          <Title order={2} size="h6">
            <GroupName faction={faction} areFactionsKnown={areFactionsKnown} />{' '}
            <Text span size="sm" c="dimmed">
              {group.length}
            </Text>
          </Title>
          <ul className={classes.votes}>
            {group.map((member) => (
              <MemberLine key={member.id} member={member} />
            ))}
          </ul>
        </Stack>
      ))}
      <LoadMore hasMore={members.pageInfo.hasNextPage} more={more} />
    </>
  );
}

function MemberLine({ member }: { readonly member: MembersPage_MemberFragment }) {
  const { t, i18n } = useLingui();
  const ended = formatDay(member.mandateEndsOn, languageOf(i18n.locale));
  return (
    <li className={classes.vote}>
      <span className={classes.name}>
        <AnchorLink size="sm" to="/council/members/$memberId" params={{ memberId: member.id }}>
          {member.name}
        </AnchorLink>
        {member.role === 'MAYOR' && (
          <Text span size="xs" c="dimmed">
            {i18n._(ROLE_TEXT.MAYOR)}
          </Text>
        )}
        {ended && <Text span size="xs" c="dimmed">{t`повноваження до ${ended}`}</Text>}
      </span>
    </li>
  );
}
