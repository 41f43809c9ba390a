import {
  calendarChange,
  calendarRegime,
  calendarYear,
  holiday,
  idempotency,
  statutoryRule,
  termChange,
} from '@hromada/drizzle/appeals';
import { CalendarRepository, type CalendarTables, readCalendar } from '@hromada/drizzle/calendar';
import type { Database, Executor } from '@hromada/drizzle/client';
import { type CalendarRows, type WorkingCalendar, workingCalendar } from '@hromada/shared/deadline';
import { and, eq } from 'drizzle-orm';
import type { StatutoryRule } from './deadline.policy.ts';

/** The calendar of this subgraph. */
const CALENDAR_TABLES: CalendarTables = {
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

/** The calendar, the rules and their changes. */
export type AppealsCalendar = CalendarRepository<TermReference, StatutoryRule>;

/** Where this subgraph keeps them. */
export function appealsCalendar(db: Database): AppealsCalendar {
  return new CalendarRepository<TermReference, StatutoryRule>({
    db,
    tables: CALENDAR_TABLES,
    idempotency,
    read: readTermReference,
    async writeRule(tx, { ended, added }) {
      const { code, validFrom } = statutoryRule;
      await tx
        .update(statutoryRule)
        .set({ validTo: ended.validTo })
        .where(and(eq(code, ended.code), eq(validFrom, ended.validFrom)));
      await tx.insert(statutoryRule).values(added);
    },
  });
}
