import { LocalDate, OrderDirection } from '@hromada/shared/graphql';
import { Field, ID, InputType, Int } from 'type-graphql';
import {
  AnswerOutcome,
  AppealChannel,
  AppealKind,
  AppealOrderField,
  AppealProcedure,
  AppealState,
} from './appeal-enums.type.ts';

/** What is written down when an appeal arrives. */
@InputType({ description: 'What is written down when an appeal arrives (реєстрація звернення).' })
export class RegisterAppealInput {
  @Field(() => ID, {
    description: 'UUID made by the caller: a repeat with the same key changes nothing and answers the same.',
  })
  idempotencyKey!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the journal; the first of the procedure when absent (журнал).',
  })
  journalCode?: string | null;

  @Field(() => AppealProcedure, { description: 'Under which law it is considered (порядок розгляду).' })
  procedure!: AppealProcedure;

  @Field(() => AppealKind, { description: 'Kind (вид звернення).' })
  kind!: AppealKind;

  @Field(() => String, { description: 'Short contents, 3 to 300 characters (короткий зміст).' })
  subject!: string;

  @Field(() => String, { description: 'Full text, 1 to 20,000 characters (текст).' })
  text!: string;

  @Field(() => AppealChannel, { description: 'How it arrived (спосіб надходження).' })
  channel!: AppealChannel;

  @Field(() => LocalDate, { description: 'Day of receipt: today or earlier, at most a year back (дата надходження).' })
  receivedOn!: string;

  @Field(() => ID, { nullable: true, description: 'The applicant in the registry of residents.' })
  personId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The applicant as stated in the letter, surname first (імʼя за листом).',
  })
  statedName?: string | null;

  @Field(() => String, { nullable: true, description: 'Address as stated in the letter (адреса за листом).' })
  statedAddress?: string | null;

  @Field(() => String, { nullable: true, description: 'Phone or e-mail for the answer (контакт).' })
  contact?: string | null;

  @Field(() => ID, { nullable: true, description: "The deputy; required for a deputy's appeal (депутат)." })
  deputyId?: string | null;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Needs additional study: a month; without it 15 days (потребує вивчення).',
  })
  requiresStudy!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Request for information on a danger to life or liberty: 48 hours (терміново).',
  })
  isUrgent!: boolean;

  @Field(() => ID, { nullable: true, description: 'Unit it is meant for, when known at once (підрозділ).' })
  unitId?: string | null;
}

/** A command on an appeal. */
@InputType()
abstract class AppealCommandInput {
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

/** The applicant is answered. */
@InputType({ description: 'The answer to the applicant (надання відповіді).' })
export class AnswerAppealInput extends AppealCommandInput {
  @Field(() => String, { description: 'Text of the answer, 1 to 20,000 characters (текст).' })
  text!: string;

  @Field(() => AnswerOutcome, { description: 'Result of the consideration (результат розгляду).' })
  outcome!: AnswerOutcome;
}

/** Control ends. */
@InputType({ description: 'Removes an answered appeal from control (зняття з контролю).' })
export class CloseAppealInput extends AppealCommandInput {
  @Field(() => String, { nullable: true, description: 'Remark, up to 2,000 characters (примітка).' })
  note?: string | null;
}

/** Which appeals; conditions hold together. */
@InputType({ description: 'Which appeals; all conditions hold together (відбір звернень).' })
export class AppealFilter {
  @Field(() => [AppealState], { nullable: true, description: 'In any of these states.' })
  states?: AppealState[] | null;

  @Field(() => [ID], { nullable: true, description: 'With any of these units, at most 200.' })
  unitIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'With any of these executors, at most 200.' })
  executorIds?: string[] | null;

  @Field(() => [AppealProcedure], { nullable: true, description: 'Under any of these procedures.' })
  procedures?: AppealProcedure[] | null;

  @Field(() => [AppealKind], { nullable: true, description: 'Of any of these kinds.' })
  kinds?: AppealKind[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Not answered and past the due day; false: all the others.' })
  isOverdue?: boolean | null;

  @Field(() => String, { nullable: true, description: 'The index begins so, `Ш-4`; case does not matter.' })
  numberStartsWith?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The short contents have these letters somewhere; fewer than three: at the beginning of a word. Case does not matter.',
  })
  subjectContains?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Received on this day or later.' })
  receivedFrom?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Received on this day or earlier.' })
  receivedTo?: string | null;
}

/** How appeals are ordered. */
@InputType({ description: 'How appeals are ordered (сортування).' })
export class AppealOrder {
  @Field(() => AppealOrderField, { description: 'What to order by (поле сортування).' })
  field!: AppealOrderField;

  @Field(() => OrderDirection, { description: 'Which way.' })
  direction!: OrderDirection;
}
