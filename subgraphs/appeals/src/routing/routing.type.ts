import { Access } from '@hromada/shared/access';
import { LocalDate } from '@hromada/shared/graphql';
import { Field, ID, ObjectType } from 'type-graphql';
import { staff } from '../access.ts';
import { AppealKind, AppealProcedure } from '../appeal/appeal-enums.type.ts';

/** Which unit an appeal goes to. */
@ObjectType({ description: 'Which unit an appeal goes to; a condition that is null is none (правило маршрутизації).' })
@Access(staff)
export class RoutingRule {
  @Field(() => ID, { description: 'Identifier of the rule.' })
  id!: string;

  @Field(() => AppealProcedure, { nullable: true, description: 'Only appeals of this procedure (порядок розгляду).' })
  procedure!: AppealProcedure | null;

  @Field(() => AppealKind, { nullable: true, description: 'Only appeals of this kind (вид звернення).' })
  kind!: AppealKind | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only this code of the classifier and all that begin with it (тематика).',
  })
  category!: string | null;

  @Field(() => String, { nullable: true, description: 'Only this settlement or part of it (територія).' })
  area!: string | null;

  @Field(() => LocalDate, { description: 'First day on which it holds (діє з).' })
  validFrom!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day, included; null: it goes on (діє до).' })
  validTo!: string | null;

  unitId!: string;
}

/** Where an appeal should go. */
@ObjectType({ description: 'Where an appeal should go by the rules; a head may decide otherwise (куди направити).' })
@Access(staff)
export class RoutingSuggestion {
  @Field(() => RoutingRule, { nullable: true, description: 'The rule that fits best; null: none fits.' })
  rule!: RoutingRule | null;

  unitId!: string | null;
}
