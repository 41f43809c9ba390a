import { type CalendarRegime, type Holiday, workingCalendar } from '../src/deadline/working-calendar.policy.ts';

/** Regimes as the reference data have them. */
export const REGIMES: readonly CalendarRegime[] = [
  {
    code: 'PEACE',
    name: 'Мирний час',
    basis: 'КЗпП, ст. 73',
    hasHolidays: true,
    validFrom: '2019-01-01',
    validTo: '2022-02-24',
  },
  {
    code: 'MARTIAL_LAW',
    name: 'Воєнний стан',
    basis: '2136-IX, ст. 6',
    hasHolidays: false,
    validFrom: '2022-02-24',
    validTo: null,
  },
];

/** Holidays of each peace-time year, month and day; those in the second list are days off moved because of a weekend. */
const YEARS: Readonly<Record<string, { readonly holidays: string; readonly moved: string }>> = {
  2019: { holidays: '01-01 01-07 03-08 04-28 05-01 05-09 06-16 06-28 08-24 10-14 12-25', moved: '04-29 06-17 08-26' },
  2020: {
    holidays: '01-01 01-07 03-08 04-19 05-01 05-09 06-07 06-28 08-24 10-14 12-25',
    moved: '03-09 04-20 05-11 06-08 06-29',
  },
  2021: {
    holidays: '01-01 01-07 03-08 05-01 05-02 05-09 06-20 06-28 08-24 10-14 12-25',
    moved: '05-03 05-04 05-10 06-21 12-27',
  },
  2022: { holidays: '01-01 01-07 03-08', moved: '01-03' },
  2026: { holidays: '01-01 08-24', moved: '' },
};

const daysOf = (year: string, days: string, kind: Holiday['kind']): Holiday[] =>
  days
    .split(' ')
    .filter(Boolean)
    .map((day) => ({ day: `${year}-${day}`, name: 'Свято', kind }));

/** Peace-time holidays, and three that martial law made working days. */
export const HOLIDAYS: readonly Holiday[] = Object.entries(YEARS).flatMap(([year, { holidays, moved }]) => [
  ...daysOf(year, holidays, 'HOLIDAY'),
  ...daysOf(year, moved, 'MOVED'),
]);

/** The calendar of the tests. */
export const CALENDAR = workingCalendar(REGIMES, HOLIDAYS);
