import { type CalendarRegime, type SpecialDay, workingCalendar } from '../src/deadline/working-calendar.policy.ts';

const regime = (given: Partial<CalendarRegime>): CalendarRegime => ({
  ...{
    code: 'PEACE',
    name: 'Мирний час',
    basis: 'КЗпП, ст. 73',
    hasHolidays: true,
    validFrom: '2019-01-01',
    validTo: null,
  },
  ...given,
});
const martialLaw = (given: Partial<CalendarRegime> = {}) =>
  regime({ code: 'MARTIAL_LAW', name: 'Воєнний стан', basis: '2136-IX, ст. 6(6)', hasHolidays: false, ...given });

/** Holidays of the years the tests walk through, each written by hand from a wall calendar. */
const HOLIDAYS = [
  ...['2021-01-01', '2021-01-07', '2021-03-08', '2021-05-01', '2021-05-02', '2021-05-09', '2021-06-20', '2021-06-28'],
  ...['2021-08-24', '2021-10-14', '2021-12-25'],
  ...['2022-01-01', '2022-01-07', '2022-03-08', '2022-04-24', '2022-05-01', '2022-05-09', '2022-06-12', '2022-06-28'],
  ...['2022-07-28', '2022-08-24', '2022-10-14', '2022-12-25'],
  ...['2026-01-01', '2026-03-08', '2026-04-12', '2026-05-01', '2026-05-08', '2026-05-31', '2026-06-28', '2026-07-15'],
  ...['2026-08-24', '2026-10-01', '2026-12-25'],
  ...['2027-01-01', '2027-03-08', '2027-05-01', '2027-05-02', '2027-05-08', '2027-06-20', '2027-06-28', '2027-07-15'],
  ...['2027-08-24', '2027-10-01', '2027-12-25', '2028-01-01'],
];
/** CMU order 1191-р of 2020, as a council that followed it worked in 2021. */
const TRANSFERS: readonly (readonly [string, SpecialDay['kind']])[] = [
  ['2021-01-08', 'DAY_OFF'],
  ['2021-01-16', 'WORKDAY'],
  ['2021-08-23', 'DAY_OFF'],
  ['2021-08-28', 'WORKDAY'],
];
const YEARS = [2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028];

const holidays = HOLIDAYS.map((day): SpecialDay => ({ day, name: 'Свято', kind: 'HOLIDAY', basis: 'КЗпП, ст. 73' }));
const transfers = TRANSFERS.map(([day, kind]): SpecialDay => ({ day, name: 'Перенесення', kind, basis: '1191-р' }));

/** Holidays are days off all the time. */
export const PEACE = workingCalendar({ regimes: [regime({})], specialDays: holidays, years: YEARS });

/** Holidays are working days all the time. */
export const MARTIAL_LAW = workingCalendar({
  regimes: [martialLaw({ validFrom: '2019-01-01' })],
  specialDays: holidays,
  years: YEARS,
});

/** Peace to 23 February 2022, martial law after it, and the transfers of 2021. */
export const AS_IT_WAS = workingCalendar({
  regimes: [regime({ validTo: '2022-02-24' }), martialLaw({ validFrom: '2022-02-24' })],
  specialDays: [...holidays, ...transfers],
  years: YEARS,
});

/** Martial law that ends on 30 June 2026. */
export const ENDS_IN_JULY = workingCalendar({
  regimes: [
    regime({ validTo: '2022-02-24' }),
    martialLaw({ validFrom: '2022-02-24', validTo: '2026-07-01' }),
    regime({ code: 'PEACE_AGAIN', validFrom: '2026-07-01' }),
  ],
  specialDays: holidays,
  years: YEARS,
});
