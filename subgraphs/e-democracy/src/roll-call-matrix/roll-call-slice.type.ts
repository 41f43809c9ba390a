import { Access, everyone } from '@hromada/shared/access';
import type { IsoDay } from '@hromada/shared/clock';
import { LocalDate, Public } from '@hromada/shared/graphql';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { DecisionRuleKind, VoteResult } from '../vote-event/vote-event.type.ts';

@InputType({
  description:
    'Which roll calls of a convocation are analysed, and whose votes; every field given narrows the choice (зріз голосувань).',
})
export class RollCallSlice {
  @Field(() => LocalDate, { nullable: true, description: 'From this day, inclusive.' })
  from?: IsoDay | null;

  @Field(() => LocalDate, { nullable: true, description: 'To this day, inclusive.' })
  to?: IsoDay | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Roll calls of this standing commission instead of the council’s; its members are its composition. One of another convocation has none (комісія).',
  })
  commissionId?: string | null;

  @Field(() => [String], { nullable: true, description: 'Only these sessions, by label, «2 сесія»; at most 200.' })
  sessionLabels?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Only these sittings; at most 200.' })
  sittingIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Only these roll calls; at most 200.' })
  eventIds?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Only titles that contain every one of these words or parts of words; case does not matter; at most 20 (тема).',
  })
  titleWords?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Only these kinds: WHOLE, BASIS, AMENDMENT, PROCEDURE, SIGNAL, REPEAT; at most 20 (вид голосування).',
  })
  kinds?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: only votes that decide a question; amendments, procedure, first readings and signals are left out.',
  })
  mainOnly?: boolean | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Only votes cast by members of this faction on the day of the vote; outcomes keep the whole council.',
  })
  factionId?: string | null;

  @Field(() => [DecisionRuleKind], { nullable: true, description: 'Only questions decided by these rules.' })
  ruleKinds?: DecisionRuleKind[] | null;

  @Field(() => [VoteResult], { nullable: true, description: 'Only these results, as held.' })
  results?: VoteResult[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only roll calls whose results agree (true) or contradict each other (false).',
  })
  isConsistent?: boolean | null;
}

@ObjectType({ description: 'One condition that narrowed the roll calls (умова відбору).' })
@Access(everyone) // repeats what the viewer asked
@Public()
export class AppliedFilter {
  @Field(() => String, { description: 'Name of the field of `RollCallSlice`.' })
  name!: string;

  @Field(() => [String], { description: 'Its values, as understood.' })
  values!: string[];
}
