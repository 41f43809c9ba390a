import type { Database } from '@hromada/drizzle/client';
import { person, residenceRecord } from '@hromada/drizzle/residents';
import { and, desc, eq, getColumns, gt, isNull, lte, ne, or, sql } from 'drizzle-orm';

/** A residence record as stored. */
export type ResidenceRow = typeof residenceRecord.$inferSelect;

/** All SQL of residence records. */
export class ResidenceRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Records of these persons, newest first, at most `limit` a person. */
  async listOfPersons(personIds: readonly string[], limit: number): Promise<ResidenceRow[]> {
    const newest = this.#db
      .select()
      .from(residenceRecord)
      .where(sql`${residenceRecord.personId} = wanted.person_id`)
      .orderBy(desc(residenceRecord.startsOn), desc(residenceRecord.id))
      .limit(limit)
      .as('newest');
    return this.#db
      .select(newest._.selectedFields)
      .from(sql`unnest(${sql.param(personIds)}::uuid[]) as wanted(person_id)`)
      .crossJoinLateral(newest)
      .orderBy(newest.personId, desc(newest.startsOn), desc(newest.id));
  }

  /** Records that held at the address on the day, annulled ones aside, persons in Ukrainian order, at most `limit`. */
  listAt(addressId: string, on: string, limit: number): Promise<ResidenceRow[]> {
    return this.#db
      .select(getColumns(residenceRecord))
      .from(residenceRecord)
      .innerJoin(person, eq(person.id, residenceRecord.personId))
      .where(
        and(
          eq(residenceRecord.addressId, addressId),
          ne(residenceRecord.status, 'ANNULLED'),
          lte(residenceRecord.startsOn, on),
          or(isNull(residenceRecord.endsOn), gt(residenceRecord.endsOn, on)),
        ),
      )
      .orderBy(
        sql`${person.familyName} collate "uk-x-icu"`,
        sql`${person.givenName} collate "uk-x-icu"`,
        sql`${person.patronymic} collate "uk-x-icu"`,
        residenceRecord.id,
      )
      .limit(limit);
  }
}
