import { copyRows } from '@hromada/drizzle/copy';
import type { Sql, TransactionSql } from 'postgres';
import { groupBy } from '../group-by.ts';
import type { Counts } from './counting.policy.ts';
import { type CountedRollCall, rebelsOf } from './settle.policy.ts';
import type { VoteOption, VoteResult } from './vote-event.type.ts';
import type { VoteKind } from './vote-kind.policy.ts';

/** One named vote to store; its place in the source is its index. */
export interface VoteRecord {
  readonly position: number;
  readonly memberId: string | null;
  readonly factionId: string | null;
  readonly option: `${VoteOption}`;
  /** as printed, null where it is the member's name itself */
  readonly printedName: string | null;
  readonly rawOption: string;
  /** line of the source's file; absent where the position tells the place */
  readonly sourceLine?: number | null;
}

/** What a roll call was read from, and what its source says beside the votes. */
export interface RollCallSource {
  readonly format: string;
  readonly file: string;
  readonly place: string | null;
  readonly requirement: string | null;
  readonly printedQuota: number | null;
  readonly endedAt: Date | null;
  readonly textUrl: string | null;
  readonly agendaItemId: string | null;
}

/** A roll call to store, counted. */
export interface RollCallRecord {
  readonly id: string;
  readonly convocationId: string;
  readonly sittingId: string;
  readonly sourceUid: string;
  readonly contentHash: string;
  readonly version: number;
  readonly number: string | null;
  readonly title: string;
  readonly projectNumber: string | null;
  readonly votedAt: Date;
  readonly printedTally: Counts | null;
  readonly resultPrinted: `${VoteResult}`;
  readonly resultPrintedText: string | null;
  readonly resultOverride: `${VoteResult}` | null;
  readonly counted: CountedRollCall;
  /** findings about this roll call: code, place, details */
  readonly dataNotes: readonly object[];
  readonly importRunId: string | null;
  readonly votes: readonly VoteRecord[];
  readonly kind?: VoteKind | null;
  /** true when absent: a vote that decides the question itself */
  readonly isMain?: boolean;
  readonly method?: 'ROLL_CALL' | 'SECRET' | 'NO_VOTE';
  readonly topic?: string | null;
  readonly absenceCoding?: 'EXPLICIT' | 'OMITTED' | 'FOLDED';
  readonly source?: RollCallSource;
}

const EVENT_COLUMNS = [
  'id',
  'convocation_id',
  'sitting_id',
  'source_uid',
  'content_hash',
  'version',
  'number',
  'title',
  'title_search',
  'project_number',
  'voted_at',
  'rule_kind',
  'rule_source',
  'rule_quota',
  'rule_composition',
  'count_for',
  'count_against',
  'count_abstain',
  'count_not_voted',
  'count_absent',
  'printed_tally',
  'result_printed',
  'result_printed_text',
  'result_override',
  'result_computed',
  'result',
  'is_consistent',
  'data_notes',
  'import_run_id',
  'kind',
  'is_main',
  'method',
  'topic',
  'absence_coding',
] as const;
const SOURCE_COLUMNS = [
  'event_id',
  'format',
  'file',
  'place',
  'requirement',
  'printed_quota',
  'ended_at',
  'text_url',
  'agenda_item_id',
] as const;
const VOTE_COLUMNS = [
  'event_id',
  'position',
  'option',
  'member_id',
  'faction_id',
  'voted_at',
  'rebel_effective',
  'rebel_expressed',
  'printed_name',
  'raw_option',
  'source_line',
] as const;

interface StoredVote {
  readonly eventId: string;
  readonly position: number;
  readonly option: `${VoteOption}`;
  readonly factionId: string | null;
}

