import type { Database } from '@hromada/drizzle/client';
import { person } from '@hromada/drizzle/residents';
import { and, eq, type SQL, sql } from 'drizzle-orm';

/** A person as stored. */
export type PersonRow = typeof person.$inferSelect;

/** What a search by name must know. Keys are made by `nameKey`. */
export interface NameAndBirthDate {
  readonly familyKey: string;
  /** beginning of the given name; null for any */
  readonly givenPrefix: string | null;
  readonly birthOn: string;
}

/** The Ukrainian alphabet (Ґ after Г, І and Ї after И), then the identifier so that no two rows are equal. */
const UKRAINIAN_ORDER: SQL[] = [
  sql`${person.familyName} collate "uk-x-icu"`,
  sql`${person.givenName} collate "uk-x-icu"`,
  sql`${person.patronymic} collate "uk-x-icu"`,
  sql`${person.id}`,
];

/** All SQL of persons. There is no statement that lists them without knowing whom to look for. */
export class PersonRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Persons of these ids, in no particular order; ids that do not exist are left out. */
  listByIds(ids: readonly string[]): Promise<PersonRow[]> {
    return this.#db
      .select()
      .from(person)
      .where(sql`${person.id} = any(${sql.param(ids)}::uuid[])`);
  }

  async findByRecordNumber(recordNumber: string): Promise<PersonRow | undefined> {
    const [row] = await this.#db.select().from(person).where(eq(person.recordNumber, recordNumber)).limit(1);
    return row;
  }

  /** Namesakes born on the day, in Ukrainian order, at most `limit`. */
  listByNameAndBirthDate({ familyKey, givenPrefix, birthOn }: NameAndBirthDate, limit: number): Promise<PersonRow[]> {
    const givenMatches = givenPrefix === null ? undefined : sql`starts_with(${person.givenKey}, ${givenPrefix})`;
    return this.#db
      .select()
      .from(person)
      .where(and(eq(person.familyKey, familyKey), eq(person.birthOn, birthOn), givenMatches))
      .orderBy(...UKRAINIAN_ORDER)
      .limit(limit);
  }
}
