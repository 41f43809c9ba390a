import { type ConnectionOf, PageArguments, toConnection } from '@hromada/shared/graphql';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { EDemocracyContext } from '../context.ts';
import { CouncilAnalysis } from '../council-analysis/council-analysis.type.ts';
import { Faction } from '../faction/faction.type.ts';
import { VotingMember } from '../voting-member/voting-member.type.ts';
import { factionPositions, pageOfPositions, topicsOf } from './topic-position.service.ts';
import {
  FactionPosition,
  MemberPosition,
  MemberPositionConnection,
  TopicInput,
  TopicPositions,
} from './topic-position.type.ts';

@Resolver(() => CouncilAnalysis)
export class AnalysedTopicsResolver {
  @FieldResolver(() => [TopicPositions], {
    description: 'Who stood where on topics, in the order given, at most 20 (позиції за темами).',
  })
  topics(
    @Root() { slice, basis }: CouncilAnalysis,
    @Arg('topics', () => [TopicInput], { description: 'The topics, at most 20.' }) topics: TopicInput[],
  ): TopicPositions[] {
    return topicsOf({ slice, basis }, topics);
  }
}

@Resolver(() => TopicPositions)
export class TopicPositionsResolver {
  @FieldResolver(() => [FactionPosition], {
    description: 'Positions of factions that took a side, in their usual order, at most 50.',
  })
  factions(@Root() positions: TopicPositions): FactionPosition[] {
    return factionPositions(positions).slice(0, 50);
  }

  @FieldResolver(() => MemberPositionConnection, { description: 'Positions of members who took a side, by name.' })
  members(
    @Root() positions: TopicPositions,
    @Args(() => PageArguments) page: PageArguments,
  ): ConnectionOf<MemberPosition> {
    return toConnection(pageOfPositions(positions, page));
  }
}

@Resolver(() => MemberPosition)
export class MemberPositionResolver {
  @FieldResolver(() => VotingMember, { nullable: true, description: 'The member.' })
  member(@Root() { memberId }: MemberPosition, @Ctx() { members }: EDemocracyContext): Promise<VotingMember | null> {
    return members.find(memberId);
  }
}

@Resolver(() => FactionPosition)
export class FactionPositionResolver {
  @FieldResolver(() => Faction, { nullable: true, description: 'The faction.' })
  faction(@Root() { factionId }: FactionPosition, @Ctx() { factions }: EDemocracyContext): Promise<Faction | null> {
    return factions.find(factionId);
  }
}
