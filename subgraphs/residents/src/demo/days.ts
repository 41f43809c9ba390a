import { addDays, type IsoDay } from '@hromada/shared/clock';

/** Days counted back from today; each is formatted once, a million people share them. */
export function daysBackFrom(today: IsoDay): (days: number) => IsoDay {
  const known: IsoDay[] = [];
  return (days) => {
    known[days] ??= addDays(today, -days);
    return known[days];
  };
}

/** A year on the average, in days. */
export const YEAR = 365.25;
