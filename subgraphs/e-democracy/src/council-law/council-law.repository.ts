import type { Database } from '@hromada/drizzle/client';
import { composition, quotaRule } from '@hromada/drizzle/e-democracy-council';
import { asc, inArray } from 'drizzle-orm';
import type { QuotaRule, StatutoryComposition } from './council-law.type.ts';

/** SQL of what the law and the statutes of councils say. */
export class CouncilLawRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  listCompositions(
    convocationIds: readonly string[],
  ): Promise<(StatutoryComposition & { readonly convocationId: string })[]> {
    return this.#db
      .select({
        convocationId: composition.convocationId,
        validFrom: composition.validFrom,
        validTo: composition.validTo,
        total: composition.totalComposition,
        basis: composition.basis,
      })
      .from(composition)
      .where(inArray(composition.convocationId, [...convocationIds]))
      .orderBy(asc(composition.convocationId), asc(composition.validFrom));
  }

  /** At most 100. */
  listQuotaRules(): Promise<QuotaRule[]> {
    return this.#db.select().from(quotaRule).orderBy(asc(quotaRule.kind), asc(quotaRule.validFrom)).limit(100);
  }
}
