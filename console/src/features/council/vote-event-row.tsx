import { useLingui } from '@lingui/react/macro';
import { IconAlertTriangle } from '@tabler/icons-react';
import { graphql } from '../../gql/gql.ts';
import type { VoteEventRow_EventFragment } from '../../gql/graphql.ts';
import { AnchorLink } from '../../ui/links.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { resultOf } from './tally.ts';
import { TallyBar } from './tally-bar.tsx';
import classes from './vote-event-row.module.css';
import { ResultBadge } from './vote-option.tsx';

export const VOTE_EVENT_ROW = graphql(`
  fragment VoteEventRow_event on VoteEvent {
    id number title resultOverride resultPrinted resultComputed isConsistent
    tally { for against abstain notVoted absent }
    rule { kind quota composition }
  }
`);

/** One question in a list: what it was, how the hall voted, what came of it. */
export function VoteEventRow({ event }: { readonly event: VoteEventRow_EventFragment }) {
  const { t } = useLingui();
  return (
    <li className={classes.row}>
      <div className={classes.title}>
        {event.number && <span className={classes.number}>{event.number}</span>}
        <AnchorLink to="/council/votes/$voteEventId" params={{ voteEventId: event.id }} className={classes.link}>
          {event.title}
        </AnchorLink>
      </div>
      <div className={classes.bar}>
        <TallyBar tally={event.tally} composition={event.rule.composition} quota={event.rule.quota} isSmall />
        <span className={classes.figures} aria-hidden>
          {event.tally.for} / {event.rule.quota || '?'}
        </span>
      </div>
      <div className={classes.end}>
        <ResultBadge result={resultOf(event)} />
        {!event.isConsistent && <StatusBadge color="orange" icon={IconAlertTriangle}>{t`розбіжність`}</StatusBadge>}
      </div>
    </li>
  );
}
