import type { Database } from '@hromada/drizzle/client';
import { household, householdMember, person } from '@hromada/drizzle/residents';
import { and, eq, isNull, sql } from 'drizzle-orm';

/** A household: where it lives. */
export interface HouseholdRow {
  readonly id: string;
  readonly addressId: string;
}

/** A member as stored. */
export type HouseholdMemberRow = typeof householdMember.$inferSelect;

/** All SQL of households. */
export class HouseholdRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Present households of these persons; a person has one at most, and those with none are left out. */
  listOfPersons(personIds: readonly string[]): Promise<(HouseholdRow & { personId: string })[]> {
    return this.#db
      .select({ id: household.id, addressId: household.addressId, personId: householdMember.personId })
      .from(householdMember)
      .innerJoin(household, eq(household.id, householdMember.householdId))
      .where(
        and(sql`${householdMember.personId} = any(${sql.param(personIds)}::uuid[])`, isNull(householdMember.endsOn)),
      );
  }

  /**
   * Members of these households, at most `limit` each: present before past, head first, then by role and in Ukrainian
   * order of names.
   */
  listMembers(householdIds: readonly string[], limit: number): Promise<HouseholdMemberRow[]> {
    const ordered = this.#db
      .select({
        id: householdMember.id,
        householdId: householdMember.householdId,
        personId: householdMember.personId,
        role: householdMember.role,
        startsOn: householdMember.startsOn,
        endsOn: householdMember.endsOn,
        place: sql<number>`row_number() over (order by ${householdMember.endsOn} is not null, ${householdMember.role},
          ${person.familyName} collate "uk-x-icu", ${person.givenName} collate "uk-x-icu", ${householdMember.id})`.as(
          'place',
        ),
      })
      .from(householdMember)
      .innerJoin(person, eq(person.id, householdMember.personId))
      .where(sql`${householdMember.householdId} = wanted.household_id`)
      .orderBy(sql`place`)
      .limit(limit)
      .as('ordered');
    return this.#db
      .select({
        id: ordered.id,
        householdId: ordered.householdId,
        personId: ordered.personId,
        role: ordered.role,
        startsOn: ordered.startsOn,
        endsOn: ordered.endsOn,
      })
      .from(sql`unnest(${sql.param(householdIds)}::uuid[]) as wanted(household_id)`)
      .crossJoinLateral(ordered)
      .orderBy(ordered.householdId, ordered.place);
  }
}
