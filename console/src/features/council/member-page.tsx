import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Group, SegmentedControl, Text, TextInput } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { graphql } from '../../gql/gql.ts';
import type { MemberPageQuery } from '../../gql/graphql.ts';
import { formatDay, languageOf } from '../../lib/days.ts';
import { Field, FieldList } from '../../ui/field-list.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { ReadError } from '../../ui/read-error.tsx';
import { EmptyState, LoadingState } from '../../ui/states.tsx';
import { VotesWith } from './analysis/votes-with.tsx';
import { BASIS_ABOUT, BASIS_TEXT, ROLE_TEXT } from './council.messages.ts';
import { type MemberSearch, toPeriodFilter } from './council.search.ts';
import { FactionName } from './faction-name.tsx';
import { MemberMeasures } from './member-measures.tsx';
import { MemberRebellions, MemberVotes } from './member-votes.tsx';

const MEMBER = graphql(`
  query MemberPage($id: ID!) {
    votingMember(id: $id) {
      id name role mandateStartsOn mandateEndsOn
      convocation { id label authorityName }
      memberships { startsOn endsOn faction { id name colour } }
    }
  }
`);

type Member = NonNullable<MemberPageQuery['votingMember']>;

/** One voting member: the mandate, and how they voted over a period. */
export function MemberPage() {
  const { t, i18n } = useLingui();
  const { memberId } = useParams({ from: '/council/members/$memberId' });
  const search = useSearch({ from: '/council/members/$memberId' });
  const { data, error, refetch } = useQuery(MEMBER, { variables: { id: memberId } });
  const member = data?.votingMember;
  usePageTitle(member?.name ?? t`Депутат`);
  const crumbs = [<AnchorLink key="all" size="sm" to="/council/members">{t`Депутати`}</AnchorLink>];
  if (!member) {
    return (
      <Page title={t`Депутат`} crumbs={crumbs}>
        {error ? (
          <ReadError error={error} retry={() => void refetch()} />
        ) : data ? (
          <EmptyState title={t`Такого депутата немає`}>{t`Можливо, посилання застаріло.`}</EmptyState>
        ) : (
          <LoadingState lines={9} />
        )}
      </Page>
    );
  }
  const basis = search.basis ?? 'EFFECTIVE';
  const filter = toPeriodFilter(search);
  const key = JSON.stringify([memberId, filter, basis]);
  return (
    <Page
      title={member.name}
      crumbs={crumbs}
      about={
        <Text size="sm" c="dimmed">
          {i18n._(ROLE_TEXT[member.role])} · {member.convocation.label}, {member.convocation.authorityName}
        </Text>
      }
    >
      <Mandate member={member} />
      <Section title={t`Активність`}>
        <Controls search={search} />
        <MemberMeasures memberId={memberId} basis={basis} filter={filter} />
      </Section>
      <Section title={t`З ким голосує разом`}>
        <VotesWith key={key} memberId={memberId} convocationId={member.convocation.id} search={search} />
      </Section>
      <Section title={t`Голоси проти лінії фракції`}>
        <MemberRebellions key={key} memberId={memberId} basis={basis} filter={filter} />
      </Section>
      <Section title={t`Усі голоси`}>
        <MemberVotes key={key} memberId={memberId} filter={filter} />
      </Section>
    </Page>
  );
}

function Mandate({ member }: { readonly member: Member }) {
  const { t, i18n } = useLingui();
  const language = languageOf(i18n.locale);
  const period = (startsOn: string, endsOn: string | null | undefined) => {
    const from = formatDay(startsOn, language);
    const to = formatDay(endsOn, language);
    return to ? t`з ${from} до ${to}` : t`з ${from}`;
  };
  return (
    <FieldList>
      <Field label={t`Повноваження`}>{period(member.mandateStartsOn, member.mandateEndsOn)}</Field>
      <Field label={t`Фракції`}>
        {member.memberships.length === 0
          ? t`Поза фракціями`
          : member.memberships.map(({ faction, startsOn, endsOn }) => (
              <div key={`${faction.id}-${startsOn}`}>
                <FactionName faction={faction} />{' '}
                <Text span size="sm" c="dimmed">
                  {period(startsOn, endsOn)}
                </Text>
              </div>
            ))}
      </Field>
    </FieldList>
  );
}

function Controls({ search }: { readonly search: MemberSearch }) {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const change = (next: MemberSearch) => void navigate({ to: '.', search: next, replace: true });
  return (
    <>
      <Group gap="sm" align="flex-end">
        <TextInput
          type="date"
          label={t`Від`}
          max={search.to}
          value={search.from ?? ''}
          onChange={({ currentTarget: { value } }) => change({ ...search, from: value || undefined })}
        />
        <TextInput
          type="date"
          label={t`До`}
          min={search.from}
          value={search.to ?? ''}
          onChange={({ currentTarget: { value } }) => change({ ...search, to: value || undefined })}
        />
        <SegmentedControl
          aria-label={t`Основа підрахунку`}
          value={search.basis ?? 'EFFECTIVE'}
          onChange={(value) => change({ ...search, basis: value === 'EXPRESSED' ? 'EXPRESSED' : undefined })}
          data={[
            { value: 'EFFECTIVE', label: i18n._(BASIS_TEXT.EFFECTIVE) },
            { value: 'EXPRESSED', label: i18n._(BASIS_TEXT.EXPRESSED) },
          ]}
        />
      </Group>
      <Text size="sm" c="dimmed">
        {i18n._(BASIS_ABOUT[search.basis ?? 'EFFECTIVE'])}
      </Text>
    </>
  );
}
