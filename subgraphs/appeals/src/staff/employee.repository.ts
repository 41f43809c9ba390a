import { employee } from '@hromada/drizzle/appeals';
import type { Database, Transaction } from '@hromada/drizzle/client';
import type { IsoDay } from '@hromada/shared/clock';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Employee } from './employee.type.ts';
import { ADMINISTRATOR } from './role.policy.ts';

/** Columns that a change may set; the version grows by itself. */
export type EmployeeChanges = Partial<Omit<typeof employee.$inferInsert, 'id' | 'version'>>;

/** SQL that changes employees. */
export class EmployeeRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async insert(tx: Transaction, row: typeof employee.$inferInsert): Promise<void> {
    await tx.insert(employee).values(row);
  }

  /** The employee, locked until the transaction ends. */
  async lock(tx: Transaction, id: string): Promise<Employee | undefined> {
    const [row] = await tx.select().from(employee).where(eq(employee.id, id)).for('update');
    return row;
  }

  /** All administrators, locked: of two who would shut each other out, the second sees what the first did. */
  lockAdministrators(tx: Transaction): Promise<Employee[]> {
    return tx
      .select()
      .from(employee)
      .where(sql`${employee.roles} @> ${sql.param([ADMINISTRATOR])}::text[]`)
      .orderBy(asc(employee.id))
      .for('update');
  }

  async update(tx: Transaction, id: string, changes: EmployeeChanges): Promise<void> {
    await tx
      .update(employee)
      .set({ ...changes, version: sql`${employee.version} + 1` })
      .where(eq(employee.id, id));
  }

  /** Who works in a unit and has not left. */
  async countOfUnit(unitId: string, today: IsoDay, executor: Database | Transaction = this.#db): Promise<number> {
    return executor.$count(employee, and(eq(employee.unitId, unitId), stays(today)));
  }

  /** Moves everybody who has not left to another unit; who left stays where they worked. */
  async moveAll(tx: Transaction, from: string, to: string, today: IsoDay): Promise<string[]> {
    const rows = await tx
      .update(employee)
      .set({ unitId: to, version: sql`${employee.version} + 1` })
      .where(and(eq(employee.unitId, from), stays(today)))
      .returning({ id: employee.id });
    return rows.map(({ id }) => id);
  }
}

function stays(today: IsoDay) {
  return sql`(${isNull(employee.employedTo)} or ${employee.employedTo} >= ${today}::date)`;
}
