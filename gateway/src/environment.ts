import { parseEnvironment } from '@hromada/shared/environment';
import { z } from 'zod';
import { type LimitSettings, readLimitSettings } from './limits/limit-settings.ts';

const SUBGRAPH_URL = 'SUBGRAPH_URL_';

const gatewayEnvironment = {
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  /** the gateway's own: seals the viewer token; the subgraphs hold its public half */
  HROMADA_INTERNAL_KEY: z.string().min(32),
  /** the gateway's own: signs session cookies and program tokens */
  HROMADA_SESSION_KEY: z.string().min(32),
  /** `on` lets anybody sign in as a demonstration employee; never in production */
  HROMADA_DEMO_SIGN_IN: z.enum(['on', 'off']).default('off'),
  SUPERGRAPH_FILE: z.string().min(1),
  /** the public contract; without it nothing is served at /public/graphql */
  PUBLIC_SUPERGRAPH_FILE: z.string().default(''),
  /** comma-separated lists of the console's operations, one per build; a session may send nothing else */
  HROMADA_CONSOLE_OPERATIONS: z.string().default(''),
  /** `on` lets a session send any operation all the same: for development and tests, never in production */
  HROMADA_FREE_OPERATIONS: z.enum(['on', 'off']).default('off'),
  /** folder of the built console; without it the gateway serves the graph only */
  CONSOLE_DIST: z.string().min(1).optional(),
  /** comma-separated origins that browsers may call from besides the gateway's own host, e.g. behind a proxy */
  PUBLIC_ORIGIN: z.string().default(''),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
};

/** The settings of the gateway process. */
export interface GatewayEnvironment {
  readonly host: string;
  readonly port: number;
  readonly internalKey: string;
  readonly sessionKey: string;
  readonly isDemoSignIn: boolean;
  readonly supergraphFile: string;
  readonly publicSupergraphFile: string | null;
  /** lists of the console's operations; empty = sessions may send anything */
  readonly consoleOperations: readonly string[];
  readonly isFreeOperations: boolean;
  readonly limits: LimitSettings;
  readonly consoleDist: string | null;
  readonly publicOrigins: readonly string[];
  readonly logLevel: string;
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
    isDemoSignIn: parsed.HROMADA_DEMO_SIGN_IN === 'on',
    supergraphFile: parsed.SUPERGRAPH_FILE,
    publicSupergraphFile: parsed.PUBLIC_SUPERGRAPH_FILE || null,
    consoleOperations: listed(parsed.HROMADA_CONSOLE_OPERATIONS),
    isFreeOperations: parsed.HROMADA_FREE_OPERATIONS === 'on',
    limits: readLimitSettings(source),
    consoleDist: parsed.CONSOLE_DIST ?? null,
    publicOrigins: listed(parsed.PUBLIC_ORIGIN),
    logLevel: parsed.LOG_LEVEL,
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
