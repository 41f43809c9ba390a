import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { EDemocracyContext } from '../context.ts';
import { CouncilAnalysis } from '../council-analysis/council-analysis.type.ts';
import { Faction } from '../faction/faction.type.ts';
import { AppliedFilter } from '../roll-call-matrix/roll-call-slice.type.ts';
import { VotingMember } from '../voting-member/voting-member.type.ts';
import { votingMapOf } from './voting-map.service.ts';
import { MapPoint, VotingMap, VotingMapArguments } from './voting-map.type.ts';

@Resolver(() => CouncilAnalysis)
export class AnalysedMapResolver {
  @FieldResolver(() => VotingMap, {
    description: 'A map on which those who vote alike stand together (карта близькості).',
  })
  votingMap(
    @Root() { slice, basis }: CouncilAnalysis,
    @Args(() => VotingMapArguments) given: VotingMapArguments,
    @Ctx() { maps }: EDemocracyContext,
  ): VotingMap {
    return votingMapOf({ slice, basis }, given, maps);
  }
}

@Resolver(() => VotingMap)
export class VotingMapResolver {
  @FieldResolver(() => [AppliedFilter], { description: 'Conditions that narrowed the roll calls, at most 12.' })
  filters(@Root() { slice }: VotingMap): readonly AppliedFilter[] {
    return slice.applied;
  }

  @FieldResolver(() => VotingMember, { nullable: true, description: 'Member on the positive side, if it is one.' })
  anchorMember(
    @Root() { anchorMemberId }: VotingMap,
    @Ctx() { members }: EDemocracyContext,
  ): Promise<VotingMember | null> {
    return members.find(anchorMemberId);
  }

  @FieldResolver(() => Faction, { nullable: true, description: 'Faction on the positive side, if it is one.' })
  anchorFaction(
    @Root() { anchorFactionId }: VotingMap,
    @Ctx() { factions }: EDemocracyContext,
  ): Promise<Faction | null> {
    return factions.find(anchorFactionId);
  }
}

@Resolver(() => MapPoint)
export class MapPointResolver {
  @FieldResolver(() => VotingMember, { nullable: true, description: 'The member.' })
  member(@Root() { memberId }: MapPoint, @Ctx() { members }: EDemocracyContext): Promise<VotingMember | null> {
    return members.find(memberId);
  }
}
