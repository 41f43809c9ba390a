import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { createLogger } from '@hromada/shared/logging';
import { type ExecutionResult, parse } from 'graphql';
import { type Client, type ClientOptions, createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { readEnvironment } from '../src/environment.ts';
import { type Gateway, type GatewayTuning, startGateway } from '../src/start-gateway.ts';
import { aCommunity, type Community } from './community.ts';
import { showOnly } from './public-supergraph.ts';
import { INTERNAL_KEY, type SubgraphServer } from './subgraph-server.ts';
import { until } from './until.ts';

/** Key of session and program tokens in tests. */
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
  /** POST /graphql */
  ask(
    query: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<ExecutionResult & { status: number; headers: Headers }>;
  /** a program's token for a demonstration employee */
  tokenOf(employeeId: string): Promise<string>;
  /** a client on its own socket that never reconnects */
  connect(connectionParams?: Record<string, unknown>, options?: Partial<ClientOptions>): Client;
  /** every client goes; waits until their streams are released everywhere */
  disconnect(): Promise<void>;
  stop(): Promise<void>;
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
  const clients: Client[] = [];

  return {
    ...community,
    gateway,
    async ask(query, variables, headers) {
      const body = JSON.stringify({ query, variables });
      const response = await fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
      });
      return { ...((await response.json()) as ExecutionResult), status: response.status, headers: response.headers };
    },
    async tokenOf(employeeId) {
      const body = JSON.stringify({ employeeId });
      const response = await fetch(`${gateway.url}/token`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
      return ((await response.json()) as { token: string }).token;
    },
    connect(connectionParams, options) {
      const client = createClient({
        url: `${gateway.url.replace('http', 'ws')}/graphql`,
        webSocketImpl: WebSocket,
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
      await gateway.stop();
      await Promise.all(subgraphs.map((subgraph) => subgraph.kill()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Composes subgraphs as they stand. */
export function compose(subgraphs: readonly Pick<SubgraphServer, 'name' | 'sdl' | 'url'>[]): string {
  const result = composeServices(subgraphs.map(({ name, sdl, url }) => ({ name, url, typeDefs: parse(sdl) })));
  if (result.supergraphSdl === undefined) throw new Error(result.errors?.map(String).join('\n'));
  return result.supergraphSdl;
}
