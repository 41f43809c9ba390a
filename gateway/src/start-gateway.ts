import type { Logger } from '@hromada/shared/logging';
import { type Viewer, viewerSealer } from '@hromada/shared/viewer';
import type { GatewayEnvironment } from './environment.ts';
import { type Graph, type GraphParts, startGraph } from './graph.ts';
import { type GatewayServer, type GatewayServerParts, startHttpServer } from './http-server.ts';
import { legacyStatusPlugin } from './legacy-status-plugin.ts';
import { type DoorParts, openDoors } from './limits/doors.ts';
import {
  type PersistedOperations,
  persistedOperations,
  readPersistedOperations,
} from './limits/persisted-operations.ts';
import { openOperation } from './operation-context.ts';
import { startPublicGraph } from './public-graph.ts';
import { readSupergraph } from './supergraph.ts';
import { demoSignIn } from './viewer/demo-sign-in.ts';
import { sessionTokens } from './viewer/session-token.ts';

/** Bounds and timing that only tests change. */
export type GatewayTuning = Pick<GraphParts, 'subgraphLimits' | 'subscriptionSettings'> &
  Pick<GatewayServerParts, 'heartbeatMs' | 'lameDuckMs'> &
  Pick<DoorParts, 'now'>;

/** A running gateway; `graph` is open for tests that count streams. */
export interface Gateway extends GatewayServer {
  readonly graph: Graph;
}

/** Wires the gateway from its environment and serves it. */
export async function startGateway(
  environment: GatewayEnvironment,
  log: Logger,
  tuning: GatewayTuning = {},
): Promise<Gateway> {
  const sealer = viewerSealer(environment.internalKey);
  const supergraph = await readSupergraph(environment.supergraphFile, environment.subgraphUrls);
  const { limits } = environment;
  const doors = openDoors({ settings: limits, operations: await operationsOf(environment, log), now: tuning.now });
  const graph = await startGraph({
    supergraph,
    sealer,
    log,
    limits: limits.operation,
    limiter: doors.staff.limiter,
    plugins: [legacyStatusPlugin()],
    ...tuning,
  });
  const publicGraph = await startPublicGraph(environment, { sealer, log, limiter: doors.public.limiter, ...tuning });
  const ask = async (query: string, variables: Record<string, unknown>, viewer: Viewer) => {
    const { data, errors } = await graph.execute({ query, variables }, openOperation(viewer, sealer));
    if (errors?.length) throw new Error(errors.map(({ message }) => message).join('; '));
    return data;
  };
  const { host, port, publicOrigins, consoleDist } = environment;
  const signIn = environment.isDemoSignIn ? demoSignIn(ask) : null;
  const tokens = sessionTokens(environment.sessionKey);
  const { heartbeatMs, lameDuckMs } = tuning;
  const server = await startHttpServer({
    graph,
    publicGraph,
    doors,
    sealer,
    tokens,
    signIn,
    publicOrigins,
    consoleDist,
    host,
    port,
    log,
    heartbeatMs,
    lameDuckMs,
  });
  return Object.assign(server, { graph });
}

async function operationsOf(
  { consoleOperations, isFreeOperations }: GatewayEnvironment,
  log: Logger,
): Promise<PersistedOperations> {
  const listed = await readPersistedOperations(consoleOperations);
  const isFree = isFreeOperations || consoleOperations.length === 0;
  if (isFree) log.warn({ listed: listed.size }, 'sessions may send operations that no build of the console has listed');
  return persistedOperations(listed, isFree);
}
