/** What the address of the calendar says. */
export interface CalendarSearch {
  readonly year?: number;
}

/** Reads the address; a year that cannot be one is left out. */
export function parseCalendarSearch(raw: Readonly<Record<string, unknown>>): CalendarSearch {
  const year = Number(raw.year);
  return Number.isInteger(year) && year >= 1991 && year <= 2099 ? { year } : {};
}
