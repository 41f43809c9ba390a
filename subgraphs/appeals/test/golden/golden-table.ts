import type { IsoDay } from '@hromada/shared/clock';
import type { NaiveCalendar, NaiveTerm } from '@hromada/shared/testing';

/** Cases of one rule of law, a line each: `2026-01-30 → 2026-03-02 | why`. */
export interface GoldenTable {
  /** code of the row in the reference */
  readonly rule: string;
  readonly law: string;
  readonly title: string;
  readonly term: NaiveTerm;
  readonly cases: string;
}

/** A line of a table: what stands before the arrow, what after it, and why. */
export function linesOf(cases: string): readonly (readonly [given: string, expected: string, why: string])[] {
  return cases
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [given, expected, why] = line.split(/ → | \| /, 3);
      if (!given || !expected || why === undefined) throw new Error(`Not a case: ${line}`);
      return [given, expected, why] as const;
    });
}

const daysOf = (year: number, days: string): IsoDay[] => days.split(' ').map((day) => `${year}-${day}`);

/** Days off by the wall calendars of peace that are no weekend; none from 24 February 2022 on (2136-IX, art. 6(6)). */
export const WALL_CALENDAR: NaiveCalendar = {
  off: new Set([
    ...daysOf(2019, '01-01 01-07 03-08 04-29 05-01 05-09 06-17 06-28 08-26 10-14 12-25'),
    ...daysOf(2020, '01-01 01-07 03-09 04-20 05-01 05-11 06-08 06-29 08-24 10-14 12-25'),
    ...daysOf(2021, '01-01 01-07 03-08 05-03 05-04 05-10 06-21 06-28 08-24 10-14 12-27'),
    ...daysOf(2022, '01-03 01-07'),
  ]),
  worked: new Set(),
};

/** The year 2021 of a council that followed order 1191-р. */
export const TRANSFERRED_2021: NaiveCalendar = {
  off: new Set([...WALL_CALENDAR.off, ...daysOf(2021, '01-08 08-23 10-15')]),
  worked: new Set(daysOf(2021, '01-16 08-28 10-23')),
};

/** The year 2027 as it would be in peace. */
export const PEACE_2027: NaiveCalendar = {
  off: new Set(daysOf(2027, '01-01 03-08 05-03 05-04 05-10 06-21 06-28 07-15 08-24 10-01 12-27')),
  worked: new Set(),
};
