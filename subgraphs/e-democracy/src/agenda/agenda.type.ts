import { Access, employee, everyone } from '@hromada/shared/access';
import type { IsoDay } from '@hromada/shared/clock';
import { connectionOf, InputProblem, LocalDate, Public } from '@hromada/shared/graphql';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A draft decision (проєкт рішення).' })
@Access(everyone) // drafts are published by law: 2939-VI, art. 15(3)
@Public()
export class DraftDecision {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  convocationId!: string;

  @Field(() => String, { description: 'Number of the draft, `08/231-17/ПР`.' })
  number!: string;

  @Field(() => String, { description: 'Title, word for word.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Topic as the source classifies it; null when it does not.' })
  topic!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Day on which it was published; null while that is not told.',
  })
  publishedOn!: IsoDay | null;

  @Field(() => LocalDate, { nullable: true, description: 'Day on which it was first voted on; null before.' })
  consideredOn!: IsoDay | null;
}

@ObjectType({ description: 'A question of a sitting’s agenda (питання порядку денного).' })
@Access(everyone) // agendas are public
@Public()
export class AgendaItem {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  sittingId!: string;
  draftId!: string | null;
  authorId!: string | null;

  @Field(() => String, { nullable: true, description: 'Number on the agenda; null when not told.' })
  number!: string | null;

  @Field(() => String, { description: 'Question, word for word.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Topic; null when not told.' })
  topic!: string | null;
}

@ObjectType({ description: 'A decision of the council (рішення ради).' })
@Access(everyone) // decisions are public: Law 280/97-ВР, art. 59(11)
@Public()
export class CouncilDecision {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  eventId!: string;
  draftId!: string | null;

  @Field(() => String, { description: 'Number of the decision.' })
  number!: string;

  @Field(() => String, { description: 'Title, word for word.' })
  title!: string;

  @Field(() => LocalDate, { description: 'Day of the vote that adopted it.' })
  adoptedOn!: IsoDay;
}

@ObjectType({ description: 'A session of the council, one or more sittings (сесія).' })
@Access(everyone) // sessions are open
@Public()
export class CouncilSession {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => String, { description: 'Name, «2 сесія».' })
  label!: string;

  @Field(() => LocalDate, { description: 'Day of its first sitting.' })
  startsOn!: IsoDay;

  @Field(() => LocalDate, { description: 'Day of its last sitting.' })
  endsOn!: IsoDay;
}

@ObjectType({ description: 'A standing commission (постійна комісія).' })
@Access(everyone) // commissions and their votes are public: Law 3590-IX
@Public()
export class Commission {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => String, { description: 'Name of the commission.' })
  name!: string;

  @Field(() => Int, { description: 'Members now.' })
  memberCount!: number;
}

/** Pages of decisions. */
export const { Connection: CouncilDecisionConnection } = connectionOf(
  'CouncilDecision',
  'Decisions of the council',
  () => CouncilDecision,
);

@InputType({ description: 'When a draft was published.' })
export class NoteDraftPublicationInput {
  @Field(() => ID, { description: 'Identifier of the draft.' })
  draftId!: string;

  @Field(() => LocalDate, { description: 'Day on which it was published on the council’s site.' })
  publishedOn!: IsoDay;

  @Field(() => ID, { description: 'The caller’s UUID of this command: a repeat changes nothing.' })
  idempotencyKey!: string;
}

@InputType({ description: 'The number of an adopted decision.' })
export class RecordCouncilDecisionInput {
  @Field(() => ID, { description: 'Identifier of the roll call that adopted it.' })
  voteEventId!: string;

  @Field(() => String, { description: 'Number of the decision.' })
  number!: string;

  @Field(() => ID, { description: 'The caller’s UUID of this command: a repeat changes nothing.' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'What came of noting a draft’s publication.' })
@Access(employee('council-secretary'))
export class DraftDecisionPayload {
  @Field(() => DraftDecision, { nullable: true, description: 'The draft; null when there are problems.' })
  draft!: DraftDecision | null;

  @Field(() => [InputProblem], { description: 'What to correct, at most one; empty when done.' })
  problems!: InputProblem[];
}

@ObjectType({ description: 'What came of recording a decision.' })
@Access(employee('council-secretary'))
export class CouncilDecisionPayload {
  @Field(() => CouncilDecision, { nullable: true, description: 'The decision; null when there are problems.' })
  decision!: CouncilDecision | null;

  @Field(() => [InputProblem], { description: 'What to correct, at most one; empty when done.' })
  problems!: InputProblem[];
}
