import { Access, everyone } from '@hromada/shared/access';
import { connectionOf, PageArguments, Public } from '@hromada/shared/graphql';
import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Figure } from '../figure/figure.type.ts';
import type { RollCallMatrix } from '../roll-call-matrix/roll-call-matrix.type.ts';
import { VoteTally } from '../vote-event/vote-event.type.ts';

/** What decided a roll call. */
export enum OutcomeClassName {
  ADOPTED_BY_ONE = 'ADOPTED_BY_ONE',
  ADOPTED = 'ADOPTED',
  LOST_BY_ABSENCE = 'LOST_BY_ABSENCE',
  LOST_BY_SILENCE = 'LOST_BY_SILENCE',
  REJECTED = 'REJECTED',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(OutcomeClassName, {
  name: 'OutcomeClass',
  description: 'What decided a roll call, by the rule on the named votes; the first that holds (вирок голосування).',
  valuesConfig: {
    ADOPTED_BY_ONE: { description: 'Adopted by exactly the quota: each «за» was decisive.' },
    ADOPTED: { description: 'Adopted with votes to spare.' },
    LOST_BY_ABSENCE: {
      description: 'Lost though more were «за» than all others present, and the absent could have carried it.',
    },
    LOST_BY_SILENCE: { description: 'Lost, and those who did not vote could have carried it.' },
    REJECTED: { description: 'Lost otherwise.' },
    UNKNOWN: { description: 'The rule is not known.' },
  },
});

@ObjectType({ description: 'What one faction could have changed at a roll call (вага фракції в голосуванні).' })
@Access(everyone) // computed from public roll calls: Law 280/97-ВР, art. 59(3)
@Public()
export class FactionOutcome {
  @Field(() => ID, { description: 'Identifier of the faction.' })
  factionId!: string;

  @Field(() => VoteTally, { description: 'Votes of the faction’s members of that day.' })
  tally!: VoteTally;

  @Field(() => Boolean, { description: 'Adopted, and not without this faction’s «за».' })
  isPivotal!: boolean;

  @Field(() => Boolean, {
    description: 'Lost, and those of the faction who were present and not «за» could have carried it.',
  })
  couldSavePresent!: boolean;

  @Field(() => Boolean, { description: 'Lost, and the faction with its absent members could have carried it.' })
  couldSaveWithAbsent!: boolean;
}

@ObjectType({ description: 'A roll call judged by its quota (вирок голосування).' })
@Access(everyone) // as above
@Public()
export class EventOutcome {
  matrix!: RollCallMatrix;
  column!: number;

  @Field(() => ID, { description: 'Identifier of the roll call.' })
  eventId!: string;

  @Field(() => OutcomeClassName, { description: 'What decided it.' })
  class!: `${OutcomeClassName}`;

  @Field(() => Int, { description: 'Votes «за» needed; 0 when the rule is unknown.' })
  quota!: number;

  @Field(() => Boolean, { description: '«За» reached the quota.' })
  isAdopted!: boolean;

  @Field(() => Int, { description: 'Votes «за» above the quota; negative when short of it.' })
  margin!: number;

  @Field(() => Int, { description: 'Votes that were missing; 0 when adopted.' })
  shortfall!: number;

  @Field(() => Int, {
    description: 'How many «за», withheld, undo the decision; 0 when lost (найменша блокувальна група).',
  })
  minimalBlockingSet!: number;

  @Field(() => Boolean, { description: 'Adopted by exactly the quota.' })
  isPivotal!: boolean;

  @Field(() => Boolean, { description: 'Lost though more were «за» than all others present together.' })
  lostWithMajorityOfPresent!: boolean;

  @Field(() => Boolean, { description: 'Lost, and the absent could have carried it.' })
  absentCouldCarry!: boolean;

  @Field(() => Boolean, { description: 'Both of these: lost by absence alone.' })
  isLostByAbsence!: boolean;

  @Field(() => Boolean, { description: 'Lost, and those who did not vote could have carried it.' })
  isLostBySilence!: boolean;
}

@ObjectType({ description: 'How many roll calls came out so (кількість за вироком).' })
@Access(everyone) // as above
@Public()
export class OutcomeCount {
  @Field(() => OutcomeClassName, { description: 'What decided them.' })
  class!: `${OutcomeClassName}`;

  @Field(() => Figure, { description: 'Their share; `numerator` is their number and `events` list them.' })
  share!: Figure;
}

@ObjectType({ description: 'Outcomes of the chosen roll calls (підсумки голосувань).' })
@Access(everyone) // as above
@Public()
export class OutcomeSummary {
  @Field(() => [OutcomeCount], { description: 'By class, at most 6.' })
  classes!: OutcomeCount[];

  @Field(() => Figure, { description: 'Lost though more were «за» than all others present, among the lost.' })
  lostWithMajorityOfPresent!: Figure;

  @Field(() => Figure, { description: 'The absent could have carried it, among the lost.' })
  absentCouldCarry!: Figure;

  @Field(() => Figure, { description: 'Lost by absence, among the lost.' })
  lostByAbsence!: Figure;

  @Field(() => Figure, { description: 'Those who did not vote could have carried it, among the lost.' })
  lostBySilence!: Figure;

  @Field(() => Figure, { description: 'Adopted by exactly the quota, among the adopted.' })
  pivotal!: Figure;
}

/** Arguments of the lists of judged roll calls. */
@ArgsType()
export class EventOutcomeArguments extends PageArguments {
  @Field(() => [OutcomeClassName], { nullable: true, description: 'Only these outcomes.' })
  classes!: OutcomeClassName[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Only close votes: the margin from −k + 1 to k − 1, 1 to 1000 (голосування на межі).',
  })
  within!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Judge every roll call by this quota instead of its own, 1 to 1000.',
  })
  quota!: number | null;
}

/** Pages of judged roll calls. */
export const { Connection: EventOutcomeConnection } = connectionOf(
  'EventOutcome',
  'Judged roll calls, newest first',
  () => EventOutcome,
);
