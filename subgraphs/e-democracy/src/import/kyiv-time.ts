import { type IsoDay, kyivDay } from '@hromada/shared/clock';

/** A printed moment of a sitting. */
export interface PrintedMoment {
  readonly at: Date;
  readonly day: IsoDay;
  /** the text had a time of day, not only a date */
  readonly hasTime: boolean;
}

const DAY_FIRST = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})(?:\D+(\d{1,2}):(\d{2})(?::(\d{2}))?)?\b/;
const YEAR_FIRST = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:\D+(\d{1,2}):(\d{2})(?::(\d{2}))?)?/;
const PARTS = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Kyiv',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
});
const DAY_MS = 86_400_000;
/** Ukrainian councils sit since then; an earlier year in their files is a mistake. */
const EARLIEST_YEAR = 1991;

/**
 * Reads what the voting system prints: `31.08.2021 17:25:31`, `04.03.21 10:46`, `2021-08-31 17:25:31`.
 * The clock on the wall of the session hall is Europe/Kyiv. Null for anything else and for days that do not exist.
 * @param earliestYear earlier years are taken for a mistake
 */
export function parsePrintedMoment(text: string, earliestYear = EARLIEST_YEAR): PrintedMoment | null {
  const trimmed = text.trim();
  const dayFirst = DAY_FIRST.exec(trimmed);
  const yearFirst = dayFirst ? null : YEAR_FIRST.exec(trimmed);
  const [, a, b, c, hour, minute, second] = dayFirst ?? yearFirst ?? [];
  if (a === undefined || b === undefined || c === undefined) return null;
  const year = Number(dayFirst ? c : a);
  const moment = {
    year: year < 100 ? 2000 + year : year,
    month: Number(b),
    day: Number(dayFirst ? a : c),
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
  };
  if (moment.year < earliestYear || !exists(moment)) return null;
  const at = kyivInstant(moment);
  return { at, day: kyivDay(at), hasTime: hour !== undefined };
}

type WallClock = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
};

function exists({ year, month, day, hour, minute, second }: WallClock): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return (
    year <= 2100 &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    hour < 24 &&
    minute < 60 &&
    second < 60
  );
}

const offsets = new Map<number, number>();

/** The offset is asked once a day: it changes at night, and no council sits then. */
function kyivInstant(wall: WallClock): Date {
  const asUtc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second);
  const dayNumber = Math.floor(asUtc / DAY_MS);
  let offset = offsets.get(dayNumber);
  if (offset === undefined) {
    offset = offsetAt(dayNumber * DAY_MS + DAY_MS / 2);
    offsets.set(dayNumber, offset);
  }
  return new Date(asUtc - offset);
}

function offsetAt(noonMs: number): number {
  const parts = Object.fromEntries(
    PARTS.formatToParts(new Date(noonMs)).map(({ type, value }) => [type, Number(value)]),
  );
  return Date.UTC(parts.year ?? 0, (parts.month ?? 1) - 1, parts.day, parts.hour, parts.minute, parts.second) - noonMs;
}
