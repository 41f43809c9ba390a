import { Field, InputType } from 'type-graphql';
import { AppealCommandInput } from './appeal-command.inputs.ts';
import { AnswerOutcome } from './appeal-enums.type.ts';

/** Words of an answer. A refusal names the law, the reasons and how to appeal (393/96-ВР, art. 15). */
@InputType()
abstract class AppealAnswerInput extends AppealCommandInput {
  @Field(() => String, { description: 'Text of the answer, 1 to 20,000 characters (текст).' })
  text!: string;

  @Field(() => AnswerOutcome, { description: 'Result of the consideration (результат розгляду).' })
  outcome!: AnswerOutcome;

  @Field(() => String, {
    nullable: true,
    description:
      'Law and article, 3 to 2,000 characters; a refusal must have it, another answer must not (норма закону).',
  })
  refusalBasis?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Reasons, 3 to 2,000 characters; a refusal must have them, another answer must not (мотиви).',
  })
  refusalReasons?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Where and in what time to appeal, 3 to 2,000 characters; a refusal must have it, another answer must not (порядок оскарження).',
  })
  refusalAppeal?: string | null;
}

/** The executor's draft. */
@InputType({ description: 'A draft of the answer for approval (проєкт відповіді).' })
export class SubmitAppealDraftInput extends AppealAnswerInput {}

/** The applicant is answered. */
@InputType({ description: 'The answer to the applicant (надання відповіді).' })
export class AnswerAppealInput extends AppealAnswerInput {}

/** The draft is found good. */
@InputType({ description: 'Approves the draft of the answer (погодження проєкту).' })
export class ApproveAppealDraftInput extends AppealCommandInput {
  @Field(() => String, { nullable: true, description: 'Remark, up to 2,000 characters (примітка).' })
  note?: string | null;
}

/** The draft is given back. */
@InputType({ description: 'Gives the draft back to the executor (повернення на доопрацювання).' })
export class ReturnAppealDraftInput extends AppealCommandInput {
  @Field(() => String, { description: 'What to mend, 1 to 2,000 characters (зауваження).' })
  note!: string;
}

/** The approved draft becomes the answer. */
@InputType({ description: 'Signs the approved draft: it becomes the answer (підписання відповіді).' })
export class SignAppealAnswerInput extends AppealCommandInput {}
