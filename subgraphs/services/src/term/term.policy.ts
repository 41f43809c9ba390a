import { addDays, daysBetween, type IsoDay, weekday } from '@hromada/shared/clock';
import type { TermUnit } from '../service/service-card.type.ts';

/** How long a service may take. */
export interface Term {
  /** 0 is the day of the application itself */
  readonly length: number;
  readonly unit: TermUnit;
}

/** What an information card says of its term; null where it is silent. */
export interface StatedTerm {
  readonly term: number | null;
  readonly termUnit: TermUnit | null;
}

/** Days from `startsOn` to `endsOn`, both included; null is "no end known". */
export interface Period {
  readonly startsOn: IsoDay;
  readonly endsOn: IsoDay | null;
}

/** A number the law sets, with the days it is in force. */
export interface StatutoryRule {
  readonly code: string;
  readonly validFrom: IsoDay;
  readonly validTo: IsoDay | null;
  readonly value: number;
  readonly unit: TermUnit;
  readonly rollOver: RollOver;
}

/** What becomes of a term that ends on a day off: it ends on the next working day, or where it ends. */
export type RollOver = 'NEXT' | 'NONE';

/** Which days are off. */
export interface StatutoryCalendar {
  /** holidays and the days off moved from them, as if no martial law had been */
  readonly daysOff: ReadonlySet<IsoDay>;
  /** martial law: holidays are working days */
  readonly suspensions: readonly Period[];
}

const SATURDAY = 6;
/** Only longer than any run of days off; a calendar without working days is a defect of its rows. */
const SEARCH_DAYS = 366;

function isIn(period: Period, day: IsoDay): boolean {
  return period.startsOn <= day && (period.endsOn === null || day <= period.endsOn);
}

function isWeekend(day: IsoDay): boolean {
  return weekday(day) >= SATURDAY;
}

/**
 * A calendar of holidays: one that falls on a weekend moves its day off to the next working day,
 * unless martial law holds on that holiday.
 * @see Labour Code of Ukraine, art. 67 and 73; law 2136-IX, art. 6(6)
 */
export function statutoryCalendar(holidays: readonly IsoDay[], suspensions: readonly Period[]): StatutoryCalendar {
  const daysOff = new Set(holidays);
  for (const holiday of [...holidays].sort()) {
    if (!isWeekend(holiday) || suspensions.some((period) => isIn(period, holiday))) continue;
    let movedTo = addDays(holiday, 1);
    while (isWeekend(movedTo) || daysOff.has(movedTo)) movedTo = addDays(movedTo, 1);
    daysOff.add(movedTo);
  }
  return { daysOff, suspensions };
}

/** Whether the council works on this day. */
export function isWorkingDay(day: IsoDay, calendar: StatutoryCalendar): boolean {
  if (isWeekend(day)) return false;
  if (!calendar.daysOff.has(day)) return true;
  return calendar.suspensions.some((period) => isIn(period, day));
}

/** @throws {RangeError} when the calendar has no working day within a year */
function firstWorkingDayFrom(day: IsoDay, calendar: StatutoryCalendar): IsoDay {
  for (let ahead = 0; ahead < SEARCH_DAYS; ahead += 1) {
    const candidate = addDays(day, ahead);
    if (isWorkingDay(candidate, calendar)) return candidate;
  }
  throw new RangeError(`No working day within a year of ${day}`);
}

/** The rule of this code in force on a day. */
export function ruleInForce(rules: readonly StatutoryRule[], code: string, day: IsoDay): StatutoryRule | undefined {
  return rules.find((rule) => rule.code === code && isIn({ startsOn: rule.validFrom, endsOn: rule.validTo }, day));
}

/**
 * The term that holds when the card is silent: without a term, the longest the law allows; without a unit,
 * working days for a term under ten days and calendar days for ten and more.
 * @throws {RangeError} when the card names no term and no rule is in force on the day
 * @see Law 5203-VI, art. 10; law 2073-IX, art. 42
 */
export function effectiveTerm(stated: StatedTerm, rules: readonly StatutoryRule[], on: IsoDay): Term {
  const { term, termUnit } = stated;
  if (term === null) {
    const longest = ruleInForce(rules, 'SERVICE_TERM', on);
    if (!longest) throw new RangeError(`No rule SERVICE_TERM is in force on ${on}`);
    return { length: longest.value, unit: longest.unit };
  }
  if (termUnit !== null) return { length: term, unit: termUnit };
  const threshold = ruleInForce(rules, 'WORKING_DAYS_BELOW', on);
  return { length: term, unit: threshold && term < threshold.value ? 'WORKING_DAYS' : 'DAYS' };
}

/** What a due date is counted from. */
export interface TermStart {
  /** day of the application; the term starts on the day after it */
  readonly startsOn: IsoDay;
  readonly term: Term;
  /** days of all pauses so far, in the unit of the term */
  readonly pausedDays: number;
  readonly rollOver: RollOver;
}

/**
 * The last day of a term, inclusive.
 * @see Civil Code of Ukraine, art. 253 (starts on the day after) and 254(5) (ends on a working day)
 */
export function termDueOn({ startsOn, term, pausedDays, rollOver }: TermStart, calendar: StatutoryCalendar): IsoDay {
  const length = term.length + pausedDays;
  if (term.unit === 'WORKING_DAYS' && length > 0) {
    let day = startsOn;
    for (let counted = 0; counted < length; counted += 1) day = firstWorkingDayFrom(addDays(day, 1), calendar);
    return day;
  }
  const lastDay = addDays(startsOn, term.unit === 'DAYS' ? length : 0);
  return rollOver === 'NEXT' ? firstWorkingDayFrom(lastDay, calendar) : lastDay;
}

/**
 * How long the clock stood still, in the unit of the term: the days after the pause began, up to the day it ended.
 * Never less than 0.
 */
export function pauseLength(
  pause: { pausedOn: IsoDay; resumedOn: IsoDay; unit: TermUnit },
  calendar: StatutoryCalendar,
): number {
  const days = Math.max(0, daysBetween(pause.pausedOn, pause.resumedOn));
  if (pause.unit === 'DAYS') return days;
  let working = 0;
  for (let ahead = 1; ahead <= days; ahead += 1) {
    if (isWorkingDay(addDays(pause.pausedOn, ahead), calendar)) working += 1;
  }
  return working;
}
