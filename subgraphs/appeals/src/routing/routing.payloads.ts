import { Access, employee } from '@hromada/shared/access';
import { InputProblem } from '@hromada/shared/graphql';
import { Field, ObjectType } from 'type-graphql';
import { RoutingRule } from './routing.type.ts';

/** What came of a change of routing. */
@ObjectType({ description: 'What came of it: the rule as it is now, or what to correct.' })
@Access(employee('administrator'))
export class RoutingRulePayload {
  @Field(() => RoutingRule, {
    nullable: true,
    description: 'The rule; null when there are problems, or when it never held and was removed.',
  })
  rule!: RoutingRule | null;

  @Field(() => [InputProblem], { description: 'What to correct, at most one per field; empty when done.' })
  problems!: InputProblem[];
}
