import { Access, Personal } from '@hromada/shared/access';
import { type ConnectionOf, PageArguments, pageOf, pageWindow, toConnection } from '@hromada/shared/graphql';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { appealsOfPersonReader } from '../access.ts';
import { type Appeal, AppealConnection } from '../appeal/appeal.type.ts';
import type { Context } from '../context.ts';
import { Person } from './person.type.ts';

/** What appeals add to a resident. */
@Resolver(() => Person)
export class PersonResolver {
  @FieldResolver(() => AppealConnection, {
    nullable: true,
    description:
      'Appeals of this resident, newest first; heads and executors see those they work on (звернення мешканця).',
  })
  @Access(appealsOfPersonReader) // whether somebody appealed is not disclosed: 393/96-ВР, art. 10
  @Personal(({ id }: Person) => ({ personId: id, recordId: null, purpose: 'APPEAL_EXAMINATION' }))
  async appeals(
    @Root() person: Person,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { loaders, appealLists }: Context,
  ): Promise<ConnectionOf<Appeal>> {
    const window = pageWindow(page);
    const rows = await loaders.appealsOfPerson.load({ parentId: person.id, first: window.first, after: window.after });
    return toConnection(pageOf(rows, window, (row) => appealLists.cursorOf(row)));
  }
}
