import { addDays, daysBetween, type IsoDay } from '../../lib/days.ts';

/** Days that the strip shows: a week back and five ahead. */
export const STRIP = { before: 7, after: 35 } as const;

/** Where a span stands on the strip, in hundredths of its width. */
export interface Span {
  readonly startPercent: number;
  readonly widthPercent: number;
}

/** The place of a span of days, both included, on the strip around today; null when it lies outside. */
export function spanOnStrip(fromOn: IsoDay, toOn: IsoDay, today: IsoDay): Span | null {
  const first = addDays(today, -STRIP.before);
  const days = STRIP.before + STRIP.after;
  const start = Math.max(daysBetween(first, fromOn), 0);
  const end = Math.min(daysBetween(first, toOn) + 1, days);
  if (end <= start) return null;
  return { startPercent: (start / days) * 100, widthPercent: ((end - start) / days) * 100 };
}

/** Where today begins on the strip, in hundredths of its width. */
export const TODAY_PERCENT = (STRIP.before / (STRIP.before + STRIP.after)) * 100;

/** Calendar days from first to last, both included. */
export function lengthInDays(fromOn: IsoDay, toOn: IsoDay): number {
  return daysBetween(fromOn, toOn) + 1;
}
