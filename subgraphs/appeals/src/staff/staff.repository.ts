import { employee, orgUnit } from '@hromada/drizzle/appeals';
import type { Database, Executor } from '@hromada/drizzle/client';
import type { IsoDay } from '@hromada/shared/clock';
import { decodeCursor, encodeCursor, type Page, pageOf } from '@hromada/shared/graphql';
import { and, eq, ilike, isNull, type SQL, sql } from 'drizzle-orm';
import type { Employee, EmployeeStanding } from './employee.type.ts';
import type { OrgUnit } from './org-unit.type.ts';

/** No council has more; the list is asked for whole. */
const UNITS_MAX = 500;

/** Which employees. */
export interface EmployeeQuery {
  readonly unitId: string | null;
  readonly standing: EmployeeStanding;
  readonly nameContains: string | null;
  readonly role: string | null;
  readonly today: IsoDay;
}

/** SQL of units and employees. */
export class StaffRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** All units by code. */
  listUnits({ withAbolished }: { withAbolished: boolean }): Promise<OrgUnit[]> {
    return this.#db
      .select()
      .from(orgUnit)
      .where(withAbolished ? undefined : isNull(orgUnit.abolishedOn))
      .orderBy(orgUnit.code, orgUnit.id)
      .limit(UNITS_MAX);
  }

  findUnits(ids: readonly string[], executor: Executor = this.#db): Promise<OrgUnit[]> {
    return executor
      .select()
      .from(orgUnit)
      .where(sql`${orgUnit.id} = any(${sql.param(ids)}::uuid[])`);
  }

  /** The unit and all above it; empty when there is no such unit. */
  async findLine(unitId: string, executor: Executor = this.#db): Promise<OrgUnit[]> {
    return executor
      .select()
      .from(orgUnit)
      .where(sql`${orgUnit.id} in (
      with recursive line(id) as (
        select ${unitId}::uuid
        union
        select unit.parent_id from line join ${orgUnit} unit on unit.id = line.id where unit.parent_id is not null
      ) select id from line)`);
  }

  findEmployees(ids: readonly string[], executor: Executor = this.#db): Promise<Employee[]> {
    return executor
      .select()
      .from(employee)
      .where(sql`${employee.id} = any(${sql.param(ids)}::uuid[])`);
  }

  /** Employees in Ukrainian order of names. */
  async listEmployees(
    { unitId, standing, nameContains, role, today }: EmployeeQuery,
    window: { first: number; after: string | null; skip: number },
  ): Promise<Page<Employee>> {
    const name = sql`${employee.name} collate "uk-x-icu"`;
    const after = window.after === null ? null : decodeCursor(window.after, 2);
    const rows = await this.#db
      .select()
      .from(employee)
      .where(
        and(
          unitId === null ? undefined : eq(employee.unitId, unitId),
          standing === 'ALL' ? undefined : standing === 'ACTIVE' ? works(today) : sql`not ${works(today)}`,
          role === null ? undefined : sql`${employee.roles} @> ${sql.param([role])}::text[]`,
          nameContains === null ? undefined : ilike(employee.name, `%${literally(nameContains)}%`),
          after
            ? sql`(${name}, ${employee.id}) > (${String(after[0])} collate "uk-x-icu", ${String(after[1])}::uuid)`
            : undefined,
        ),
      )
      .orderBy(name, employee.id)
      .limit(window.first + 1)
      .offset(window.skip);
    return pageOf(rows, window, (row) => encodeCursor([row.name, row.id]));
  }
}

function works(today: IsoDay): SQL {
  return sql`(${employee.disabledAt} is null and (${employee.employedFrom} is null or ${employee.employedFrom} <= ${today}::date)
    and (${employee.employedTo} is null or ${employee.employedTo} >= ${today}::date))`;
}

/** A text in which LIKE finds no pattern; an apostrophe, typed in four ways, finds all. */
function literally(text: string): string {
  return text
    .replace(/[\\%_]/g, '\\$&')
    .replace(/['’`ʼ]/g, '_')
    .replaceAll('\u0000', '\uFFFD');
}
