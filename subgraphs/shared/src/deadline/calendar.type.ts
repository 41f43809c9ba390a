import 'reflect-metadata';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Access, employee, everyone } from '../access/index.ts';
import { InputProblem } from '../graphql/common.type.ts';
import { DateTime, LocalDate } from '../graphql/scalars.ts';

/** Who may see how terms are reckoned: every employee is bound by them. */
const readers = employee();

/** What kind of day of the calendar. */
export const CalendarDayKind = {
  HOLIDAY: 'HOLIDAY',
  DAY_OFF: 'DAY_OFF',
  WORKDAY: 'WORKDAY',
  MOVED: 'MOVED',
} as const;
/** @see CalendarDayKind */
export type CalendarDayKind = keyof typeof CalendarDayKind;

registerEnumType(CalendarDayKind, {
  name: 'CalendarDayKind',
  description: 'Why a day of the calendar is special (вид дня).',
  valuesConfig: {
    HOLIDAY: { description: 'Holiday of the Labour Code, art. 73 (святковий день).' },
    DAY_OFF: { description: 'A working day that an order of transfer made a day off (вихідний за розпорядженням).' },
    WORKDAY: { description: 'A weekend that an order of transfer made a working day (робочий за розпорядженням).' },
    MOVED: { description: 'Reckoned: the day off of a holiday on a weekend, art. 67(3) (перенесений вихідний).' },
  },
});

/** In what a rule counts. */
export const StatutoryRuleUnit = {
  DAYS: 'DAYS',
  WORKING_DAYS: 'WORKING_DAYS',
  HOURS: 'HOURS',
  MONTHS: 'MONTHS',
} as const;
/** @see StatutoryRuleUnit */
export type StatutoryRuleUnit = keyof typeof StatutoryRuleUnit;

registerEnumType(StatutoryRuleUnit, {
  name: 'StatutoryRuleUnit',
  description: 'In what a term of law is counted (одиниця строку).',
  valuesConfig: {
    DAYS: { description: 'Calendar days (календарні дні).' },
    WORKING_DAYS: { description: 'Working days (робочі дні).' },
    HOURS: { description: 'Hours, without a break (години).' },
    MONTHS: { description: 'Calendar months (місяці).' },
  },
});

/** Where a term ends when its last day is off. */
export const TermRollover = { NEXT: 'NEXT', PREVIOUS: 'PREVIOUS', NONE: 'NONE' } as const;
/** @see TermRollover */
export type TermRollover = keyof typeof TermRollover;

registerEnumType(TermRollover, {
  name: 'TermRollover',
  description: 'Where a term ends when its last day is not a working day (перенесення останнього дня).',
  valuesConfig: {
    NEXT: { description: 'On the next working day: terms of law (на наступний робочий).' },
    PREVIOUS: { description: 'On the working day before: control dates and limits (на попередній робочий).' },
    NONE: { description: 'Where it ends (не переноситься).' },
  },
});

/** A special day of a year. */
@ObjectType({ description: 'A day of the year that is no ordinary working day or weekend (особливий день календаря).' })
@Directive('@shareable')
@Access(readers)
export class CalendarDay {
  @Field(() => LocalDate, { description: 'The day (день).' })
  day!: string;

  @Field(() => CalendarDayKind, { description: 'Why it is special (вид).' })
  kind!: CalendarDayKind;

  @Field(() => String, { description: 'Name of the holiday or of the transfer (назва).' })
  name!: string;

  @Field(() => String, { description: 'Law or order (підстава).' })
  basis!: string;

  @Field(() => Boolean, { description: 'Whether it is worked under the regime of that day (чи робочий).' })
  isWorking!: boolean;
}

/** A regime of working days. */
@ObjectType({ description: 'A span of time in which holidays are, or are not, days off (режим робочих днів).' })
@Directive('@shareable')
@Access(readers)
export class CalendarRegime {
  @Field(() => ID, { description: 'Code of the regime, `MARTIAL_LAW` (код).' })
  code!: string;

  @Field(() => String, { description: 'Name (назва).' })
  name!: string;

  @Field(() => String, { description: 'Law and article (підстава).' })
  basis!: string;

  @Field(() => Boolean, { description: 'Holidays are days off (свята є вихідними).' })
  hasHolidays!: boolean;

  @Field(() => LocalDate, { description: 'First day (діє з).' })
  validFrom!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'First day on which it no longer holds; null while it holds (діє до).',
  })
  validTo!: string | null;
}

/** A version of a rule of law. */
@ObjectType({ description: 'A term set by law, by the days it is in force (правило строку).' })
@Directive('@shareable')
@Access(readers)
export class StatutoryRule {
  @Field(() => String, { description: 'Code, the same in all versions, `CITIZEN_APPEAL_STUDY` (код).' })
  code!: string;

  @Field(() => String, { description: 'Law and article (підстава).' })
  basis!: string;

  @Field(() => Int, { description: 'How many units (значення).' })
  value!: number;

  @Field(() => StatutoryRuleUnit, { description: 'In what it is counted (одиниця).' })
  unit!: StatutoryRuleUnit;

