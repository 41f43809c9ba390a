import { LocalDate } from '@hromada/shared/graphql';
import { Field, ID, InputType, Int } from 'type-graphql';
import { KeyedInput } from './employee.inputs.ts';

/** A change of one unit. */
@InputType()
abstract class UnitChangeInput extends KeyedInput {
  @Field(() => ID, { description: 'The unit that is changed (підрозділ).' })
  unitId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Version the caller has seen; refused as STALE_VERSION when it differs. Null: not checked.',
  })
  expectedVersion?: number | null;
}

/** A new unit. */
@InputType({ description: 'Creates a unit (створення підрозділу).' })
export class CreateUnitInput extends KeyedInput {
  @Field(() => String, { description: 'Index in records, 1 to 20 characters, of no other unit (індекс).' })
  code!: string;

  @Field(() => String, { description: 'Name, 3 to 300 characters (назва).' })
  name!: string;

  @Field(() => ID, { nullable: true, description: 'The unit above; at the top when absent (підпорядкування).' })
  parentId?: string | null;
}

/** Another name. */
@InputType({ description: 'Gives a unit a name and an index (перейменування).' })
export class RenameUnitInput extends UnitChangeInput {
  @Field(() => String, { description: 'Index in records, 1 to 20 characters, of no other unit (індекс).' })
  code!: string;

  @Field(() => String, { description: 'Name, 3 to 300 characters (назва).' })
  name!: string;
}

/** Another place in the tree. */
@InputType({ description: 'Puts a unit under another one, or at the top (перепідпорядкування).' })
export class MoveUnitInput extends UnitChangeInput {
  @Field(() => ID, { nullable: true, description: 'The unit above; at the top when absent (підпорядкування).' })
  parentId?: string | null;
}

/** Another head. */
@InputType({ description: 'Names who heads a unit (призначення керівника).' })
export class SetUnitHeadInput extends UnitChangeInput {
  @Field(() => ID, { nullable: true, description: 'The head; nobody when absent (керівник).' })
  headId?: string | null;
}

/** The end of a unit. */
@InputType({ description: 'Abolishes a unit: its people and open records go to the successor (ліквідація).' })
export class AbolishUnitInput extends UnitChangeInput {
  @Field(() => LocalDate, { description: 'First day without it: today, or up to a year back (з якого дня).' })
  abolishedOn!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Who takes over; needed where there are people, open records or units below (правонаступник).',
  })
  successorId?: string | null;

  @Field(() => String, { nullable: true, description: 'The decision, up to 1,000 characters (підстава).' })
  note?: string | null;
}
