import { type SQL, sql, type Table } from 'drizzle-orm';
import type { Executor } from './client.ts';

/** What is counted. */
export interface Counted {
  /** a table, or several joined */
  readonly from: Table | SQL;
  /** all when undefined */
  readonly where: SQL | undefined;
  /** where counting stops */
  readonly most: number;
}

/** Number of matching rows; `most + 1` says that there are more: to count a register to its end would read all of it. */
export async function countUpTo(executor: Executor, { from, where, most }: Counted): Promise<number> {
  const matching = where ? sql`select from ${from} where ${where}` : sql`select from ${from}`;
  const [row] = await executor.execute<{ counted: number }>(
    sql`select count(*)::int as counted from (${matching} limit ${most + 1}) as matching`,
  );
  return row?.counted ?? 0;
}
