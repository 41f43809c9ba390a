import { addDays, type IsoDay, weekday } from '../clock/index.ts';

/** Which days are off, said one by one by whoever writes the test. */
export interface NaiveCalendar {
  /** days off that are no weekend: holidays and days moved or transferred, written by hand */
  readonly off: ReadonlySet<IsoDay>;
  /** weekends that are worked by an order of transfer */
  readonly worked: ReadonlySet<IsoDay>;
}

/** A term as a lawyer writes it. */
export interface NaiveTerm {
  readonly value: number;
  readonly unit: 'DAYS' | 'WORKING_DAYS' | 'HOURS' | 'MONTHS';
  readonly rollover: 'NEXT' | 'PREVIOUS' | 'NONE';
}

/** Whether a day is worked, as a person with a wall calendar would say. */
export function naiveIsWorked(day: IsoDay, { off, worked }: NaiveCalendar): boolean {
  if (worked.has(day)) return true;
  return weekday(day) < 6 && !off.has(day);
}

/**
 * The last day of a term, counted on the fingers: one day at a time, no shortcuts and no code of the engine.
 * Terms in hours are the business of whoever knows the clock: here they are not counted.
 */
export function naiveDueOn(from: IsoDay, term: NaiveTerm, calendar: NaiveCalendar): IsoDay {
  let day = from;
  if (term.unit === 'MONTHS') day = sameDateLater(from, term.value);
  else {
    for (let counted = 0; counted < term.value; ) {
      day = addDays(day, 1);
      if (term.unit === 'DAYS' || naiveIsWorked(day, calendar)) counted += 1;
    }
  }
  while (term.rollover === 'NEXT' && !naiveIsWorked(day, calendar)) day = addDays(day, 1);
  while (term.rollover === 'PREVIOUS' && !naiveIsWorked(day, calendar)) day = addDays(day, -1);
  return day;
}

/** Walks day by day until the month and the date fit; the last day of a month that is too short. */
function sameDateLater(from: IsoDay, months: number): IsoDay {
  const [year = 0, month = 0] = from.split('-').map(Number);
  const passed = year * 12 + (month - 1) + months;
  const wanted = `${Math.floor(passed / 12)}-${String((passed % 12) + 1).padStart(2, '0')}`;
  let last = from;
  for (let day = from; day.slice(0, 7) <= wanted; day = addDays(day, 1)) {
    if (day.slice(0, 7) === wanted) last = day;
    if (day.slice(0, 7) === wanted && day.slice(8) === from.slice(8)) return day;
  }
  return last;
}
