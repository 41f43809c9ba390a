import { Access, everyone } from '@hromada/shared/access';
import { connectionOf, PageArguments, Public } from '@hromada/shared/graphql';
import { ArgsType, Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Figure } from '../figure/figure.type.ts';
import type { MatrixSlice } from '../roll-call-matrix/roll-call-matrix.service.ts';
import { VoteBasis } from '../vote-event/vote-event.type.ts';

/** By what two members are compared. */
export enum AgreementMetricName {
  AGREEMENT = 'AGREEMENT',
  KAPPA = 'KAPPA',
  RAJSKI = 'RAJSKI',
}
registerEnumType(AgreementMetricName, {
  name: 'AgreementMetric',
  description: 'By what two members are compared (міра згоди).',
  valuesConfig: {
    AGREEMENT: { description: 'Share of common votes cast alike.' },
    KAPPA: { description: 'Cohen’s κ: agreement beyond what frequent «за» of both gives anyway.' },
    RAJSKI: {
      description: 'Rajski distance: 0 where one’s votes tell the other’s, perfect opposition too; 1 independent.',
    },
  },
});

@ObjectType({ description: 'How far two members agree (згода пари).' })
@Access(everyone) // computed from public roll calls: Law 280/97-ВР, art. 59(3)
@Public()
export class PairMeasures {
  @Field(() => ID, { description: 'Identifier of the first member.' })
  firstId!: string;

  @Field(() => ID, { description: 'Identifier of the second member.' })
  secondId!: string;

  @Field(() => Figure, {
    description: 'Common votes cast alike over common votes, with the Wilson interval; `events` list the common ones.',
  })
  agreement!: Figure;

  @Field(() => Figure, { description: 'Cohen’s κ, −1 to 1.' })
  kappa!: Figure;

  @Field(() => Figure, { description: 'Rajski distance, 0 to 1.' })
  rajski!: Figure;

  @Field(() => Figure, { description: 'Common votes cast differently over common votes; `events` list them.' })
  apart!: Figure;
}

@ObjectType({ description: 'One pair of a matrix of agreement (пара).' })
@Access(everyone) // as above
@Public()
export class AgreementPair {
  @Field(() => ID, { description: 'Identifier of the first member.' })
  firstId!: string;

  @Field(() => ID, { description: 'Identifier of the second member.' })
  secondId!: string;

  @Field(() => Float, { description: 'The metric.' })
  value!: number;

  @Field(() => Int, { description: 'Common roll calls.' })
  n!: number;
}

@ObjectType({ description: 'Agreement of all pairs of members (матриця згоди).' })
@Access(everyone) // as above
@Public()
export class AgreementMatrix {
  slice!: MatrixSlice;

  @Field(() => AgreementMetricName, { description: 'The metric.' })
  metric!: `${AgreementMetricName}`;

  @Field(() => VoteBasis, { description: 'What counts as taking a side.' })
  basis!: VoteBasis;

  @Field(() => Int, { description: 'Pairs with fewer common roll calls have no value.' })
  minCommon!: number;

  @Field(() => Int, { description: 'Chosen roll calls.' })
  eventCount!: number;

  @Field(() => [ID], { description: 'Members with a value, by name: rows and columns of the matrix, at most 300.' })
  memberIds!: string[];

  @Field(() => String, { description: 'Where the metric is defined: path in the project and anchor.' })
  definition!: string;
}

@ObjectType({ description: 'A group of members who vote alike (блок).' })
@Access(everyone) // as above
@Public()
export class Bloc {
  @Field(() => [ID], { description: 'Its members by name, at most 300.' })
  memberIds!: string[];
}

@ObjectType({ description: 'A step of clustering: two clusters become one (крок об’єднання).' })
@Access(everyone) // as above
@Public()
export class BlocMerge {
  @Field(() => Int, {
    description: 'First cluster: a place in `memberIds`, or their number plus that of an earlier step.',
  })
  first!: number;

  @Field(() => Int, { description: 'Second cluster, numbered likewise.' })
  second!: number;

  @Field(() => Float, { description: 'Average distance between their members.' })
  height!: number;
}

@ObjectType({ description: 'Groups of members who vote alike, by average linkage (блоки).' })
@Access(everyone) // as above
@Public()
export class Blocs {
  @Field(() => String, { description: 'How clusters are joined: always `AVERAGE_LINKAGE` (UPGMA).' })
  method!: string;

  @Field(() => AgreementMetricName, {
    description: 'Metric behind the distance: 1 − agreement, 1 − κ, or Rajski’s own.',
  })
  metric!: `${AgreementMetricName}`;

  @Field(() => VoteBasis, { description: 'What counts as taking a side.' })
  basis!: VoteBasis;

  @Field(() => Float, { description: 'Distance at which the tree is cut.' })
  threshold!: number;

  @Field(() => Int, { description: 'Chosen roll calls.' })
  eventCount!: number;

  @Field(() => Int, { description: 'Pairs with too few common roll calls, taken to be at the mean distance.' })
  assumedPairs!: number;

  @Field(() => [ID], { description: 'Leaves of the tree by name, at most 300.' })
  memberIds!: string[];

  @Field(() => [ID], {
    description: 'The same in an order in which neighbours are alike: rows of a heat map, at most 300.',
  })
  orderedIds!: string[];

  @Field(() => [Bloc], { description: 'Blocs, the largest first, at most 300.' })
  blocs!: Bloc[];

  @Field(() => [BlocMerge], { description: 'The whole tree from the closest up, at most 299 steps.' })
  merges!: BlocMerge[];

  @Field(() => String, { description: 'Where blocs are defined: path in the project and anchor.' })
  definition!: string;
}

/** How pairs are compared. */
@ArgsType()
export class AgreementArguments {
  @Field(() => AgreementMetricName, { defaultValue: AgreementMetricName.KAPPA, description: 'The metric.' })
  metric: AgreementMetricName = AgreementMetricName.KAPPA;

  @Field(() => Int, { defaultValue: 20, description: 'Least common roll calls of a pair, 1 to 1000.' })
  minCommon = 20;
}

/** How blocs are cut. */
@ArgsType()
export class BlocArguments {
  @Field(() => AgreementMetricName, { defaultValue: AgreementMetricName.AGREEMENT, description: 'The metric.' })
  metric: AgreementMetricName = AgreementMetricName.AGREEMENT;

  @Field(() => Int, { defaultValue: 20, description: 'Least common roll calls of a pair, 1 to 1000.' })
  minCommon = 20;

  @Field(() => Float, { defaultValue: 0.3, description: 'Distance at which the tree is cut, 0 to 2.' })
  threshold = 0.3;
}

/** Arguments of the list of pairs. */
@ArgsType()
export class AgreementPairArguments extends PageArguments {
  @Field(() => Float, { nullable: true, description: 'Only pairs whose metric is at least this.' })
  atLeast!: number | null;

  @Field(() => ID, { nullable: true, description: 'Only pairs with this member: who votes with whom.' })
  memberId!: string | null;
}

/** Pages of pairs. */
export const { Connection: AgreementPairConnection } = connectionOf(
  'AgreementPair',
  'Pairs of members, the highest metric first',
  () => AgreementPair,
);
