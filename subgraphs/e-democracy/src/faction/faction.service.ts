import DataLoader from 'dataloader';
import type { FactionRepository } from './faction.repository.ts';
import type { Faction } from './faction.type.ts';

const MOST = 50;

/** Factions for one request. */
export class FactionService {
  readonly #byId: DataLoader<string, Faction | null>;
  readonly #byConvocation: DataLoader<string, Faction[]>;

  constructor(repository: FactionRepository) {
    this.#byId = new DataLoader(async (ids) => {
      const rows = new Map((await repository.listByIds(ids)).map((row) => [row.id, row]));
      return ids.map((id) => rows.get(id) ?? null);
    });
    this.#byConvocation = new DataLoader(async (ids) => {
      const rows = await repository.listByConvocations(ids);
      for (const row of rows) this.#byId.prime(row.id, row);
      return ids.map((id) => rows.filter((row) => row.convocationId === id).slice(0, MOST));
    });
  }

  /** Null for a null or unknown identifier. */
  async find(id: string | null): Promise<Faction | null> {
    return id === null ? null : this.#byId.load(id);
  }

  /** Factions of a convocation in their usual order. */
  listOfConvocation(convocationId: string): Promise<Faction[]> {
    return this.#byConvocation.load(convocationId);
  }
}
