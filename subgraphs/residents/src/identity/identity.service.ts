import type { Viewer } from '@hromada/shared/viewer';
import type { ReadReason } from '../access-log/access-purpose.type.ts';
import type { PersonService } from '../person/person.service.ts';
import type { Person } from '../person/person.type.ts';
import { taxNumberIsWrong } from './identity.errors.ts';
import type { IdentityRepository } from './identity.repository.ts';
import { taxNumberOf } from './tax-number.policy.ts';

/** What the search stands on. */
export interface IdentityServiceParts {
  readonly repository: IdentityRepository;
  readonly persons: PersonService;
  readonly viewer: Viewer;
}

/** Finding a person by what proves who they are. */
export class IdentityService {
  readonly #parts: IdentityServiceParts;

  constructor(parts: IdentityServiceParts) {
    this.#parts = parts;
  }

  /** @throws {InvalidInputError} when the text is not a tax number */
  async findByTaxNumber(text: string, read: ReadReason): Promise<Person | null> {
    const { repository, persons, viewer } = this.#parts;
    const number = taxNumberOf(text);
    if (!number) throw taxNumberIsWrong(viewer.language);
    const personId = await repository.findByTaxNumber(viewer, number);
    return persons.findOne(personId ?? null, 'Query.personByTaxNumber', read);
  }
}
