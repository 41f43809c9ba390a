import { employee } from '@hromada/drizzle/appeals';
import { announcedDay, apiClientKey, substitution } from '@hromada/drizzle/appeals-staff';
import type { Transaction } from '@hromada/drizzle/client';
import type { IsoDay } from '@hromada/shared/clock';
import { isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

/** Days after `before`, up to and with `today`. */
export interface Turn {
  readonly before: IsoDay;
  readonly today: IsoDay;
}

/** SQL of what begins and ends by the calendar. */
export class DayTurnRepository {
  /** The day announced before this one; undefined when this day was announced already. */
  async take(tx: Transaction, today: IsoDay, at: Date): Promise<IsoDay | undefined> {
    const taken = await tx
      .insert(announcedDay)
      .values({ day: today, at })
      .onConflictDoNothing()
      .returning({ day: announcedDay.day });
    if (taken.length === 0) return undefined;
    const [previous] = await tx
      .select({ day: sql<IsoDay | null>`max(${announcedDay.day})::text` })
      .from(announcedDay)
      .where(lt(announcedDay.day, today));
    await tx.delete(announcedDay).where(sql`${announcedDay.day} < ${today}::date - 30`);
    return previous?.day ?? today;
  }

  /** Whose employment or substitution began or ended. */
  async listEmployees(tx: Transaction, turn: Turn): Promise<string[]> {
    const substitutes = await tx
      .selectDistinct({ id: substitution.substituteId })
      .from(substitution)
      .where(sql`${isNull(substitution.endedAt)} and ${turned(turn, substitution.fromOn, substitution.toOn)}`);
    const others = await tx
      .select({ id: employee.id })
      .from(employee)
      .where(turned(turn, employee.employedFrom, employee.employedTo));
    return [...new Set([...substitutes, ...others].map(({ id }) => id))];
  }

  /** Clients one of whose keys began or ceased to hold. */
  async listClients(tx: Transaction, turn: Turn): Promise<string[]> {
    const rows = await tx
      .selectDistinct({ id: apiClientKey.clientId })
      .from(apiClientKey)
      .where(sql`${isNull(apiClientKey.revokedAt)} and ${turned(turn, apiClientKey.validFrom, apiClientKey.validTo)}`);
    return rows.map(({ id }) => id);
  }
}

/** Something begins on its first day, and has ended on the day after its last. */
function turned({ before, today }: Turn, first: PgColumn, last: PgColumn): SQL | undefined {
  return or(
    sql`(${first} > ${before}::date and ${first} <= ${today}::date)`,
    sql`(${last} >= ${before}::date and ${last} < ${today}::date)`,
  );
}
