import { migrate } from '@hromada/drizzle/migrate';
import type { DatabaseAddress } from './database-url.ts';
import { explainDatabaseError } from './explain-database-error.ts';
import type { Keys } from './keys.ts';

/**
 * Applies what is missing of the tables' history, and gives every subgraph its login role.
 *
 * @throws {StartFailure} DATABASE_RIGHTS_MISSING, DISK_FULL and the like; what is unknown as it is
 */
export async function bringUpToDate(address: DatabaseAddress, { rolePasswords }: Keys): Promise<void> {
  try {
    await migrate({ ownerUrl: address.url, rolePasswords });
  } catch (error) {
    throw explainDatabaseError(error, address) ?? error;
  }
}
