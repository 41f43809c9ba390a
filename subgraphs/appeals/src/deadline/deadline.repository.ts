import { calendarRegime, holiday, statutoryRule } from '@hromada/drizzle/appeals';
import type { Database } from '@hromada/drizzle/client';
import type { StatutoryRule } from './deadline.policy.ts';
import { type WorkingCalendar, workingCalendar } from './working-calendar.policy.ts';

/** Everything terms are reckoned by. */
export interface TermReference {
  readonly rules: readonly StatutoryRule[];
  readonly calendar: WorkingCalendar;
}

/** Reads the whole of the reference: some tens of rows. */
export async function readTermReference(db: Database): Promise<TermReference> {
  const [rules, regimes, holidays] = await Promise.all([
    db.select().from(statutoryRule).orderBy(statutoryRule.code, statutoryRule.validFrom),
    db.select().from(calendarRegime).orderBy(calendarRegime.validFrom),
    db.select().from(holiday).orderBy(holiday.day),
  ]);
  return { rules, calendar: workingCalendar(regimes, holidays) };
}
