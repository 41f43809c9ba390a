import { useLingui } from '@lingui/react/macro';
import {
  type Icon,
  IconArrowBackUp,
  IconCalendarRepeat,
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
import { Timeline } from '../../ui/timeline.tsx';
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
  TERM_CHANGED: IconCalendarRepeat,
  MESSAGE_SENT: IconMail,
};

/** What was done with an application, oldest first. */
export function ApplicationHistory({
  events,
}: {
  readonly events: readonly ApplicationOnCard['history']['edges'][number]['node'][];
}) {
  const { i18n } = useLingui();
  return (
    <Timeline
      entries={events.map(({ id, type, at, actor, note }) => ({
        id,
        icon: EVENT_ICON[type],
        title: i18n._(EVENT_TEXT[type]),
        at,
        who: actor?.name,
        note,
      }))}
    />
  );
}
