import { appendFileSync } from 'node:fs';
import path from 'node:path';
import type { DemoSizeName } from '@hromada/shared/demo';
import { keepAnchors } from './access-journal/anchors.ts';
import { type DataFolder, openDataFolder } from './data-folder.ts';
import { assertServer } from './database/assert-server.ts';
import { bringUpToDate } from './database/bring-up-to-date.ts';
import { type HromadaDatabase, openHromadaDatabase } from './database/database.ts';
import { watchForFullDisk } from './database/full-disk.ts';
import { keysOf } from './database/keys.ts';
import { isDemoHromada, makeDemoHromada } from './demo-hromada.ts';
import { appealsSettings, gatewaySettings, type TelemetrySettings, telemetrySettings } from './environment.ts';
import { asStartFailure } from './explain-failure.ts';
import { diskFull } from './failure.ts';
import { assertPortFree, findFreePort, findFreePorts } from './ports.ts';
import { type Progress, silentProgress } from './progress.ts';
import { type SignInSettings, signInAddresses } from './sign-in-settings.ts';
import { assertRunnable, type Flavour, reachable, type StackSettings, SUBGRAPHS, stackPrograms } from './stack.ts';
import { stopLeftovers } from './supervisor/process-record.ts';
import type { Program, ProgramEvent, ProgramState } from './supervisor/program.ts';
import { type Supervisor, startSupervisor } from './supervisor/supervisor.ts';

export interface HromadaOptions {
  /** Folder for everything this hromada must not forget; made if it is not there. */
  readonly dataFolder: string;
  /** Port of the gateway; a free one if not given. */
  readonly port?: number;
  /** Address the gateway listens on; 127.0.0.1 if not given. */
  readonly host?: string;
  /** Demo hromada for the first start; `off` if not given. */
  readonly demo?: DemoSizeName | 'off';
  /** Demo employees sign in without a password; if not given, exactly when the hromada in the database is a demo. */
  readonly demoSignIn?: boolean;
  /** Identity providers of the city and where browsers find the hromada. */
  readonly signIn?: SignInSettings;
  /** Instead of the random secret of the data folder; 32 characters or more. */
  readonly secret?: string;
  /** A PostgreSQL of one's own instead of the embedded one, as its owner. */
  readonly databaseUrl?: string;
  readonly directDatabaseUrl?: string;
  readonly postgresAccount?: string;
  /** Settings of the embedded server, for example `{ fsync: 'off' }` in tests. */
  readonly postgresSettings?: Record<string, string>;
  /** `built` if not given. */
  readonly flavour?: Flavour;
  /** What runs on top of the database; the four subgraphs and the gateway if not given. */
  readonly programs?: (settings: StackSettings) => readonly Program[];
  readonly logLevel?: string;
  /** Variables of the gateway; those of this process that are meant for it if not given. */
  readonly gatewaySettings?: Readonly<Record<string, string>>;
  /** How the programs are watched; as the environment of this process says if not given. */
  readonly telemetry?: TelemetrySettings;
  readonly progress?: Progress;
  /** Programs write to the terminal instead of the logs of the data folder. */
  readonly logsToTerminal?: boolean;
  /** Ends the start, or nothing once it is up; what was started is stopped and the signal's reason thrown. */
  readonly signal?: AbortSignal;
  onEvent?(event: ProgramEvent): void;
}

/** A whole hromada on this machine, running. */
export interface Hromada {
  /** The gateway: console at `/`, graph at `/graphql`. */
  readonly url: string;
  /** Where people find it in a browser. */
  readonly publicUrl: string;
  /** Identity providers at which employees sign in. */
  readonly signInAt: readonly string[];
  /** Whether anybody may sign in as a demonstration employee. */
  readonly isDemoSignIn: boolean;
  /** The database for its owner. Holds a password: for tests and tools, not for logs. */
  readonly ownerUrl: string;
  readonly logs: string;
  /** PostgreSQL, the subgraphs, the gateway: process numbers and restarts as of now. */
  readonly processes: readonly ProgramState[];
  /** @throws {RangeError} when nothing has this name */
  kill(name: string, signal: NodeJS.Signals): void;
  /** Stops the gateway, the subgraphs, the database, in this order. */
  stop(): Promise<void>;
}

/**
 * Brings the whole system up: database, tables, demo hromada, subgraphs, gateway; and keeps it up until `stop`.
 *
 * @throws {StartFailure} whatever hinders the start, in one sentence; nothing is left running then
 */
export async function startHromada(options: HromadaOptions): Promise<Hromada> {
  const isDemo = options.demo !== undefined && options.demo !== 'off';
  if (!options.programs) assertRunnable(options.flavour ?? 'built', isDemo ? ['main', 'demo'] : ['main']);
  const folder = openDataFolder(options.dataFolder, 'npm start');
  const isDiskFull = watchForFullDisk(path.join(folder.logs, 'postgres.log'));
  const opened: { stop(): Promise<void> }[] = [{ stop: async () => folder.release() }];
  const stop = once(async () => {
    for (const part of opened.reverse()) await part.stop();
  });
  try {
    await stopPreviousRun(options, folder);
    if (options.port) await assertPortFree(options.port, options.host ?? '127.0.0.1');
    const { database, settings } = await openDatabase(options, folder, opened);
    opened.push(anchorsOf(folder, database)); // stops after the programs: the last anchor is of all they wrote
    const supervisor = await startPrograms(options, folder, settings);
    opened.push(supervisor);
    return hromada({ folder, database, settings, supervisor, stop });
  } catch (error) {
    await stop();
    options.signal?.throwIfAborted();
    throw isDiskFull() ? diskFull(folder.path, error) : asStartFailure(error, folder.logs);
  }
}

