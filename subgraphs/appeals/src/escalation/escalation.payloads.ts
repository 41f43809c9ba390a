import { Access, employee } from '@hromada/shared/access';
import { InputProblem } from '@hromada/shared/graphql';
import { Field, ObjectType } from 'type-graphql';
import { EscalationStep } from './escalation.type.ts';

/** What came of a change of escalation. */
@ObjectType({ description: 'What came of it: the step as it is now, or what to correct.' })
@Access(employee('administrator'))
export class EscalationStepPayload {
  @Field(() => EscalationStep, { nullable: true, description: 'The step; null when there are problems.' })
  step!: EscalationStep | null;

  @Field(() => [InputProblem], { description: 'What to correct, at most one per field; empty when done.' })
  problems!: InputProblem[];
}
