import { LocalDate, OrderDirection } from '@hromada/shared/graphql';
import { Field, ID, InputType, Int } from 'type-graphql';
import { AppealChannel, AppealKind, AppealOrderField, AppealProcedure, AppealState } from './appeal-enums.type.ts';
import { AppealAuthorship, AppealRecurrence } from './appeal-marks.type.ts';

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

  @Field(() => AppealAuthorship, {
    nullable: true,
    description: 'Whose it is; of one person when absent. An anonymous one has no applicant (субʼєкт).',
  })
  authorship?: AppealAuthorship | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many signed a collective one, 2 to 1,000,000; required for it, absent for others (підписів).',
  })
  signatories?: number | null;

  @Field(() => AppealRecurrence, {
    nullable: true,
    description: 'How it stands to other appeals; the first on its matter when absent (ознака надходження).',
  })
  recurrence?: AppealRecurrence | null;

  @Field(() => ID, {
    nullable: true,
    description: "The same author's earlier appeal; required for a repeat and a duplicate (попереднє звернення).",
  })
  earlierId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Unit that a complaint is of (підрозділ, на який скаржаться).' })
  complainedUnitId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Employee whom a complaint is of (на кого скаржаться).' })
  complainedEmployeeId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Body outside of the council that a complaint is of, 2 to 300 characters (на який орган скаржаться).',
  })
  complainedBody?: string | null;
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

  @Field(() => [AppealRecurrence], { nullable: true, description: 'Repeated, duplicate, mass or first ones.' })
  recurrences?: AppealRecurrence[] | null;

  @Field(() => [AppealAuthorship], { nullable: true, description: 'Of one, of several, of nobody known.' })
  authorships?: AppealAuthorship[] | null;

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
