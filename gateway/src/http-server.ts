import { randomBytes } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from '@hromada/shared/logging';
import { lastAnswers } from '@hromada/shared/server';
import type { ViewerSealer } from '@hromada/shared/viewer';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import { BODY_MS, withBodyDeadline } from './body-deadline.ts';
import { consoleRoutes } from './console-routes.ts';
import { fileRoutes } from './files/file-routes.ts';
import type { Graph } from './graph.ts';
import { graphRoutes } from './graph-routes.ts';
import type { Doors } from './limits/doors.ts';
import type { LoadGuard } from './limits/load-guard.ts';
import { signInDoor } from './limits/sign-in-door.ts';
import { OPEN311_PATH, open311Routes } from './open311/open311-routes.ts';
import { ownOrigins } from './own-origins.ts';
import type { Platform } from './platform.ts';
import { PUBLIC_PATH, publicRoutes, publicViewer } from './public-routes.ts';
import { refuse } from './refusal.ts';
import { schemaRoutes } from './schema-routes.ts';
import { SECURITY_HEADERS } from './security-headers.ts';
import { routeUpgrades } from './subscriptions/upgrade-routes.ts';
import { openSockets } from './subscriptions/ws-server.ts';
import type { GatewayWatch } from './telemetry/gateway-watch.ts';
import { giveRequestId } from './telemetry/request-id.ts';
import type { Entrance, GatewayAddress } from './viewer/entrance.ts';
import { originCheck } from './viewer/origin.ts';
import { SignInWatch } from './viewer/sign-in-watch.ts';

/** A file of 25 MB comes in by then over two megabits a second. */
const REQUEST_MS = 120_000;
const HEADERS_MS = 10_000;
const DRAIN_MS = 10_000;

/** What the public server stands on. */
export interface GatewayServerParts {
  readonly graph: Graph;
  readonly sealer: ViewerSealer;
  /** the public contract, or null where none is served */
  readonly publicGraph: Graph | null;
  /** brings in what programs of Open311 send */
  readonly platform: Platform;
  readonly doors: Doors;
  /** turns requests away while there are too many */
  readonly load: LoadGuard;
  /** opened once the address is known: identity providers are told where to send browsers back */
  openEntrance(address: GatewayAddress): Promise<Entrance>;
  /** address of the subgraph that keeps files, or null where none does */
  readonly filesUrl: string | null;
  readonly publicOrigins: readonly string[];
  /** folder of the built console, or null */
  readonly consoleDist: string | null;
  readonly host: string;
  /** 0 takes any free port */
  readonly port: number;
  readonly log: Logger;
  /** how the process is watched; absent where nobody watches */
  readonly watch?: GatewayWatch;
  /** @see WebSocketParts */
  readonly heartbeatMs?: number;
  /** milliseconds between "not ready" and closing the door: load balancers look every few hundred */
  readonly lameDuckMs?: number;
  /** milliseconds in which the body of a request that is no file has come in */
  readonly bodyMs?: number;
}

/** The running public server. */
export interface GatewayServer {
  readonly url: string;
  readonly entrance: Entrance;
  /** open WebSockets */
  readonly socketCount: number;
  /** not ready → no new connections → pending answers → sockets 1001 → subgraph connections */
  stop(): Promise<void>;
}