  @Field(() => TermRollover, { description: 'Where it ends when its last day is off (перенесення).' })
  rollover!: TermRollover;

  @Field(() => LocalDate, { description: 'First day in force (діє з).' })
  validFrom!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'First day on which it no longer holds; null while it holds (діє до).',
  })
  validTo!: string | null;
}

/** A change of the calendar that was made. */
@ObjectType({ description: 'A change of the calendar or of a rule, and its recalculation (зміна календаря).' })
@Directive('@shareable')
@Access(readers)
export class CalendarChangeRecord {
  @Field(() => ID, { description: 'Identifier of the change (ідентифікатор).' })
  id!: string;

  @Field(() => DateTime, { description: 'When it was made (час).' })
  at!: Date;

  @Field(() => String, { description: 'Law or order it follows (підстава).' })
  basis!: string;

  @Field(() => Int, { description: 'Open records reckoned so far (переглянуто строків).' })
  examined!: number;

  @Field(() => Int, { description: 'Terms that got another last day (змінено строків).' })
  changed!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the recalculation ended; null while it goes on (перерахунок завершено).',
  })
  finishedAt!: Date | null;
}

/** The calendar of a year with everything it follows from. */
@ObjectType({ description: 'The working calendar of a year, its regimes and the terms of law (робочий календар).' })
@Directive('@shareable')
@Access(readers)
export class WorkingCalendar {
  @Field(() => Int, { description: 'The year (рік).' })
  year!: number;

  @Field(() => Boolean, {
    description: 'Its holidays were entered; a term that reaches into an unknown year is refused (чи відомий рік).',
  })
  isKnown!: boolean;

  @Field(() => Int, { description: 'The last year known (останній відомий рік).' })
  lastYear!: number;

  @Field(() => [CalendarDay], { description: 'Special days in their order, at most 366 (особливі дні).' })
  days!: CalendarDay[];

  @Field(() => [CalendarRegime], { description: 'Regimes, earliest first, at most 100 (режими).' })
  regimes!: CalendarRegime[];

  @Field(() => [StatutoryRule], { description: 'Rules by code, then by validity, at most 200 (правила).' })
  rules!: StatutoryRule[];

  @Field(() => [CalendarChangeRecord], { description: 'Changes, newest first, at most 20 (зміни).' })
  changes!: CalendarChangeRecord[];
}

/** What a change did to the term of a record. */
@ObjectType({ description: 'What a change of the calendar or of the law did to a term (перерахунок строку).' })
@Directive('@shareable')
@Access(everyone) // two days and a law; the record that leads here is guarded
export class TermChange {
  @Field(() => LocalDate, { description: 'Last day before the change (попередній останній день).' })
  oldDueOn!: string;

  @Field(() => LocalDate, { description: 'Last day after the change (новий останній день).' })
  newDueOn!: string;

  @Field(() => String, { description: 'Law or order the change follows (підстава).' })
  basis!: string;

  @Field(() => DateTime, { description: 'When it was reckoned anew (час).' })
  at!: Date;
}

/** A term that a change would move. */
@ObjectType({ description: 'A term that a change would move (приклад перерахунку).' })
@Directive('@shareable')
@Access(readers)
export class CalendarChangeExample {
  @Field(() => String, { description: 'Number of the record (реєстраційний номер).' })
  number!: string;

  @Field(() => LocalDate, { description: 'Last day now (останній день тепер).' })
  oldDueOn!: string;

  @Field(() => LocalDate, { description: 'Last day after the change (останній день після зміни).' })
  newDueOn!: string;
}

/** What a change would do. */
@ObjectType({ description: 'What a change of the calendar would do to open terms (попередній перегляд зміни).' })
@Directive('@shareable')
@Access(readers)
export class CalendarChangePreview {
  @Field(() => Int, { description: 'Open records looked at, at most 100,000 (переглянуто).' })
  examined!: number;

  @Field(() => Boolean, { description: 'There are more open records than were looked at (переглянуто не всі).' })
  isCapped!: boolean;

  @Field(() => Int, { description: 'Terms that would end earlier (стануть коротшими).' })
  earlier!: number;

  @Field(() => Int, { description: 'Terms that would end later (стануть довшими).' })
  later!: number;

  @Field(() => [CalendarChangeExample], { description: 'Some of them, at most 10 (приклади).' })
  examples!: CalendarChangeExample[];

  @Field(() => [InputProblem], { description: 'What to correct; nothing was looked at then, at most 10 (зауваження).' })
  problems!: InputProblem[];
}

/** What came of a change. */
@ObjectType({ description: 'What came of a change: its record, or what to correct (наслідок зміни календаря).' })
@Directive('@shareable')
@Access(readers)
export class CalendarChangePayload {
  @Field(() => CalendarChangeRecord, {
    nullable: true,
    description: 'The change, whose terms are being reckoned; null when there are problems (зміна).',
  })
  change!: CalendarChangeRecord | null;

  @Field(() => [InputProblem], { description: 'What to correct, at most 10; empty when done (зауваження).' })
  problems!: InputProblem[];
}
