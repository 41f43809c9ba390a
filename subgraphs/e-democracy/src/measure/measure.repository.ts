import type { Database } from '@hromada/drizzle/client';
import { memberSitting, sitting, vote, voteEvent } from '@hromada/drizzle/e-democracy';
import { assertUuid, decodeCursor, encodeCursor, type Page, pageOf, pageWindow } from '@hromada/shared/graphql';
import { and, desc, eq, type SQL, sql } from 'drizzle-orm';
import { eventConditions } from '../vote-event/roll-call.service.ts';
import { VoteBasis } from '../vote-event/vote-event.type.ts';
import type { VoteEventFilter } from '../vote-event/vote-event-filter.type.ts';
import type { ActivityCounts } from './activity.policy.ts';
import type { MemberVote } from './measure.type.ts';

type CountsRow = ActivityCounts & { readonly memberId: string };

/** SQL of measures. */
export class MeasureRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Counts of members over the roll calls of a filter: from counted sittings where whole sittings are asked for, else from the votes. */
  async countActivity(
    memberIds: readonly string[],
    filter: VoteEventFilter | null,
    basis: VoteBasis,
  ): Promise<CountsRow[]> {
    return asksForWholeSittings(filter)
      ? this.#countSittings(memberIds, filter, basis)
      : this.countVotes(memberIds, filter, basis);
  }

  async #countSittings(
    memberIds: readonly string[],
    filter: VoteEventFilter | null,
    basis: VoteBasis,
  ): Promise<CountsRow[]> {
    const total = (column: SQL) => sql<number>`coalesce(sum(${column}), 0)::int`;
    const conditions = [
      sql`${memberSitting.memberId} = any(${sql.param(memberIds)}::uuid[])`,
      filter?.from ? sql`${memberSitting.heldOn} >= ${filter.from}::date` : null,
      filter?.to ? sql`${memberSitting.heldOn} <= ${filter.to}::date` : null,
      filter?.sittingId ? eq(memberSitting.sittingId, assertUuid(filter.sittingId, 'filter.sittingId')) : null,
      filter?.convocationId
        ? sql`${memberSitting.sittingId} in (select ${sitting.id} from ${sitting} where ${sitting.convocationId} = ${assertUuid(filter.convocationId, 'filter.convocationId')})`
        : null,
    ].filter((condition) => condition !== null);
    const isEffective = basis === VoteBasis.EFFECTIVE;
    return this.#db
      .select({
        memberId: memberSitting.memberId,
        events: total(sql`${memberSitting.eventCount}`),
        present: total(sql`${memberSitting.presentCount}`),
        expressed: total(sql`${memberSitting.expressedCount}`),
        sittings: sql<number>`count(*)::int`,
        attended: sql<number>`(count(*) filter (where ${memberSitting.presentCount} > 0))::int`,
        loyal: total(sql`${isEffective ? memberSitting.loyalEffective : memberSitting.loyalExpressed}`),
        rebel: total(sql`${isEffective ? memberSitting.rebelEffective : memberSitting.rebelExpressed}`),
      })
      .from(memberSitting)
      .where(and(...conditions))
      .groupBy(memberSitting.memberId);
  }

  /** The same counts from the votes themselves. */
  async countVotes(
    memberIds: readonly string[],
    filter: VoteEventFilter | null,
    basis: VoteBasis,
  ): Promise<CountsRow[]> {
    const rebel = rebelColumn(basis);
    const isPresent = sql`${vote.option} <> 'ABSENT'`;
    return this.#db
      .select({
        memberId: sql<string>`${vote.memberId}`,
        events: sql<number>`count(*)::int`,
        present: sql<number>`(count(*) filter (where ${isPresent}))::int`,
        expressed: sql<number>`(count(*) filter (where ${vote.option} in ('FOR', 'AGAINST', 'ABSTAIN')))::int`,
        sittings: sql<number>`count(distinct ${voteEvent.sittingId})::int`,
        attended: sql<number>`(count(distinct ${voteEvent.sittingId}) filter (where ${isPresent}))::int`,
        loyal: sql<number>`(count(*) filter (where not ${rebel}))::int`,
        rebel: sql<number>`(count(*) filter (where ${rebel}))::int`,
      })
      .from(vote)
      .innerJoin(voteEvent, eq(voteEvent.id, vote.eventId))
      .where(and(sql`${vote.memberId} = any(${sql.param(memberIds)}::uuid[])`, ...eventConditions(filter)))
      .groupBy(vote.memberId);
  }

  /** Votes of a member, newest first. @param only rebellions against the line of the basis, or everything */
  async pageVotes(
    memberId: string,
    filter: VoteEventFilter | null,
    basis: VoteBasis,
    only: 'rebellions' | 'everything',
    page: { first: number; after?: string | null },
  ): Promise<Page<MemberVote>> {
    const window = pageWindow(page);
    const conditions: SQL[] = [eq(vote.memberId, memberId), ...eventConditions(filter)];
    if (only === 'rebellions') conditions.push(sql`${rebelColumn(basis)}`);
    if (window.after !== null) {
      const [at, id] = decodeCursor(window.after, 2);
      conditions.push(sql`(${vote.votedAt}, ${vote.eventId}) < (${at}::text::timestamptz, ${id}::uuid)`);
    }
    const rows = await this.#db
      .select({
        eventId: vote.eventId,
        factionId: vote.factionId,
        votedAt: vote.votedAt,
        option: vote.option,
        isRebel: rebelColumn(basis),
      })
      .from(vote)
      .innerJoin(voteEvent, eq(voteEvent.id, vote.eventId))
      .where(and(...conditions))
      .orderBy(desc(vote.votedAt), desc(vote.eventId))
      .limit(window.first + 1);
    const votes = rows.map((row): MemberVote => ({ ...row, basis }));
    return pageOf(votes, window, (row) => encodeCursor([row.votedAt.toISOString(), row.eventId]));
  }
}

function rebelColumn(basis: VoteBasis) {
  return basis === VoteBasis.EFFECTIVE ? vote.rebelEffective : vote.rebelExpressed;
}

function asksForWholeSittings(filter: VoteEventFilter | null): boolean {
  return !filter?.titleContains && typeof filter?.isConsistent !== 'boolean' && (filter?.results ?? []).length === 0;
}
