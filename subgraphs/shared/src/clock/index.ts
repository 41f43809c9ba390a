import { InvalidInputError } from '../errors/index.ts';

// biome-ignore lint/performance/noBarrelFile: a package subpath is its own door
export { Kept } from './kept.ts';

/** A calendar day in Europe/Kyiv, `2026-01-31`. Instants are `Date` and end in `At`; days end in `On`. */
export type IsoDay = string;

/** The time as an argument, so that a test can say what day it is. */
export interface Clock {
  now(): Date;
  today(): IsoDay;
}

const KYIV_DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Kyiv', dateStyle: 'short' });
const DAY_MS = 86_400_000;

/** The Europe/Kyiv calendar day of an instant: the one place where an instant becomes a day. */
export function kyivDay(at: Date): IsoDay {
  return KYIV_DAY.format(at);
}

/** The first instant of a calendar day in Kyiv, in summer time and out of it. */
export function kyivDayStart(day: IsoDay): Date {
  const inSummer = new Date(`${assertIsoDay(day)}T00:00:00+03:00`);
  return kyivDay(inSummer) === day ? inSummer : new Date(`${day}T00:00:00+02:00`);
}

/** The machine's clock. */
export const systemClock: Clock = {
  now: () => new Date(),
  today: () => kyivDay(new Date()),
};

/** @throws {InvalidInputError} if the text is not a real calendar day in `YYYY-MM-DD` form */
export function assertIsoDay(day: string): IsoDay {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== day) {
    throw new InvalidInputError(`Not a calendar day: ${day.slice(0, 20)}`);
  }
  return day;
}

function utcMs(day: IsoDay): number {
  return Date.parse(`${assertIsoDay(day)}T00:00:00Z`);
}

/** The day `count` calendar days later (earlier when negative). */
export function addDays(day: IsoDay, count: number): IsoDay {
  return new Date(utcMs(day) + count * DAY_MS).toISOString().slice(0, 10);
}

/**
 * The same date `count` calendar months later; a month that is too short clamps (31 Jan + 1 → 28 Feb).
 * @see Civil Code of Ukraine, art. 254(3)
 */
export function addMonths(day: IsoDay, count: number): IsoDay {
  const from = new Date(utcMs(day));
  const target = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + count, from.getUTCDate()));
  const overflowed = target.getUTCDate() !== from.getUTCDate();
  if (overflowed) target.setUTCDate(0); // day 0 is the last day of the month we meant
  return target.toISOString().slice(0, 10);
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return Math.round((utcMs(to) - utcMs(from)) / DAY_MS);
}

/** ISO day of the week: Monday is 1, Sunday is 7. */
export function weekday(day: IsoDay): number {
  return new Date(utcMs(day)).getUTCDay() || 7;
}
