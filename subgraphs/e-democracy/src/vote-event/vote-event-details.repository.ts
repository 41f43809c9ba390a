import type { Database } from '@hromada/drizzle/client';
import { voteEvent } from '@hromada/drizzle/e-democracy';
import { voteEventSource, voteEventVersion } from '@hromada/drizzle/e-democracy-council';
import { eq, inArray, sql } from 'drizzle-orm';
import type { VoteOption, VoteResult } from './vote-event.type.ts';
import type { AbsenceCodingKind, VoteEventKind, VoteMethod } from './vote-event-details.type.ts';

/** What is known of a roll call beside its votes. */
export interface VoteEventDetailsRow {
  readonly eventId: string;
  readonly kind: `${VoteEventKind}` | null;
  readonly isMain: boolean;
  readonly method: `${VoteMethod}`;
  readonly topic: string | null;
  readonly absenceCoding: `${AbsenceCodingKind}`;
  readonly agendaItemId: string | null;
  readonly source: {
    readonly format: string;
    readonly file: string;
    readonly place: string | null;
    readonly requirement: string | null;
    readonly printedQuota: number | null;
    readonly endedAt: Date | null;
    readonly textUrl: string | null;
  } | null;
}

/** An earlier version as it was kept. */
export interface VersionRow {
  readonly eventId: string;
  readonly version: number;
  readonly replacedAt: Date;
  readonly snapshot: {
    readonly title: string;
    readonly result: `${VoteResult}`;
    readonly count_for: number;
    readonly count_against: number;
    readonly count_abstain: number;
    readonly count_not_voted: number;
    readonly count_absent: number;
    readonly votes:
      | readonly {
          option: `${VoteOption}`;
          raw_option: string;
          printed_name: string | null;
          member_id: string | null;
        }[]
      | null;
  };
  readonly names: Readonly<Record<string, string>>;
}

/** SQL of what is known of roll calls beside their votes. */
export class VoteEventDetailsRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async listByIds(ids: readonly string[]): Promise<VoteEventDetailsRow[]> {
    const rows = await this.#db
      .select({
        eventId: voteEvent.id,
        kind: voteEvent.kind,
        isMain: voteEvent.isMain,
        method: voteEvent.method,
        topic: voteEvent.topic,
        absenceCoding: voteEvent.absenceCoding,
        source: voteEventSource,
      })
      .from(voteEvent)
      .leftJoin(voteEventSource, eq(voteEventSource.eventId, voteEvent.id))
      .where(inArray(voteEvent.id, [...ids]));
    return rows.map((row) => ({ ...row, agendaItemId: row.source?.agendaItemId ?? null }));
  }

  async listVersions(ids: readonly string[]): Promise<VersionRow[]> {
    const rows = await this.#db
      .select({
        eventId: voteEventVersion.eventId,
        version: voteEventVersion.version,
        replacedAt: voteEventVersion.replacedAt,
        snapshot: voteEventVersion.snapshot,
        names: sql<Record<string, string> | null>`(
          select jsonb_object_agg(m.id, m.name) from e_democracy.voting_member m
          where m.id in (select (v->>'member_id')::uuid from jsonb_array_elements(${voteEventVersion.snapshot}->'votes') v))`,
      })
      .from(voteEventVersion)
      .where(inArray(voteEventVersion.eventId, [...ids]))
      .orderBy(voteEventVersion.eventId, voteEventVersion.version);
    // written by this subgraph alone, always as a roll call with its votes
    return rows.map((row) => ({ ...row, names: row.names ?? {}, snapshot: row.snapshot as VersionRow['snapshot'] }));
  }
}
