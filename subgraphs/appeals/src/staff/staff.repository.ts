import { employee, orgUnit } from '@hromada/drizzle/appeals';
import type { Database, Executor } from '@hromada/drizzle/client';
import { decodeCursor, encodeCursor, type Page, pageOf } from '@hromada/shared/graphql';
import { and, eq, sql } from 'drizzle-orm';
import type { Employee } from './employee.type.ts';
import type { OrgUnit } from './org-unit.type.ts';

/** No council has more; the list is asked for whole. */
const UNITS_MAX = 500;

/** SQL of units and employees. */
export class StaffRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** All units by code. */
  listUnits(): Promise<OrgUnit[]> {
    return this.#db.select().from(orgUnit).orderBy(orgUnit.code, orgUnit.id).limit(UNITS_MAX);
  }

  findUnits(ids: readonly string[]): Promise<OrgUnit[]> {
    return this.#db
      .select()
      .from(orgUnit)
      .where(sql`${orgUnit.id} = any(${sql.param(ids)}::uuid[])`);
  }

  findEmployees(ids: readonly string[], executor: Executor = this.#db): Promise<Employee[]> {
    return executor
      .select()
      .from(employee)
      .where(sql`${employee.id} = any(${sql.param(ids)}::uuid[])`);
  }

  /** Employees in Ukrainian order of names. */
  async listEmployees(unitId: string | null, window: { first: number; after: string | null }): Promise<Page<Employee>> {
    const name = sql`${employee.name} collate "uk-x-icu"`;
    const after = window.after === null ? null : decodeCursor(window.after, 2);
    const rows = await this.#db
      .select()
      .from(employee)
      .where(
        and(
          unitId === null ? undefined : eq(employee.unitId, unitId),
          after
            ? sql`(${name}, ${employee.id}) > (${String(after[0])} collate "uk-x-icu", ${String(after[1])}::uuid)`
            : undefined,
        ),
      )
      .orderBy(name, employee.id)
      .limit(window.first + 1);
    return pageOf(rows, window, (row) => encodeCursor([row.name, row.id]));
  }
}
