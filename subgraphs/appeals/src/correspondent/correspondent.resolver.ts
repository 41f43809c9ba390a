import { Access, employee } from '@hromada/shared/access';
import { PageArguments, pageWindow, toConnection } from '@hromada/shared/graphql';
import { Arg, Args, ArgsType, Ctx, Field, Mutation, Query, Resolver } from 'type-graphql';
import { staff } from '../access.ts';
import type { Context } from '../context.ts';
import { correspondentProblems } from './correspondent.messages.ts';
import {
  Correspondent,
  CorrespondentConnection,
  CorrespondentPayload,
  SaveCorrespondentInput,
} from './correspondent.type.ts';

/** Which correspondents. */
@ArgsType()
class CorrespondentsArguments extends PageArguments {
  @Field(() => String, { nullable: true, description: 'The name has these letters somewhere; all when absent.' })
  search: string | null = null;
}

/** Correspondents. */
@Resolver(() => Correspondent)
export class CorrespondentResolver {
  @Query(() => CorrespondentConnection, { description: 'Correspondents in Ukrainian order of names (кореспонденти).' })
  @Access(staff)
  async correspondents(@Args(() => CorrespondentsArguments) page: CorrespondentsArguments, @Ctx() context: Context) {
    return toConnection(await context.correspondents.list(page.search, pageWindow(page)));
  }

  @Mutation(() => CorrespondentPayload, {
    description: 'Enters a correspondent, or answers the one of that name (внесення кореспондента). Role: registrar.',
  })
  @Access(employee('registrar'))
  async saveCorrespondent(
    @Arg('input', () => SaveCorrespondentInput, { description: 'What is known of it.' }) input: SaveCorrespondentInput,
    @Ctx() { correspondents, viewer }: Context,
  ): Promise<CorrespondentPayload> {
    const { id, faults } = await correspondents.save(input, viewer);
    const [correspondent] = id === null ? [] : await correspondents.find([id]);
    return { correspondent: correspondent ?? null, problems: correspondentProblems(faults, viewer.language) };
  }
}
