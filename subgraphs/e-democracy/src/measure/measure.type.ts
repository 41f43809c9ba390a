import { Access, everyone } from '@hromada/shared/access';
import { connectionOf, PageArguments, Public } from '@hromada/shared/graphql';
import { ArgsType, Field, Float, Int, ObjectType } from 'type-graphql';
import { VoteBasis, VoteOption } from '../vote-event/vote-event.type.ts';
import { VoteEventFilter } from '../vote-event/vote-event-filter.type.ts';

@ObjectType({ description: 'A share with what it is made of (показник).' })
@Access(everyone) // computed from public roll calls: Law 280/97-ВР, art. 59(3)
@Public()
export class Measure {
  @Field(() => Float, {
    nullable: true,
    description: 'Numerator over denominator, 0 to 1; null when there is nothing to divide by.',
  })
  value!: number | null;

  @Field(() => Int, { description: 'Above the line.' })
  numerator!: number;

  @Field(() => Int, { description: 'Below the line.' })
  denominator!: number;

  @Field(() => String, { description: 'The formula in words with its reference, in the language of the viewer.' })
  definition!: string;
}

@ObjectType({ description: 'How active and how loyal a member was over the chosen roll calls (активність).' })
@Access(everyone) // as above
@Public()
export class MemberActivity {
  @Field(() => VoteBasis, { description: 'What counts as taking a side; it changes loyalty alone.' })
  basis!: VoteBasis;

  @Field(() => Int, { description: 'Roll calls that count: those in which the member was listed.' })
  eventCount!: number;

  @Field(() => Measure, { description: 'Presence (присутність).' })
  present!: Measure;

  @Field(() => Measure, { description: 'Participation: a side taken aloud (участь у голосуваннях).' })
  expressed!: Measure;

  @Field(() => Measure, { description: 'In the hall and silent (мовчання).' })
  silent!: Measure;

  @Field(() => Measure, { description: 'Absence (відсутність).' })
  absent!: Measure;

  @Field(() => Measure, { description: 'Attendance by sittings, the test of the law (відвідування засідань).' })
  sittingAttendance!: Measure;

  @Field(() => Measure, { description: 'Votes along the faction’s line (узгодженість із фракцією).' })
  loyalty!: Measure;

  @Field(() => Int, { description: 'Votes against the faction’s line.' })
  rebellionCount!: number;

  @Field(() => [String], {
    description: 'What to know before comparing figures, at most a few lines, in the language of the viewer.',
  })
  dataQuality!: string[];
}

@ObjectType({ description: 'One vote of a member with the line of the faction (голос депутата).' })
@Access(everyone) // as above
@Public()
export class MemberVote {
  eventId!: string;
  factionId!: string | null;
  votedAt!: Date;
  basis!: VoteBasis;

  @Field(() => VoteOption, { description: 'How the member voted.' })
  option!: `${VoteOption}`;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Against the line; null when there is no line or the member took no side.',
  })
  isRebel!: boolean | null;
}

/** Arguments of a list of a member's votes. */
@ArgsType()
export class MemberVoteArguments extends PageArguments {
  @Field(() => VoteEventFilter, { nullable: true, description: 'Narrows the roll calls.' })
  filter!: VoteEventFilter | null;
}

/** Arguments of a list of a member's rebellions. */
@ArgsType()
export class RebellionArguments extends MemberVoteArguments {
  @Field(() => VoteBasis, { defaultValue: VoteBasis.EFFECTIVE, description: 'What counts as taking a side.' })
  basis: VoteBasis = VoteBasis.EFFECTIVE;
}

/** Pages of a member's votes. */
export const { Connection: MemberVoteConnection } = connectionOf('MemberVote', 'Votes of a member', () => MemberVote);
