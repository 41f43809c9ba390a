import { LocalDate } from '@hromada/shared/graphql';
import { Field, ID, InputType } from 'type-graphql';
import { AppealCommandInput } from './appeal-command.inputs.ts';
import { AppealRecurrence, RefusalGround, ReturnGround } from './appeal-marks.type.ts';

/** A command that tells the author something. */
@InputType()
abstract class AppealNoticeInput extends AppealCommandInput {
  @Field(() => String, { description: 'Words to the author, 1 to 5,000 characters (текст повідомлення).' })
  text!: string;
}

/** A longer term. */
@InputType({ description: 'Sets a longer term and tells the author why (продовження строку).' })
export class ExtendAppealInput extends AppealNoticeInput {
  @Field(() => LocalDate, {
    description: 'New last day: after the present one, within the longest total term of the law (новий строк).',
  })
  extendTo!: string;
}

/** How far it is. */
@InputType({ description: 'Tells the author how far it is; control goes on (проміжна відповідь).' })
export class SendAppealInterimReplyInput extends AppealNoticeInput {}

/** What is missing. */
@InputType({ description: 'Asks the author for what is missing; the term runs on (уточнення).' })
export class RequestAppealClarificationInput extends AppealNoticeInput {}

/** Another body is competent. */
@InputType({ description: 'Sends an appeal to the competent body and tells the author (пересилання).' })
export class ForwardAppealInput extends AppealNoticeInput {
  @Field(() => String, {
    description: 'The competent body, 2 to 300 characters; never the one that the complaint is of (куди).',
  })
  body!: string;
}

/** It cannot be considered as it is. */
@InputType({ description: 'Returns an appeal to its author with an explanation (повернення).' })
export class ReturnAppealInput extends AppealNoticeInput {
  @Field(() => ReturnGround, { description: 'Why; each ground has a term of its own (підстава).' })
  ground!: ReturnGround;
}

/** It is not considered. */
@InputType({ description: 'Ends the examination by a ground of the law (відмова в розгляді).' })
export class RefuseAppealConsiderationInput extends AppealCommandInput {
  @Field(() => RefusalGround, { description: 'Why; it must be true of the appeal (підстава).' })
  ground!: RefusalGround;

  @Field(() => String, {
    description:
      'Reasons, 1 to 5,000 characters: words to the author; of an anonymous one, a remark in the timeline (обґрунтування).',
  })
  text!: string;
}

/** A tie to the author's earlier appeal. */
@InputType({ description: "Ties an appeal to the author's earlier one, or unties it (повторне, дублетне, масове)." })
export class LinkAppealInput extends AppealCommandInput {
  @Field(() => AppealRecurrence, { description: 'How it stands to other appeals (ознака надходження).' })
  recurrence!: AppealRecurrence;

  @Field(() => ID, {
    nullable: true,
    description: "The same author's earlier appeal; required for a repeat and a duplicate (попереднє звернення).",
  })
  earlierId?: string | null;
}

/** The author took it back. */
@InputType({ description: 'Notes that the author took the appeal back (відкликання).' })
export class WithdrawAppealInput extends AppealCommandInput {
  @Field(() => String, { description: 'By what letter or word, 1 to 2,000 characters (підстава).' })
  note!: string;
}

/** A closed one is taken up again. */
@InputType({ description: 'Takes a closed appeal up again (поновлення розгляду).' })
export class ReopenAppealInput extends AppealCommandInput {
  @Field(() => String, { description: 'Why, 1 to 2,000 characters (причина).' })
  note!: string;

  @Field(() => LocalDate, {
    description:
      'New last day, from today on; at most as far as the statutory term would reach from today (новий строк).',
  })
  controlOn!: string;
}
