import { LocalDate } from '@hromada/shared/graphql';
import { Field, ID, InputType, Int } from 'type-graphql';
import { KeyedInput } from './employee.inputs.ts';
import { SubstitutionReason } from './substitution.type.ts';

/** Somebody will be away. */
@InputType({ description: 'Says who stands in for whom (призначення заміщення).' })
export class AddSubstitutionInput extends KeyedInput {
  @Field(() => ID, { description: 'Who is away (кого заміщують).' })
  employeeId!: string;

  @Field(() => ID, { description: 'Who stands in (хто заміщує).' })
  substituteId!: string;

  @Field(() => [String], {
    nullable: true,
    description: 'Roles to lend, at most 10; all of the absent that may be lent when absent (ролі).',
  })
  roles?: string[] | null;

  @Field(() => LocalDate, { description: 'First day, included: today or later (з).' })
  fromOn!: string;

  @Field(() => LocalDate, { description: 'Last day, included, at most three years later (до).' })
  toOn!: string;

  @Field(() => SubstitutionReason, { description: 'Why (причина).' })
  reason!: SubstitutionReason;

  @Field(() => String, { nullable: true, description: 'Remark, up to 1,000 characters (примітка).' })
  note?: string | null;
}

/** Somebody came back. */
@InputType({ description: 'Ends a substitution early, or calls it off (припинення заміщення).' })
export class EndSubstitutionInput extends KeyedInput {
  @Field(() => ID, { description: 'The substitution.' })
  substitutionId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Version the caller has seen; refused as STALE_VERSION when it differs. Null: not checked.',
  })
  expectedVersion?: number | null;
}
