import { employee } from '@hromada/drizzle/appeals';
import { substitution } from '@hromada/drizzle/appeals-staff';
import type { Database, Transaction } from '@hromada/drizzle/client';
import type { IsoDay } from '@hromada/shared/clock';
import { decodeCursor, encodeCursor, type Page, pageOf } from '@hromada/shared/graphql';
import { and, asc, desc, eq, getColumns, gte, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Substitution, SubstitutionRow } from './substitution.type.ts';

/** Which substitutions. */
export interface SubstitutionQuery {
  readonly employeeId: string | null;
  readonly isPast: boolean;
  readonly today: IsoDay;
}

const withUnit = { ...getColumns(substitution), unitId: employee.unitId };

/** SQL of substitutions. */
export class SubstitutionRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Those in force and to come, soonest first; or those that are over, latest first. */
  async list(
    { employeeId, isPast, today }: SubstitutionQuery,
    window: { first: number; after: string | null },
  ): Promise<Page<Substitution>> {
    const place = window.after === null ? null : decodeCursor(window.after, 2);
    const at = place && sql`(${String(place[0])}::date, ${String(place[1])}::uuid)`;
    const here = sql`(${substitution.fromOn}, ${substitution.id})`;
    const beyond = at && (isPast ? sql`${here} < ${at}` : sql`${here} > ${at}`);
    const isOver = sql`(${substitution.endedAt} is not null or ${substitution.toOn} < ${today}::date)`;
    const direct = isPast ? desc : asc;
    const rows = await this.#db
      .select(withUnit)
      .from(substitution)
      .innerJoin(employee, eq(employee.id, substitution.employeeId))
      .where(and(isPast ? isOver : sql`not ${isOver}`, ofEmployee(employeeId), beyond ?? undefined))
      .orderBy(direct(substitution.fromOn), direct(substitution.id))
      .limit(window.first + 1);
    return pageOf(rows, window, (row) => encodeCursor([row.fromOn, row.id]));
  }

  find(ids: readonly string[]): Promise<Substitution[]> {
    return this.#db
      .select(withUnit)
      .from(substitution)
      .innerJoin(employee, eq(employee.id, substitution.employeeId))
      .where(sql`${substitution.id} = any(${sql.param(ids)}::uuid[])`);
  }

  /** Of these employees, those for whom somebody stands in today. */
  async listAway(employeeIds: readonly string[], today: IsoDay): Promise<string[]> {
    const rows = await this.#db
      .selectDistinct({ id: substitution.employeeId })
      .from(substitution)
      .where(and(sql`${substitution.employeeId} = any(${sql.param(employeeIds)}::uuid[])`, inForceOn(today)));
    return rows.map(({ id }) => id);
  }

  /** For whom this employee stands in on the day; somebody who no longer works here lends nothing. */
  async listStoodInFor(substituteId: string, today: IsoDay): Promise<string[]> {
    const rows = await this.#db
      .selectDistinct({ id: substitution.employeeId })
      .from(substitution)
      .innerJoin(employee, eq(employee.id, substitution.employeeId))
      .where(and(eq(substitution.substituteId, substituteId), inForceOn(today), isEmployedOn(today)));
    return rows.map(({ id }) => id);
  }

  /** Locks both employees, in one order whoever asks, so that of two substitutions at once the second sees the first. */
  async lockEmployees(tx: Transaction, ids: readonly string[]): Promise<void> {
    await tx
      .select({ id: employee.id })
      .from(employee)
      .where(sql`${employee.id} = any(${sql.param(ids)}::uuid[])`)
      .orderBy(asc(employee.id))
      .for('update');
  }

  /** Substitutions of these employees that are not ended and not over. */
  listStanding(tx: Transaction, employeeIds: readonly string[], today: IsoDay): Promise<SubstitutionRow[]> {
    return tx
      .select()
      .from(substitution)
      .where(
        and(
          sql`${substitution.employeeId} = any(${sql.param(employeeIds)}::uuid[])`,
          isNull(substitution.endedAt),
          gte(substitution.toOn, today),
        ),
      );
  }

  /** The name of an employee, for the history. */
  async nameOf(tx: Transaction, employeeId: string): Promise<string | undefined> {
    const [row] = await tx.select({ name: employee.name }).from(employee).where(eq(employee.id, employeeId));
    return row?.name;
  }

  async lock(tx: Transaction, id: string): Promise<SubstitutionRow | undefined> {
    const [row] = await tx.select().from(substitution).where(eq(substitution.id, id)).for('update');
    return row;
  }

  async insert(tx: Transaction, row: typeof substitution.$inferInsert): Promise<void> {
    await tx.insert(substitution).values(row);
  }

  async end(tx: Transaction, id: string, at: Date): Promise<void> {
    await tx
      .update(substitution)
      .set({ endedAt: at, version: sql`${substitution.version} + 1` })
      .where(eq(substitution.id, id));
  }
}

function ofEmployee(employeeId: string | null) {
  if (employeeId === null) return undefined;
  return or(eq(substitution.employeeId, employeeId), eq(substitution.substituteId, employeeId));
}

/** Substitutions that are in force on the day. */
export function inForceOn(day: IsoDay): SQL | undefined {
  return and(isNull(substitution.endedAt), lte(substitution.fromOn, day), gte(substitution.toOn, day));
}

/** Employees who work here on the day and were not shut out. */
function isEmployedOn(day: IsoDay): SQL | undefined {
  const hasBegun = or(isNull(employee.employedFrom), lte(employee.employedFrom, day));
  return and(isNull(employee.disabledAt), hasBegun, or(isNull(employee.employedTo), gte(employee.employedTo, day)));
}
