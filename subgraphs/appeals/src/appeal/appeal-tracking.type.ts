import { Access, employee, everyone } from '@hromada/shared/access';
import { DateTime, InputProblem, LocalDate, Public } from '@hromada/shared/graphql';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { AppealProcedure } from './appeal-enums.type.ts';
import { AppealStage } from './appeal-marks.type.ts';

/** When an appeal came to a stage. */
@ObjectType({ description: 'When an appeal came to a stage (етап розгляду).' })
@Access(everyone)
@Public()
export class TrackedStep {
  @Field(() => AppealStage, { description: 'The stage (етап).' })
  stage!: AppealStage;

  @Field(() => DateTime, { description: 'When it was reached (час).' })
  at!: Date;
}

/** What the bearer of a tracking code is told: where the appeal stands and by when, nothing of who wrote it or what about. */
@ObjectType({
  description: 'An appeal as the bearer of its tracking code sees it: stage, days, terms (стан звернення).',
})
@Access(everyone) // found by an 80-bit secret only, and nothing of it is personal: 393/96-ВР, art. 10
@Public()
export class TrackedAppeal {
  @Field(() => AppealProcedure, { description: 'Under which law it is considered (порядок розгляду).' })
  procedure!: AppealProcedure;

  @Field(() => AppealStage, { description: 'Where it stands (етап).' })
  stage!: AppealStage;

  @Field(() => [TrackedStep], { description: 'Stages it went through, oldest first, at most 100 (хід розгляду).' })
  steps!: TrackedStep[];

  @Field(() => LocalDate, { description: 'Day of receipt (дата надходження).' })
  receivedOn!: string;

  @Field(() => LocalDate, { description: 'Last day of the term, with an extension (строк).' })
  dueOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Day to which the term was extended (продовжено до).' })
  extendedTo!: string | null;

  @Field(() => Boolean, { description: 'Not answered and past the last day (прострочено).' })
  isOverdue!: boolean;

  @Field(() => Int, { description: 'Calendar days to the last day, negative when past it (залишилось днів).' })
  daysLeft!: number;

  @Field(() => String, { nullable: true, description: 'Unit that considers it; null until known (підрозділ).' })
  unitName!: string | null;
}

/** Another code in place of a lost one. */
@InputType({ description: 'Issues a new tracking code; the former one is void (новий код відстеження).' })
export class IssueAppealTrackingCodeInput {
  @Field(() => ID, {
    description: 'UUID made by the caller: a repeat with the same key changes nothing and tells no code again.',
  })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The appeal.' })
  appealId!: string;
}

/** A code, shown once. */
@ObjectType({ description: 'A new tracking code, shown once (код відстеження).' })
@Access(employee('registrar'))
export class IssueAppealTrackingCodePayload {
  @Field(() => String, {
    nullable: true,
    description: 'The code for the author, `7A0C-19EF-…`; null on a repeat of the key: it is nowhere kept (код).',
  })
  trackingCode!: string | null;

  @Field(() => [InputProblem], { description: 'What to correct; always empty.' })
  problems!: InputProblem[];
}
