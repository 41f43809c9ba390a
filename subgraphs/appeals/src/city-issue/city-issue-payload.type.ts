import { Access, platform } from '@hromada/shared/access';
import { InputProblem } from '@hromada/shared/graphql';
import { Field, ID, ObjectType } from 'type-graphql';
import { staff } from '../access.ts';
import { Appeal } from '../appeal/appeal.type.ts';
import { CityIssue } from './city-issue.type.ts';

/** What came of a command on a report. */
@ObjectType({ description: 'What came of a command on a report (наслідок дії).' })
@Access(staff)
export class CityIssuePayload {
  @Field(() => CityIssue, { nullable: true, description: 'The report as it is now; null when there are problems.' })
  issue!: CityIssue | null;

  @Field(() => [InputProblem], { description: 'What to correct, at most 50; empty on success (зауваження).' })
  problems!: InputProblem[];
}

/** What came of making an appeal of a report. */
@ObjectType({ description: 'An appeal made of a report (звернення за повідомленням).' })
@Access(staff)
export class PromoteCityIssuePayload {
  @Field(() => CityIssue, { nullable: true, description: 'The report; null when there are problems.' })
  issue!: CityIssue | null;

  @Field(() => Appeal, { nullable: true, description: 'The appeal; null when there are problems (звернення).' })
  appeal!: Appeal | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code by which the author may follow the appeal, shown once; null on a repeat of the key (код).',
  })
  trackingCode!: string | null;

  @Field(() => [InputProblem], { description: 'What to correct, at most 50; empty on success (зауваження).' })
  problems!: InputProblem[];
}

/** What the gateway is told of a report that a program sent. */
@ObjectType({ description: 'A report that a program sent (прийняте повідомлення).' })
@Access(platform)
export class ReceiveCityIssuePayload {
  @Field(() => ID, { nullable: true, description: 'Identifier of the report; null when there are problems.' })
  issueId!: string | null;

  @Field(() => [InputProblem], { description: 'What to correct, at most 50; empty on success (зауваження).' })
  problems!: InputProblem[];
}
