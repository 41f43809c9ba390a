import { hasBit, type MatrixSlice } from '../roll-call-matrix/roll-call-matrix.service.ts';
import { CELL, OPTION_COUNT } from '../roll-call-matrix/roll-call-matrix.type.ts';
import type { Basis } from '../vote-event/roll-call.service.ts';

/** Roll calls of a topic: in some «за» is support, in the reversed ones it is opposition. */
export interface TopicEvents {
  readonly events: readonly number[];
  /** a subset of `events`; in these everything but «за» on the basis is support */
  readonly reversed: ReadonlySet<number>;
}

/** How often somebody supported a topic. */
export interface SupportTally {
  readonly supported: number;
  /** votes with a side taken */
  readonly cast: number;
  readonly events: readonly number[];
}

/** Roll calls of the slice that carry every word, or are named. */
export function topicEvents(
  slice: MatrixSlice,
  topic: {
    readonly titleWords: readonly string[];
    readonly eventIds: readonly string[];
    readonly reversedIds: readonly string[];
  },
): TopicEvents {
  const { matrix } = slice;
  const words = topic.titleWords.map((word) => word.trim().toLowerCase()).filter((word) => word !== '');
  const named = new Set([...topic.eventIds, ...topic.reversedIds].map((id) => matrix.eventIndex.get(id.toLowerCase())));
  const isOfTopic = (column: number) =>
    named.has(column) || (words.length > 0 && words.every((word) => matrix.events[column]?.title.includes(word)));
  const events = Array.from(slice.events).filter(isOfTopic);
  const reversed = new Set(topic.reversedIds.map((id) => matrix.eventIndex.get(id.toLowerCase())));
  return { events, reversed: new Set(events.filter((column) => reversed.has(column))) };
}

/** Support of one member. */
export function memberSupport(slice: MatrixSlice, topic: TopicEvents, member: number, basis: Basis): SupportTally {
  const { matrix, faction } = slice;
  const row = member * matrix.events.length;
  let supported = 0;
  const events: number[] = [];
  for (const column of topic.events) {
    const cell = matrix.cells[row + column] ?? CELL.UNLISTED;
    const isCast = cell !== CELL.UNLISTED && cell !== CELL.ABSENT && (basis === 'EFFECTIVE' || cell !== CELL.NOT_VOTED);
    if (!isCast || (faction !== 0 && matrix.factionAt[row + column] !== faction)) continue;
    events.push(column);
    if ((cell === CELL.FOR) !== topic.reversed.has(column)) supported += 1;
  }
  return { supported, cast: events.length, events };
}

/** Support of a faction: votes of its members of the days. @param faction code, not 0 */
export function factionSupport(slice: MatrixSlice, topic: TopicEvents, faction: number, basis: Basis): SupportTally {
  const { matrix } = slice;
  let supported = 0;
  let cast = 0;
  const events: number[] = [];
  for (const column of topic.events) {
    const from = ((faction - 1) * matrix.events.length + column) * OPTION_COUNT;
    const [yes = 0, no = 0, abstained = 0, silent = 0] = matrix.tallies.subarray(from, from + OPTION_COUNT);
    const votes = yes + no + abstained + (basis === 'EFFECTIVE' ? silent : 0);
    if (votes === 0 || !hasBit(slice.mask, 0, column)) continue;
    events.push(column);
    cast += votes;
    supported += topic.reversed.has(column) ? votes - yes : yes;
  }
  return { supported, cast, events };
}
