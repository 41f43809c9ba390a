import { existsSync } from 'node:fs';
import path from 'node:path';
import { roleOf, type SchemaName } from '@hromada/drizzle/migrate';
import { withRole } from './database/database-url.ts';
import type { Keys } from './database/keys.ts';
import { inheritedEnvironment, type TelemetrySettings } from './environment.ts';
import { notBuilt } from './failure.ts';
import { PROJECT_ROOT } from './project.ts';
import { type SignInSettings, signInVariables } from './sign-in-settings.ts';
import type { Program } from './supervisor/program.ts';

/** A subgraph as the standalone topology sees it: its folder, its schema in the database, and how to tell it is empty. */
export interface SubgraphPlace {
  readonly name: string;
  readonly schema: SchemaName;
  /** A table that is empty exactly before anything was ever entered or imported. */
  readonly firstTable: string;
}

export const SUBGRAPHS: readonly SubgraphPlace[] = [
  { name: 'residents', schema: 'residents', firstTable: 'residents.person' },
  { name: 'appeals', schema: 'appeals', firstTable: 'appeals.appeal' },
  { name: 'e-democracy', schema: 'e_democracy', firstTable: 'e_democracy.convocation' },
  { name: 'services', schema: 'services', firstTable: 'services.service' },
];

/** Run what `npm run build` made, the sources as they are, or the sources with a reload at every change. */
export type Flavour = 'built' | 'sources' | 'watched';

/** What the programs of a hromada have to be told. */
export interface StackSettings {
  readonly flavour: Flavour;
  readonly keys: Keys;
  /** Owner's address; each subgraph gets the same database under its own role. */
  readonly databaseUrl: string;
  readonly directDatabaseUrl: string;
  readonly host: string;
  readonly port: number;
  /** One loopback port per subgraph, in the order of SUBGRAPHS. */
  readonly subgraphPorts: readonly number[];
  /** Anybody signs in as a demonstration person, without a password. */
  readonly demoSignIn: boolean;
  readonly signIn: SignInSettings;
  readonly logLevel: string;
  /** Folder of the seals of the journals of access. */
  readonly anchors: string;
  /** Folder of the files of documents, which the subgraph of appeals keeps. */
  readonly files: string;
  /** variables of the subgraph of appeals besides those that we set ourselves */
  readonly appealsSettings: Readonly<Record<string, string>>;
  readonly telemetry: TelemetrySettings;
  /** variables of the gateway besides those that we set ourselves */
  readonly gatewaySettings: Readonly<Record<string, string>>;
}

/**
 * The four subgraphs and the gateway in front of them.
 *
 * @throws {StartFailure} NOT_BUILT
 */
export function stackPrograms(settings: StackSettings): Program[] {
  const subgraphs = SUBGRAPHS.map((subgraph, index) =>
    subgraphProgram(subgraph, settings.subgraphPorts[index] ?? 0, settings),
  );
  return [...subgraphs, gatewayProgram(settings)];
}

/**
 * Looks whether every program is there, before anything is started or made.
 *
 * @throws {StartFailure} NOT_BUILT
 */
export function assertRunnable(flavour: Flavour, programs: readonly ('main' | 'demo')[]): void {
  for (const { name } of SUBGRAPHS) for (const file of programs) runnable(`subgraphs/${name}`, file, flavour);
  runnable('gateway', 'main', flavour);
}

