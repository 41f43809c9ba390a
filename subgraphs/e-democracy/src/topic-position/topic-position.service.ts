import { InvalidInputError } from '@hromada/shared/errors';
import { assertUuid, decodeCursor, encodeCursor, type Page, pageOf, pageWindow } from '@hromada/shared/graphql';
import { wilsonInterval } from '../agreement/agreement.service.ts';
import { type FigureContext, shareOf } from '../figure/figure.service.ts';
import type { Figure } from '../figure/figure.type.ts';
import type { FactionPosition, MemberPosition, TopicInput, TopicPositions } from './topic-position.type.ts';
import { factionSupport, memberSupport, type SupportTally, topicEvents } from './topic-support.ts';

const MOST_TOPICS = 20;
const MOST_WORDS = 20;
const MOST_EVENTS = 200;

/** Topics of an analysis. @throws {InvalidInputError} on too many topics, words or roll calls, or a malformed identifier */
export function topicsOf({ slice, basis }: FigureContext, topics: readonly TopicInput[]): TopicPositions[] {
  assertMost(topics, MOST_TOPICS, 'topics');
  return topics.map((topic) => {
    const of = topicEvents(slice, {
      titleWords: assertMost(topic.titleWords ?? [], MOST_WORDS, 'topics.titleWords'),
      eventIds: identifiers(topic.eventIds ?? [], 'topics.eventIds'),
      reversedIds: identifiers(topic.reversedEventIds ?? [], 'topics.reversedEventIds'),
    });
    return { slice, basis, label: topic.label, topic: of, eventCount: of.events.length };
  });
}

function identifiers(ids: readonly string[], argument: string): string[] {
  return assertMost(ids, MOST_EVENTS, argument).map((id) => assertUuid(id, argument));
}

function assertMost<Item>(items: readonly Item[], most: number, argument: string): readonly Item[] {
  if (items.length <= most) return items;
  throw new InvalidInputError(`${argument} takes at most ${most}`, { details: { argument } });
}

/** Positions of factions that took a side. */
export function factionPositions(positions: TopicPositions): FactionPosition[] {
  const { slice, topic, basis } = positions;
  return slice.matrix.factions.flatMap(({ id }, index) => {
    const tally = factionSupport(slice, topic, index + 1, basis);
    return tally.cast === 0 ? [] : [{ factionId: id, support: supportFigure(positions, tally) }];
  });
}

/** Positions of members who took a side, by name. @throws {InvalidInputError} on a foreign cursor */
export function pageOfPositions(
  positions: TopicPositions,
  page: { first: number; after?: string | null },
): Page<MemberPosition> {
  const { slice, topic, basis } = positions;
  const window = pageWindow(page);
  const [after] = window.after === null ? [null] : decodeCursor(window.after, 1);
  const from = after === null ? 0 : (slice.matrix.memberIndex.get(String(after)) ?? -2) + 1;
  if (from < 0)
    throw new InvalidInputError('This cursor does not belong to this list', { details: { argument: 'after' } });
  const rows: MemberPosition[] = [];
  for (let member = from; member < slice.matrix.members.length && rows.length <= window.first; member += 1) {
    const tally = memberSupport(slice, topic, member, basis);
    const memberId = slice.matrix.members[member]?.id ?? '';
    if (tally.cast > 0) rows.push({ memberId, support: supportFigure(positions, tally) });
  }
  return pageOf(rows, window, ({ memberId }) => encodeCursor([memberId]));
}

function supportFigure(context: FigureContext, { supported, cast, events }: SupportTally): Figure {
  return shareOf(context, 'topic-position', [supported, cast], {
    columns: events,
    interval: wilsonInterval(supported, cast),
  });
}
