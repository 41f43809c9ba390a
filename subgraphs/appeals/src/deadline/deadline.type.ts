import { Access, everyone } from '@hromada/shared/access';
import { LocalDate } from '@hromada/shared/graphql';
import { Field, ObjectType } from 'type-graphql';

/** A day of the reckoning and what it means. */
@ObjectType({ description: 'One day of the reckoning of a term (крок обчислення строку).' })
@Access(everyone) // a day of the calendar; the appeal that leads here is guarded
export class DeadlineStep {
  @Field(() => LocalDate, { description: 'The calendar day that this step is about (день).' })
  day!: string;

  @Field(() => String, { description: 'What the day means for the term, in the language of the viewer.' })
  note!: string;
}

/** A statutory term with its ground. */
@ObjectType({ description: 'The term set by law and how it was reckoned (строк за законом).' })
@Access(everyone) // a term of the law; the appeal that leads here is guarded
export class Deadline {
  @Field(() => LocalDate, { description: 'Last day on which an answer is timely, inclusive (останній день строку).' })
  dueOn!: string;

  @Field(() => String, { description: 'Code of the rule, `CITIZEN_APPEAL_STUDY`.' })
  ruleCode!: string;

  @Field(() => String, { description: 'Law and article that set the term (підстава).' })
  basis!: string;

  @Field(() => LocalDate, { description: 'First day of the term (початок строку).' })
  startsOn!: string;

  @Field(() => [DeadlineStep], { description: 'The reckoning day by day, at most 60 steps (обчислення).' })
  explanation!: DeadlineStep[];
}
