import { employee, orgUnit } from '@hromada/drizzle/appeals';
import type { Database } from '@hromada/drizzle/client';
import { eq, sql } from 'drizzle-orm';
import type { EmployeeIdentity } from './employee-identity.type.ts';

/** No council has more. */
const UNITS_MAX = 500;

/** SQL of who an employee is to the platform. */
export class EmployeeIdentityRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** @param employeeId a UUID */
  async findByEmployee(employeeId: string): Promise<EmployeeIdentity | null> {
    const [found] = await this.#db.select().from(employee).where(eq(employee.id, employeeId));
    if (!found) return null;
    return { employee: found, roles: found.roles, unitIds: await this.#unitsBelow(found.unitId), isDisabled: false };
  }

  /** The unit and all below it, nearest first. */
  async #unitsBelow(unitId: string): Promise<string[]> {
    const rows = await this.#db.execute<{ id: string }>(sql`
      with recursive below as (
        select id, 0 as depth from ${orgUnit} where id = ${unitId}::uuid
        union all
        select u.id, b.depth + 1 from ${orgUnit} u join below b on u.parent_id = b.id
      )
      select id from below order by depth, id limit ${UNITS_MAX}`);
    return rows.map(({ id }) => id);
  }
}
