import { Access, everyone } from '@hromada/shared/access';
import { Public } from '@hromada/shared/graphql';
import { ArgsType, Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { MatrixSlice } from '../roll-call-matrix/roll-call-matrix.service.ts';
import { VoteBasis } from '../vote-event/vote-event.type.ts';

/** How members are placed. */
export enum MapMethodName {
  DOUBLE_CENTRED = 'DOUBLE_CENTRED',
  EM_IRT = 'EM_IRT',
}
registerEnumType(MapMethodName, {
  name: 'MapMethod',
  description: 'How members are placed (метод карти).',
  valuesConfig: {
    DOUBLE_CENTRED: { description: 'Double-centred agreement, one or two dimensions, at once (Poole 2005).' },
    EM_IRT: {
      description: 'Item-response model by EM, one dimension, in the background (Imai, Lo, Olmsted 2016).',
    },
  },
});

/** How far a map is. */
export enum MapStateName {
  READY = 'READY',
  COMPUTING = 'COMPUTING',
  BUSY = 'BUSY',
  FAILED = 'FAILED',
}
registerEnumType(MapStateName, {
  name: 'MapState',
  description: 'How far a map is (стан карти).',
  valuesConfig: {
    READY: { description: 'It is there.' },
    COMPUTING: { description: 'It is being made: ask again in a few seconds.' },
    BUSY: { description: 'Too many maps are being made: ask again later.' },
    FAILED: { description: 'It could not be made; asking again tries again.' },
  },
});

@ObjectType({ description: 'Place of a member on a map (точка карти).' })
@Access(everyone) // computed from public roll calls: Law 280/97-ВР, art. 59(3)
@Public()
export class MapPoint {
  @Field(() => ID, { description: 'Identifier of the member.' })
  memberId!: string;

  @Field(() => [Float], { description: 'Coordinates by dimension, 1 or 2.' })
  coordinates!: number[];

  @Field(() => [Float], { nullable: true, description: 'Lower ends of the 95 % intervals; null without intervals.' })
  low!: number[] | null;

  @Field(() => [Float], { nullable: true, description: 'Upper ends of the 95 % intervals; null without intervals.' })
  high!: number[] | null;

  @Field(() => Int, { description: 'Votes of the member behind the place.' })
  votes!: number;
}

@ObjectType({ description: 'How far a map tells the votes; without it the map says nothing (якість карти).' })
@Access(everyone) // as above
@Public()
export class VotingMapFit {
  @Field(() => Float, { nullable: true, description: 'Share of votes on the side that the first dimension tells.' })
  correctlyClassified!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Aggregate proportional reduction of error: 0 as good as guessing the larger side, 1 no errors; near 0 there is no dimension.',
  })
  apre!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Geometric mean probability of the votes; for DOUBLE_CENTRED only with intervals.',
  })
  gmp!: number | null;

  @Field(() => [Float], {
    description: 'Share of each dimension in the positive eigenvalues of the double-centred agreement, at most 2.',
  })
  eigenShares!: number[];

  @Field(() => Int, { description: 'Roll calls behind it: lopsided ones are left out.' })
  eventCount!: number;

  @Field(() => Int, { description: 'Votes behind it.' })
  votes!: number;

  @Field(() => Int, { nullable: true, description: 'Iterations of the estimation; null where there are none.' })
  iterations!: number | null;

  @Field(() => Boolean, { description: 'The estimation settled.' })
  hasConverged!: boolean;
}

@ObjectType({
  description:
    'A map on which those who vote alike stand together; what its dimensions mean is for the reader to say (карта близькості).',
})
@Access(everyone) // as above
@Public()
export class VotingMap {
  slice!: MatrixSlice;

  @Field(() => MapMethodName, { description: 'How members are placed.' })
  method!: `${MapMethodName}`;

  @Field(() => MapStateName, { description: 'How far it is; points and fit come with READY.' })
  state!: `${MapStateName}`;

  @Field(() => VoteBasis, { description: 'What counts as taking a side.' })
  basis!: VoteBasis;

  @Field(() => Int, { description: 'Dimensions, 1 or 2.' })
  dimensions!: number;

  @Field(() => ID, {
    nullable: true,
    description: 'Member on the positive side of every dimension; null where a faction is.',
  })
  anchorMemberId!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Faction whose mean is on the positive side of every dimension; null where a member is.',
  })
  anchorFactionId!: string | null;

  @Field(() => Int, { description: 'Resamples behind the intervals; 0 without intervals.' })
  replicates!: number;

  @Field(() => Int, { description: 'Seed of the resampling: the same seed gives the same intervals.' })
  seed!: number;

  @Field(() => String, { description: 'Where the map is defined: path in the project and anchor.' })
  definition!: string;

  @Field(() => VotingMapFit, { nullable: true, description: 'How far it tells the votes; null until READY.' })
  fit!: VotingMapFit | null;

  @Field(() => [MapPoint], {
    description: 'Members by name, at most 300; those with too few votes are not placed; empty until READY.',
  })
  points!: MapPoint[];
}

/** How a map is asked for. */
@ArgsType()
export class VotingMapArguments {
  @Field(() => MapMethodName, { defaultValue: MapMethodName.DOUBLE_CENTRED, description: 'How members are placed.' })
  method: MapMethodName = MapMethodName.DOUBLE_CENTRED;

  @Field(() => Int, { defaultValue: 2, description: 'Dimensions, 1 or 2; EM_IRT always has 1.' })
  dimensions = 2;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'With bootstrap intervals and the geometric mean probability: made in the background.',
  })
  withIntervals = false;

  @Field(() => ID, {
    nullable: true,
    description: 'Member to be on the positive side; the largest faction, else the first by name, when absent.',
  })
  anchorMemberId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Faction to be on the positive side, by the mean of its members.' })
  anchorFactionId!: string | null;

  @Field(() => Float, {
    defaultValue: 0.025,
    description: 'Roll calls whose smaller side is below this share are left out, 0 to 0.5.',
  })
  lopsided = 0.025;

  @Field(() => Int, { defaultValue: 20, description: 'Members with fewer votes are not placed, 1 to 1000.' })
  minVotes = 20;
}
