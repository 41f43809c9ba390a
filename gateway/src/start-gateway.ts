import { openDatabase } from '@hromada/drizzle/client';
import type { Logger } from '@hromada/shared/logging';
import { openTelemetry } from '@hromada/shared/telemetry';
import { viewerSealer } from '@hromada/shared/viewer';
import type { GatewayEnvironment } from './environment.ts';
import { type Graph, type GraphParts, startGraph } from './graph.ts';
import { type GatewayServer, type GatewayServerParts, startHttpServer } from './http-server.ts';
import { legacyStatusPlugin } from './legacy-status-plugin.ts';
import { type DoorParts, openDoors } from './limits/doors.ts';
import { guardLoad } from './limits/load-guard.ts';
import {
  type PersistedOperations,
  persistedOperations,
  readPersistedOperations,
} from './limits/persisted-operations.ts';
import { createPlatform } from './platform.ts';
import { startPublicGraph } from './public-graph.ts';
import { readSupergraph } from './supergraph.ts';
import { watchGateway } from './telemetry/gateway-watch.ts';
import { type Entrance, type EntranceParts, openEntrance } from './viewer/entrance.ts';

/** Bounds and timing that only tests change. */
export type GatewayTuning = Pick<GraphParts, 'subgraphLimits' | 'subscriptionSettings'> &
  Pick<GatewayServerParts, 'heartbeatMs' | 'lameDuckMs' | 'bodyMs'> &
  Pick<EntranceParts, 'sessionTimes' | 'keyTimes'> &
  Pick<DoorParts, 'now'>;

/** A running gateway; `graph` is open for tests that count streams. */
export interface Gateway extends GatewayServer {
  readonly graph: Graph;
  /** where Prometheus comes to; null without metrics */
  readonly metricsUrl: string | null;
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
  const listed = await readPersistedOperations(environment.consoleOperations);
  const doors = openDoors({
    settings: limits,
    operations: operationsOf(environment, listed, log),
    isPublicIntrospection: environment.isPublicIntrospection,
    registeredBudget: (viewer) => entrance?.budgetOf(viewer) ?? null,
    now: tuning.now,
  });
  const telemetry = await openTelemetry('gateway', environment.telemetry, log);
  const watch = watchGateway(telemetry, listed.values());
  const { db, close } = openDatabase(environment.databaseUrl, { observe: telemetry.observe });
  const { heartbeatMs, lameDuckMs, bodyMs, sessionTimes, keyTimes, ...bounds } = tuning;
  const graph = await startGraph({
    supergraph,
    sealer,
    log,
    limits: limits.operation,
    limiter: doors.staff.limiter,
    plugins: [legacyStatusPlugin()],
    watch,
    ...bounds,
  });
  const publicGraph = await startPublicGraph(environment, {
    sealer,
    log,
    limiter: doors.public.limiter,
    watch,
    ...bounds,
  });
  const { host, port, publicOrigins, consoleDist } = environment;
  const server = await startHttpServer({
    graph,
    publicGraph,
    platform: createPlatform({ urls: environment.subgraphUrls, sealer, log }),
    doors,
    load: guardLoad(limits.load, watch?.onError),
    sealer,
    openEntrance: (address) => openEntrance({ environment, db, sealer, log, sessionTimes, keyTimes }, address),
    filesUrl: environment.subgraphUrls.get('appeals') ?? null,
    publicOrigins,
    consoleDist,
    host,
    port,
    log,
    watch,
    heartbeatMs,
    lameDuckMs,
    bodyMs,
  });
  entrance = server.entrance;
  return {
    url: server.url,
    entrance: server.entrance,
    graph,
    metricsUrl: telemetry.metricsUrl,
    get socketCount() {
      return server.socketCount;
    },
    async stop() {
      await server.stop();
      await close();
      await telemetry.stop();
    },
  };
}

function operationsOf(
  { consoleOperations, isFreeOperations }: GatewayEnvironment,
  listed: ReadonlyMap<string, string>,
  log: Logger,
): PersistedOperations {
  const isFree = isFreeOperations || consoleOperations.length === 0;
  if (isFree) log.warn({ listed: listed.size }, 'sessions may send operations that no build of the console has listed');
  return persistedOperations(listed, isFree);
}
