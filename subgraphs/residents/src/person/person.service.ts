import type { AccessJournal } from '@hromada/shared/access-journal';
import type { IsoDay } from '@hromada/shared/clock';
import { isUuid } from '@hromada/shared/graphql';
import type { Viewer } from '@hromada/shared/viewer';
import { OWN_DATA, type ReadReason } from '../access-log/access-purpose.type.ts';
import { nameKey } from '../name-key.policy.ts';
import { familyNameIsEmpty, recordNumberIsWrong } from './person.errors.ts';
import type { PersonLoader } from './person.loaders.ts';
import { toPerson } from './person.mapping.ts';
import { fullName, recordNumberOf } from './person.policy.ts';
import type { PersonRepository, PersonRow } from './person.repository.ts';
import type { Person } from './person.type.ts';

export { fullName, type PersonRow, recordNumberOf };

const NAMESAKES_MAX = 20;

/** What the caller knows of the person. */
export interface NameSearch {
  readonly familyName: string;
  /** beginning of the given name; null for any */
  readonly givenName: string | null;
  readonly birthDate: IsoDay;
}

/** What the searches of one request stand on. */
export interface PersonServiceParts {
  readonly repository: PersonRepository;
  readonly journal: AccessJournal;
  readonly loader: PersonLoader;
  readonly viewer: Viewer;
}

/**
 * The closed list of ways to find a person. Each journals whom it found, or that it found nobody, before it answers.
 */
export class PersonService {
  readonly #parts: PersonServiceParts;

  constructor(parts: PersonServiceParts) {
    this.#parts = parts;
  }

  /** @returns null for an id that no person has; a malformed id is such an id */
  findById(id: string, read: ReadReason): Promise<Person | null> {
    return this.findOne(isUuid(id) ? id.toLowerCase() : null, 'Query.person', read);
  }

  /**
   * The person another search came to.
   * @param id null when it found nobody
   * @param operation schema coordinate of that search
   */
  async findOne(id: string | null, operation: string, read: ReadReason): Promise<Person | null> {
    const person = id === null ? null : await this.#parts.loader.load({ id, read });
    await this.#parts.journal.noteSearch({ operation, ...read, personIds: person ? [person.id] : [] });
    return person;
  }

  /** The resident who asks; a look at one's own data is journalled like any other. */
  async findSelf(): Promise<Person | null> {
    const { viewer, loader } = this.#parts;
    if (viewer.subject === null || !isUuid(viewer.subject)) return null;
    return loader.load({ id: viewer.subject.toLowerCase(), read: OWN_DATA });
  }

  /**
   * Namesakes born on one day, in Ukrainian order, at most 20.
   * @throws {InvalidInputError} when nothing is left of the family name
   */
  async listByNameAndBirthDate(search: NameSearch, read: ReadReason): Promise<Person[]> {
    const { repository, viewer } = this.#parts;
    const familyKey = nameKey(search.familyName);
    if (familyKey === '') throw familyNameIsEmpty(viewer.language);
    const givenPrefix = nameKey(search.givenName ?? '') || null;
    const rows = await repository.listByNameAndBirthDate(
      { familyKey, givenPrefix, birthOn: search.birthDate },
      NAMESAKES_MAX,
    );
    return this.#show(rows, 'Query.personsByNameAndBirthDate', read);
  }

  /** @throws {InvalidInputError} when the text is not a record number */
  async findByRecordNumber(text: string, read: ReadReason): Promise<Person | null> {
    const { repository, viewer } = this.#parts;
    const recordNumber = recordNumberOf(text);
    if (!recordNumber) throw recordNumberIsWrong(viewer.language);
    const row = await repository.findByRecordNumber(recordNumber);
    const [person] = await this.#show(row ? [row] : [], 'Query.personByRecordNumber', read);
    return person ?? null;
  }

  async #show(rows: readonly PersonRow[], operation: string, read: ReadReason): Promise<Person[]> {
    await this.#parts.journal.noteSearch({ operation, ...read, personIds: rows.map(({ id }) => id) });
    const persons = rows.map((row) => toPerson(row, read));
    for (const person of persons) this.#parts.loader.prime({ id: person.id, read }, person);
    return persons;
  }
}
