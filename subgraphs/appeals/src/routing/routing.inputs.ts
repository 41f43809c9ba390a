import { LocalDate } from '@hromada/shared/graphql';
import { Field, ID, InputType } from 'type-graphql';
import { AppealKind, AppealProcedure } from '../appeal/appeal-enums.type.ts';

/** A new rule. */
@InputType({ description: 'Adds a rule of routing from a day on; a condition left out is none (додавання правила).' })
export class AddRoutingRuleInput {
  @Field(() => ID, {
    description: 'UUID made by the caller: a repeat with the same key changes nothing and answers the same.',
  })
  idempotencyKey!: string;

  @Field(() => AppealProcedure, { nullable: true, description: 'Only appeals of this procedure.' })
  procedure?: AppealProcedure | null;

  @Field(() => AppealKind, { nullable: true, description: 'Only appeals of this kind.' })
  kind?: AppealKind | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only this code of the classifier and those below it, up to 40 characters.',
  })
  category?: string | null;

  @Field(() => String, { nullable: true, description: 'Only this settlement or part of it, 2 to 200 characters.' })
  area?: string | null;

  @Field(() => ID, { description: 'The unit: one that was not abolished.' })
  unitId!: string;

  @Field(() => LocalDate, { description: 'First day: today or later.' })
  validFrom!: string;
}

/** A rule ends. */
@InputType({ description: 'Ends a rule of routing (припинення правила).' })
export class EndRoutingRuleInput {
  @Field(() => ID, {
    description: 'UUID made by the caller: a repeat with the same key changes nothing and answers the same.',
  })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The rule that ends (правило).' })
  ruleId!: string;

  @Field(() => LocalDate, { description: 'Last day on which it holds, included: yesterday or later.' })
  validTo!: string;
}

/** What is known of an appeal. */
@InputType({ description: 'What is known of an appeal whose unit is looked for (ознаки звернення).' })
export class RoutingQuestion {
  @Field(() => AppealProcedure, { description: 'Procedure of the appeal (порядок розгляду).' })
  procedure!: AppealProcedure;

  @Field(() => AppealKind, { description: 'Kind of the appeal (вид звернення).' })
  kind!: AppealKind;

  @Field(() => String, { nullable: true, description: 'Code of the classifier.' })
  category?: string | null;

  @Field(() => String, { nullable: true, description: 'Settlement or part of it.' })
  area?: string | null;
}
