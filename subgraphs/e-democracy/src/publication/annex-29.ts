import { CONVOCATIONS, MOTIONS, SESSIONS, SIMPLE_MOTIONS, VOTE, VOTE_EVENTS, VOTINGS } from './annex-29.type.ts';
import {
  type Cells,
  OPTION_WORDS,
  type PublishedCouncil,
  type PublishedEvent,
  type PublishedMember,
  type PublisherDetails,
  RESULT_WORDS,
} from './published-council.ts';
import type { StandardTable } from './standard-table.type.ts';
import { FACTION_MEMBERSHIPS, VOTE_EVENT_DETAILS, VOTERS } from './supplement.type.ts';

/** A table with its rows; rows come one by one, since a term has more votes than belong into memory twice. */
export interface FilledTable {
  readonly table: StandardTable;
  rows(): Iterable<Cells>;
}

/** Annex 29 in five tables, with the supplement. */
export function annex29Tables(council: PublishedCouncil, publisher: PublisherDetails): readonly FilledTable[] {
  const uidOf = memberUids(council);
  return [
    convocationTable(council, publisher),
    { table: SESSIONS, rows: () => sessionRows(council) },
    { table: MOTIONS, rows: () => motionRows(council, uidOf) },
    { table: VOTE_EVENTS, rows: () => council.events.map((event) => eventCells(event)) },
    { table: VOTE, rows: () => voteRows(council, uidOf) },
    ...supplement(council, uidOf),
  ];
}

/** Annex 29 in two tables, with the supplement and the days of the convocation, for which this form has no column. */
export function annex29SimpleTables(council: PublishedCouncil, publisher: PublisherDetails): readonly FilledTable[] {
  const uidOf = memberUids(council);
  const names = new Map(council.members.map(({ id, name }) => [id, name]));
  return [
    {
      table: SIMPLE_MOTIONS,
      rows: () =>
        council.events.map((event) => [
          event.uid,
          event.heldOn,
          council.authorityName,
          publisher.authorityId,
          publisher.catottg,
          council.label,
          sessionOf(event),
          numberOf(event),
          event.title,
          event.projectNumber,
          ...countCells(event),
          RESULT_WORDS[event.result],
          event.textUrl,
          event.projectNumber ?? event.uid,
        ]),
    },
    {
      table: VOTINGS,
      *rows() {
        for (const event of council.events)
          for (const vote of event.votes)
            yield [
              event.uid,
              uidOf(vote.memberId, vote.position),
              vote.memberId === null ? '(без імені)' : (names.get(vote.memberId) ?? ''),
              event.title,
              OPTION_WORDS[vote.option],
            ];
      },
    },
    convocationTable(council, publisher),
    ...supplement(council, uidOf),
  ];
}

function convocationTable(council: PublishedCouncil, publisher: PublisherDetails): FilledTable {
  const lastDay = council.endsOn ?? council.events.at(-1)?.heldOn ?? council.startsOn;
  const row = [
    convocationUidOf(council),
    council.label,
    council.startsOn,
    lastDay,
    council.authorityName,
    publisher.authorityId,
    publisher.catottg,
  ];
  return { table: CONVOCATIONS, rows: () => [row] };
}

type UidOf = (memberId: string | null, position: number) => string;

function memberUids(council: PublishedCouncil): UidOf {
  const uids = new Map(council.members.map(({ id, uid }) => [id, uid]));
  return (memberId, position) => (memberId === null ? `anonymous-${position + 1}` : (uids.get(memberId) ?? memberId));
}

function convocationUidOf(council: PublishedCouncil): string {
  return council.label.replace(/\s+/g, '-');
}

function sessionOf(event: PublishedEvent): string {
  return event.session ?? 'Сесію не вказано';
}

function sessionRows(council: PublishedCouncil): Cells[] {
  const sessions = new Map<string, { from: string; until: string }>();
  for (const event of council.events) {
    const known = sessions.get(sessionOf(event));
    sessions.set(sessionOf(event), {
      from: known && known.from < event.heldOn ? known.from : event.heldOn,
      until: known && known.until > event.heldOn ? known.until : event.heldOn,
    });
  }
  return [...sessions].map(([label, { from, until }]) => [
    sessionUid(label),
    label,
    convocationUidOf(council),
    from,
    until,
  ]);
}

function sessionUid(label: string): string {
  return label.replace(/\s+/g, '-');
}

/** A question for each roll call where the source did not tell them apart. */
function itemUidOf(event: PublishedEvent): string {
  return event.itemUid ?? event.uid;
}

function* motionRows(council: PublishedCouncil, uidOf: UidOf): Generator<Cells> {
  const seen = new Set<string>();
  for (const event of council.events) {
    if (seen.has(itemUidOf(event))) continue;
    seen.add(itemUidOf(event));
    yield [
      itemUidOf(event),
      sessionUid(sessionOf(event)),
      event.authorId === null ? null : uidOf(event.authorId, 0),
      event.itemTitle ?? event.title,
      numberOf(event),
      event.topic,
      event.heldOn,
      event.textUrl,
    ];
  }
}

/** The standard wants a whole number; the number as printed is in the supplement. */
function numberOf({ itemNumber, number }: PublishedEvent): number | null {
  const whole = /\d+/.exec(itemNumber ?? number ?? '')?.[0];
  return whole === undefined ? null : Number(whole);
}

function countCells({ counts }: PublishedEvent): Cells {
  return [counts.for, counts.against, counts.abstain, counts.notVoted, counts.absent];
}

function eventCells(event: PublishedEvent): Cells {
  return [
    event.uid,
    itemUidOf(event),
    event.projectNumber,
    event.title,
    event.votedAt.toISOString(),
    (event.endedAt ?? event.votedAt).toISOString(),
    RESULT_WORDS[event.result],
    ...countCells(event),
    event.textUrl,
    event.projectNumber ?? event.uid,
  ];
}

function* voteRows(council: PublishedCouncil, uidOf: UidOf): Generator<Cells> {
  for (const event of council.events)
    for (const { memberId, position, option } of event.votes)
      yield [event.uid, uidOf(memberId, position), OPTION_WORDS[option]];
}

function supplement(council: PublishedCouncil, uidOf: UidOf): readonly FilledTable[] {
  return [
    { table: VOTERS, rows: () => council.members.map(voterCells) },
    {
      table: FACTION_MEMBERSHIPS,
      rows: () =>
        council.memberships.map(({ memberId, faction, startsOn, endsOn }) => [
          uidOf(memberId, 0),
          faction,
          startsOn,
          endsOn,
        ]),
    },
    { table: VOTE_EVENT_DETAILS, rows: () => council.events.map(detailCells) },
  ];
}

function voterCells(member: PublishedMember): Cells {
  return [
    member.uid,
    member.name,
    member.role,
    member.mandateStartsOn,
    member.mandateEndsOn,
    String(member.isMandateObserved),
  ];
}

function detailCells(event: PublishedEvent): Cells {
  const { printed } = event;
  return [
    event.uid,
    event.votedAt.toISOString(),
    event.endedAt?.toISOString() ?? null,
    event.topic,
    event.number,
    event.requirement,
    event.rule,
    event.quota,
    event.printedQuota,
    event.composition,
    event.resultPrinted?.trim() ?? null,
    event.resultComputed,
    event.resultOverride,
    printed?.for ?? null,
    printed?.against ?? null,
    printed?.abstain ?? null,
    printed?.notVoted ?? null,
    printed?.absent ?? null,
    event.kind,
    event.method,
    event.absenceCoding,
    event.commission,
    event.sitting,
  ];
}
