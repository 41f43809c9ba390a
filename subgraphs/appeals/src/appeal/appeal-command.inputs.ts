import { LocalDate } from '@hromada/shared/graphql';
import { Field, ID, InputType, Int } from 'type-graphql';

/** A command on an appeal. */
@InputType()
export abstract class AppealCommandInput {
  @Field(() => ID, {
    description: 'UUID made by the caller: a repeat with the same key changes nothing and answers the same.',
  })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The appeal.' })
  appealId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Version the caller has seen; refused as STALE_VERSION when it differs. Null: not checked.',
  })
  expectedVersion?: number | null;
}

/** The appeal goes to the head. */
@InputType({ description: 'Gives an appeal to the head (передача на резолюцію).' })
export class SendAppealForResolutionInput extends AppealCommandInput {
  @Field(() => String, { nullable: true, description: 'Remark, up to 2,000 characters (примітка).' })
  note?: string | null;
}

/** The head decides. */
@InputType({ description: 'A resolution of the head (накладення резолюції).' })
export class ResolveAppealInput extends AppealCommandInput {
  @Field(() => ID, { description: 'Employee who executes (виконавець).' })
  executorId!: string;

  @Field(() => String, { description: 'Text of the resolution, 1 to 2,000 characters (текст).' })
  text!: string;

  @Field(() => LocalDate, { description: 'Internal term: from today to the statutory due day (контрольний строк).' })
  controlOn!: string;
}

/** Control ends. */
@InputType({ description: 'Removes an answered appeal from control (зняття з контролю).' })
export class CloseAppealInput extends AppealCommandInput {
  @Field(() => String, { nullable: true, description: 'Remark, up to 2,000 characters (примітка).' })
  note?: string | null;
}
