import type { Executor } from '@hromada/drizzle/client';
import { holiday, holidaySuspension, statutoryRule } from '@hromada/drizzle/services';
import type { Period, StatutoryRule } from './term.policy.ts';

/** Every row the law gives us on terms: a few dozen. */
export interface StatutoryRows {
  readonly rules: readonly StatutoryRule[];
  readonly holidays: readonly string[];
  readonly suspensions: readonly Period[];
}

/** All statutory rows; bounded by the law itself. */
export async function listStatutoryRows(db: Executor): Promise<StatutoryRows> {
  const rules = await db.select().from(statutoryRule);
  const holidays = await db.select({ day: holiday.day }).from(holiday);
  const suspensions = await db.select().from(holidaySuspension);
  return { rules, holidays: holidays.map(({ day }) => day), suspensions };
}
