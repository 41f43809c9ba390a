import { useApolloClient } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../../gql/gql.ts';
import type { PersonAppeals_PersonFragment, PersonApplications_PersonFragment } from '../../gql/graphql.ts';
import { formatDay, formatInstant, languageOf } from '../../lib/days.ts';
import { appendPage } from '../../lib/pages.ts';
import { APPEAL_STATE_TEXT } from '../../ui/appeal-words.messages.ts';
import { AnchorLink } from '../../ui/links.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import { Row, RowList } from '../../ui/row-list.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { APPLICATION_STATE_TEXT } from './case-states.messages.ts';
import type { ReadReason } from './use-read-reason.ts';

export const PERSON_APPEALS = graphql(`
  fragment PersonAppeals_person on Person {
    id
    appeals(first: 20) {
      edges { node { id number subject state dueOn isOverdue registeredAt } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const MORE_APPEALS = graphql(`
  query MorePersonAppeals($id: ID!, $purpose: AccessPurpose!, $deferUntil: LocalDate, $deferralReason: String, $after: String) {
    person(id: $id, purpose: $purpose, deferUntil: $deferUntil, deferralReason: $deferralReason) {
      id
      appeals(first: 50, after: $after) {
        edges { node { id number subject state dueOn isOverdue registeredAt } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);

export const PERSON_APPLICATIONS = graphql(`
  fragment PersonApplications_person on Person {
    id
    serviceApplications(first: 20) {
      edges { node { id number state submittedAt isOverdue service { id name } } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const MORE_APPLICATIONS = graphql(`
  query MorePersonApplications($id: ID!, $purpose: AccessPurpose!, $deferUntil: LocalDate, $deferralReason: String, $after: String) {
    person(id: $id, purpose: $purpose, deferUntil: $deferUntil, deferralReason: $deferralReason) {
      id
      serviceApplications(first: 50, after: $after) {
        edges { node { id number state submittedAt isOverdue service { id name } } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);

/** Appeals of a resident, each a link to its card. */
export function PersonAppeals({
  person,
  reason,
}: {
  readonly person: PersonAppeals_PersonFragment;
  readonly reason: ReadReason;
}) {
  const { t, i18n } = useLingui();
  const client = useApolloClient();
  const [appeals, setAppeals] = useState(person.appeals);
  const language = languageOf(i18n.locale);
  if (!appeals) return <Text size="sm">{t`Журнал звернень зараз недоступний.`}</Text>;
  if (appeals.edges.length === 0) return <Text size="sm" c="dimmed">{t`Звернень немає`}</Text>;
  const more = async () => {
    const variables = { id: person.id, ...reason, after: appeals.pageInfo.endCursor ?? null };
    const { data } = await client.query({ query: MORE_APPEALS, variables, fetchPolicy: 'no-cache' });
    if (data?.person?.appeals) setAppeals(appendPage(appeals, data.person.appeals));
  };
  return (
    <Stack gap="xs">
      <RowList label={t`Звернення мешканця`}>
        {appeals.edges.map(({ node }) => (
          <Row
            key={node.id}
            title={
              <AnchorLink to="/appeals/$appealId" params={{ appealId: node.id }}>
                {node.number}: {node.subject}
              </AnchorLink>
            }
            end={
              <>
                {node.isOverdue && <StatusBadge color="red">{t`прострочено`}</StatusBadge>}
                <StatusBadge color="gray">{i18n._(APPEAL_STATE_TEXT[node.state])}</StatusBadge>
              </>
            }
          >
            {t`Зареєстровано ${formatInstant(node.registeredAt, language)}, строк ${formatDay(node.dueOn, language)}`}
          </Row>
        ))}
      </RowList>
      <LoadMore hasMore={appeals.pageInfo.hasNextPage} more={more} />
    </Stack>
  );
}

/** Applications of a resident for services, each a link to its card. */
export function PersonApplications({
  person,
  reason,
}: {
  readonly person: PersonApplications_PersonFragment;
  readonly reason: ReadReason;
}) {
  const { t, i18n } = useLingui();
  const client = useApolloClient();
  const [applications, setApplications] = useState(person.serviceApplications);
  const language = languageOf(i18n.locale);
  if (!applications) return <Text size="sm">{t`Реєстр заяв зараз недоступний.`}</Text>;
  if (applications.edges.length === 0) return <Text size="sm" c="dimmed">{t`Заяв немає`}</Text>;
  const more = async () => {
    const variables = { id: person.id, ...reason, after: applications.pageInfo.endCursor ?? null };
    const { data } = await client.query({ query: MORE_APPLICATIONS, variables, fetchPolicy: 'no-cache' });
    if (data?.person?.serviceApplications) setApplications(appendPage(applications, data.person.serviceApplications));
  };
  return (
    <Stack gap="xs">
      <RowList label={t`Заяви мешканця`}>
        {applications.edges.map(({ node }) => (
          <Row
            key={node.id}
            title={
              <AnchorLink to="/services/applications/$applicationId" params={{ applicationId: node.id }}>
                {node.number}: {node.service.name}
              </AnchorLink>
            }
            end={
              <>
                {node.isOverdue && <StatusBadge color="red">{t`прострочено`}</StatusBadge>}
                <StatusBadge color="gray">{i18n._(APPLICATION_STATE_TEXT[node.state])}</StatusBadge>
              </>
            }
          >
            {t`Подано ${formatInstant(node.submittedAt, language)}`}
          </Row>
        ))}
      </RowList>
      <LoadMore hasMore={applications.pageInfo.hasNextPage} more={more} />
    </Stack>
  );
}
