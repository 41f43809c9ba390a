import {
  calendarChange,
  calendarRegime,
  calendarYear,
  holiday,
  statutoryRule,
  termChange,
} from '@hromada/drizzle/appeals';
import { type CalendarTables, readCalendar } from '@hromada/drizzle/calendar';
import type { Executor } from '@hromada/drizzle/client';
import { type CalendarRows, type WorkingCalendar, workingCalendar } from '@hromada/shared/deadline';
import type { StatutoryRule } from './deadline.policy.ts';

/** The calendar of this subgraph. */
export const CALENDAR_TABLES: CalendarTables = {
  regime: calendarRegime,
  holiday,
  year: calendarYear,
  change: calendarChange,
  termChange,
};

/** Everything terms are reckoned by. */
export interface TermReference {
  readonly rules: readonly StatutoryRule[];
  readonly rows: CalendarRows;
  readonly calendar: WorkingCalendar;
}

/** Reads the whole of the reference: some hundreds of rows. */
export async function readTermReference(db: Executor): Promise<TermReference> {
  const rules = await db.select().from(statutoryRule).orderBy(statutoryRule.code, statutoryRule.validFrom);
  const rows = await readCalendar(db, CALENDAR_TABLES);
  return { rules, rows, calendar: workingCalendar(rows) };
}
