import { LocalDate } from '@hromada/shared/graphql';
import { Field, ID, InputType, Int } from 'type-graphql';
import { EscalationAudience } from './escalation.type.ts';

/** A new step. */
@InputType({ description: 'Adds a step of escalation from a day on (додавання кроку ескалації).' })
export class AddEscalationStepInput {
  @Field(() => ID, {
    description: 'UUID made by the caller: a repeat with the same key changes nothing and answers the same.',
  })
  idempotencyKey!: string;

  @Field(() => EscalationAudience, { description: 'Who is told (кому нагадати).' })
  audience!: EscalationAudience;

  @Field(() => Int, {
    description: 'Calendar days from the due day, -60 to 365: negative before it, positive after it.',
  })
  offsetDays!: number;

  @Field(() => Int, { nullable: true, description: 'Again after so many days, 1 to 60; once when absent.' })
  repeatDays?: number | null;

  @Field(() => LocalDate, { description: 'First day: today or later.' })
  validFrom!: string;
}

/** A step ends. */
@InputType({ description: 'Ends a step of escalation (припинення кроку ескалації).' })
export class EndEscalationStepInput {
  @Field(() => ID, {
    description: 'UUID made by the caller: a repeat with the same key changes nothing and answers the same.',
  })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The step that ends (крок).' })
  stepId!: string;

  @Field(() => LocalDate, { description: 'Last day on which it holds, included: yesterday or later.' })
  validTo!: string;
}
