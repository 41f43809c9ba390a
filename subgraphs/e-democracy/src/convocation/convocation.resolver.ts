import { Access, everyone } from '@hromada/shared/access';
import { type ConnectionOf, PageArguments, Public, toConnection } from '@hromada/shared/graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { EDemocracyContext } from '../context.ts';
import { Faction } from '../faction/faction.type.ts';
import { type VotingMember, VotingMemberConnection } from '../voting-member/voting-member.type.ts';
import { Convocation } from './convocation.type.ts';

@Resolver(() => Convocation)
export class ConvocationResolver {
  @Query(() => [Convocation], { description: 'All convocations, newest first, at most 100 (усі скликання).' })
  @Access(everyone) // public: Law 280/97-ВР, art. 45
  @Public()
  convocations(@Ctx() { convocations }: EDemocracyContext): Promise<Convocation[]> {
    return convocations.list();
  }

  @Query(() => Convocation, {
    nullable: true,
    description: 'One convocation; null for an unknown identifier (скликання).',
  })
  @Access(everyone) // public: as above
  @Public()
  convocation(
    @Arg('id', () => ID, { description: 'Identifier.' }) id: string,
    @Ctx() { convocations }: EDemocracyContext,
  ): Promise<Convocation | null> {
    return convocations.find(id);
  }

  @FieldResolver(() => Int, {
    description: 'Votes «за» that an ordinary decision needs: ⌊N/2⌋+1 (Law 280/97-ВР, art. 59).',
  })
  quota(@Root() convocation: Convocation, @Ctx() { councilLaw, clock }: EDemocracyContext): Promise<number> {
    return councilLaw.ordinaryQuota(convocation, clock.today());
  }

  @FieldResolver(() => [Faction], {
    description: 'Factions and groups in their usual order, at most 50; empty when the source tells of none (фракції).',
  })
  factions(@Root() convocation: Convocation, @Ctx() { factions }: EDemocracyContext): Promise<Faction[]> {
    return factions.listOfConvocation(convocation.id);
  }

  @FieldResolver(() => VotingMemberConnection, {
    description: 'Voting members by name in the order of the Ukrainian alphabet (учасники голосування).',
  })
  async members(
    @Root() convocation: Convocation,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { members }: EDemocracyContext,
  ): Promise<ConnectionOf<VotingMember>> {
    return toConnection(
      await members.page({ convocationId: convocation.id, factionId: null, nameContains: null }, page),
    );
  }
}