/** Anchors of the journals of access; what hinders one stands in a log, and the next hour tries again. */
function anchorsOf(folder: DataFolder, database: HromadaDatabase): { stop(): Promise<void> } {
  const log = path.join(folder.logs, 'anchors.log');
  return keepAnchors(database.direct.url, folder.anchors, (error) =>
    appendFileSync(log, `${new Date().toISOString()} ${error instanceof Error ? error.message : String(error)}\n`),
  );
}

/** Before the port is looked at: a gateway that a crash left behind still holds it. */
async function stopPreviousRun({ progress }: HromadaOptions, folder: DataFolder): Promise<void> {
  const leftovers = await stopLeftovers(folder.processRecord);
  if (leftovers.length === 0) return;
  const names = leftovers.join(', ');
  progress?.step(`Зупинено залишки попереднього запуску (${names})`, 'leftovers of the previous run stopped');
}

async function openDatabase(
  options: HromadaOptions,
  folder: DataFolder,
  opened: { stop(): Promise<void> }[],
): Promise<{ database: HromadaDatabase; settings: StackSettings }> {
  const progress = options.progress ?? silentProgress;
  options.signal?.throwIfAborted();
  const database = await openHromadaDatabase({
    dataFolder: folder.path,
    databaseUrl: options.databaseUrl,
    directDatabaseUrl: options.directDatabaseUrl,
    account: options.postgresAccount,
    settings: options.postgresSettings,
    onEvent: options.onEvent,
  });
  opened.push(database);
  await assertServer(database.direct);
  progress.step(...originOf(database));
  const settings = await settingsOf(options, folder, database);
  await bringUpToDate(database.direct, settings.keys);
  progress.step('Таблиці та ролі бази готові', 'tables and roles of the database are ready');
  options.signal?.throwIfAborted();
  if (options.programs && options.demo === undefined) return { database, settings };
  return { database, settings: await withDemo(options, settings, progress) };
}

/** Makes the demo hromada where one is wanted, and opens the demo sign-in exactly where the hromada is a demo. */
async function withDemo(options: HromadaOptions, settings: StackSettings, progress: Progress): Promise<StackSettings> {
  const { demo = 'off', signal } = options;
  const filled = demo === 'off' ? [] : await makeDemoHromada(demo, settings, { progress, signal });
  if (filled.length > 0) progress.step(`Демонстраційну громаду створено (${demo})`, 'demonstration hromada made');
  return { ...settings, demoSignIn: options.demoSignIn ?? (await isDemoHromada(settings.directDatabaseUrl)) };
}

function originOf({ server }: HromadaDatabase): [uk: string, en: string] {
  if (!server) return ['Базу з DATABASE_URL перевірено', 'the database of DATABASE_URL will do'];
  const { first } = server;
  if (first.created) return ['Базу даних створено й запущено', 'database made and started'];
  if (first.adopted) return ['Базу даних, що вже працювала, підхоплено', 'database that was still running taken over'];
  return ['Базу даних запущено', 'database started'];
}

async function settingsOf(
  options: HromadaOptions,
  folder: DataFolder,
  database: HromadaDatabase,
): Promise<StackSettings> {
  return {
    flavour: options.flavour ?? 'built',
    keys: keysOf(options.secret ?? folder.secret),
    databaseUrl: database.address.url,
    directDatabaseUrl: database.direct.url,
    host: options.host ?? '127.0.0.1',
    port: options.port ?? (await findFreePort()),
    subgraphPorts: await findFreePorts(SUBGRAPHS.length),
    demoSignIn: options.demoSignIn ?? false,
    signIn: options.signIn ?? {},
    logLevel: options.logLevel ?? 'info',
    anchors: folder.anchors,
    files: folder.files,
    appealsSettings: appealsSettings(),
    telemetry: options.telemetry ?? telemetrySettings(),
    gatewaySettings: options.gatewaySettings ?? gatewaySettings(),
  };
}

async function startPrograms(
  options: HromadaOptions,
  folder: DataFolder,
  settings: StackSettings,
): Promise<Supervisor> {
  const supervisor = await startSupervisor((options.programs ?? stackPrograms)(settings), {
    signal: options.signal,
    logs: options.logsToTerminal ? undefined : folder.logs,
    record: folder.processRecord,
    onEvent: options.onEvent,
  });
  options.progress?.step('Програми запущено', 'programs are up');
  return supervisor;
}

function hromada(parts: {
  folder: DataFolder;
  database: HromadaDatabase;
  settings: StackSettings;
  supervisor: Supervisor;
  stop(): Promise<void>;
}): Hromada {
  const { server } = parts.database;
  const { port, host, demoSignIn, signIn } = parts.settings;
  const publicUrl = signIn.publicOrigin?.split(',')[0]?.trim() ?? `http://localhost:${port}`;
  return {
    url: `http://${reachable(host)}:${port}`,
    publicUrl,
    signInAt: signInAddresses(signIn, publicUrl),
    isDemoSignIn: demoSignIn,
    ownerUrl: parts.database.direct.url,
    logs: parts.folder.logs,
    get processes() {
      return [...(server ? [server] : []), ...parts.supervisor.programs];
    },
    kill: (name, signal) => (name === server?.name ? server.kill(signal) : parts.supervisor.kill(name, signal)),
    stop: parts.stop,
  };
}

function once(action: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => (running ??= action());
}
