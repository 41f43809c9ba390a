import 'reflect-metadata';
import { Field, ID, InputType, Int } from 'type-graphql';
import { LocalDate } from '../graphql/scalars.ts';
import { CalendarDayKind, StatutoryRuleUnit, TermRollover } from './calendar.type.ts';

/** A holiday or a transfer to add. */
@InputType({ description: 'A holiday or a transferred day to add (додати свято або перенесення).' })
export class AddHolidayInput {
  @Field(() => LocalDate, { description: 'The day, of a year the calendar knows (день).' })
  day!: string;

  @Field(() => String, { description: 'Name, 1 to 200 characters (назва).' })
  name!: string;

  @Field(() => CalendarDayKind, {
    description: 'HOLIDAY, DAY_OFF or WORKDAY; moved days are reckoned and cannot be added (вид).',
  })
  kind!: CalendarDayKind;
}

/** A holiday or a transfer to take away. */
@InputType({ description: 'A holiday or a transferred day to take away (вилучити день).' })
export class RemoveHolidayInput {
  @Field(() => LocalDate, { description: 'The day (день).' })
  day!: string;
}

/** A year to add. */
@InputType({
  description:
    'A year to add after the last one known: its holidays are those of the last, Easter and Trinity by the paschalia (додати рік).',
})
export class AddYearInput {
  @Field(() => Int, { description: 'The year, to 2099 (рік).' })
  year!: number;
}

/** A regime to open. */
@InputType({ description: 'A regime to open; the one in force ends on that day (відкрити режим).' })
export class OpenRegimeInput {
  @Field(() => String, { description: 'Name, 1 to 200 characters (назва).' })
  name!: string;

  @Field(() => Boolean, { description: 'Holidays are days off (свята є вихідними).' })
  hasHolidays!: boolean;

  @Field(() => LocalDate, { description: 'First day (діє з).' })
  validFrom!: string;
}

/** The end of a regime. */
@InputType({ description: 'The end of the regime in force: the one before it holds again (закрити режим).' })
export class CloseRegimeInput {
  @Field(() => LocalDate, { description: 'First day on which it no longer holds (перший день без режиму).' })
  validTo!: string;
}

/** A new version of a rule. */
@InputType({ description: 'A new version of a rule; the one in force ends on that day (нова редакція правила).' })
export class AddStatutoryRuleInput {
  @Field(() => String, { description: 'Code of a rule in force (код).' })
  code!: string;

  @Field(() => Int, { description: 'How many units, 1 to 366 (значення).' })
  value!: number;

  @Field(() => StatutoryRuleUnit, { description: 'In what it is counted (одиниця).' })
  unit!: StatutoryRuleUnit;

  @Field(() => TermRollover, { description: 'Where it ends when its last day is off (перенесення).' })
  rollover!: TermRollover;

  @Field(() => LocalDate, { description: 'First day in force: of events on it and later (діє з).' })
  validFrom!: string;
}

/** A change: exactly one of its fields. */
@InputType({ description: 'A change of the calendar or of a rule: exactly one field is given (зміна календаря).' })
export class CalendarChangeInput {
  @Field(() => AddHolidayInput, { nullable: true, description: 'Add a holiday or a transfer (додати день).' })
  addHoliday?: AddHolidayInput | null;

  @Field(() => RemoveHolidayInput, { nullable: true, description: 'Take one away (вилучити день).' })
  removeHoliday?: RemoveHolidayInput | null;

  @Field(() => AddYearInput, { nullable: true, description: 'Add a year (додати рік).' })
  addYear?: AddYearInput | null;

  @Field(() => OpenRegimeInput, { nullable: true, description: 'Open a regime (відкрити режим).' })
  openRegime?: OpenRegimeInput | null;

  @Field(() => CloseRegimeInput, { nullable: true, description: 'Close the regime in force (закрити режим).' })
  closeRegime?: CloseRegimeInput | null;

  @Field(() => AddStatutoryRuleInput, { nullable: true, description: 'A new version of a rule (нова редакція).' })
  addStatutoryRule?: AddStatutoryRuleInput | null;
}

/** A change to make. */
@InputType({ description: 'A change to make, with the law it follows (внесення зміни до календаря).' })
export class ChangeCalendarInput {
  @Field(() => ID, {
    description: 'A UUID the client makes once per intention: a repeat changes nothing (ключ повтору).',
  })
  idempotencyKey!: string;

  @Field(() => String, { description: 'Law or order it follows, 1 to 500 characters (підстава).' })
  basis!: string;

  @Field(() => CalendarChangeInput, { description: 'The change (зміна).' })
  change!: CalendarChangeInput;
}
