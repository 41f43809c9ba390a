import type { Database } from '@hromada/drizzle/client';
import {
  convocation,
  faction,
  factionMembership,
  sitting,
  vote,
  voteEvent,
  votingMember,
} from '@hromada/drizzle/e-democracy';
import { commission, commissionMembership, quotaRule } from '@hromada/drizzle/e-democracy-council';
import { eq, sql } from 'drizzle-orm';
import type { DatedQuotaShare } from '../vote-event/roll-call.service.ts';
import { type EventKind, eventKindOf, isMainKind } from './event-kind.policy.ts';
import type {
  MatrixFaction,
  MatrixMember,
  MatrixMembership,
  MatrixSitting,
  SourceEvent,
} from './roll-call-matrix.type.ts';

/** Who sat in a convocation and in which faction; small, read whole. */
export interface CouncilRows {
  readonly members: readonly MatrixMember[];
  readonly factions: readonly MatrixFaction[];
  readonly memberships: readonly MatrixMembership[];
}

/** A sitting with what tells a change of its roll calls. */
export interface MarkedSitting extends MatrixSitting {
  readonly eventCount: number;
  readonly mark: string;
}

/** What tells a change: of the people, and of each sitting. */
export interface Marks {
  readonly composition: number;
  readonly shares: readonly DatedQuotaShare[];
  readonly council: string;
  readonly sittings: readonly MarkedSitting[];
}

