import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { MessageAuthor, ServiceApplicationCommand, ServiceApplicationState } from './service-application.enums.type.ts';

/** What applications to list. */
@InputType({ description: 'Which applications to list; all conditions must hold (відбір заяв).' })
export class ServiceApplicationFilter {
  @Field(() => [ServiceApplicationState], {
    nullable: true,
    description: 'In any of these states, at most 50 (стани).',
  })
  states?: ServiceApplicationState[] | null;

  @Field(() => [ID], { nullable: true, description: 'For any of these services, at most 50 (послуги).' })
  serviceIds?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Decided late, or undecided past the term; false for the others (прострочені).',
  })
  isOverdue?: boolean | null;

  @Field(() => String, { nullable: true, description: 'The number begins with this text (початок номера).' })
  numberStartsWith?: string | null;
}

const KEY =
  'A UUID the client makes once per intention: a repeat with it changes nothing and gets the same answer (ключ повтору).';
const EXPECTED = 'The version the employee saw; null does not check (очікувана версія).';
const APPLICATION = 'Identifier of the application (ідентифікатор заяви).';

/** Acceptance of an application. */
@InputType({ description: 'Acceptance of an application at the counter (прийняття заяви).' })
export class SubmitServiceApplicationInput {
  @Field(() => ID, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'Which service (послуга).' })
  serviceId!: string;

  @Field(() => ID, { nullable: true, description: 'The applicant in the register of residents (мешканець з реєстру).' })
  personId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name the applicant states, up to 200 characters; needed when there is no `personId` (імʼя заявника).',
  })
  statedName?: string | null;

  @Field(() => String, { nullable: true, description: 'Telephone or e-mail, up to 200 characters (контакт).' })
  contact?: string | null;

  @Field(() => String, { nullable: true, description: 'Note of the officer, up to 4,000 characters (примітка).' })
  note?: string | null;
}

/** A step with an application. */
@InputType({ description: 'A step staff take with an application (дія із заявою).' })
export class AdvanceServiceApplicationInput {
  @Field(() => ID, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: APPLICATION })
  applicationId!: string;

  @Field(() => Int, { nullable: true, description: EXPECTED })
  expectedVersion?: number | null;

  @Field(() => ServiceApplicationCommand, { description: 'Which step (дія).' })
  command!: ServiceApplicationCommand;

  @Field(() => String, {
    nullable: true,
    description: 'Reason, up to 4,000 characters; needed to ask for correction, to approve and to refuse (підстава).',
  })
  reason?: string | null;
}

/** A message about an application. */
@InputType({ description: 'A message about an application (повідомлення у справі).' })
export class SendServiceMessageInput {
  @Field(() => ID, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: APPLICATION })
  applicationId!: string;

  @Field(() => MessageAuthor, { defaultValue: 'STAFF', description: 'Whose words these are (автор).' })
  author: MessageAuthor = 'STAFF';

  @Field(() => String, { description: 'Text, 1 to 4,000 characters (текст).' })
  text!: string;
}

/** Where to follow the stream from. */
@ArgsType()
export class FollowArguments {
  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last change seen; null follows from now (остання побачена позиція).',
  })
  after: string | null = null;
}
