import { type IsoDay, weekday } from '@hromada/shared/clock';

/** A span of time in which holidays are, or are not, days off. `validTo` is the first day it no longer holds. */
export interface CalendarRegime {
  readonly code: string;
  readonly name: string;
  readonly basis: string;
  readonly hasHolidays: boolean;
  readonly validFrom: IsoDay;
  readonly validTo: IsoDay | null;
}

/** A dated holiday, or a day off moved because of one. */
export interface Holiday {
  readonly day: IsoDay;
  readonly name: string;
  readonly kind: 'HOLIDAY' | 'MOVED';
}

/** Whether people work on a day, and why (not). */
export interface DayStanding {
  readonly isWorking: boolean;
  readonly cause: 'WORKDAY' | 'SATURDAY' | 'SUNDAY' | 'HOLIDAY' | 'MOVED' | 'WAIVED_HOLIDAY';
  /** name of the holiday; null where there is none */
  readonly holiday: string | null;
}

/** Says of any day whether it is a working day. */
export interface WorkingCalendar {
  /** @throws {RangeError} for a day that no regime covers */
  standingOf(day: IsoDay): DayStanding;
}

/**
 * The calendar of a five-day week under dated regimes.
 * @see Labour Code, art. 67, 73; law 2136-IX, art. 6(6): under martial law holidays are working days
 */
export function workingCalendar(regimes: readonly CalendarRegime[], holidays: readonly Holiday[]): WorkingCalendar {
  const byDay = new Map(holidays.map((holiday) => [holiday.day, holiday]));
  const regimeOn = (day: IsoDay): CalendarRegime => {
    const regime = regimes.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day < validTo));
    if (!regime) throw new RangeError(`No calendar regime covers ${day}`);
    return regime;
  };
  return {
    standingOf(day) {
      const regime = regimeOn(day);
      const holiday = byDay.get(day);
      const ordinal = weekday(day);
      if (ordinal === 6) return { isWorking: false, cause: 'SATURDAY', holiday: null };
      if (ordinal === 7) return { isWorking: false, cause: 'SUNDAY', holiday: null };
      if (!holiday) return { isWorking: true, cause: 'WORKDAY', holiday: null };
      if (!regime.hasHolidays) return { isWorking: true, cause: 'WAIVED_HOLIDAY', holiday: holiday.name };
      return { isWorking: false, cause: holiday.kind, holiday: holiday.name };
    },
  };
}