/** SQL of the matrix. */
export class RollCallMatrixRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /**
   * Marks of a convocation, undefined for one that does not exist. A row that is written gets a new xmin, whoever wrote
   * it and whichever of its columns changed, and marks are compared for equality only: nothing has to remember to
   * announce a change, and an order of transactions is not asked of it. Roll calls of commissions are not the council's:
   * they are asked for by the commission, whose members are then the composition.
   */
  async findMarks(convocationId: string, commissionId: string | null = null): Promise<Marks | undefined> {
    const written = (table: typeof votingMember | typeof faction | typeof factionMembership) =>
      sql`count(*) || ':' || coalesce(sum(${table}.xmin::text::bigint), 0)`;
    const [own] = await this.#db.execute<Omit<Marks, 'sittings'> & Record<string, unknown>>(sql`
      select coalesce(nullif((select count(distinct ${commissionMembership.memberId})::int from ${commissionMembership}
          where ${commissionMembership.commissionId} = ${commissionId}::uuid and ${commissionMembership.endsOn} is null), 0), ${convocation.totalComposition}) as composition,
        (select coalesce(jsonb_agg(jsonb_build_object('kind', ${quotaRule.kind}, 'numerator', ${quotaRule.numerator}, 'denominator', ${quotaRule.denominator},
          'base', ${quotaRule.base}, 'isStrict', ${quotaRule.isStrict}, 'validFrom', ${quotaRule.validFrom}, 'validTo', ${quotaRule.validTo})
          order by ${quotaRule.kind}, ${quotaRule.validFrom}), '[]') from ${quotaRule}) as shares, concat_ws('/',
        (select ${written(votingMember)} from ${votingMember} where ${votingMember.convocationId} = ${convocation.id}),
        (select ${written(faction)} from ${faction} where ${faction.convocationId} = ${convocation.id}),
        (select ${written(factionMembership)} from ${factionMembership}
          join ${faction} on ${faction.id} = ${factionMembership.factionId} where ${faction.convocationId} = ${convocation.id})) as council
      from ${convocation} where ${convocation.id} = ${convocationId}`);
    if (!own) return undefined;
    const sittings = await this.#db.execute<MarkedSitting & Record<string, unknown>>(sql`
      select s.id, s.held_on::text as "heldOn", s.session_label as "sessionLabel", e.count as "eventCount", e.mark
      from ${sitting} s join (
        select sitting_id, count(*)::int as count, count(*) || ':' || sum(written) || ':' || max(written) as mark
        from (select sitting_id, xmin::text::bigint as written from ${voteEvent} where convocation_id = ${convocationId} offset 0) w
        group by sitting_id) e on e.sitting_id = s.id
      where ${
        commissionId === null
          ? sql`s.commission is null`
          : sql`s.commission = (select ${commission.name} from ${commission} where ${commission.id} = ${commissionId}::uuid and ${commission.convocationId} = ${convocationId})`
      }
      order by s.held_on, s.id`);
    return { ...own, sittings: [...sittings] };
  }

  /** Members by name, factions in their usual order, and who was where. */
  async listCouncil(convocationId: string): Promise<CouncilRows> {
    const members = await this.#db
      .select({
        id: votingMember.id,
        name: votingMember.name,
        role: votingMember.role,
        mandateStartsOn: votingMember.mandateStartsOn,
        mandateEndsOn: votingMember.mandateEndsOn,
        isMandateObserved: votingMember.isMandateObserved,
      })
      .from(votingMember)
      .where(eq(votingMember.convocationId, convocationId))
      .orderBy(sql`${votingMember.sortKey} collate "C"`, votingMember.id);
    const factions = await this.#db
      .select({ id: faction.id, shortName: faction.shortName })
      .from(faction)
      .where(eq(faction.convocationId, convocationId))
      .orderBy(faction.position, faction.id);
    const memberships = await this.#db
      .select({
        memberId: factionMembership.memberId,
        factionId: factionMembership.factionId,
        startsOn: factionMembership.startsOn,
        endsOn: factionMembership.endsOn,
      })
      .from(factionMembership)
      .innerJoin(faction, eq(faction.id, factionMembership.factionId))
      .where(eq(faction.convocationId, convocationId))
      .orderBy(factionMembership.startsOn, factionMembership.id);
    const rows = new Map(members.map((member, index) => [member.id, index]));
    const codes = new Map(factions.map((own, index) => [own.id, index + 1]));
    return {
      members,
      factions,
      memberships: memberships.map(({ memberId, factionId, startsOn, endsOn }) => ({
        member: rows.get(memberId) ?? -1,
        faction: codes.get(factionId) ?? 0,
        startsOn,
        endsOn,
      })),
    };
  }

  /**
   * Roll calls of sittings with their votes, in the order taken; ask for a few hundred roll calls at a time. Secret votes
   * and questions that were not put to the vote have no named votes and do not come.
   */
  async listEvents(sittingIds: readonly string[], council: CouncilRows): Promise<SourceEvent[]> {
    const ids = (rows: readonly { readonly id: string }[]) => sql.param(rows.map(({ id }) => id));
    const rows = await this.#db.execute<EventRow & Record<string, unknown>>(sql`
      with m as (select id, (place - 1)::int as place from unnest(${ids(council.members)}::uuid[]) with ordinality as t(id, place)),
           f as (select id, place::int as place from unnest(${ids(council.factions)}::uuid[]) with ordinality as t(id, place)),
           v as (
             select v.event_id, encode(string_agg(int4send((m.place << 16) | (coalesce(f.place, 0) << 8) | case v.option
               when 'FOR' then 1 when 'AGAINST' then 2 when 'ABSTAIN' then 3 when 'NOT_VOTED' then 4 else 5 end), ''::bytea), 'base64') as packed
             from ${voteEvent} e join ${vote} v on v.event_id = e.id join m on m.id = v.member_id left join f on f.id = v.faction_id
             where e.sitting_id = any(${sql.param(sittingIds)}::uuid[]) group by v.event_id)
      select e.id, e.source_uid as "sourceUid", e.sitting_id as "sittingId", (extract(epoch from e.voted_at) * 1000)::float8 as "votedAtMs", e.title_search as title,
             e.rule_kind as "ruleKind", e.rule_quota as quota, e.rule_composition as composition, e.result, e.is_consistent as "isConsistent",
             e.kind as "storedKind", e.is_main as "storedMain", e.absence_coding = 'FOLDED' as "isAbsenceFolded",
             e.data_notes @> '[{"code": "TOTALS_MISMATCH"}]' as "hasTotalsMismatch",
             e.count_for as "countFor", e.count_against as "countAgainst", e.count_abstain as "countAbstain",
             e.count_not_voted as "countNotVoted", e.count_absent as "countAbsent", v.packed
      from ${voteEvent} e join v on v.event_id = e.id
      where e.sitting_id = any(${sql.param(sittingIds)}::uuid[]) order by e.voted_at, e.id`);
    return rows.map(eventOf);
  }
}

interface EventRow {
  readonly id: string;
  readonly sourceUid: string;
  readonly sittingId: string;
  readonly votedAtMs: number;
  readonly title: string;
  readonly ruleKind: string;
  readonly quota: number;
  readonly composition: number;
  readonly result: string;
  readonly isConsistent: boolean;
  /** null where nobody said */
  readonly storedKind: EventKind | null;
  readonly storedMain: boolean;
  readonly isAbsenceFolded: boolean;
  readonly hasTotalsMismatch: boolean;
  readonly countFor: number;
  readonly countAgainst: number;
  readonly countAbstain: number;
  readonly countNotVoted: number;
  readonly countAbsent: number;
  readonly packed: string;
}

function eventOf(row: EventRow): SourceEvent {
  const { packed, storedKind, storedMain, countFor, countAgainst, countAbstain, countNotVoted, countAbsent, ...event } =
    row;
  const kind = storedKind ?? eventKindOf(event.title);
  return {
    ...event,
    kind,
    isMain: storedKind === null ? isMainKind(kind) : storedMain,
    totals: [countFor, countAgainst, countAbstain, countNotVoted, countAbsent],
    votes: unpack(Buffer.from(packed, 'base64')),
  };
}

/** PostgreSQL sends big-endian integers. */
function unpack(bytes: Buffer): Uint32Array {
  const votes = new Uint32Array(bytes.length / 4);
  for (let index = 0; index < votes.length; index += 1) votes[index] = bytes.readUInt32BE(index * 4);
  return votes;
}
