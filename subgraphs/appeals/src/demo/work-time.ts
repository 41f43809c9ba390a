import { addDays, type IsoDay, weekday } from '@hromada/shared/clock';

const OPENS_MS = 6 * 3_600_000; // 08:00 or 09:00 in Kyiv; both ends of the office day are the same calendar day there and in UTC
const OPEN_MS = 8 * 3_600_000;
const FRESH_MS = 60_000;

/** The office days of a span, oldest first, each with the instants between which something may be registered. */
export interface OfficeDay {
  readonly day: IsoDay;
  readonly fromMs: number;
  readonly toMs: number;
}

/** Office days of the last `count` calendar days; the last one ends a minute before now. */
export function officeDays(today: IsoDay, now: Date, count: number): OfficeDay[] {
  const days: OfficeDay[] = [];
  for (let day = addDays(today, -count); day <= today; day = addDays(day, 1)) {
    if (weekday(day) > 5) continue;
    const fromMs = Date.parse(`${day}T00:00:00Z`) + OPENS_MS;
    const toMs = Math.min(fromMs + OPEN_MS, now.getTime() - FRESH_MS);
    if (toMs > fromMs) days.push({ day, fromMs, toMs });
  }
  return days;
}

/** The same instant, or the opening of the next office day when it falls out of office hours. */
export function inOfficeHours(atMs: number): number {
  const midnight = Math.floor(atMs / 86_400_000) * 86_400_000;
  const intoDay = atMs - midnight;
  const isWeekend = [0, 6].includes(new Date(midnight).getUTCDay());
  if (!isWeekend && intoDay >= OPENS_MS && intoDay <= OPENS_MS + OPEN_MS) return atMs;
  let next = !isWeekend && intoDay < OPENS_MS ? midnight : midnight + 86_400_000;
  while ([0, 6].includes(new Date(next).getUTCDay())) next += 86_400_000;
  return next + OPENS_MS + (intoDay % 3_600_000);
}
