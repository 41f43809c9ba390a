import { Access, everyone } from '@hromada/shared/access';
import { Public } from '@hromada/shared/graphql';
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { EDemocracyContext } from '../context.ts';
import { Convocation } from '../convocation/convocation.type.ts';
import { QuotaRule, StatutoryComposition } from './council-law.type.ts';

@Resolver(() => Convocation)
export class CouncilLawResolver {
  @Query(() => [QuotaRule], {
    description:
      'Votes that a decision needs, as the law said and says, by kind and day, at most 100 (правила рішень).',
  })
  @Access(everyone) // law
  @Public()
  quotaRules(@Ctx() { councilLaw }: EDemocracyContext): Promise<QuotaRule[]> {
    return councilLaw.quotaRules();
  }

  @FieldResolver(() => [StatutoryComposition], {
    description:
      'The statutory composition over time, earliest first, at most 20; each roll call is counted by the one of its day (загальний склад).',
  })
  async compositions(
    @Root() convocation: Convocation,
    @Ctx() { councilLaw }: EDemocracyContext,
  ): Promise<StatutoryComposition[]> {
    return (await councilLaw.compositions(convocation.id)).slice(0, 20);
  }
}
