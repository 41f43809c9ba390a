import type { IsoDay } from '@hromada/shared/clock';
import { setBit, wordsFor } from '../bit-mask.ts';
import { absenceCodingOf } from './absence-coding.policy.ts';
import {
  CELL,
  type MatrixSource,
  OPTION_COUNT,
  type RollCallMatrix,
  type SourceEvent,
} from './roll-call-matrix.type.ts';

/**
 * Lays the roll calls out in columns. Where a source leaves absent members out of its lists, a member with a mandate and
 * without a row is filled in as absent; elsewhere a member without a row was not a voter.
 */
export function buildMatrix(source: MatrixSource): RollCallMatrix {
  const { members, events, factions, sittings } = source;
  const wordCount = wordsFor(events.length);
  const cells = new Uint8Array(members.length * events.length);
  const factionAt = new Uint8Array(cells.length);
  const sittingIndex = new Map(sittings.map((sitting, index) => [sitting.id, index]));
  const sittingOf = Int32Array.from(events, (event) => sittingIndex.get(event.sittingId) ?? -1);
  for (const [column, event] of events.entries()) {
    for (const packed of event.votes) {
      const cell = (packed >>> 16) * events.length + column;
      cells[cell] = packed & 0xff;
      factionAt[cell] = (packed >>> 8) & 0xff;
    }
  }
  const absenceOf = fillMissing(source, { cells, factionAt, sittingOf });
  const masks = masksOf(cells, members.length, events.length);
  const factionMasks = factionMasksOf({ cells, factionAt, factionCount: factions.length, memberCount: members.length });
  const tallies = talliesOf({ cells, factionAt, factionCount: factions.length, memberCount: members.length, events });
  return {
    convocationId: source.convocationId,
    version: source.version,
    composition: source.composition,
    shares: source.shares,
    members,
    factions,
    sittings,
    events: events.map(({ votes: _, isAbsenceFolded: __, ...event }) => event),
    wordCount,
    sittingOf,
    absenceOf,
    cells,
    factionAt,
    masks,
    factionMasks,
    tallies,
    eventIndex: new Map(events.map((event, index) => [event.id, index])),
    memberIndex: new Map(members.map((member, index) => [member.id, index])),
    byteLength:
      cells.byteLength * 2 +
      masks.byteLength +
      factionMasks.byteLength +
      tallies.byteLength +
      sittingOf.byteLength +
      textBytes(source.events),
  };
}

interface Columns {
  readonly cells: Uint8Array;
  readonly factionAt: Uint8Array;
  readonly sittingOf: Int32Array;
}

function fillMissing(source: MatrixSource, { cells, factionAt, sittingOf }: Columns): RollCallMatrix['absenceOf'] {
  const { members, events, sittings, memberships } = source;
  const seen = sittings.map(() => ({ absentRows: 0, notVotedRows: 0, listedRows: 0, missingRows: 0 }));
  const missing: { cell: number; member: number; sitting: number }[] = [];
  for (const [column, event] of events.entries()) {
    const sitting = sittingOf[column] ?? -1;
    const counted = seen[sitting];
    const day = sittings[sitting]?.heldOn;
    if (!counted || day === undefined) continue;
    counted.absentRows += event.totals[CELL.ABSENT - 1] ?? 0;
    counted.notVotedRows += event.totals[CELL.NOT_VOTED - 1] ?? 0;
    counted.listedRows += event.totals.reduce((sum, count) => sum + count, 0);
    for (const [member, mandate] of source.isOfCommission ? [] : members.entries()) {
      const cell = member * events.length + column;
      if (cells[cell] !== CELL.UNLISTED || !isWithin(day, mandate.mandateStartsOn, mandate.mandateEndsOn)) continue;
      counted.missingRows += 1;
      missing.push({ cell, member, sitting });
    }
  }
  const folded = new Set(events.flatMap((event, column) => (event.isAbsenceFolded ? [sittingOf[column]] : [])));
  const codings = seen.map((listed, sitting) => (folded.has(sitting) ? 'FOLDED' : absenceCodingOf(listed)));
  for (const { cell, member, sitting } of missing) {
    if (codings[sitting] !== 'OMITTED') continue;
    const day = sittings[sitting]?.heldOn ?? '';
    cells[cell] = CELL.ABSENT;
    factionAt[cell] =
      memberships.find((own) => own.member === member && isWithin(day, own.startsOn, own.endsOn))?.faction ?? 0;
  }
  return codings;
}

function isWithin(day: IsoDay, from: IsoDay, to: IsoDay | null): boolean {
  return from <= day && (to === null || day <= to);
}

function masksOf(cells: Uint8Array, memberCount: number, eventCount: number): Uint32Array {
  const wordCount = wordsFor(eventCount);
  const masks = new Uint32Array(OPTION_COUNT * memberCount * wordCount);
  for (let member = 0; member < memberCount; member += 1) {
    for (let column = 0; column < eventCount; column += 1) {
      const cell = cells[member * eventCount + column] ?? CELL.UNLISTED;
      if (cell !== CELL.UNLISTED) setBit(masks, ((cell - 1) * memberCount + member) * wordCount, column);
    }
  }
  return masks;
}

interface Cells {
  readonly cells: Uint8Array;
  readonly factionAt: Uint8Array;
  readonly factionCount: number;
  readonly memberCount: number;
}

function factionMasksOf({ cells, factionAt, factionCount, memberCount }: Cells): Uint32Array {
  const eventCount = memberCount === 0 ? 0 : cells.length / memberCount;
  const wordCount = wordsFor(eventCount);
  const masks = new Uint32Array(factionCount * memberCount * wordCount);
  for (let member = 0, at = 0; member < memberCount; member += 1) {
    for (let column = 0; column < eventCount; column += 1, at += 1) {
      const faction = factionAt[at] ?? 0;
      if (faction !== 0 && cells[at] !== CELL.UNLISTED)
        setBit(masks, ((faction - 1) * memberCount + member) * wordCount, column);
    }
  }
  return masks;
}

interface Tallied extends Cells {
  readonly events: readonly SourceEvent[];
}

function talliesOf({ cells, factionAt, factionCount, memberCount, events }: Tallied): Uint16Array {
  const eventCount = events.length;
  const tallies = new Uint16Array(factionCount * eventCount * OPTION_COUNT);
  for (let member = 0; member < memberCount; member += 1) {
    for (let column = 0; column < eventCount; column += 1) {
      const cell = cells[member * eventCount + column] ?? CELL.UNLISTED;
      const faction = factionAt[member * eventCount + column] ?? 0;
      if (cell === CELL.UNLISTED || faction === 0) continue;
      const at = ((faction - 1) * eventCount + column) * OPTION_COUNT + cell - 1;
      tallies[at] = (tallies[at] ?? 0) + 1;
    }
  }
  return tallies;
}

function textBytes(events: readonly SourceEvent[]): number {
  return events.reduce((sum, event) => sum + 2 * event.title.length + 600, 0);
}
