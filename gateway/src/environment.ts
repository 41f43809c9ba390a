import { parseEnvironment } from '@hromada/shared/environment';
import { type TelemetryEnvironment, telemetryEnvironment } from '@hromada/shared/telemetry';
import { z } from 'zod';
import { type ResidentApp, residentAppsVariable } from './identity-provider/clients.ts';
import { type LimitSettings, readLimitSettings } from './limits/limit-settings.ts';
import { isLoopback } from './own-origins.ts';
import { type Issuer, issuersVariable } from './viewer/issuer.ts';

const SUBGRAPH_URL = 'SUBGRAPH_URL_';

const gatewayEnvironment = {
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  /** the gateway's own: seals the viewer token; the subgraphs hold its public half */
  HROMADA_INTERNAL_KEY: z.string().min(32),
  /** the gateway's own: seals what its tables keep, signs cookies of the embedded identity provider */
  HROMADA_SESSION_KEY: z.string().min(32),
  /** connection of the gateway's own role; may pass through a pooler */
  DATABASE_URL: z.string().min(1),
  /** connection without a pooler, for LISTEN; the same as DATABASE_URL when absent */
  DATABASE_URL_DIRECT: z.string().min(1).optional(),
  /** identity providers of the city, a JSON list: name, label, url, clientId, key or secret, audiences, for */
  HROMADA_ISSUERS: issuersVariable,
  /** `on` runs an identity provider inside the gateway, below /oidc */
  HROMADA_EMBEDDED_ISSUER: z.enum(['on', 'off']).default('off'),
  /** programs that act for residents through the embedded provider, a JSON list: clientId, name, redirectUris, scopes */
  HROMADA_RESIDENT_APPS: residentAppsVariable,
  /** `on` lets anybody sign in at the embedded provider as a demonstration person; never in production */
  HROMADA_DEMO_SIGN_IN: z.enum(['on', 'off']).default('off'),
  SUPERGRAPH_FILE: z.string().min(1),
  /** the public contract; without it nothing is served at /public/graphql */
  PUBLIC_SUPERGRAPH_FILE: z.string().default(''),
  /** `on` lets anybody ask the public graph for its schema: for development and demonstrations, not in production */
  HROMADA_PUBLIC_INTROSPECTION: z.enum(['on', 'off']).default('off'),
  /** comma-separated lists of the console's operations, one per build; a session may send nothing else */
  HROMADA_CONSOLE_OPERATIONS: z.string().default(''),
  /** `on` lets a session send any operation all the same: for development and tests, never in production */
  HROMADA_FREE_OPERATIONS: z.enum(['on', 'off']).default('off'),
  /** folder of the built console; without it the gateway serves the graph only */
  CONSOLE_DIST: z.string().min(1).optional(),
  /** comma-separated origins at which browsers find the gateway, the chief one first; without it this machine alone */
  PUBLIC_ORIGIN: z
    .string()
    .default('')
    .transform((list) =>
      list
        .split(',')
        .map((origin) => origin.trim())
        .filter((origin) => origin !== ''),
    )
    .refine((list) => list.every(isSafeOrigin), 'must be https://host, or http:// of this very machine'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  ...telemetryEnvironment,
};

/** The settings of the gateway process. */
export interface GatewayEnvironment {
  readonly host: string;
  readonly port: number;
  readonly internalKey: string;
  readonly sessionKey: string;
  readonly databaseUrl: string;
  readonly directDatabaseUrl: string;
  readonly issuers: readonly Issuer[];
  readonly isEmbeddedIssuer: boolean;
  readonly residentApps: readonly ResidentApp[];
  readonly isDemoSignIn: boolean;
  readonly supergraphFile: string;
  readonly publicSupergraphFile: string | null;
  readonly isPublicIntrospection: boolean;
  /** lists of the console's operations; empty = sessions may send anything */
  readonly consoleOperations: readonly string[];
  readonly isFreeOperations: boolean;
  readonly limits: LimitSettings;
  readonly consoleDist: string | null;
  readonly publicOrigins: readonly string[];
  readonly logLevel: string;
  readonly telemetry: TelemetryEnvironment;
  /** subgraph name → address of its GraphQL endpoint; `SUBGRAPH_URL_E_DEMOCRACY` names `e-democracy` */
  readonly subgraphUrls: ReadonlyMap<string, string>;
}

/**
 * Reads the process's environment, once.
 * @throws {EnvironmentError} naming every missing or malformed variable
 */
export function readEnvironment(
  source: Readonly<Record<string, string | undefined>> = process.env,
): GatewayEnvironment {
  const urlVariables = Object.keys(source).filter((variable) => variable.startsWith(SUBGRAPH_URL));
  const urlShape = Object.fromEntries(urlVariables.map((variable) => [variable, z.url({ protocol: /^https?$/ })]));
  const parsed = parseEnvironment(gatewayEnvironment, source);
  const urls = parseEnvironment(urlShape, source);
  return {
    host: parsed.HOST,
    port: parsed.PORT,
    internalKey: parsed.HROMADA_INTERNAL_KEY,
    sessionKey: parsed.HROMADA_SESSION_KEY,
    databaseUrl: parsed.DATABASE_URL,
    directDatabaseUrl: parsed.DATABASE_URL_DIRECT ?? parsed.DATABASE_URL,
    issuers: parsed.HROMADA_ISSUERS,
    isEmbeddedIssuer: parsed.HROMADA_EMBEDDED_ISSUER === 'on',
    residentApps: parsed.HROMADA_RESIDENT_APPS,
    isDemoSignIn: parsed.HROMADA_DEMO_SIGN_IN === 'on',
    supergraphFile: parsed.SUPERGRAPH_FILE,
    publicSupergraphFile: parsed.PUBLIC_SUPERGRAPH_FILE || null,
    isPublicIntrospection: parsed.HROMADA_PUBLIC_INTROSPECTION === 'on',
    consoleOperations: listed(parsed.HROMADA_CONSOLE_OPERATIONS),
    isFreeOperations: parsed.HROMADA_FREE_OPERATIONS === 'on',
    limits: readLimitSettings(source),
    consoleDist: parsed.CONSOLE_DIST ?? null,
    publicOrigins: parsed.PUBLIC_ORIGIN,
    logLevel: parsed.LOG_LEVEL,
    telemetry: {
      METRICS_PORT: parsed.METRICS_PORT,
      METRICS_HOST: parsed.METRICS_HOST,
      OTEL_EXPORTER_OTLP_ENDPOINT: parsed.OTEL_EXPORTER_OTLP_ENDPOINT,
    },
    subgraphUrls: new Map(Object.entries(urls).map(([variable, url]) => [subgraphName(variable), url])),
  };
}

/**
 * Keeps @apollo/gateway from reporting to its maker and from probing the cloud's metadata addresses.
 * Its constructor reads the variable, so this runs before a gateway is built.
 */
export function silenceApolloTelemetry(): void {
  process.env.APOLLO_TELEMETRY_DISABLED = 'true';
}

function subgraphName(variable: string): string {
  return variable.slice(SUBGRAPH_URL.length).toLowerCase().replaceAll('_', '-');
}

function listed(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Sign-in over plain http would hand the cookie to anybody on the way. */
function isSafeOrigin(origin: string): boolean {
  if (!URL.canParse(origin) || new URL(origin).origin !== origin) return false;
  return origin.startsWith('https:') || (origin.startsWith('http:') && isLoopback(origin));
}
