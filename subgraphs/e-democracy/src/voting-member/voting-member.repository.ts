import type { Database } from '@hromada/drizzle/client';
import { factionMembership, votingMember } from '@hromada/drizzle/e-democracy';
import type { IsoDay } from '@hromada/shared/clock';
import { decodeCursor, encodeCursor, type Page, pageOf, pageWindow } from '@hromada/shared/graphql';
import { and, eq, exists, ilike, type SQL, sql } from 'drizzle-orm';
import type { FactionMembership, VotingMember } from './voting-member.type.ts';

const COLUMNS = {
  id: votingMember.id,
  convocationId: votingMember.convocationId,
  sortKey: votingMember.sortKey,
  isMandateObserved: votingMember.isMandateObserved,
  name: votingMember.name,
  role: votingMember.role,
  mandateStartsOn: votingMember.mandateStartsOn,
  mandateEndsOn: votingMember.mandateEndsOn,
};
const BY_NAME = sql`${votingMember.sortKey} collate "C"`;
const MOST_IN_FACTION = 300;

/** Which members a list holds; null fields do not narrow it. */
export interface MemberFilter {
  readonly convocationId: string;
  readonly factionId: string | null;
  readonly nameContains: string | null;
}

/** SQL of voting members. */
export class VotingMemberRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async listByIds(ids: readonly string[]): Promise<VotingMember[]> {
    return this.#db
      .select(COLUMNS)
      .from(votingMember)
      .where(sql`${votingMember.id} = any(${sql.param(ids)}::uuid[])`);
  }

  /** @param today the day on which the faction of the filter counts */
  async page(
    filter: MemberFilter,
    page: { first: number; after?: string | null },
    today: IsoDay,
  ): Promise<Page<VotingMember>> {
    const window = pageWindow(page);
    const conditions: (SQL | undefined)[] = [eq(votingMember.convocationId, filter.convocationId)];
    if (filter.nameContains !== null)
      conditions.push(ilike(votingMember.name, `%${filter.nameContains.replace(/[\\%_]/g, '\\$&')}%`));
    if (filter.factionId !== null) conditions.push(exists(this.#membershipsOn(filter.factionId, today)));
    if (window.after !== null) {
      const [sortKey, id] = decodeCursor(window.after, 2);
      conditions.push(sql`(${BY_NAME}, ${votingMember.id}) > (${sortKey}::text collate "C", ${id}::uuid)`);
    }
    const rows = await this.#db
      .select(COLUMNS)
      .from(votingMember)
      .where(and(...conditions))
      .orderBy(BY_NAME, votingMember.id)
      .limit(window.first + 1);
    return pageOf(rows, window, (row) => encodeCursor([row.sortKey, row.id]));
  }

  /** Members of factions on a day, with the faction, by name. */
  async listByFactions(
    factionIds: readonly string[],
    on: IsoDay,
  ): Promise<{ factionId: string; member: VotingMember }[]> {
    return this.#db
      .select({ factionId: factionMembership.factionId, member: COLUMNS })
      .from(factionMembership)
      .innerJoin(votingMember, eq(votingMember.id, factionMembership.memberId))
      .where(and(sql`${factionMembership.factionId} = any(${sql.param(factionIds)}::uuid[])`, lastsOn(on)))
      .orderBy(BY_NAME, votingMember.id)
      .limit(MOST_IN_FACTION * factionIds.length);
  }

  /** Memberships of members, earliest first. */
  async listMemberships(memberIds: readonly string[]): Promise<FactionMembership[]> {
    return this.#db
      .select({
        memberId: factionMembership.memberId,
        factionId: factionMembership.factionId,
        startsOn: factionMembership.startsOn,
        endsOn: factionMembership.endsOn,
      })
      .from(factionMembership)
      .where(sql`${factionMembership.memberId} = any(${sql.param(memberIds)}::uuid[])`)
      .orderBy(factionMembership.startsOn, factionMembership.id);
  }

  #membershipsOn(factionId: string, day: IsoDay) {
    return this.#db
      .select({ one: sql`1` })
      .from(factionMembership)
      .where(
        and(eq(factionMembership.memberId, votingMember.id), eq(factionMembership.factionId, factionId), lastsOn(day)),
      );
  }
}

function lastsOn(day: IsoDay): SQL {
  return sql`${factionMembership.startsOn} <= ${day}::date and (${factionMembership.endsOn} is null or ${factionMembership.endsOn} >= ${day}::date)`;
}
