import { useLingui } from '@lingui/react/macro';
import { Text, Timeline } from '@mantine/core';
import { type Icon, IconArrowRight, IconCheck, IconInbox, IconMail, IconPencil } from '@tabler/icons-react';
import type { AppealEventType } from '../../gql/graphql.ts';
import { formatInstant, languageOf } from '../../lib/days.ts';
import type { AppealOnCard } from './appeal-card.query.ts';
import { EVENT_TEXT } from './appeals.messages.ts';

const EVENT_ICON: Readonly<Record<AppealEventType, Icon>> = {
  REGISTERED: IconInbox,
  SENT_FOR_RESOLUTION: IconArrowRight,
  RESOLVED: IconPencil,
  ANSWERED: IconMail,
  CLOSED: IconCheck,
};

/** What has happened to an appeal, oldest first. */
export function AppealTimeline({
  events,
}: {
  readonly events: readonly AppealOnCard['timeline']['edges'][number]['node'][];
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
