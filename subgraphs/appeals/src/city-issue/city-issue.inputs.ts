import { DateTime } from '@hromada/shared/graphql';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { AppealKind } from '../appeal/appeal-enums.type.ts';
import { CityIssueChannel, CityIssueCommand, CityIssueState } from './city-issue-enums.type.ts';

/** What is told of a problem, whoever writes it down. */
@InputType()
abstract class CityIssueReportInput {
  @Field(() => ID, {
    description: 'UUID made by the caller: a repeat with the same key changes nothing and answers the same.',
  })
  idempotencyKey!: string;

  @Field(() => String, { description: 'Code of the category, `ROAD_HOLE` (категорія).' })
  categoryCode!: string;

  @Field(() => Float, { description: 'Latitude in degrees, WGS 84, within Ukraine (широта).' })
  latitude!: number;

  @Field(() => Float, { description: 'Longitude in degrees, WGS 84, within Ukraine (довгота).' })
  longitude!: number;

  @Field(() => String, { nullable: true, description: 'The place in words, 3 to 300 characters (місце).' })
  place?: string | null;

  @Field(() => String, { description: 'What is wrong, 3 to 4,000 characters (опис).' })
  description!: string;

  @Field(() => String, { nullable: true, description: "The reporter's name, 2 to 200 characters (імʼя заявника)." })
  reporterName?: string | null;

  @Field(() => String, { nullable: true, description: 'Phone or e-mail, 3 to 200 characters (контакт).' })
  reporterContact?: string | null;
}

/** What an employee writes down while somebody tells it. */
@InputType({ description: 'What an employee writes down while somebody tells it (запис повідомлення).' })
export class RecordCityIssueInput extends CityIssueReportInput {
  @Field(() => CityIssueChannel, { description: 'How it came; not PROGRAM (спосіб надходження).' })
  channel!: CityIssueChannel;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'The reporter allows it to be shown to everybody, without their name (публічне).',
  })
  isPublic!: boolean;

  @Field(() => ID, { nullable: true, description: 'Unit it is meant for, when known at once (підрозділ).' })
  unitId?: string | null;
}

/** What a program sent by Open311. */
@InputType({ description: 'What a program sent by Open311 (повідомлення від програми).' })
export class ReceiveCityIssueInput extends CityIssueReportInput {}

/** One step of the work on a report. */
@InputType({ description: 'One step of the work on a report (дія з повідомленням).' })
export class AdvanceCityIssueInput {
  @Field(() => ID, {
    description: 'UUID made by the caller: a repeat with the same key changes nothing and answers the same.',
  })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'Which report.' })
  issueId!: string;

  @Field(() => CityIssueCommand, { description: 'What to do; PROMOTE is `promoteCityIssue` (дія).' })
  command!: CityIssueCommand;

  @Field(() => String, {
    nullable: true,
    description: 'Remark, or the reason where one is needed, 3 to 2,000 characters (примітка, причина).',
  })
  note?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Tell everybody the remark (публічна примітка).' })
  isNotePublic!: boolean;

  @Field(() => ID, { nullable: true, description: 'Unit; required by ASSIGN, may be named by ACCEPT (підрозділ).' })
  unitId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The other report of the same problem; required by MARK_DUPLICATE (основне повідомлення).',
  })
  duplicateOfId?: string | null;

  @Field(() => Int, { nullable: true, description: 'Version the caller has seen; unchecked when absent (версія).' })
  expectedVersion?: number | null;
}

/** What makes an appeal of a citizen out of a report. */
@InputType({
  description: 'What makes an appeal of a citizen out of a report: 393/96-ВР, art. 5 (реєстрація звернення).',
})
export class PromoteCityIssueInput {
  @Field(() => ID, {
    description: 'UUID made by the caller: a repeat with the same key changes nothing and answers the same.',
  })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'Which report.' })
  issueId!: string;

  @Field(() => AppealKind, { description: 'Kind of the appeal: art. 3 (вид звернення).' })
  kind!: AppealKind;

  @Field(() => String, { description: 'Short contents, 3 to 300 characters (короткий зміст).' })
  subject!: string;

  @Field(() => String, {
    nullable: true,
    description: "The applicant, surname first; the reporter's name when absent (імʼя заявника).",
  })
  statedName?: string | null;

  @Field(() => String, { nullable: true, description: 'Address of the applicant (адреса заявника).' })
  statedAddress?: string | null;

  @Field(() => ID, { nullable: true, description: 'The applicant in the registry of residents.' })
  personId?: string | null;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Needs additional study: a month; without it 15 days, art. 20 (потребує вивчення).',
  })
  requiresStudy!: boolean;
}

/** Which reports; conditions hold together. */
@InputType({ description: 'Which reports; all conditions hold together (відбір повідомлень).' })
export class CityIssueFilter {
  @Field(() => [ID], { nullable: true, description: 'These reports, at most 200.' })
  ids?: string[] | null;

  @Field(() => [CityIssueState], { nullable: true, description: 'In any of these states.' })
  states?: CityIssueState[] | null;

  @Field(() => [String], { nullable: true, description: 'Of any of these categories, at most 200 codes.' })
  categoryCodes?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'With any of these units, at most 200.' })
  unitIds?: string[] | null;

  @Field(() => DateTime, { nullable: true, description: 'Came at this instant or later.' })
  reportedFrom?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Came before this instant.' })
  reportedBefore?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Changed at this instant or later.' })
  updatedFrom?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Changed before this instant.' })
  updatedBefore?: Date | null;

  @Field(() => Boolean, { nullable: true, description: 'Not ended and past the control day; false: all the others.' })
  isOverdue?: boolean | null;
}
