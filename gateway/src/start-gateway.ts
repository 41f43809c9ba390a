import { openDatabase } from '@hromada/drizzle/client';
import type { Logger } from '@hromada/shared/logging';
import { viewerSealer } from '@hromada/shared/viewer';
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
import { startPublicGraph } from './public-graph.ts';
import { readSupergraph } from './supergraph.ts';
import { type Entrance, type EntranceParts, openEntrance } from './viewer/entrance.ts';

/** Bounds and timing that only tests change. */
export type GatewayTuning = Pick<GraphParts, 'subgraphLimits' | 'subscriptionSettings'> &
  Pick<GatewayServerParts, 'heartbeatMs' | 'lameDuckMs'> &
  Pick<EntranceParts, 'sessionTimes' | 'keyTimes'> &
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
  let entrance: Entrance | undefined;
  const doors = openDoors({
    settings: limits,
    operations: await operationsOf(environment, log),
    isPublicIntrospection: environment.isPublicIntrospection,
    registeredBudget: (viewer) => entrance?.budgetOf(viewer) ?? null,
    now: tuning.now,
  });
  const { db, close } = openDatabase(environment.databaseUrl);
  const { heartbeatMs, lameDuckMs, sessionTimes, keyTimes, ...bounds } = tuning;
  const graph = await startGraph({
    supergraph,
    sealer,
    log,
    limits: limits.operation,
    limiter: doors.staff.limiter,
    plugins: [legacyStatusPlugin()],
    ...bounds,
  });
  const publicGraph = await startPublicGraph(environment, { sealer, log, limiter: doors.public.limiter, ...bounds });
  const { host, port, publicOrigins, consoleDist } = environment;
  const server = await startHttpServer({
    graph,
    publicGraph,
    doors,
    sealer,
    openEntrance: (address) => openEntrance({ environment, db, sealer, log, sessionTimes, keyTimes }, address),
    publicOrigins,
    consoleDist,
    host,
    port,
    log,
    heartbeatMs,
    lameDuckMs,
  });
  entrance = server.entrance;
  return {
    url: server.url,
    entrance: server.entrance,
    graph,
    get socketCount() {
      return server.socketCount;
    },
    async stop() {
      await server.stop();
      await close();
    },
  };
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
