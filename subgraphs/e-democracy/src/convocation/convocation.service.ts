import { isUuid } from '@hromada/shared/graphql';
import DataLoader from 'dataloader';
import type { ConvocationRepository } from './convocation.repository.ts';
import type { Convocation } from './convocation.type.ts';

/** Convocations for one request. */
export class ConvocationService {
  readonly #repository: ConvocationRepository;
  readonly #byId: DataLoader<string, Convocation | null>;

  constructor(repository: ConvocationRepository) {
    this.#repository = repository;
    this.#byId = new DataLoader(async (ids) => {
      const rows = new Map((await repository.listByIds(ids)).map((row) => [row.id, row]));
      return ids.map((id) => rows.get(id) ?? null);
    });
  }

  /** All convocations, newest first. */
  list(): Promise<Convocation[]> {
    return this.#repository.list();
  }

  /** Null for an identifier nobody has. */
  async find(id: string): Promise<Convocation | null> {
    return isUuid(id) ? this.#byId.load(id.toLowerCase()) : null;
  }
}
