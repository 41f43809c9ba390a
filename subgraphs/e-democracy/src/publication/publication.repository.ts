import type { Database, Transaction } from '@hromada/drizzle/client';
import { voteEvent } from '@hromada/drizzle/e-democracy';
import { outbox, publication } from '@hromada/drizzle/e-democracy-publication';
import { appendEvents } from '@hromada/drizzle/outbox';
import type { IsoDay } from '@hromada/shared/clock';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { PublicationState } from './publication.policy.ts';
import type { SittingPublication, SittingVotesEvent, VotePublication } from './publication.type.ts';

/** Topic of what happens to the roll calls of sittings; the key is the sitting's id. */
export const SITTING_VOTES_TOPIC = 'sitting-votes';

/** SQL of publication. */
export class PublicationRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  listByEvent(eventIds: readonly string[]): Promise<VotePublication[]> {
    return this.#db
      .select({
        eventId: publication.eventId,
        state: publication.state,
        importedAt: publication.importedAt,
        verifiedAt: publication.verifiedAt,
        publishedAt: publication.publishedAt,
        correctedAt: publication.correctedAt,
        dueOn: publication.dueOn,
        isLate: publication.isLate,
      })
      .from(publication)
      .where(inArray(publication.eventId, [...eventIds])) as Promise<VotePublication[]>;
  }

  /** @param today roll calls not published by then are late when their day is over */
  async countBySitting(sittingIds: readonly string[], today: IsoDay): Promise<SittingPublication[]> {
    const rows = await this.#db
      .select({
        sittingId: voteEvent.sittingId,
        imported: sql<number>`count(*) filter (where ${publication.state} = 'IMPORTED')::int`,
        verified: sql<number>`count(*) filter (where ${publication.state} = 'VERIFIED')::int`,
        published: sql<number>`count(*) filter (where ${publication.state} in ('PUBLISHED', 'CORRECTED'))::int`,
        isLate: sql<boolean>`bool_or(coalesce(${publication.isLate}, ${publication.publishedAt} is null and ${publication.dueOn} < ${today}::text::date, false))`,
      })
      .from(publication)
      .innerJoin(voteEvent, eq(voteEvent.id, publication.eventId))
      .where(inArray(voteEvent.sittingId, [...sittingIds]))
      .groupBy(voteEvent.sittingId);
    return rows;
  }

  /** Roll calls of a sitting in a state, locked until the transaction ends. */
  async lockInState(tx: Transaction, sittingId: string, state: PublicationState): Promise<string[]> {
    const rows = await tx
      .select({ id: publication.eventId })
      .from(publication)
      .innerJoin(voteEvent, eq(voteEvent.id, publication.eventId))
      .where(and(eq(voteEvent.sittingId, sittingId), eq(publication.state, state)))
      .orderBy(publication.eventId)
      .for('update', { of: publication });
    return rows.map(({ id }) => id);
  }

  async verify(tx: Transaction, eventIds: readonly string[], by: string, at: Date): Promise<void> {
    await tx
      .update(publication)
      .set({ state: 'VERIFIED', verifiedAt: at, verifiedBy: by })
      .where(inArray(publication.eventId, [...eventIds]));
  }

  /** @param publishedOn day in Kyiv; after the due day it is late */
  async publish(
    tx: Transaction,
    eventIds: readonly string[],
    { by, at, publishedOn }: { by: string; at: Date; publishedOn: IsoDay },
  ): Promise<void> {
    await tx
      .update(publication)
      .set({
        state: 'PUBLISHED',
        publishedAt: at,
        publishedBy: by,
        isLate: sql`case when ${publication.dueOn} is null then null else ${publishedOn}::text::date > ${publication.dueOn} end`,
      })
      .where(inArray(publication.eventId, [...eventIds]));
  }

  async tell(
    tx: Transaction,
    change: { sittingId: string; type: `${SittingVotesEvent}`; count: number; at: Date },
  ): Promise<void> {
    const payload = { ...change, at: change.at.toISOString() };
    await appendEvents(tx, outbox, [{ topic: SITTING_VOTES_TOPIC, key: change.sittingId, payload }]);
  }
}
