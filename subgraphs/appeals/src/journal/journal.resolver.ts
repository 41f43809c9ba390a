import { Access, everyone } from '@hromada/shared/access';
import { Public } from '@hromada/shared/graphql';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Journal } from './journal.type.ts';

/** Journals of registration. */
@Resolver(() => Journal)
export class JournalResolver {
  @Query(() => [Journal], { description: 'All journals, at most 100 (журнали реєстрації).' })
  @Access(everyone) // titles only: the list of files of a council is public
  @Public()
  journals(@Ctx() { journals }: Context): Promise<Journal[]> {
    return journals.list();
  }

  @FieldResolver(() => Int, { description: 'Last number given in a year, 0 when none (останній номер).' })
  async lastNumber(
    @Root() journal: Journal,
    @Arg('year', () => Int, { description: 'Calendar year.' }) year: number,
    @Ctx() { loaders }: Context,
  ): Promise<number> {
    const counters = await loaders.counters.load(journal.id);
    return counters.find((counter) => counter.year === year)?.last ?? 0;
  }
}
