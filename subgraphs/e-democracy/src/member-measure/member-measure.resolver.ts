import { Access, everyone } from '@hromada/shared/access';
import { type ConnectionOf, PageArguments, Public, toConnection } from '@hromada/shared/graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { EDemocracyContext } from '../context.ts';
import { CouncilAnalysis } from '../council-analysis/council-analysis.type.ts';
import { Figure } from '../figure/figure.type.ts';
import { RollCallSlice } from '../roll-call-matrix/roll-call-slice.type.ts';
import { VoteBasis } from '../vote-event/vote-event.type.ts';
import { VotingMember } from '../voting-member/voting-member.type.ts';
import {
  loyaltyMeasuresOf,
  measuresOf,
  pageOfMembers,
  sittingAttendanceOf,
  winnerFiguresOf,
  yearsOf,
} from './member-measure.service.ts';
import {
  LineArguments,
  LoyaltyMeasures,
  MemberMeasures,
  MemberMeasuresConnection,
  YearlyAttendance,
} from './member-measure.type.ts';

@Resolver(() => CouncilAnalysis)
export class AnalysedMembersResolver {
  @FieldResolver(() => MemberMeasuresConnection, {
    description: 'Measures of the members who were voters in a chosen roll call, by name (показники депутатів).',
  })
  members(
    @Root() { slice, basis }: CouncilAnalysis,
    @Args(() => PageArguments) page: PageArguments,
  ): ConnectionOf<MemberMeasures> {
    return toConnection(pageOfMembers(slice, basis, page));
  }

  @FieldResolver(() => MemberMeasures, {
    nullable: true,
    description: 'Measures of one member; null for somebody of another convocation.',
  })
  member(
    @Root() { slice, basis }: CouncilAnalysis,
    @Arg('id', () => ID, { description: 'Identifier of the member.' }) id: string,
  ): MemberMeasures | null {
    const member = slice.matrix.memberIndex.get(id.toLowerCase());
    return member === undefined ? null : measuresOf(slice, member, basis);
  }
}

@Resolver(() => VotingMember)
export class MeasuredMemberResolver {
  @FieldResolver(() => MemberMeasures, {
    nullable: true,
    description: 'Everything measured of the member over the chosen roll calls (показники депутата).',
  })
  @Access(everyone) // computed from public roll calls: Law 280/97-ВР, art. 59(3)
  @Public()
  async measures(
    @Root() member: VotingMember,
    @Arg('slice', () => RollCallSlice, { nullable: true, description: 'Which roll calls; all when absent.' })
    given: RollCallSlice | null,
    @Arg('basis', () => VoteBasis, { defaultValue: VoteBasis.EFFECTIVE, description: 'What counts as taking a side.' })
    basis: VoteBasis,
    @Ctx() { analyses }: EDemocracyContext,
  ): Promise<MemberMeasures | null> {
    const slice = await analyses.slice(member.convocationId, given ?? null);
    const row = slice?.matrix.memberIndex.get(member.id);
    return slice && row !== undefined ? measuresOf(slice, row, basis) : null;
  }
}

@Resolver(() => MemberMeasures)
export class MemberMeasuresResolver {
  @FieldResolver(() => VotingMember, { nullable: true, description: 'The member.' })
  member(@Root() { memberId }: MemberMeasures, @Ctx() { members }: EDemocracyContext): Promise<VotingMember | null> {
    return members.find(memberId);
  }

  @FieldResolver(() => Figure, {
    description:
      'Sittings with the member present at one roll call at least, over all sittings due (Law 93-IV, art. 37).',
  })
  sittingAttendance(@Root() { slice, basis, member }: MemberMeasures): Figure {
    return sittingAttendanceOf({ slice, basis }, member);
  }

  @FieldResolver(() => [YearlyAttendance], {
    description: 'The legal test by calendar years of the chosen roll calls, earliest first, at most 10.',
  })
  years(@Root() { slice, member }: MemberMeasures): YearlyAttendance[] {
    return yearsOf(slice, member).slice(0, 10);
  }

  @FieldResolver(() => LoyaltyMeasures, { description: 'Votes along and against the lines of the factions.' })
  loyalty(
    @Root() { slice, basis, member }: MemberMeasures,
    @Args(() => LineArguments) rules: LineArguments,
  ): LoyaltyMeasures {
    return loyaltyMeasuresOf({ slice, basis }, member, rules);
  }

  @FieldResolver(() => Figure, { description: 'Votes on the winning side over votes with a side taken.' })
  withWinner(@Root() { slice, basis, member }: MemberMeasures): Figure {
    return winnerFiguresOf({ slice, basis }, member).withWinner;
  }

  @FieldResolver(() => Figure, { description: '«За» over the adopted decisions at which the member was a voter.' })
  forOnAdopted(@Root() { slice, basis, member }: MemberMeasures): Figure {
    return winnerFiguresOf({ slice, basis }, member).forOnAdopted;
  }

  @FieldResolver(() => Figure, {
    description: 'Decisions adopted by exactly the quota with the member «за»: without this vote there is none.',
  })
  pivotal(@Root() { slice, basis, member }: MemberMeasures): Figure {
    return winnerFiguresOf({ slice, basis }, member).pivotal;
  }
}
