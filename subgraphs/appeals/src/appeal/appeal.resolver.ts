import { Access } from '@hromada/shared/access';
import {
  CappedCount,
  GridPageArguments,
  PageArguments,
  pageOf,
  pageWindow,
  toConnection,
} from '@hromada/shared/graphql';
import { Arg, Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import { applicantSearcher, cardAsker, counter, listReader, self } from '../access.ts';
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
  @Query(() => Appeal, {
    nullable: true,
    description: 'One appeal; null when there is no such one, or none that the viewer may know of (звернення).',
  })
  @Access(cardAsker)
  appeal(
    @Arg('id', () => ID, { description: 'Identifier of the appeal.' }) id: string,
    @Ctx() { loaders }: Context,
  ): Promise<Appeal | null> {
    return loaders.appeals.load(id);
  }

  @Query(() => AppealConnection, { description: 'Appeals, newest first unless ordered otherwise (звернення).' })
  @Access(listReader)
  async appeals(
    @Args(() => AppealsArguments) page: AppealsArguments,
    @Ctx() { appealLists, loaders, viewer }: Context,
  ) {
    const wanted = { filter: page.filter ?? {}, order: page.orderBy, viewer };
    const found = await appealLists.list(wanted, pageWindow(page));
    for (const row of found.rows) loaders.appeals.prime(row.id, row);
    return toConnection(found);
  }

  @Query(() => AppealConnection, { description: "The signed-in resident's own appeals, newest first (мої звернення)." })
  @Access(self)
  async myAppeals(@Args(() => PageArguments) page: PageArguments, @Ctx() { appealLists, loaders, viewer }: Context) {
    const window = pageWindow(page);
    const { first, after } = window;
    const rows = await loaders.appealsOfPerson.load({ parentId: viewer.subject ?? '', first, after });
    return toConnection(pageOf(rows, window, (row) => appealLists.cursorOf(row)));
  }

  @Query(() => CappedCount, { description: 'How many appeals match, counted up to 10,000 (кількість звернень).' })
  @Access(counter)
  appealCount(
    @Arg('filter', () => AppealFilter, { nullable: true, description: 'Which appeals; all when absent.' })
    filter: AppealFilter | null,
    @Ctx() { appealLists, viewer }: Context,
  ): Promise<CappedCount> {
    return appealLists.count(filter ?? {}, viewer);
  }

  @Query(() => [Appeal], {
    description:
      'Appeals of the same applicant in the last 365 days, the most alike subject first, at most 5 (схожі звернення).',
  })
  @Access(applicantSearcher)
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
