import { Access, everyone } from '@hromada/shared/access';
import { connectionOf, Public } from '@hromada/shared/graphql';
import { ArgsType, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Figure } from '../figure/figure.type.ts';
import type { MatrixSlice } from '../roll-call-matrix/roll-call-matrix.service.ts';
import { VoteBasis, VoteTally } from '../vote-event/vote-event.type.ts';

@ObjectType({ description: 'Everything measured of one member over the chosen roll calls (показники депутата).' })
@Access(everyone) // computed from public roll calls: Law 280/97-ВР, art. 59(3)
@Public()
export class MemberMeasures {
  slice!: MatrixSlice;
  /** row of the matrix */
  member!: number;

  @Field(() => ID, { description: 'Identifier of the member.' })
  memberId!: string;

  @Field(() => VoteBasis, { description: 'What counts as taking a side.' })
  basis!: VoteBasis;

  @Field(() => Int, { description: 'Chosen roll calls in which the member was a voter.' })
  eventCount!: number;

  @Field(() => VoteTally, { description: 'The member’s votes by option.' })
  tally!: VoteTally;

  @Field(() => Figure, { description: 'Presence (присутність); null where the source cannot tell.' })
  present!: Figure;

  @Field(() => Figure, { description: 'Participation: a side taken aloud (участь у голосуваннях).' })
  expressed!: Figure;

  @Field(() => Figure, { description: 'In the hall and silent (мовчання); null where the source cannot tell.' })
  silent!: Figure;

  @Field(() => Figure, { description: 'Absence (відсутність); null where the source cannot tell.' })
  absent!: Figure;
}

@ObjectType({ description: 'Sittings of one calendar year: the legal test of attendance (відвідування за рік).' })
@Access(everyone) // as above
@Public()
export class YearlyAttendance {
  @Field(() => Int, { description: 'Calendar year.' })
  year!: number;

  @Field(() => Int, { description: 'Sittings with roll calls within the mandate.' })
  due!: number;

  @Field(() => Int, { description: 'Of these, with the member present at one roll call at least.' })
  attended!: number;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'More than half of the year’s sittings missed: a ground for recall (Law 93-IV, art. 37); null where a source cannot tell.',
  })
  missedMoreThanHalf!: boolean | null;
}

@ObjectType({ description: 'A member against the lines of the factions of the days (узгодженість із фракцією).' })
@Access(everyone) // as above
@Public()
export class LoyaltyMeasures {
  @Field(() => Figure, { description: 'Votes along the line over votes along and against it.' })
  loyalty!: Figure;

  @Field(() => Figure, { description: 'Votes against the line; its `events` list them.' })
  rebellions!: Figure;

  @Field(() => Figure, {
    description: 'Of these, votes at which the faction as a whole could have turned the result.',
  })
  costlyRebellions!: Figure;

  @Field(() => Figure, {
    description: 'Silent or absent while 60 % of the faction were for, over all votes of the member.',
  })
  withheld!: Figure;
}

/** How lines are drawn. */
@ArgsType()
export class LineArguments {
  @Field(() => Boolean, {
    defaultValue: true,
    description:
      'The line is drawn without the member’s own vote, so that a small faction’s line is not partly the member’s.',
  })
  excludeSelf = true;

  @Field(() => Float, {
    defaultValue: 0.5,
    description: 'Least share of the faction’s votes that makes a line, 0.5 to 1; a plurality is needed anyway.',
  })
  minMargin = 0.5;
}

/** Pages of measured members. */
export const { Connection: MemberMeasuresConnection } = connectionOf(
  'MemberMeasures',
  'Measured members by name',
  () => MemberMeasures,
);
