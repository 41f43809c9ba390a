import path from 'node:path';
import { parseArgs } from 'node:util';
import type { DemoSizeName } from '@hromada/shared/demo';
import { z } from 'zod';
import { badEnvironment } from './failure.ts';
import type { SignInSettings } from './sign-in-settings.ts';

/** A demo hromada of some size, or none. */
export type Demo = DemoSizeName | 'off';

/** What the person who starts the system has chosen. */
export interface Settings {
  readonly dataFolder: string;
  readonly port: number;
  readonly host: string;
  readonly demo: Demo;
  /** Employees of the demo hromada sign in without a password; undefined: exactly when the hromada is a demo. */
  readonly demoSignIn: boolean | undefined;
  readonly signIn: SignInSettings;
  /** Instead of the random secret of the data folder. */
  readonly secret: string | undefined;
  /** A PostgreSQL of one's own instead of the embedded one. */
  readonly databaseUrl: string | undefined;
  /** The same past a pooler: for migrations, LISTEN and advisory locks. */
  readonly directDatabaseUrl: string | undefined;
  readonly postgresAccount: string | undefined;
  readonly logLevel: string;
}

const absent = z.literal('').transform(() => undefined);
const text = absent.or(z.string().optional());

const SHAPE = z.object({
  HROMADA_DATA: z.string().min(1).default('.data'),
  PORT: z.coerce.number().int().min(1).max(65_535).default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  HROMADA_DEMO: z.enum(['village', 'city', 'metropolis', 'off']).default('city'),
  HROMADA_DEMO_SIGN_IN: absent.or(z.enum(['on', 'off']).optional()),
  HROMADA_ISSUERS: text,
  HROMADA_RESIDENT_APPS: text,
  HROMADA_EMBEDDED_ISSUER: absent.or(z.enum(['on', 'off']).optional()),
  PUBLIC_ORIGIN: text,
  HROMADA_SECRET: absent.or(z.string().min(32).optional()),
  DATABASE_URL: text,
  DATABASE_URL_DIRECT: text,
  HROMADA_POSTGRES_ACCOUNT: text,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

/**
 * The settings out of the environment and the command line; the command line wins.
 *
 * @throws {StartFailure} BAD_ENVIRONMENT naming every fault
 */
export function readSettings(argv: readonly string[], environment = process.env): Settings {
  const parsed = SHAPE.safeParse({ ...environment, ...readArguments(argv) });
  if (!parsed.success) {
    throw badEnvironment(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  }
  const values = parsed.data;
  return {
    dataFolder: path.resolve(values.HROMADA_DATA),
    port: values.PORT,
    host: values.HOST,
    demo: values.HROMADA_DEMO,
    demoSignIn: values.HROMADA_DEMO_SIGN_IN && values.HROMADA_DEMO_SIGN_IN === 'on',
    signIn: {
      issuers: values.HROMADA_ISSUERS,
      residentApps: values.HROMADA_RESIDENT_APPS,
      embeddedIssuer: values.HROMADA_EMBEDDED_ISSUER && values.HROMADA_EMBEDDED_ISSUER === 'on',
      publicOrigin: values.PUBLIC_ORIGIN,
    },
    secret: values.HROMADA_SECRET,
    databaseUrl: values.DATABASE_URL,
    directDatabaseUrl: values.DATABASE_URL_DIRECT,
    postgresAccount: values.HROMADA_POSTGRES_ACCOUNT,
    logLevel: values.LOG_LEVEL,
  };
}

/** What every program we start inherits: how to find things, and nothing that could be a secret. */
export function inheritedEnvironment(environment = process.env): Record<string, string> {
  const names = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'SystemRoot', 'LANG', 'NODE_OPTIONS', 'NODE_EXTRA_CA_CERTS'];
  return Object.fromEntries(names.flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])));
}

/** What a person may tell the gateway about what it takes from outside; its README has the list. */
const FOR_GATEWAY =
  /^HROMADA_(LIMIT|PUBLIC_LIMIT|RATE|LOAD)_|^HROMADA_(FREE_OPERATIONS|PUBLIC_INTROSPECTION|PROXIES|REMEMBERED_ACTORS)$/;

/** What a person may tell the subgraph of appeals: where an antivirus listens, how programs and people outside are reached. */
const FOR_APPEALS = /^(HROMADA_CLAMD|WEBHOOK_LOOPBACK|SMTP_URL|MAIL_FROM|CONSOLE_URL)$/;

/** Settings that pass through us to the gateway as they are. */
export function gatewaySettings(environment = process.env): Record<string, string> {
  return given(environment, FOR_GATEWAY);
}

/** Settings that pass through us to the subgraph of appeals as they are. */
export function appealsSettings(environment = process.env): Record<string, string> {
  return given(environment, FOR_APPEALS);
}

/** How the programs are watched from outside. */
export interface TelemetrySettings {
  /** the gateway's `/metrics`; the subgraphs have the ports after it; null without metrics */
  readonly metricsPort: number | null;
  /** the standard variables of OpenTelemetry, the same for all programs */
  readonly variables: Readonly<Record<string, string>>;
}

/**
 * What of this process's environment says how the programs are watched.
 *
 * @throws {StartFailure} BAD_ENVIRONMENT
 */
export function telemetrySettings(environment = process.env): TelemetrySettings {
  const parsed = z.coerce
    .number()
    .int()
    .min(0)
    .max(65_500)
    .nullable()
    .safeParse(environment.HROMADA_METRICS_PORT || null);
  if (!parsed.success) throw badEnvironment(['HROMADA_METRICS_PORT: must be a port']);
  return { metricsPort: parsed.data, variables: given(environment, /^(OTEL_|METRICS_HOST$)/) };
}

/** Whether npm runs us: it puts a shell in between, which dies of a signal without handing it on. */
export function isRunByNpm(environment = process.env): boolean {
  return environment.npm_lifecycle_event !== undefined;
}

/** Where the person called npm from; npm itself moves to the root of the project. */
export function callerFolder(environment = process.env): string {
  return environment.INIT_CWD ?? process.cwd();
}

/** The variables of these names that say anything. */
function given(environment: NodeJS.ProcessEnv, names: RegExp): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value && names.test(name) ? [[name, value]] : [])),
  );
}

function readArguments(argv: readonly string[]): Record<string, string> {
  const names = { size: 'HROMADA_DEMO', port: 'PORT', data: 'HROMADA_DATA' } as const;
  const option = { type: 'string' } as const;
  try {
    const { values } = parseArgs({ args: [...argv], options: { size: option, port: option, data: option } });
    return Object.fromEntries(
      Object.entries(values).map(([name, value]) => [names[name as keyof typeof names], value]),
    );
  } catch (error) {
    throw badEnvironment([error instanceof Error ? error.message : String(error)]);
  }
}