/** Stores roll calls by COPY in the caller's transaction. */
export const rollCallStore = {
  /**
   * @param records read twice, so an array
   * @param onVotes told after each roll call how many of its votes are on the way
   * @returns number of votes stored
   */
  async insert(
    sql: Sql | TransactionSql,
    records: readonly RollCallRecord[],
    onVotes: (count: number) => void = () => undefined,
  ): Promise<number> {
    await copyRows(sql, 'e_democracy.vote_event', EVENT_COLUMNS, records.map(eventRow));
    await copyRows(sql, 'e_democracy.vote_event_source', SOURCE_COLUMNS, records.flatMap(sourceRows));
    return copyRows(sql, 'e_democracy.vote', VOTE_COLUMNS, voteRows(records, onVotes));
  },

  /** Rewrites stored roll calls under their identifiers; their earlier votes must be gone. */
  async replace(sql: Sql | TransactionSql, records: readonly RollCallRecord[]): Promise<number> {
    for (const record of records) {
      const row = eventRow(record);
      const given = Object.fromEntries(EVENT_COLUMNS.map((column, index) => [column, row[index]]));
      const values = JSON.stringify({ ...given, printed_tally: record.printedTally, data_notes: record.dataNotes });
      const columns = sql([...EVENT_COLUMNS]);
      await sql`
        update e_democracy.vote_event set (${columns}) =
          (select ${columns} from jsonb_populate_record(null::e_democracy.vote_event, ${values}::text::jsonb)) where id = ${record.id}`;
    }
    await sql`delete from e_democracy.vote_event_source where event_id = any(${records.map(({ id }) => id)}::uuid[])`;
    await copyRows(sql, 'e_democracy.vote_event_source', SOURCE_COLUMNS, records.flatMap(sourceRows));
    const nothing = () => undefined;
    return copyRows(sql, 'e_democracy.vote', VOTE_COLUMNS, voteRows(records, nothing));
  },

  /** Attributes the votes of a sitting anew to the factions of that day, and settles lines and rebellions with them. */
  async attribute(sql: Sql | TransactionSql, sittingId: string): Promise<void> {
    const votes = await sql<StoredVote[]>`
      select v.event_id as "eventId", v.position, v.option, m.faction_id as "factionId"
      from e_democracy.sitting s join e_democracy.vote_event e on e.sitting_id = s.id join e_democracy.vote v on v.event_id = e.id
      left join e_democracy.faction_membership m
        on m.member_id = v.member_id and m.starts_on <= s.held_on and (m.ends_on is null or m.ends_on >= s.held_on)
      where s.id = ${sittingId} order by v.event_id, v.position`;
    const settled = [...groupBy(votes, (vote) => vote.eventId).values()].flatMap((own) => {
      const rebels = rebelsOf(own);
      return own.map((vote, index) => ({ ...vote, ...rebels[index] }));
    });
    const rows = JSON.stringify(
      settled.map((vote) => [
        vote.eventId,
        vote.position,
        vote.factionId,
        vote.effective ?? null,
        vote.expressed ?? null,
      ]),
    );
    await sql`
      update e_democracy.vote v
      set faction_id = (t->>2)::uuid, rebel_effective = (t->>3)::boolean, rebel_expressed = (t->>4)::boolean
      from jsonb_array_elements(${rows}::text::jsonb) t
      where v.event_id = (t->>0)::uuid and v.position = (t->>1)::smallint`;
  },

  /** Counts anew, by member, the votes of the sittings: call after the votes of a sitting changed, in the same transaction. */
  async recount(sql: Sql | TransactionSql, sittingIds: readonly string[]): Promise<void> {
    await sql`delete from e_democracy.member_sitting where sitting_id = any(${sittingIds as string[]}::uuid[])`;
    await sql`
      insert into e_democracy.member_sitting (member_id, sitting_id, held_on, event_count, present_count, expressed_count, loyal_effective, rebel_effective, loyal_expressed, rebel_expressed)
      select v.member_id, s.id, s.held_on, count(*), count(*) filter (where v.option <> 'ABSENT'), count(*) filter (where v.option in ('FOR', 'AGAINST', 'ABSTAIN')),
        count(*) filter (where not v.rebel_effective), count(*) filter (where v.rebel_effective), count(*) filter (where not v.rebel_expressed), count(*) filter (where v.rebel_expressed)
      from e_democracy.sitting s join e_democracy.vote_event e on e.sitting_id = s.id join e_democracy.vote v on v.event_id = e.id
      where s.id = any(${sittingIds as string[]}::uuid[]) and v.member_id is not null group by v.member_id, s.id, s.held_on`;
  },
};

function eventRow(record: RollCallRecord): unknown[] {
  const { counted } = record;
  const { rule, counts } = counted;
  return [
    record.id,
    record.convocationId,
    record.sittingId,
    record.sourceUid,
    record.contentHash,
    record.version,
    record.number,
    record.title,
    record.title.toLowerCase(),
    record.projectNumber,
    record.votedAt,
    rule.kind,
    rule.source,
    rule.quota,
    rule.composition,
    counts.for,
    counts.against,
    counts.abstain,
    counts.notVoted,
    counts.absent,
    record.printedTally === null ? null : JSON.stringify(record.printedTally),
    record.resultPrinted,
    record.resultPrintedText,
    record.resultOverride,
    counted.resultComputed,
    counted.result,
    counted.isConsistent,
    JSON.stringify(record.dataNotes),
    record.importRunId,
    record.kind ?? null,
    record.isMain ?? true,
    record.method ?? 'ROLL_CALL',
    record.topic ?? null,
    record.absenceCoding ?? 'EXPLICIT',
  ];
}

function sourceRows({ id, source }: RollCallRecord): unknown[][] {
  if (!source) return [];
  const { format, file, place, requirement, printedQuota, endedAt, textUrl, agendaItemId } = source;
  return [[id, format, file, place, requirement, printedQuota, endedAt, textUrl, agendaItemId]];
}

function* voteRows(records: readonly RollCallRecord[], onVotes: (count: number) => void): Generator<unknown[]> {
  for (const record of records) {
    const votedAt = record.votedAt.toISOString();
    for (const [index, vote] of record.votes.entries()) {
      const rebel = record.counted.rebels[index];
      yield [
        record.id,
        vote.position,
        vote.option,
        vote.memberId,
        vote.factionId,
        votedAt,
        rebel?.effective ?? null,
        rebel?.expressed ?? null,
        vote.printedName,
        vote.rawOption,
        vote.sourceLine ?? null,
      ];
    }
    onVotes(record.votes.length);
  }
}
