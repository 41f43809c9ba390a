import { useLingui } from '@lingui/react/macro';
import { Text, Timeline } from '@mantine/core';
import {
  type Icon,
  IconArrowBackUp,
  IconCheck,
  IconFileCertificate,
  IconInbox,
  IconMail,
  IconPlayerPause,
  IconPlayerPlay,
  IconTool,
  IconX,
} from '@tabler/icons-react';
import type { ServiceApplicationEventType } from '../../gql/graphql.ts';
import { formatInstant, languageOf } from '../../lib/days.ts';
import type { ApplicationOnCard } from './application-card.query.ts';
import { EVENT_TEXT } from './services.messages.ts';

const EVENT_ICON: Readonly<Record<ServiceApplicationEventType, Icon>> = {
  SUBMITTED: IconInbox,
  PROCESSING_STARTED: IconTool,
  CORRECTION_REQUESTED: IconPlayerPause,
  RESUMED: IconPlayerPlay,
  APPROVED: IconCheck,
  REFUSED: IconX,
  ISSUED: IconFileCertificate,
  WITHDRAWN: IconArrowBackUp,
  MESSAGE_SENT: IconMail,
};

/** What was done with an application, oldest first. */
export function ApplicationHistory({
  events,
}: {
  readonly events: readonly ApplicationOnCard['history']['edges'][number]['node'][];
}) {
  const { i18n } = useLingui();
  const language = languageOf(i18n.locale);
  return (
    <Timeline bulletSize={26} lineWidth={2} active={events.length} role="list">
      {events.map((event) => {
        const EventIcon = EVENT_ICON[event.type];
        return (
          <Timeline.Item
            key={event.id}
            role="listitem"
            bullet={<EventIcon size={14} aria-hidden />}
            title={
              <Text span size="sm" fw={600}>
                {i18n._(EVENT_TEXT[event.type])}
              </Text>
            }
          >
            {event.note && <Text size="sm">{event.note}</Text>}
            <Text size="xs" c="dimmed">
              {formatInstant(event.at, language)}
              {event.actor && ` · ${event.actor.name}`}
            </Text>
          </Timeline.Item>
        );
      })}
    </Timeline>
  );
}
