import { isUuid, type Page, uuid } from '@hromada/shared/graphql';
import type { Viewer } from '@hromada/shared/viewer';
import { refuseFaults, tidied } from '../fault.ts';
import type { MutationService, Outcome } from '../mutation.service.ts';
import { withoutNull } from '../without-null.ts';
import { correspondentFaults, correspondentKey } from './correspondent.policy.ts';
import type { CorrespondentRepository } from './correspondent.repository.ts';
import type { Correspondent, SaveCorrespondentInput } from './correspondent.type.ts';

/** Correspondents of the council. */
export class CorrespondentService {
  readonly #repository: CorrespondentRepository;
  readonly #mutations: MutationService;

  constructor({ repository, mutations }: { repository: CorrespondentRepository; mutations: MutationService }) {
    this.#repository = repository;
    this.#mutations = mutations;
  }

  find(ids: readonly string[]): Promise<Correspondent[]> {
    return this.#repository.find(ids);
  }

  async isKnown(id: string): Promise<boolean> {
    return isUuid(id) && (await this.#repository.find([id])).length > 0;
  }

  /** In Ukrainian order of names; quotes, apostrophes and case do not matter to `search`. */
  list(search: string | null, window: { first: number; after: string | null }): Promise<Page<Correspondent>> {
    const key = search === null ? '' : correspondentKey(withoutNull(search));
    return this.#repository.list(key === '' ? null : key, window);
  }

  /**
   * Enters a correspondent; one of the same kind and spelling is answered as it is.
   * @throws {ForbiddenError} when the viewer is no employee; {@link IdempotencyMismatchError}
   */
  save(input: SaveCorrespondentInput, viewer: Viewer): Promise<Outcome> {
    return this.#mutations.run({ viewer, operation: 'saveCorrespondent', input }, async (tx) => {
      const card = {
        kind: input.kind,
        name: input.name.trim().replace(/\s+/g, ' '),
        registrationCode: tidied(input.registrationCode),
        indexCode: tidied(input.indexCode),
        address: tidied(input.address),
        email: tidied(input.email),
      };
      refuseFaults(correspondentFaults(card));
      const row = { ...card, id: uuid(), version: 1, nameKey: correspondentKey(card.name) };
      const id = await this.#repository.insertOrFind(tx, row);
      if (id === null) refuseFaults([{ field: 'registrationCode', code: 'REGISTRATION_CODE_OF_ANOTHER' }]);
      return id ?? row.id;
    });
  }
}
