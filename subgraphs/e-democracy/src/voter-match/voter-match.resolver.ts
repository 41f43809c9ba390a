import { Access } from '@hromada/shared/access';
import { type ConnectionOf, PageArguments, toConnection } from '@hromada/shared/graphql';
import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { EDemocracyContext } from '../context.ts';
import {
  DecideVoterMatchInput,
  importer,
  type VoterMatch,
  VoterMatchConnection,
  VoterMatchPayload,
  VoterMatchStatus,
} from './voter-match.type.ts';

@Resolver()
export class VoterMatchResolver {
  @Query(() => VoterMatchConnection, {
    description:
      'Printed names that are not exactly known, newest first (зіставлення імен). Roles: council-secretary, analyst, administrator.',
  })
  @Access(importer)
  async voterMatches(
    @Args(() => PageArguments) page: PageArguments,
    @Arg('status', () => VoterMatchStatus, { nullable: true, description: 'Only these; all when absent.' })
    status: `${VoterMatchStatus}` | null,
    @Ctx() { voterMatches }: EDemocracyContext,
  ): Promise<ConnectionOf<VoterMatch>> {
    return toConnection(await voterMatches.page(status ?? null, page));
  }

  @Mutation(() => VoterMatchPayload, {
    description:
      'Says who a printed name is: a candidate, another voter, or a new person. Roles: council-secretary, analyst, administrator.',
  })
  @Access(importer)
  decideVoterMatch(
    @Arg('input', () => DecideVoterMatchInput, { description: 'Which name, and who it is.' })
    input: DecideVoterMatchInput,
    @Ctx() { voterMatches, viewer }: EDemocracyContext,
  ): Promise<VoterMatchPayload> {
    return voterMatches.decide(input, viewer);
  }
}
