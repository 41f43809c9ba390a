import { addDays, type IsoDay } from '../clock/index.ts';

/** From the Julian calendar to the Gregorian, 1900–2099. */
const JULIAN_LAG_DAYS = 13;
const TRINITY_AFTER_EASTER_DAYS = 49;

/**
 * Easter Sunday by the Julian paschalia, as the Labour Code means it.
 * @param year 1900 to 2099
 * @throws {RangeError} outside these years: the calendars part by another number of days
 * @see Meeus, Astronomical Algorithms, ch. 8
 */
export function easterOn(year: number): IsoDay {
  if (!Number.isInteger(year) || year < 1900 || year > 2099) throw new RangeError(`No paschalia for the year ${year}`);
  const moon = (19 * (year % 19) + 15) % 30;
  const toSunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
  const sum = moon + toSunday + 114;
  const month = String(Math.floor(sum / 31)).padStart(2, '0');
  const date = String((sum % 31) + 1).padStart(2, '0');
  return addDays(`${year}-${month}-${date}`, JULIAN_LAG_DAYS);
}

/** Trinity Sunday: the fiftieth day of Easter. */
export function trinityOn(year: number): IsoDay {
  return addDays(easterOn(year), TRINITY_AFTER_EASTER_DAYS);
}
