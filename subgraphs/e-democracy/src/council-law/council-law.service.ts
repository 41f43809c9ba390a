import type { IsoDay } from '@hromada/shared/clock';
import DataLoader from 'dataloader';
import type { Convocation } from '../convocation/convocation.type.ts';
import { groupBy } from '../group-by.ts';
import { quotaOf, sharesOn } from '../vote-event/roll-call.service.ts';
import type { CouncilLawRepository } from './council-law.repository.ts';
import type { QuotaRule, StatutoryComposition } from './council-law.type.ts';

/** Dated law of councils for one request. */
export class CouncilLawService {
  readonly #repository: CouncilLawRepository;
  readonly #compositions: DataLoader<string, StatutoryComposition[]>;
  #rules: Promise<QuotaRule[]> | undefined;

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
    this.#rules ??= this.#repository.listQuotaRules();
    return this.#rules;
  }

  /** Votes that an ordinary decision needs by the law of today; of a convocation that is over, by that of its last day. */
  async ordinaryQuota({ totalComposition, endsOn }: Convocation, today: IsoDay): Promise<number> {
    const day = endsOn !== null && endsOn < today ? endsOn : today;
    return quotaOf('MAJORITY_OF_COMPOSITION', totalComposition, 0, sharesOn(await this.quotaRules(), day));
  }
}
