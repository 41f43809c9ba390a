import { addDays, type IsoDay } from '../clock/index.ts';
import { type CalendarRows, type SpecialDayKind, workingCalendar } from './working-calendar.policy.ts';

/** A special day of a year: of a row, or reckoned. */
export interface YearDay {
  readonly day: IsoDay;
  readonly kind: SpecialDayKind | 'MOVED';
  readonly name: string;
  readonly basis: string;
  readonly isWorking: boolean;
}

/** Special days of a known year in their order: its rows, and the days that the Code itself moves; none of an unknown one. */
export function calendarDays(rows: CalendarRows, year: number): YearDay[] {
  if (!rows.years.includes(year)) return [];
  const calendar = workingCalendar(rows);
  const byDay = new Map(rows.specialDays.map((row) => [row.day, row]));
  const found: YearDay[] = [];
  for (let day: IsoDay = `${year}-01-01`; day.startsWith(`${year}-`); day = addDays(day, 1)) {
    const row = byDay.get(day);
    const { isWorking, cause, name } = calendar.standingOf(day);
    if (row) found.push({ ...row, isWorking });
    else if (cause === 'MOVED')
      found.push({ day, kind: 'MOVED', name: name ?? '', basis: 'КЗпП, ст. 67, ч. 3', isWorking });
  }
  return found;
}
