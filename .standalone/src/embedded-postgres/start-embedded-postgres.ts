import path from 'node:path';
import postgres from 'postgres';
import { errorCode } from '../error-code.ts';
import { diskFull, StartFailure, secretDoesNotFit, serverDidNotStart, serverOfAnotherAccount } from '../failure.ts';
import { waitForLock } from '../lock-file.ts';
import { findFreePort } from '../ports.ts';
import { isRunning } from '../process-identity.ts';
import { derive, folderSecret } from '../secret.ts';
import { until } from '../until.ts';
import { findBinaries, prepareBinaries } from './binaries.ts';
import { ensureCluster, OWNER } from './cluster.ts';
import { layOut, type Place } from './place.ts';
import { findPostmaster, type Postmaster } from './postmaster-file.ts';
import { chooseServerAccount, type ServerAccount } from './server-account.ts';
import { startServer, stopServer, untilGone, untilReady } from './server-process.ts';

export interface EmbeddedPostgresOptions {
  /** Data folder: cluster, log and secret; made if it is not there. */
  readonly dir: string;
  /** TCP port on 127.0.0.1; a free one if not given. */
  readonly port?: number;
  /** Database to have ready; `hromada` if not given. */
  readonly database?: string;
  /** Server settings over the usual ones, for example `{ fsync: 'off' }` in tests. */
  readonly settings?: Record<string, string>;
  /** Account for the server when we are root, before postgres, node and nobody. */
  readonly account?: string;
}

export interface EmbeddedPostgres {
  /** Address of the database for its owner, the superuser. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** The server ran already: left by a killed process, or started by another program. */
  readonly adopted: boolean;
  /** The cluster was made now. */
  readonly created: boolean;
  /** PostgreSQL's own data directory. */
  readonly cluster: string;
  readonly logFile: string;
  /** Stops the server, adopted or not. */
  stop(): Promise<void>;
  /** Resolves when the server is no more, for whatever reason. */
  untilExit(): Promise<void>;
}

interface BroughtUp {
  readonly server: Postmaster;
  readonly created: boolean;
  readonly adopted: boolean;
}

/**
 * Starts PostgreSQL from the binaries npm installed, or finds the one that already runs on this folder.
 *
 * @throws {StartFailure} NO_BINARIES, NO_SERVER_ACCOUNT, CLUSTER_OF_ANOTHER_MAJOR, SERVER_OF_ANOTHER_ACCOUNT,
 *   SERVER_DID_NOT_START, SECRET_DOES_NOT_FIT, DISK_FULL; errors of the file system as they are
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const binaries = findBinaries();
  const account = chooseServerAccount(options.account);
  const place = layOut(options.dir, account);
  const lock = await waitForLock(path.join(place.folder, 'postgres.lock'), 'PostgreSQL', 120_000);
  if (!lock) throw serverDidNotStart('another start does not end', place.logFile);
  try {
    const password = derive(folderSecret(place.folder), OWNER);
    const database = options.database ?? 'hromada';
    const urlOf = (port: number, name: string) => `postgres://${OWNER}:${password}@127.0.0.1:${port}/${name}`;
    const bringUp = async (): Promise<BroughtUp> => {
      const running = await findRunning(place);
      const bin = running ? '' : prepareBinaries(binaries, { account, copyTo: place.base });
      const created = !running && (await ensureCluster(place, { bin, major: binaries.major, account, password }));
      const server = running ?? (await startOnFreePort(place, { bin, account, options }));
      try {
        await ensureDatabase(urlOf(server.port, 'postgres'), database);
        return { server, created, adopted: running !== undefined };
      } catch (error) {
        // A postmaster killed a moment ago still has its file and its number for a while: begin anew once it is gone.
        if (running && (await untilGone(running.pid, 5_000))) return bringUp();
        if (!running) await stopServer(server.pid);
        throw explain(error, place);
      }
    };
    const { server, created, adopted } = await bringUp();
    return {
      url: urlOf(server.port, database),
      port: server.port,
      pid: server.pid,
      adopted,
      created,
      cluster: place.cluster,
      logFile: place.logFile,
      stop: () => stopServer(server.pid),
      untilExit: () => untilExit(server.pid),
    };
  } finally {
    lock.release();
  }
}

async function findRunning(place: Place): Promise<Postmaster | undefined> {
  const found = findPostmaster(place.cluster);
  if (!found) return undefined;
  if (!maySignal(found.pid)) throw serverOfAnotherAccount(found.pid, place.cluster);
  if (found.status === 'stopping') await untilGone(found.pid, 60_000);
  return untilReady(place.cluster);
}

function maySignal(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'ESRCH';
  }
}

/** A port found free may be taken a moment later; unless the caller named it, another one will do. */
async function startOnFreePort(
  place: Place,
  { bin, account, options }: { bin: string; account: ServerAccount | undefined; options: EmbeddedPostgresOptions },
): Promise<Postmaster> {
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await findFreePort());
    try {
      return await startServer(place, { bin, account, port, settings: options.settings });
    } catch (error) {
      const isTaken = error instanceof StartFailure && error.code === 'PORT_IN_USE';
      if (isTaken && !options.port && attempt < 5) continue;
      throw isTaken ? serverDidNotStart(`port ${port}: ${error.message}`, place.logFile) : error;
    }
  }
}

async function ensureDatabase(url: string, database: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice() {} });
  try {
    const [found] = await sql`select 1 from pg_database where datname = ${database}`;
    if (!found) await sql`create database ${sql(database)}`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

function explain(error: unknown, place: Place): unknown {
  const code = errorCode(error);
  if (code === '53100') return diskFull(place.base, error);
  if (code === '28P01') return secretDoesNotFit(place.folder);
  return error;
}

async function untilExit(pid: number): Promise<void> {
  await until(() => !isRunning(pid), { within: Number.POSITIVE_INFINITY, every: 250 });
}
