import { useLingui } from '@lingui/react/macro';
import {
  type Icon,
  IconArrowRight,
  IconCalendarRepeat,
  IconCheck,
  IconInbox,
  IconMail,
  IconPencil,
  IconSwitchHorizontal,
} from '@tabler/icons-react';
import type { AppealEventType } from '../../gql/graphql.ts';
import { Timeline } from '../../ui/timeline.tsx';
import type { AppealOnCard } from './appeal-card.query.ts';
import { EVENT_TEXT } from './appeals.messages.ts';

const EVENT_ICON: Readonly<Record<AppealEventType, Icon>> = {
  REGISTERED: IconInbox,
  SENT_FOR_RESOLUTION: IconArrowRight,
  RESOLVED: IconPencil,
  ANSWERED: IconMail,
  CLOSED: IconCheck,
  TERM_CHANGED: IconCalendarRepeat,
  UNIT_SUCCEEDED: IconSwitchHorizontal,
};

/** What has happened to an appeal, oldest first. */
export function AppealTimeline({
  events,
}: {
  readonly events: readonly AppealOnCard['timeline']['edges'][number]['node'][];
}) {
  const { t, i18n } = useLingui();
  return (
    <Timeline
      entries={events.map(({ id, type, at, actor, onBehalfOf, note }) => ({
        id,
        icon: EVENT_ICON[type],
        title: i18n._(EVENT_TEXT[type]),
        at,
        who: onBehalfOf ? t`${actor?.name ?? ''}, заміщуючи: ${onBehalfOf.name}` : actor?.name,
        note,
      }))}
    />
  );
}
