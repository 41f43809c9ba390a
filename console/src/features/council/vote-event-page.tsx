import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Alert, Group, List, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { graphql } from '../../gql/gql.ts';
import type { VoteEventPageQuery } from '../../gql/graphql.ts';
import { formatDay, formatInstant, languageOf } from '../../lib/days.ts';
import { AnchorLink } from '../../ui/links.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { ReadError } from '../../ui/read-error.tsx';
import { EmptyState, LoadingState } from '../../ui/states.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { resultOf } from './tally.ts';
import { VoteDecision } from './vote-decision.tsx';
import { VoteFactions } from './vote-factions.tsx';
import { ResultBadge } from './vote-option.tsx';
import { VoteRoll } from './vote-roll.tsx';

const VOTE_EVENT = graphql(`
  query VoteEventPage($id: ID!) {
    voteEvent(id: $id) {
      id number title projectNumber votedAt sourceUid resultOverride resultPrinted resultComputed isConsistent dataNotes
      sitting { id label heldOn convocation { id } }
      ...VoteDecision_event @unmask
      ...VoteFactions_event @unmask
      ...VoteRoll_event @unmask
    }
  }
`);

/** One roll call: what was decided and by which rule, how factions voted, how each voted. */
export function VoteEventPage() {
  const { t } = useLingui();
  const { voteEventId } = useParams({ from: '/council/votes/$voteEventId' });
  const { data, error, refetch } = useQuery(VOTE_EVENT, { variables: { id: voteEventId } });
  const event = data?.voteEvent;
  usePageTitle(event ? [event.number, event.title].filter(Boolean).join('. ') : t`Голосування`);
  if (event) return <VoteEvent event={event} />;
  return (
    <Page
      title={t`Голосування`}
      crumbs={[<AnchorLink key="all" size="sm" to="/council">{t`Засідання ради`}</AnchorLink>]}
    >
      {error ? (
        <ReadError error={error} retry={() => void refetch()} />
      ) : data ? (
        <EmptyState title={t`Такого голосування немає`}>{t`Можливо, посилання застаріло.`}</EmptyState>
      ) : (
        <LoadingState lines={9} />
      )}
    </Page>
  );
}

function VoteEvent({ event }: { readonly event: NonNullable<VoteEventPageQuery['voteEvent']> }) {
  const { t, i18n } = useLingui();
  const language = languageOf(i18n.locale);
  const { sitting } = event;
  const crumbs = [
    <AnchorLink key="all" size="sm" to="/council">{t`Засідання ради`}</AnchorLink>,
    <AnchorLink key="sitting" size="sm" to="/council/sittings/$sittingId" params={{ sittingId: sitting.id }}>
      {formatDay(sitting.heldOn, language)}
    </AnchorLink>,
  ];
  return (
    <Page
      title={[event.number, event.title].filter(Boolean).join('. ')}
      crumbs={crumbs}
      about={
        <Group gap="xs">
          <ResultBadge result={resultOf(event)} />
          {!event.isConsistent && (
            <StatusBadge color="orange" icon={IconAlertTriangle}>{t`розбіжність у даних`}</StatusBadge>
          )}
          <Text size="sm" c="dimmed">
            {formatInstant(event.votedAt, language)}
            {event.projectNumber && ` · ${t`проєкт ${event.projectNumber}`}`}
          </Text>
        </Group>
      }
    >
      <VoteDecision event={event} />
      {event.dataNotes.length > 0 && (
        <Alert color="yellow" title={t`Застереження до даних`} icon={<IconAlertTriangle aria-hidden />}>
          <List size="sm" spacing={2}>
            {event.dataNotes.map((note) => (
              <List.Item key={note}>{note}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      {event.byFaction.length > 0 && (
        <Section title={t`За фракціями`}>
          <VoteFactions event={event} />
        </Section>
      )}
      <VoteRoll event={event} />
      <AnchorLink
        size="sm"
        to="/council/analysis"
        search={{ view: 'agreement', convocation: sitting.convocation.id, sitting: sitting.id, common: 1 }}
      >
        {t`Хто з ким голосував на цьому засіданні`}
      </AnchorLink>
      <Text size="xs" c="dimmed">{t`Запис у джерелі: ${event.sourceUid}`}</Text>
    </Page>
  );
}
