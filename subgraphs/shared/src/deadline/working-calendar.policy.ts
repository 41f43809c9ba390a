import { addDays, type IsoDay, weekday } from '../clock/index.ts';
import { CalendarRegimeMissingError, CalendarYearMissingError } from './calendar.errors.ts';

/** A span of time in which holidays are, or are not, days off. `validTo` is the first day it no longer holds. */
export interface CalendarRegime {
  readonly code: string;
  readonly name: string;
  readonly basis: string;
  readonly hasHolidays: boolean;
  readonly validFrom: IsoDay;
  readonly validTo: IsoDay | null;
}

/**
 * HOLIDAY: of the Labour Code, art. 73. DAY_OFF and WORKDAY: a working day and a day off that an order of transfer
 * exchanged (art. 67(4), (5)). Days moved by the Code itself (art. 67(3)) are reckoned, not kept.
 */
export type SpecialDayKind = 'HOLIDAY' | 'DAY_OFF' | 'WORKDAY';

/** A dated row of the calendar. */
export interface SpecialDay {
  readonly day: IsoDay;
  readonly name: string;
  readonly kind: SpecialDayKind;
  readonly basis: string;
}

/** Everything a calendar is made of. */
export interface CalendarRows {
  readonly regimes: readonly CalendarRegime[];
  readonly specialDays: readonly SpecialDay[];
  /** years whose holidays were entered; any other year is not known */
  readonly years: readonly number[];
}

/** Why people work on a day, or do not. */
export type DayCause =
  | 'WORKDAY'
  | 'SATURDAY'
  | 'SUNDAY'
  | 'HOLIDAY'
  | 'MOVED'
  | 'TRANSFERRED_DAY_OFF'
  | 'TRANSFERRED_WORKDAY'
  | 'WAIVED_HOLIDAY'
  | 'WAIVED_TRANSFER';

/** Whether people work on a day, and why (not). */
export interface DayStanding {
  readonly isWorking: boolean;
  readonly cause: DayCause;
  /** name of the holiday or of the transfer; null where there is none */
  readonly name: string | null;
  readonly regime: CalendarRegime;
}

/** Says of any day whether it is a working day. */
export interface WorkingCalendar {
  /** @throws {CalendarYearMissingError | CalendarRegimeMissingError} for a day that the rows do not cover */
  standingOf(day: IsoDay): DayStanding;
}

/** Longer than any run of days off; a calendar without working days is a defect of its rows. */
const SEARCH_DAYS = 366;

/** Whether a dated row holds on a day. */
export function isInForce(row: { readonly validFrom: IsoDay; readonly validTo: IsoDay | null }, day: IsoDay): boolean {
  return row.validFrom <= day && (row.validTo === null || day < row.validTo);
}

/** The regime in force on a day. */
export function regimeOn(regimes: readonly CalendarRegime[], day: IsoDay): CalendarRegime | undefined {
  return regimes.find((regime) => isInForce(regime, day));
}

/**
 * The calendar of a five-day week under dated regimes.
 *
 * A holiday that falls on a weekend moves the day off to the next working day (Labour Code, art. 67(3)); two of them on
 * one weekend move to two days. Where the regime of the holiday knows no holidays nothing is moved (2136-IX, art. 6(6)),
 * and where the regime of the day knows none, the day is worked.
 */
export function workingCalendar({ regimes, specialDays, years }: CalendarRows): WorkingCalendar {
  const known = new Set(years);
  const byDay = new Map(specialDays.map((row) => [row.day, row]));
  const moved = movedDays(regimes, specialDays, byDay);
  return {
    standingOf(day) {
      const year = Number(day.slice(0, 4));
      if (!known.has(year)) throw new CalendarYearMissingError(year);
      const regime = regimeOn(regimes, day);
      if (!regime) throw new CalendarRegimeMissingError(day);
      return { ...standing(day, regime.hasHolidays, byDay.get(day), moved.get(day)), regime };
    },
  };
}

function standing(
  day: IsoDay,
  hasHolidays: boolean,
  special: SpecialDay | undefined,
  movedFrom: string | undefined,
): Omit<DayStanding, 'regime'> {
  if (isWeekend(day)) {
    if (hasHolidays && special?.kind === 'WORKDAY')
      return { isWorking: true, cause: 'TRANSFERRED_WORKDAY', name: special.name };
    return { isWorking: false, cause: weekday(day) === 6 ? 'SATURDAY' : 'SUNDAY', name: null };
  }
  if (special && special.kind !== 'WORKDAY') {
    const isHoliday = special.kind === 'HOLIDAY';
    if (hasHolidays)
      return { isWorking: false, cause: isHoliday ? 'HOLIDAY' : 'TRANSFERRED_DAY_OFF', name: special.name };
    return { isWorking: true, cause: isHoliday ? 'WAIVED_HOLIDAY' : 'WAIVED_TRANSFER', name: special.name };
  }
  if (movedFrom !== undefined && hasHolidays) return { isWorking: false, cause: 'MOVED', name: movedFrom };
  return { isWorking: true, cause: 'WORKDAY', name: null };
}

/** Working days that became days off because a holiday fell on a weekend, with the name of the holiday. */
function movedDays(
  regimes: readonly CalendarRegime[],
  specialDays: readonly SpecialDay[],
  byDay: ReadonlyMap<IsoDay, SpecialDay>,
): Map<IsoDay, string> {
  const moved = new Map<IsoDay, string>();
  const onWeekends = specialDays
    .filter(({ kind, day }) => kind === 'HOLIDAY' && isWeekend(day) && regimeOn(regimes, day)?.hasHolidays === true)
    .sort((one, other) => (one.day < other.day ? -1 : 1));
  for (const { day, name } of onWeekends) {
    let to = addDays(day, 1);
    while (moved.has(to) || !isWorkedOtherwise(to, byDay)) to = addDays(to, 1);
    moved.set(to, name);
  }
  return moved;
}

function isWorkedOtherwise(day: IsoDay, byDay: ReadonlyMap<IsoDay, SpecialDay>): boolean {
  const kind = byDay.get(day)?.kind;
  return isWeekend(day) ? kind === 'WORKDAY' : kind !== 'HOLIDAY' && kind !== 'DAY_OFF';
}

function isWeekend(day: IsoDay): boolean {
  return weekday(day) >= 6;
}

/**
 * The day itself when it is worked, else the nearest working day in the direction of the roll-over.
 * @throws {RangeError} when there is no working day within a year
 */
export function nearestWorkingDay(calendar: WorkingCalendar, day: IsoDay, direction: 'NEXT' | 'PREVIOUS'): IsoDay {
  const step = direction === 'NEXT' ? 1 : -1;
  for (let tried = 0, at = day; tried < SEARCH_DAYS; tried += 1, at = addDays(at, step)) {
    if (calendar.standingOf(at).isWorking) return at;
  }
  throw new RangeError(`No working day within a year of ${day}`);
}
