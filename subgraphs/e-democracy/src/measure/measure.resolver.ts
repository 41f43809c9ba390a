import { type ConnectionOf, toConnection } from '@hromada/shared/graphql';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { EDemocracyContext } from '../context.ts';
import { Faction } from '../faction/faction.type.ts';
import { VoteBasis, VoteEvent, VoteOption } from '../vote-event/vote-event.type.ts';
import { VoteEventFilter } from '../vote-event/vote-event-filter.type.ts';
import { VotingMember } from '../voting-member/voting-member.type.ts';
import {
  MemberActivity,
  MemberVote,
  MemberVoteArguments,
  MemberVoteConnection,
  RebellionArguments,
} from './measure.type.ts';

@Resolver(() => VotingMember)
export class MeasureResolver {
  @FieldResolver(() => MemberActivity, {
    description: 'Attendance, participation and loyalty over the chosen roll calls (активність).',
  })
  activity(
    @Root() member: VotingMember,
    @Arg('filter', () => VoteEventFilter, { nullable: true, description: 'Which roll calls count; all when absent.' })
    filter: VoteEventFilter | null,
    @Arg('basis', () => VoteBasis, { defaultValue: VoteBasis.EFFECTIVE, description: 'What counts as taking a side.' })
    basis: VoteBasis,
    @Ctx() { measures, viewer }: EDemocracyContext,
  ): Promise<MemberActivity> {
    return measures.activity({
      memberId: member.id,
      isMandateObserved: member.isMandateObserved,
      filter: filter ?? null,
      basis,
      language: viewer.language,
    });
  }

  @FieldResolver(() => MemberVoteConnection, { description: 'Votes of the member, newest first (голоси).' })
  async votes(
    @Root() member: VotingMember,
    @Args(() => MemberVoteArguments) given: MemberVoteArguments,
    @Ctx() { measures }: EDemocracyContext,
  ): Promise<ConnectionOf<MemberVote>> {
    return toConnection(
      await measures.votes(member.id, given.filter ?? null, VoteBasis.EFFECTIVE, 'everything', given),
    );
  }

  @FieldResolver(() => MemberVoteConnection, {
    description: 'Votes against the line of the faction, newest first (голоси проти лінії фракції).',
  })
  async rebellions(
    @Root() member: VotingMember,
    @Args(() => RebellionArguments) given: RebellionArguments,
    @Ctx() { measures }: EDemocracyContext,
  ): Promise<ConnectionOf<MemberVote>> {
    return toConnection(await measures.votes(member.id, given.filter ?? null, given.basis, 'rebellions', given));
  }
}

@Resolver(() => MemberVote)
export class MemberVoteResolver {
  @FieldResolver(() => VoteEvent, { description: 'The roll call.' })
  event(@Root() vote: MemberVote, @Ctx() { voteEvents }: EDemocracyContext): Promise<VoteEvent | null> {
    return voteEvents.find(vote.eventId);
  }

  @FieldResolver(() => Faction, {
    nullable: true,
    description: 'Faction of the member on that day; null outside factions or when not known.',
  })
  faction(@Root() vote: MemberVote, @Ctx() { factions }: EDemocracyContext): Promise<Faction | null> {
    return factions.find(vote.factionId);
  }

  @FieldResolver(() => VoteOption, { nullable: true, description: 'Line of the faction; null when there is none.' })
  line(@Root() vote: MemberVote, @Ctx() { measures }: EDemocracyContext): Promise<`${VoteOption}` | null> {
    return measures.lineOf(vote);
  }
}
