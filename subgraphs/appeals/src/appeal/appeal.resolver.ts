import { Access, employee } from '@hromada/shared/access';
import { CappedCount, GridPageArguments, pageWindow, toConnection } from '@hromada/shared/graphql';
import { Arg, Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { AppealFilter, AppealOrder } from './appeal.inputs.ts';
import { Appeal, AppealConnection } from './appeal.type.ts';

/** Which appeals and in what order. */
@ArgsType()
class AppealsArguments extends GridPageArguments {
  @Field(() => AppealFilter, { nullable: true, description: 'Which appeals; all when absent.' })
  filter: AppealFilter | null = null;

  @Field(() => AppealOrder, { nullable: true, description: 'In what order; newest first when absent.' })
  orderBy: AppealOrder | null = null;
}

/** Queries for appeals. */
@Resolver(() => Appeal)
export class AppealResolver {
  @Query(() => Appeal, { nullable: true, description: 'One appeal; null when there is no such one (звернення).' })
  @Access(employee())
  appeal(
    @Arg('id', () => ID, { description: 'Identifier of the appeal.' }) id: string,
    @Ctx() { loaders }: Context,
  ): Promise<Appeal | null> {
    return loaders.appeals.load(id);
  }

  @Query(() => AppealConnection, { description: 'Appeals, newest first unless ordered otherwise (звернення).' })
  @Access(employee())
  async appeals(@Args(() => AppealsArguments) page: AppealsArguments, @Ctx() { appealLists, loaders }: Context) {
    const found = await appealLists.list(page.filter ?? {}, page.orderBy, pageWindow(page));
    for (const row of found.rows) loaders.appeals.prime(row.id, row);
    return toConnection(found);
  }

  @Query(() => CappedCount, { description: 'How many appeals match, counted up to 10,000 (кількість звернень).' })
  @Access(employee())
  appealCount(
    @Arg('filter', () => AppealFilter, { nullable: true, description: 'Which appeals; all when absent.' })
    filter: AppealFilter | null,
    @Ctx() { appealLists }: Context,
  ): Promise<CappedCount> {
    return appealLists.count(filter ?? {});
  }

  @Query(() => [Appeal], {
    description:
      'Appeals of the same applicant in the last 365 days, the most alike subject first, at most 5 (схожі звернення).',
  })
  @Access(employee())
  similarAppeals(
    @Arg('personId', () => ID, { nullable: true, description: 'The applicant in the registry of residents.' }) personId:
      | string
      | null,
    @Arg('statedName', () => String, { nullable: true, description: 'The applicant as stated in the letter.' })
    statedName: string | null,
    @Arg('subject', () => String, { description: 'Short contents of the new appeal.' }) subject: string,
    @Ctx() { appealLists }: Context,
  ): Promise<Appeal[]> {
    return appealLists.listSimilar({ personId: personId ?? null, statedName: statedName ?? null, subject });
  }
}
