import type { Database } from '@hromada/drizzle/client';
import { vote, voteEvent, votingMember } from '@hromada/drizzle/e-democracy';
import { decodeCursor, encodeCursor, type Page, pageOf, pageWindow } from '@hromada/shared/graphql';
import { and, desc, eq, type SQL, sql } from 'drizzle-orm';
import { eventConditions } from './event-filter.repository.ts';
import type { Vote, VoteEvent, VoteOption, VoteTally } from './vote-event.type.ts';
import type { VoteEventFilter } from './vote-event-filter.type.ts';

type EventRow = typeof voteEvent.$inferSelect;

/** Votes of one faction in one roll call by option. */
export interface FactionCount {
  readonly eventId: string;
  readonly factionId: string | null;
  readonly option: `${VoteOption}`;
  readonly count: number;
}

/** SQL of roll calls. */
export class VoteEventRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async listByIds(ids: readonly string[]): Promise<VoteEvent[]> {
    const rows = await this.#db
      .select()
      .from(voteEvent)
      .where(sql`${voteEvent.id} = any(${sql.param(ids)}::uuid[])`);
    return rows.map(eventOf);
  }

  /** @param order newest first in lists; in the order taken within a sitting */
  async page(
    filter: VoteEventFilter | null,
    page: { first: number; after?: string | null },
    order: 'newest' | 'as-taken',
  ): Promise<Page<VoteEvent>> {
    const window = pageWindow(page);
    const conditions: SQL[] = eventConditions(filter);
    if (window.after !== null) {
      const [at, id] = decodeCursor(window.after, 2);
      const place = sql`(${voteEvent.votedAt}, ${voteEvent.id})`;
      const cursor = sql`(${at}::text::timestamptz, ${id}::uuid)`;
      conditions.push(order === 'newest' ? sql`${place} < ${cursor}` : sql`${place} > ${cursor}`);
    }
    const ordering =
      order === 'newest' ? [desc(voteEvent.votedAt), desc(voteEvent.id)] : [voteEvent.votedAt, voteEvent.id];
    const rows = await this.#db
      .select()
      .from(voteEvent)
      .where(and(...conditions))
      .orderBy(...ordering)
      .limit(window.first + 1);
    return pageOf(rows.map(eventOf), window, (event) => encodeCursor([event.votedAt.toISOString(), event.id]));
  }

  /** Named votes of roll calls in the order of their sources. */
  async listVotes(eventIds: readonly string[]): Promise<(Vote & { eventId: string })[]> {
    const rows = await this.#db
      .select({
        eventId: vote.eventId,
        memberId: vote.memberId,
        factionId: vote.factionId,
        option: vote.option,
        rawOption: vote.rawOption,
        isRebel: vote.rebelEffective,
        printedName: vote.printedName,
        name: votingMember.name,
      })
      .from(vote)
      .leftJoin(votingMember, eq(votingMember.id, vote.memberId))
      .where(sql`${vote.eventId} = any(${sql.param(eventIds)}::uuid[])`)
      .orderBy(vote.eventId, vote.position);
    return rows.map(({ printedName, name, ...row }) => ({ ...row, memberName: printedName ?? name ?? '' }));
  }

  async countByFaction(eventIds: readonly string[]): Promise<FactionCount[]> {
    return this.#db
      .select({
        eventId: vote.eventId,
        factionId: vote.factionId,
        option: vote.option,
        count: sql<number>`count(*)::int`,
      })
      .from(vote)
      .where(sql`${vote.eventId} = any(${sql.param(eventIds)}::uuid[])`)
      .groupBy(vote.eventId, vote.factionId, vote.option);
  }
}

function eventOf(row: EventRow): VoteEvent {
  return {
    id: row.id,
    sittingId: row.sittingId,
    convocationId: row.convocationId,
    sourceUid: row.sourceUid,
    number: row.number,
    title: row.title,
    projectNumber: row.projectNumber,
    votedAt: row.votedAt,
    rule: { kind: row.ruleKind, quota: row.ruleQuota, composition: row.ruleComposition, source: row.ruleSource },
    tally: {
      for: row.countFor,
      against: row.countAgainst,
      abstain: row.countAbstain,
      notVoted: row.countNotVoted,
      absent: row.countAbsent,
    },
    printedTally: row.printedTally as VoteTally | null, // written by this subgraph alone, always as a tally
    resultPrinted: row.resultPrinted,
    resultPrintedText: row.resultPrintedText,
    resultOverride: row.resultOverride,
    resultComputed: row.resultComputed,
    isConsistent: row.isConsistent,
    margin: row.countFor - row.ruleQuota,
    storedNotes: row.dataNotes as VoteEvent['storedNotes'], // written by this subgraph alone, always as notes
  };
}
