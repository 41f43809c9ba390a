import type { IsoDay } from '../clock/index.ts';
import { DomainError } from '../errors/index.ts';

/** The holidays of a year were never entered: whether its days are worked is not known. */
export class CalendarYearMissingError extends DomainError {
  readonly code = 'CALENDAR_YEAR_MISSING';

  constructor(year: number) {
    super(`The calendar has no holidays of the year ${year}: enter the year first (у календарі немає року ${year})`, {
      details: { year },
    });
  }
}

/** No regime of working days covers a day. */
export class CalendarRegimeMissingError extends DomainError {
  readonly code = 'CALENDAR_REGIME_MISSING';

  constructor(day: IsoDay) {
    super(`No regime of working days covers ${day} (на цей день не встановлено режиму робочих днів)`, {
      details: { day },
    });
  }
}
