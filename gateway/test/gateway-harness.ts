import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { cloneDatabase } from '@hromada/drizzle/testing';
import { createLogger } from '@hromada/shared/logging';
import { signInByFetch } from '@hromada/shared/testing/sign-in';
import { type ExecutionResult, parse } from 'graphql';
import { type Client, type ClientOptions, createClient } from 'graphql-ws';
import postgres from 'postgres';
import WebSocket from 'ws';
import { type GatewayEnvironment, readEnvironment } from '../src/environment.ts';
import { type Gateway, type GatewayTuning, startGateway } from '../src/start-gateway.ts';
import { aCommunity, type Community } from './community.ts';
import { showOnly } from './public-supergraph.ts';
import { INTERNAL_KEY, type SubgraphServer } from './subgraph-server.ts';
import { until } from './until.ts';

/** The gateway's own key in tests. */
export const SESSION_KEY = 'session-key-of-the-tests-0123456789';

/** What the community shows to everybody. */
const PUBLIC = new Set([
  ...['Query.appeals', 'Query.whoAsks', 'Query.defect', 'Appeal.id', 'Appeal.subject'],
  ...['Subscription.tick', 'Subscription.appealChanged', 'Tick.number'],
  ...['AppealChange.cursor', 'AppealChange.type', 'AppealChange.appeal'],
]);

/** A gateway over a small community, everything on real sockets. */
export interface Town extends Community {
  readonly gateway: Gateway;
  /** starts one more gateway over the same subgraphs and the same database, perhaps set otherwise; stopped with the town */
  another(changes?: Partial<GatewayEnvironment>): Promise<Gateway>;
  /** POST /graphql */
  ask(
    query: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<ExecutionResult & { status: number; headers: Headers }>;
  /** the gateway's database, as its owner */
  readonly sql: postgres.Sql;
  /** Cookie header of a browser in which the employee has just signed in */
  signIn(employeeId: string): Promise<string>;
  /** a client on its own socket that never reconnects */
  connect(connectionParams?: Record<string, unknown>, options?: ConnectOptions): Client;
  /** every client goes; waits until their streams are released everywhere */
  disconnect(): Promise<void>;
  stop(): Promise<void>;
}

/** How a client connects: options of graphql-ws, and the cookie of the page it is on. */
export interface ConnectOptions extends Partial<ClientOptions> {
  readonly cookie?: string;
}

/** What a test may change of the town. */
export interface TownOptions {
  readonly environment?: Record<string, string>;
  readonly tuning?: GatewayTuning;
}

export async function aTown({ environment = {}, tuning = {} }: TownOptions = {}): Promise<Town> {
  const community = aCommunity();
  const subgraphs = [community.appeals, community.residents];
  await Promise.all(subgraphs.map((subgraph) => subgraph.start()));
  const database = await cloneDatabase();
  const sql = postgres(database.url(), { max: 2, onnotice: () => undefined });
  const folder = await mkdtemp(join(tmpdir(), 'gateway-'));
  const file = join(folder, 'supergraph.graphql');
  await writeFile(file, compose(subgraphs));
  const publicFile = join(folder, 'public-supergraph.graphql');
  await writeFile(
    publicFile,
    compose(subgraphs.map((subgraph) => ({ ...subgraph, url: subgraph.url, sdl: showOnly(subgraph.sdl, PUBLIC) }))),
  );
  const settings = readEnvironment({
    PORT: '0',
    HROMADA_INTERNAL_KEY: INTERNAL_KEY,
    HROMADA_SESSION_KEY: SESSION_KEY,
    DATABASE_URL: database.url('gateway'),
    HROMADA_EMBEDDED_ISSUER: 'on',
    HROMADA_DEMO_SIGN_IN: 'on',
    SUPERGRAPH_FILE: file,
    PUBLIC_SUPERGRAPH_FILE: publicFile,
    SUBGRAPH_URL_APPEALS: community.appeals.url,
    SUBGRAPH_URL_RESIDENTS: community.residents.url,
    ...environment,
  });
  const gateway = await startGateway(settings, createLogger('gateway', environment.LOG_LEVEL ?? 'silent'), {
    lameDuckMs: 0,
    ...tuning,
  });
  const others: Gateway[] = [];
  const clients: Client[] = [];

  return {
    ...community,
    gateway,
    sql,
    async another(changes) {
      const other = await startGateway({ ...settings, port: 0, ...changes }, createLogger('other', 'silent'), {
        lameDuckMs: 0,
        ...tuning,
      });
      others.push(other);
      return other;
    },
    async ask(query, variables, headers) {
      const body = JSON.stringify({ query, variables });
      const response = await fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
      });
      return { ...((await response.json()) as ExecutionResult), status: response.status, headers: response.headers };
    },
    signIn: async (employeeId) => (await signInByFetch(gateway.url, employeeId)).cookie,
    connect(connectionParams, { cookie, ...options } = {}) {
      const headers = cookie === undefined ? {} : { cookie, origin: gateway.url };
      const client = createClient({
        url: `${gateway.url.replace('http', 'ws')}/graphql`,
        webSocketImpl: class extends WebSocket {
          constructor(address: string, protocols?: string | string[]) {
            super(address, protocols, { headers });
          }
        },
        connectionParams,
        retryAttempts: 0,
        ...options,
      });
      clients.push(client);
      return client;
    },
    async disconnect() {
      for (const client of clients.splice(0)) client.terminate();
      await until(
        'every stream is released',
        () => community.log.readerCount === 0 && gateway.graph.subscriptions.streamCount === 0,
      );
    },
    async stop() {
      for (const client of clients) client.terminate();
      await Promise.all([gateway, ...others].map((each) => each.stop()));
      await Promise.all(subgraphs.map((subgraph) => subgraph.kill()));
      await rm(folder, { recursive: true, force: true });
      await sql.end();
      await database.close();
    },
  };
}

/** Composes subgraphs as they stand. */
export function compose(subgraphs: readonly Pick<SubgraphServer, 'name' | 'sdl' | 'url'>[]): string {
  const result = composeServices(subgraphs.map(({ name, sdl, url }) => ({ name, url, typeDefs: parse(sdl) })));
  if (result.supergraphSdl === undefined) throw new Error(result.errors?.map(String).join('\n'));
  return result.supergraphSdl;
}
