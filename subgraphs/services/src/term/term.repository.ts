import { CalendarRepository, type CalendarTables, readCalendar } from '@hromada/drizzle/calendar';
import type { Database, Executor } from '@hromada/drizzle/client';
import {
  calendarChange,
  calendarRegime,
  calendarYear,
  holiday,
  idempotency,
  serviceApplicationEvent,
  statutoryRule,
  termChange,
} from '@hromada/drizzle/services';
import type { CalendarRows } from '@hromada/shared/deadline';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { ClockStep, StatutoryRule } from './term.policy.ts';

/** The calendar of this subgraph. */
const CALENDAR_TABLES: CalendarTables = {
  regime: calendarRegime,
  holiday,
  year: calendarYear,
  change: calendarChange,
  termChange,
};

/** Every row the law gives us on terms: some hundreds. */
export interface StatutoryRows {
  readonly rules: readonly StatutoryRule[];
  readonly rows: CalendarRows;
}

/** All statutory rows; bounded by the law itself. */
export async function listStatutoryRows(db: Executor): Promise<StatutoryRows> {
  const rules = await db.select().from(statutoryRule).orderBy(asc(statutoryRule.code), asc(statutoryRule.validFrom));
  return { rules, rows: await readCalendar(db, CALENDAR_TABLES) };
}

/** Steps that stopped or started the clock of applications, oldest first, by application. */
export async function listClockSteps(
  db: Executor,
  applicationIds: readonly string[],
): Promise<Map<string, ClockStep[]>> {
  const { applicationId, type, at, id } = serviceApplicationEvent;
  const rows = await db
    .select({ applicationId, type, at })
    .from(serviceApplicationEvent)
    .where(
      and(
        sql`${applicationId} = any(${sql.param(applicationIds)}::uuid[])`,
        inArray(type, ['CORRECTION_REQUESTED', 'RESUMED']),
      ),
    )
    .orderBy(asc(applicationId), asc(at), asc(id));
  const steps = new Map<string, ClockStep[]>();
  for (const row of rows) {
    if (row.type !== 'CORRECTION_REQUESTED' && row.type !== 'RESUMED') continue;
    const known = steps.get(row.applicationId) ?? [];
    known.push({ type: row.type, at: row.at });
    steps.set(row.applicationId, known);
  }
  return steps;
}

/** The calendar, the rules and their changes. */
export type ServicesCalendar = CalendarRepository<StatutoryRows, StatutoryRule>;

/** Where this subgraph keeps them. */
export function servicesCalendar(db: Database): ServicesCalendar {
  return new CalendarRepository<StatutoryRows, StatutoryRule>({
    db,
    tables: CALENDAR_TABLES,
    idempotency,
    read: listStatutoryRows,
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
