import { copyRows, insertRows } from '@hromada/drizzle/copy';
import postgres from 'postgres';
import type { DemoTable } from './rows.ts';

/** How a demo run tells what it did. */
export interface DemoProgress {
  onTable(label: string, rows: number): void;
}

/**
 * Fills the empty register in one transaction; does nothing when somebody already lives there.
 * @param url connection of the subgraph's own role
 * @returns whether it was filled now
 */
export async function fillRegister(
  url: string,
  tables: readonly DemoTable[],
  { onTable }: DemoProgress,
): Promise<boolean> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined, connection: { application_name: 'residents-demo' } });
  try {
    return await sql.begin(async (tx) => {
      await tx`select pg_advisory_xact_lock(hashtext('residents.demo'))`;
      const [known] = await tx`select 1 from residents.person limit 1`;
      if (known) return false;
      await tx`select set_config('app.kind', 'system', true)`;
      for (const { label, table, columns, rows, isSecured } of tables) {
        const load = isSecured ? insertRows : copyRows;
        onTable(label, await load(tx, table, columns, rows()));
      }
      return true;
    });
  } finally {
    await sql.end({ timeout: 5 });
  }
}
