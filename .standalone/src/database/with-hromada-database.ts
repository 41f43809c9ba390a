import { tryOpenDataFolder } from '../data-folder.ts';
import type { Settings } from '../environment.ts';
import { folderSecret } from '../secret.ts';
import type { StackSettings } from '../stack.ts';
import { assertServer } from './assert-server.ts';
import { bringUpToDate } from './bring-up-to-date.ts';
import { openHromadaDatabase } from './database.ts';
import { keysOf } from './keys.ts';

/** What a program that works on the database of a hromada is told. */
export type DatabaseAtHand = Pick<StackSettings, 'keys' | 'databaseUrl' | 'directDatabaseUrl' | 'logLevel'>;

/**
 * Works on the database of a hromada, whether it is running or not.
 * Holds the data folder meanwhile, so that nobody counts on a server we are about to stop.
 * @param purpose what holds the folder, in words for whoever comes second: `npm run import`
 */
export async function withHromadaDatabase<Result>(
  settings: Settings,
  purpose: string,
  work: (database: DatabaseAtHand) => Promise<Result>,
): Promise<Result> {
  const folder = tryOpenDataFolder(settings.dataFolder, purpose);
  const isShared = 'owner' in folder;
  const database = await openHromadaDatabase({ ...settings, account: settings.postgresAccount }).catch(
    (error: unknown) => {
      if (!isShared) folder.release();
      throw error;
    },
  );
  try {
    await assertServer(database.direct);
    const keys = keysOf(settings.secret ?? folderSecret(settings.dataFolder));
    const ours = {
      keys,
      logLevel: settings.logLevel,
      databaseUrl: database.address.url,
      directDatabaseUrl: database.direct.url,
    };
    // A running hromada keeps its tables and passwords as they are; ours may come from another secret.
    if (!isShared) await bringUpToDate(database.direct, keys);
    return await work(ours);
  } finally {
    const isServerOurs = !isShared || database.server?.first.adopted === false;
    if (isServerOurs) await database.stop();
    if (!isShared) folder.release();
  }
}