/** Serves the graph, signing in, health and the console at one address. */
export async function startHttpServer(parts: GatewayServerParts): Promise<GatewayServer> {
  const { graph, publicGraph, doors, sealer, log, heartbeatMs, lameDuckMs = 500, bodyMs = BODY_MS } = parts;
  let answer: http.RequestListener = refuseYet;
  const server = http.createServer(
    { requestTimeout: REQUEST_MS, headersTimeout: HEADERS_MS },
    withBodyDeadline((request, response) => answer(request, response), bodyMs),
  );
  const beginLastAnswers = lastAnswers(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(parts.port, parts.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const origins = ownOrigins(parts.publicOrigins, port);
  const ownKey = randomBytes(32).toString('base64url');
  const isOurs = originCheck(origins.all);
  const entrance = await parts.openEntrance({ origins, ownUrl: ownUrl(parts.host, port), ownKey, isOurs });
  const { identify, watch } = entrance;
  const sockets = openSockets({ ...doors.staff, graph, identify, watch, sealer, isOurs, log, heartbeatMs });
  const publicSockets =
    publicGraph &&
    openSockets({
      ...doors.public,
      graph: publicGraph,
      identify: async (headers, claims) => ({
        viewer: publicViewer(headers, claims?.language),
        expiresAt: null,
        touch: () => undefined,
      }),
      watch: new SignInWatch(),
      sealer,
      isOurs: () => true,
      log,
      heartbeatMs,
    });
  const upgrades = new Map([['/graphql', sockets.upgrade]]);
  if (publicSockets) upgrades.set(PUBLIC_PATH, publicSockets.upgrade);
  routeUpgrades(server, upgrades, log);
  parts.watch?.sockets({
    socketCount: () => sockets.socketCount + (publicSockets?.socketCount ?? 0),
    streamCount: () => graph.subscriptions.streamCount + (publicGraph?.subscriptions.streamCount ?? 0),
  });
  let isStopping = false;

  const app = express();
  app.disable('x-powered-by');
  app.use((request, response, next) => {
    response.set(SECURITY_HEADERS);
    response.set('x-request-id', giveRequestId(request.headers));
    next();
  });
  app.get('/livez', (_request, response) => void response.send('ok'));
  app.get('/readyz', async (_request, response) => {
    const reachable = await graph.listReachable();
    const isReady = !isStopping && reachable.length > 0;
    response.status(isReady ? 200 : 503).json({ isReady, reachable });
  });
  app.use(['/graphql', PUBLIC_PATH, OPEN311_PATH], ...(parts.watch ? [parts.watch.request] : []), parts.load.guard);
  app.use(graphRoutes({ ...doors.staff, graph, identify, sealer, isOurs }));
  const files = parts.filesUrl
    ? fileRoutes({ ...doors.staff, subgraphUrl: parts.filesUrl, identify, sealer, isOurs, log })
    : null;
  if (files) app.use(files.router);
  if (publicGraph) {
    const { platform } = parts;
    app.use(publicRoutes({ ...doors.public, graph: publicGraph, sealer }));
    app.use(open311Routes({ ...doors.public, graph: publicGraph, platform, sealer, log, now: () => new Date() }));
  }
  app.use(schemaRoutes(graph.subscriptions.schema, publicGraph?.subscriptions.schema ?? null));
  app.use(['/session', '/oidc'], signInDoor({ ...doors.staff, ownKey }));
  app.use(entrance.routes);
  await addConsole(app, parts);
  addFaults(app, log);
  answer = app;

  let stopping: Promise<void> | null = null;
  return {
    url: `http://${parts.host}:${port}`,
    entrance,
    get socketCount() {
      return sockets.socketCount + (publicSockets?.socketCount ?? 0);
    },
    stop() {
      stopping ??= (async () => {
        isStopping = true;
        beginLastAnswers();
        await new Promise((resolve) => setTimeout(resolve, lameDuckMs));
        sockets.close();
        publicSockets?.close();
        await drain(server);
        await entrance.stop();
        parts.load.stop();
        await Promise.all([graph.stop(), publicGraph?.stop(), files?.stop()]);
      })();
      return stopping;
    },
  };
}

/** Between listening and being ready there is nothing to tell. */
const refuseYet: http.RequestListener = (_request, response) => {
  response.writeHead(503, { 'retry-after': '1' }).end();
};

async function addConsole(app: Express, { consoleDist, log }: GatewayServerParts): Promise<void> {
  const console = consoleDist === null ? null : await consoleRoutes(consoleDist);
  if (console) app.use(console);
  else log.warn({ consoleDist }, 'no built console: only the graph is served');
}

function addFaults(app: Express, log: Logger): void {
  app.use((error: unknown, _request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) return next(error);
    const status =
      typeof error === 'object' && error !== null && 'status' in error && Number(error.status) < 500
        ? Number(error.status)
        : 500;
    if (status === 500) log.error({ err: error }, 'defect');
    refuse(response, status, status === 500 ? 'INTERNAL' : 'BAD_REQUEST', 'The request could not be answered');
  });
}

/** An address that means "all of them" is no place to go. */
function ownUrl(host: string, port: number): string {
  if (host === '0.0.0.0' || host === '::') return `http://127.0.0.1:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** Waits for pending answers, ten seconds at most. */
async function drain(server: http.Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const deadline = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  await closed;
  clearTimeout(deadline);
}
