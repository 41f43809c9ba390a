import DataLoader from 'dataloader';
import { groupBy } from '../group-by.ts';
import type { CouncilLawRepository } from './council-law.repository.ts';
import type { QuotaRule, StatutoryComposition } from './council-law.type.ts';

/** Dated law of councils for one request. */
export class CouncilLawService {
  readonly #repository: CouncilLawRepository;
  readonly #compositions: DataLoader<string, StatutoryComposition[]>;

  constructor(repository: CouncilLawRepository) {
    this.#repository = repository;
    this.#compositions = new DataLoader(async (ids) => {
      const rows = groupBy(await repository.listCompositions(ids), (row) => row.convocationId);
      return ids.map((id) => rows.get(id) ?? []);
    });
  }

  /** Earliest first. */
  compositions(convocationId: string): Promise<StatutoryComposition[]> {
    return this.#compositions.load(convocationId);
  }

  quotaRules(): Promise<QuotaRule[]> {
    return this.#repository.listQuotaRules();
  }
}
