import { employee, orgUnit } from '@hromada/drizzle/appeals';
import type { Database, Transaction } from '@hromada/drizzle/client';
import { and, eq, getColumns, isNull, ne, sql } from 'drizzle-orm';
import type { OrgUnit } from './org-unit.type.ts';

/** Columns that a change may set; the version grows by itself. */
export type UnitChanges = Partial<Omit<typeof orgUnit.$inferInsert, 'id' | 'version'>>;

/** SQL that changes the tree of units. */
export class OrgUnitRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Changes of the tree go one after another: two moves at once could make a circle that neither of them sees. */
  async lockTree(tx: Transaction): Promise<void> {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('appeals.org_unit'))`);
  }

  async find(tx: Transaction, id: string): Promise<OrgUnit | undefined> {
    const [row] = await tx.select().from(orgUnit).where(eq(orgUnit.id, id));
    return row;
  }

  /** The unit and all above it, nearest first; empty when there is no such unit. */
  async listUpwards(tx: Transaction, id: string): Promise<OrgUnit[]> {
    return tx
      .select(getColumns(orgUnit))
      .from(orgUnit)
      .innerJoin(
        sql`(with recursive line(id, depth) as (
          select ${id}::uuid, 0
          union all
          select unit.parent_id, line.depth + 1 from line join ${orgUnit} unit on unit.id = line.id
          where unit.parent_id is not null and line.depth < 100
        ) select id, depth from line) as line`,
        sql`line.id = ${orgUnit.id}`,
      )
      .orderBy(sql`line.depth`);
  }

  /** Another unit of that index. */
  async findByCode(tx: Transaction, code: string, exceptId: string | null): Promise<OrgUnit | undefined> {
    const [row] = await tx
      .select()
      .from(orgUnit)
      .where(and(eq(orgUnit.code, code), exceptId === null ? undefined : ne(orgUnit.id, exceptId)));
    return row;
  }

  async insert(tx: Transaction, row: typeof orgUnit.$inferInsert): Promise<void> {
    await tx.insert(orgUnit).values(row);
  }

  async update(tx: Transaction, id: string, changes: UnitChanges): Promise<void> {
    await tx
      .update(orgUnit)
      .set({ ...changes, version: sql`${orgUnit.version} + 1` })
      .where(eq(orgUnit.id, id));
  }

  /** Units directly below that exist. */
  listBelow(tx: Transaction, id: string): Promise<OrgUnit[]> {
    return tx
      .select()
      .from(orgUnit)
      .where(and(eq(orgUnit.parentId, id), isNull(orgUnit.abolishedOn)))
      .orderBy(orgUnit.code, orgUnit.id);
  }

  /** Who works in these units or above them, or heads one of those: whose line of reporting a change of them touches. */
  async listEmployeesAbove(tx: Transaction, unitIds: readonly string[]): Promise<string[]> {
    const rows = await tx.execute<{ id: string }>(sql`
      with recursive line as (
        select id, parent_id, successor_id, head_id from ${orgUnit} where id = any(${sql.param(unitIds)}::uuid[])
        union
        select unit.id, unit.parent_id, unit.successor_id, unit.head_id
        from line join ${orgUnit} unit on unit.id = line.parent_id or unit.id = line.successor_id
      )
      select person.id from ${employee} person where person.unit_id in (select id from line)
      union select head_id from line where head_id is not null
      order by id`);
    return rows.map(({ id }) => id);
  }

  /** How many work in each unit and have not left. */
  async countEmployees(unitIds: readonly string[], today: string): Promise<{ unitId: string; count: number }[]> {
    return this.#db
      .select({ unitId: employee.unitId, count: sql<number>`count(*)::int` })
      .from(employee)
      .where(
        and(
          sql`${employee.unitId} = any(${sql.param(unitIds)}::uuid[])`,
          isNull(employee.disabledAt),
          sql`(${employee.employedTo} is null or ${employee.employedTo} >= ${today}::date)`,
        ),
      )
      .groupBy(employee.unitId);
  }
}