/** How to run a program: to be spread over its specification, its own environment added to `env`. */
export interface Runnable {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/**
 * @param room folder of the package, `subgraphs/appeals`
 * @param file the program in its `src`, without extension
 * @throws {StartFailure} NOT_BUILT
 */
export function runnable(room: string, file: string, flavour: Flavour): Runnable {
  const folder = path.join(PROJECT_ROOT, room);
  if (flavour === 'built') {
    const built = path.join(folder, 'dist', 'src', `${file}.js`);
    if (!existsSync(built)) throw notBuilt(path.relative(PROJECT_ROOT, built));
    return { command: process.execPath, args: ['--enable-source-maps', built], env: inheritedEnvironment() };
  }
  const tsx = path.join(PROJECT_ROOT, 'node_modules', 'tsx', 'dist');
  const source = path.join(folder, 'src', `${file}.ts`);
  const conditions = '--conditions=hromada:source';
  // tsx takes compiler options only for files its tsconfig includes; the root one names none.
  const env = { ...inheritedEnvironment(), TSX_TSCONFIG_PATH: path.join(PROJECT_ROOT, '.config', 'tsconfig.run.json') };
  const args =
    flavour === 'watched'
      ? [path.join(tsx, 'cli.mjs'), 'watch', '--clear-screen=false', conditions, source]
      : [conditions, '--import', path.join(tsx, 'loader.mjs'), source];
  return { command: process.execPath, args, env };
}

/** What a subgraph's programs have to be told to work on its tables. */
export function subgraphEnvironment(
  { schema }: SubgraphPlace,
  settings: Pick<StackSettings, 'keys' | 'databaseUrl' | 'directDatabaseUrl' | 'logLevel'>,
): Record<string, string> {
  return {
    NODE_ENV: 'production',
    TZ: 'UTC',
    LOG_LEVEL: settings.logLevel,
    ...ownDatabase(schema, settings),
    HROMADA_INTERNAL_PUBLIC_KEY: settings.keys.internalPublic,
  };
}

function subgraphProgram(subgraph: SubgraphPlace, port: number, settings: StackSettings): Program {
  const program = runnable(`subgraphs/${subgraph.name}`, 'main', settings.flavour);
  return {
    name: subgraph.name,
    ...program,
    cwd: PROJECT_ROOT,
    env: {
      ...program.env,
      ...subgraphEnvironment(subgraph, settings),
      HOST: '127.0.0.1',
      PORT: String(port),
      ...watched(settings.telemetry, 1 + SUBGRAPHS.indexOf(subgraph)),
      ACCESS_ANCHORS: settings.anchors,
      ...(subgraph.name === 'appeals' && {
        HROMADA_WEBHOOK_KEY: settings.keys.webhooks,
        HROMADA_FILES: settings.files,
        ...settings.appealsSettings,
      }),
    },
    readyUrl: `http://127.0.0.1:${port}/readyz`,
  };
}

function gatewayProgram(settings: StackSettings): Program {
  const urls = SUBGRAPHS.map(({ schema }, index) => [
    `SUBGRAPH_URL_${schema.toUpperCase()}`,
    `http://127.0.0.1:${settings.subgraphPorts[index]}/graphql`,
  ]);
  const program = runnable('gateway', 'main', settings.flavour);
  const consoleDist = path.join(PROJECT_ROOT, 'console', 'dist');
  return {
    name: 'gateway',
    ...program,
    cwd: PROJECT_ROOT,
    stopsFirst: true,
    env: {
      ...program.env,
      ...Object.fromEntries(urls),
      NODE_ENV: 'production',
      TZ: 'UTC',
      LOG_LEVEL: settings.logLevel,
      APOLLO_TELEMETRY_DISABLED: 'true',
      HOST: settings.host,
      PORT: String(settings.port),
      ...watched(settings.telemetry, 0),
      HROMADA_INTERNAL_KEY: settings.keys.internal,
      HROMADA_SESSION_KEY: settings.keys.session,
      ...ownDatabase('gateway', settings),
      ...signInVariables({ ...settings, isWatched: settings.flavour === 'watched' }),
      CONSOLE_DIST: consoleDist,
      SUPERGRAPH_FILE: path.join(PROJECT_ROOT, 'schema', 'supergraph.graphql'),
      PUBLIC_SUPERGRAPH_FILE: path.join(PROJECT_ROOT, 'schema', 'public-supergraph.graphql'),
      // Where anybody may sign in as anybody, nothing is kept from who explores.
      HROMADA_PUBLIC_INTROSPECTION: settings.demoSignIn ? 'on' : 'off',
      // Where the console is served from its sources, its operations change by the minute.
      HROMADA_CONSOLE_OPERATIONS: settings.flavour === 'built' ? path.join(consoleDist, 'operations.json') : '',
      ...settings.gatewaySettings,
    },
    readyUrl: `http://${reachable(settings.host)}:${settings.port}/readyz`,
  };
}

/** How a program is watched; each has its own port, counted from the gateway's. */
function watched({ metricsPort, variables }: TelemetrySettings, place: number): Record<string, string> {
  if (metricsPort === null) return { ...variables };
  return { ...variables, METRICS_PORT: String(metricsPort === 0 ? 0 : metricsPort + place) };
}

/** The database under the role of one of its schemas. */
function ownDatabase(
  schema: SchemaName,
  { keys, databaseUrl, directDatabaseUrl }: Pick<StackSettings, 'keys' | 'databaseUrl' | 'directDatabaseUrl'>,
): Record<'DATABASE_URL' | 'DATABASE_URL_DIRECT', string> {
  const role = roleOf(schema);
  const password = keys.rolePasswords[schema];
  return {
    DATABASE_URL: withRole(databaseUrl, role, password),
    DATABASE_URL_DIRECT: withRole(directDatabaseUrl, role, password),
  };
}

/** Where to knock from this machine: an address that means "all of them" is no place to go. */
export function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
