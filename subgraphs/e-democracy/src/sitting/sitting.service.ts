import { assertUuid, isUuid, type Page } from '@hromada/shared/graphql';
import DataLoader from 'dataloader';
import type { SittingCounts, SittingRepository } from './sitting.repository.ts';
import type { Sitting } from './sitting.type.ts';

/** Sittings for one request. */
export class SittingService {
  readonly #repository: SittingRepository;
  readonly #byId: DataLoader<string, Sitting | null>;
  readonly #counts: DataLoader<string, SittingCounts>;

  constructor(repository: SittingRepository) {
    this.#repository = repository;
    this.#byId = new DataLoader(async (ids) => {
      const rows = new Map((await repository.listByIds(ids)).map((row) => [row.id, row]));
      return ids.map((id) => rows.get(id) ?? null);
    });
    this.#counts = new DataLoader(async (ids) => {
      const rows = new Map((await repository.countEvents(ids)).map((row) => [row.sittingId, row]));
      return ids.map((id) => rows.get(id) ?? { sittingId: id, voteEventCount: 0, adoptedCount: 0 });
    });
  }

  /** Null for an identifier nobody has. */
  async find(id: string): Promise<Sitting | null> {
    return isUuid(id) ? this.#byId.load(id.toLowerCase()) : null;
  }

  /** Newest first. @throws {InvalidInputError} on a malformed identifier or cursor */
  page(convocationId: string | null, page: { first: number; after?: string | null }): Promise<Page<Sitting>> {
    return this.#repository.page(convocationId === null ? null : assertUuid(convocationId, 'convocationId'), page);
  }

  /** How many roll calls a sitting had and how many adopted a decision. */
  counts(sittingId: string): Promise<SittingCounts> {
    return this.#counts.load(sittingId);
  }
}
