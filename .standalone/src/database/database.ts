import type { ProgramEvent } from '../supervisor/program.ts';
import { type DatabaseAddress, parseDatabaseUrl } from './database-url.ts';
import { KeptServer } from './kept-server.ts';

/** The database of a hromada, whoever runs the server. */
export interface HromadaDatabase {
  /** For its owner, possibly through a pooler. */
  readonly address: DatabaseAddress;
  /** For its owner, past any pooler: migrations, LISTEN, advisory locks. */
  readonly direct: DatabaseAddress;
  /** The embedded server; undefined when the server is somebody else's. */
  readonly server: KeptServer | undefined;
  /** Stops the embedded server; somebody else's is left alone. */
  stop(): Promise<void>;
}

export interface DatabaseOptions {
  readonly dataFolder: string;
  readonly databaseUrl?: string;
  readonly directDatabaseUrl?: string;
  /** Account for the embedded server when we are root. */
  readonly account?: string;
  readonly settings?: Record<string, string>;
  onEvent?(event: ProgramEvent): void;
}

/**
 * The database of DATABASE_URL, or else the embedded server of the data folder, kept running.
 *
 * @throws {StartFailure} DATABASE_URL_MALFORMED, or a failure of the launcher
 */
export async function openHromadaDatabase(options: DatabaseOptions): Promise<HromadaDatabase> {
  if (options.databaseUrl) return externalDatabase(options.databaseUrl, options.directDatabaseUrl);
  const { dataFolder: dir, settings, account, onEvent = () => {} } = options;
  const server = await KeptServer.start({ dir, settings, account }, onEvent);
  const address = parseDatabaseUrl(server.first.url);
  return { address, direct: address, server, stop: () => server.stop() };
}

function externalDatabase(url: string, directUrl: string | undefined): HromadaDatabase {
  const address = parseDatabaseUrl(url);
  const direct = directUrl ? parseDatabaseUrl(directUrl, 'DATABASE_URL_DIRECT') : address;
  return { address, direct, server: undefined, async stop() {} };
}
