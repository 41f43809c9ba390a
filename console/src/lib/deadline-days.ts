import { addDays, daysBetween, type IsoDay } from './days.ts';

/** Days of a reckoning that mean the same, as the graph tells them. */
export interface DeadlineStep<Kind extends string = string> {
  readonly day: IsoDay;
  /** inclusive; earlier than `day` where a date moves back */
  readonly lastDay: IsoDay;
  readonly kind: Kind;
  /** number of the last counted day of the step */
  readonly ordinal?: number | null;
  readonly note: string;
}

/** A day of the calendar with what it means; `kind` is null for days outside the term. */
export interface DeadlineDay<Kind extends string = string> {
  readonly day: IsoDay;
  readonly kind: Kind | null;
  readonly ordinal: number | null;
  readonly note: string | null;
}

/** A month as seven columns, Monday first; null where another month begins. */
export interface DeadlineMonth<Kind extends string = string> {
  /** `2026-03` */
  readonly month: string;
  readonly weeks: readonly (readonly (DeadlineDay<Kind> | null)[])[];
}

/** What a day shows when it means two things: the last day is never hidden, its beginning and its end are moments. */
const OVERRIDES = new Set(['DUE', 'ROLLED_OVER', 'EXTENDED']);
const MOMENTS = new Set(['STARTS', 'NO_SUCH_DATE', 'HOURS_RUN', 'RESET', 'MORE']);

/** Every day of a reckoning with what it means. */
export function deadlineDays<Kind extends string>(
  steps: readonly DeadlineStep<Kind>[],
): ReadonlyMap<IsoDay, DeadlineDay<Kind>> {
  const days = new Map<IsoDay, DeadlineDay<Kind>>();
  for (const { day: first, lastDay, kind, ordinal, note } of steps) {
    if (MOMENTS.has(kind)) continue;
    const length = daysBetween(first, lastDay);
    for (let passed = 0; passed <= Math.abs(length); passed += 1) {
      const day = addDays(first, length < 0 ? -passed : passed);
      const known = days.get(day);
      if (known && !OVERRIDES.has(kind)) continue;
      const number = ordinal === null || ordinal === undefined ? null : ordinal - (Math.abs(length) - passed);
      days.set(day, { day, kind, ordinal: number ?? known?.ordinal ?? null, note });
    }
  }
  return days;
}

/** The months a reckoning spans, earliest first, at most `most` of them from the beginning. */
export function deadlineMonths<Kind extends string>(
  steps: readonly DeadlineStep<Kind>[],
  most: number,
): DeadlineMonth<Kind>[] {
  const days = deadlineDays(steps);
  const months = [...new Set([...days.keys()].map((day) => day.slice(0, 7)))].sort().slice(0, most);
  return months.map((month) => ({ month, weeks: weeksOf(month, days) }));
}

function weeksOf<Kind extends string>(month: string, days: ReadonlyMap<IsoDay, DeadlineDay<Kind>>) {
  const cells: (DeadlineDay<Kind> | null)[] = [];
  const first = `${month}-01`;
  const before = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7;
  for (let blank = 0; blank < before; blank += 1) cells.push(null);
  for (let day = first; day.slice(0, 7) === month; day = addDays(day, 1))
    cells.push(days.get(day) ?? { day, kind: null, ordinal: null, note: null });
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
