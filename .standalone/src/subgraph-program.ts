import { spawn } from 'node:child_process';
import { tryOpenDataFolder } from './data-folder.ts';
import { assertRoleMayEnter, assertServer } from './database/assert-server.ts';
import { bringUpToDate } from './database/bring-up-to-date.ts';
import { openHromadaDatabase } from './database/database.ts';
import { keysOf } from './database/keys.ts';
import { callerFolder, type Settings } from './environment.ts';
import { StartFailure } from './failure.ts';
import { folderSecret } from './secret.ts';
import { type Flavour, runnable, type SubgraphPlace, subgraphEnvironment } from './stack.ts';

/** The database a program of a subgraph works on. */
export type ProgramDatabase = Parameters<typeof subgraphEnvironment>[1];

/**
 * Opens the database of the data folder or of DATABASE_URL, whether the hromada is running or not. Holds the data folder
 * while it works, so that nobody counts on a server we are about to stop.
 *
 * @param command what the owner of the data folder is called meanwhile, `npm run import`
 * @throws {StartFailure} when there is no database
 */
export async function withDatabase(
  settings: Settings,
  command: string,
  work: (database: ProgramDatabase) => Promise<number>,
): Promise<number> {
  const folder = tryOpenDataFolder(settings.dataFolder, command);
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

/** A program of a subgraph and what it is told. */
export interface SubgraphProgram {
  readonly subgraph: SubgraphPlace;
  /** in its `src`, without extension */
  readonly file: string;
  readonly flavour: Flavour;
  readonly args: readonly string[];
}

/**
 * Runs a program with the terminal as its own.
 * @returns its exit code
 * @throws {StartFailure} when it does not start
 */
export async function runSubgraphProgram(
  { subgraph, file, flavour, args }: SubgraphProgram,
  database: ProgramDatabase,
): Promise<number> {
  const told = subgraphEnvironment(subgraph, database);
  await assertRoleMayEnter(told.DATABASE_URL ?? '');
  const { command, args: program, env } = runnable(`subgraphs/${subgraph.name}`, file, flavour);
  const child = spawn(command, [...program, ...args], {
    env: { ...env, ...told },
    cwd: callerFolder(),
    stdio: 'inherit',
  });
  return new Promise((resolve, reject) => {
    child.once('error', (error) =>
      reject(
        new StartFailure(
          'PROGRAM_FAILED',
          `Програма ${file} не запустилася: ${error.message}`,
          `The program ${file} did not start: ${error.message}`,
        ),
      ),
    );
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
