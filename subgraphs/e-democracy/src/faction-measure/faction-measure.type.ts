import { Access, everyone } from '@hromada/shared/access';
import type { IsoDay } from '@hromada/shared/clock';
import { LocalDate, Public } from '@hromada/shared/graphql';
import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Figure } from '../figure/figure.type.ts';
import type { MatrixSlice } from '../roll-call-matrix/roll-call-matrix.service.ts';
import { VoteBasis } from '../vote-event/vote-event.type.ts';

/** What a course over time is cut into. */
export enum PeriodUnit {
  SITTING = 'SITTING',
  MONTH = 'MONTH',
  SESSION = 'SESSION',
  YEAR = 'YEAR',
}
registerEnumType(PeriodUnit, {
  name: 'PeriodUnit',
  description: 'What a course over time is cut into (крок часу).',
  valuesConfig: {
    SITTING: { description: 'Plenary days (засідання).' },
    MONTH: { description: 'Calendar months (місяці).' },
    SESSION: { description: 'Sessions; sittings without one are left out (сесії).' },
    YEAR: { description: 'Calendar years (роки).' },
  },
});

@ObjectType({ description: 'An index of cohesion over the chosen roll calls (згуртованість).' })
@Access(everyone) // computed from public roll calls: Law 280/97-ВР, art. 59(3)
@Public()
export class CohesionScore {
  @Field(() => Figure, { description: 'Mean over roll calls: each counts alike.' })
  mean!: Figure;

  @Field(() => Figure, { description: 'Mean weighted by the votes behind each roll call.' })
  weighted!: Figure;
}

@ObjectType({ description: 'Everything measured of one faction over the chosen roll calls (показники фракції).' })
@Access(everyone) // as above
@Public()
export class FactionMeasures {
  slice!: MatrixSlice;
  /** index plus one */
  code!: number;

  @Field(() => ID, { description: 'Identifier of the faction.' })
  factionId!: string;

  @Field(() => VoteBasis, { description: 'What counts as taking a side.' })
  basis!: VoteBasis;

  @Field(() => Int, { description: 'Chosen roll calls with a member of the faction among the voters.' })
  eventCount!: number;
}

@ObjectType({ description: 'Cohesion of a faction in one stretch of time (згуртованість за період).' })
@Access(everyone) // as above
@Public()
export class CohesionPeriod {
  @Field(() => String, { description: 'The stretch: `2026-05-14`, `2026-05`, «2 сесія» or `2026`.' })
  period!: string;

  @Field(() => Float, { nullable: true, description: 'Mean Rice index on the basis; null where nobody took a side.' })
  rice!: number | null;

  @Field(() => Float, { nullable: true, description: 'Mean agreement index over «за», «проти», «утримався».' })
  agreementIndex!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Mean generalised agreement index with «не голосував» as an option.',
  })
  generalisedAgreementIndex!: number | null;

  @Field(() => Int, { description: 'Roll calls behind the Rice index.' })
  n!: number;
}

@ObjectType({ description: 'How two factions voted by each other (спільне голосування фракцій).' })
@Access(everyone) // as above
@Public()
export class FactionPair {
  @Field(() => ID, { description: 'Identifier of the first faction.' })
  firstId!: string;

  @Field(() => ID, { description: 'Identifier of the second faction.' })
  secondId!: string;

  @Field(() => Figure, { description: 'Same line over roll calls at which both had one.' })
  coVoting!: Figure;

  @Field(() => Figure, { description: 'Opposed lines over roll calls at which both had one.' })
  opposed!: Figure;

  @Field(() => Figure, { description: 'Index of likeness: 1 − mean difference of the shares «за».' })
  likeness!: Figure;
}

@ObjectType({ description: 'A player of the council’s voting game and its power (сила гравця).' })
@Access(everyone) // as above
@Public()
export class PlayerPower {
  @Field(() => ID, { nullable: true, description: 'Faction; null for somebody outside factions, who plays alone.' })
  factionId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Member outside factions; null for a faction.' })
  memberId!: string | null;

  @Field(() => Int, { description: 'Votes it has.' })
  seats!: number;

  @Field(() => Float, { description: 'Share of all swings (normalised Banzhaf index), 0 to 1.' })
  banzhaf!: number;

  @Field(() => Float, { description: 'Swings / 2^(n−1) (absolute Banzhaf, Penrose), 0 to 1.' })
  banzhafAbsolute!: number;

  @Field(() => Float, {
    description: 'Share of orders of joining in which it reaches the quota (Shapley–Shubik), 0 to 1.',
  })
  shapleyShubik!: number;

  @Field(() => Boolean, { description: 'Without its votes no majority of the others can reach the quota.' })
  hasVeto!: boolean;
}

@ObjectType({ description: 'Who can pass and who can block: power before any vote is taken (апріорна сила).' })
@Access(everyone) // as above
@Public()
export class CouncilPower {
  @Field(() => Int, { description: 'Votes that win.' })
  quota!: number;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Day of the seats: of the last chosen roll call; null without one.',
  })
  on!: IsoDay | null;

  @Field(() => Int, { description: 'Seats of all players; vacant ones are nobody’s, and the quota stays.' })
  seats!: number;

  @Field(() => String, { description: 'Where power is defined: path in the project and anchor.' })
  definition!: string;

  @Field(() => [PlayerPower], { description: 'Players, the strongest first, at most 300.' })
  players!: PlayerPower[];
}
