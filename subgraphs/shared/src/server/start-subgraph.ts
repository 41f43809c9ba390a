import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import type { GraphQLSchema } from 'graphql';
import { GraphQLError } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { SubgraphEnvironment } from '../environment/index.ts';
import { createErrorFormatter } from '../graphql/format-error.ts';
import type { Logger } from '../logging/index.ts';
import type { Telemetry } from '../telemetry/index.ts';
import { VIEWER_HEADER, type Viewer, viewerOpener } from '../viewer/index.ts';
import { lastAnswers } from './last-answers.ts';
import { requestOfError } from './request-of-error.ts';
import { watchOperations, watchSockets } from './watch-operations.ts';

const LAME_DUCK_MS = 300;
const DRAIN_MS = 8_000;
const BODY_LIMIT = '1mb';

/** What a subgraph hands over to be served. */
export interface SubgraphServer<Context extends { readonly viewer: Viewer }> {
  readonly schema: GraphQLSchema;
  readonly environment: SubgraphEnvironment;
  /** wires services and loaders for one operation */
  createContext(viewer: Viewer): Context;
  /**
   * plain HTTP beside the graph, by path: `/files`; the gateway's token is opened before, the viewer stands in
   * `response.locals.viewer`
   */
  readonly routes?: Readonly<Record<string, RequestHandler>>;
  /** rejects while the subgraph cannot answer */
  isReady(): Promise<unknown>;
  /** closes what the composition root opened */
  onStop(): Promise<void>;
  readonly log: Logger;
  /** how the process is watched; absent where nobody watches */
  readonly telemetry?: Telemetry;
}

/** A running subgraph. */
export interface RunningSubgraph {
  /** address of GraphQL over HTTP and WebSocket */
  readonly url: string;
  /** drains and closes: readyz 503 → pending answers → sockets 1001 → database */
  stop(): Promise<void>;
}

/**
 * Serves a subgraph: GraphQL over HTTP and graphql-transport-ws at /graphql, /livez, /readyz; stops gracefully on
 * SIGTERM, SIGINT and when the parent process is gone. Without a token sealed by the gateway everything answers 401.
 */
export async function startSubgraph<Context extends { readonly viewer: Viewer }>(
  parts: SubgraphServer<Context>,
): Promise<RunningSubgraph> {
  const { schema, environment, createContext, log, telemetry } = parts;
  const opener = viewerOpener(environment.HROMADA_INTERNAL_PUBLIC_KEY);
  const app = express();
  const server = http.createServer(app);
  const beginLastAnswers = lastAnswers(server);
  const requests = requestOfError();
  const formatError = createErrorFormatter(log, requests.of);
  const watch = telemetry && watchOperations(telemetry);
  const apollo = new ApolloServer<Context>({
    schema,
    formatError,
    introspection: false,
    csrfPrevention: false,
    nodeEnv: 'production',
    stopOnTerminationSignals: false,
    plugins: [ApolloServerPluginInlineTraceDisabled(), requests.plugin, ...(watch ? [watch.plugin] : [])],
  });
  await apollo.start();
  let isStopping = false;

  app.disable('x-powered-by');
  app.get('/livez', (_request, response) => void response.send('ok'));
  app.get('/readyz', async (_request, response) => {
    const isReady =
      !isStopping &&
      (await parts.isReady().then(
        () => true,
        () => false,
      ));
    response.status(isReady ? 200 : 503).send(isReady ? 'ok' : 'not ready');
  });
  if (watch) app.use('/graphql', watch.begin);
  const openViewer = (request: Request, response: Response, next: NextFunction) => {
    opener.open(request.get(VIEWER_HEADER) ?? '').then(
      (viewer) => {
        response.locals.viewer = viewer;
        response.set('x-request-id', viewer.requestId);
        next();
      },
      () =>
        response
          .status(401)
          .json({ errors: [{ message: 'The gateway speaks for you', extensions: { code: 'UNAUTHENTICATED' } }] }),
    );
  };
  app.use('/graphql', openViewer);
  for (const [path, handler] of Object.entries(parts.routes ?? {})) app.use(path, openViewer, handler);
  app.use(
    '/graphql',
    express.json({ limit: BODY_LIMIT }),
    expressMiddleware(apollo, { context: async ({ res }) => createContext(res.locals.viewer as Viewer) }),
  );
  app.use((error: { status?: unknown }, _request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) return next(error);
    const status = typeof error.status === 'number' && error.status < 500 ? error.status : 500;
    if (status === 500) log.error({ err: error }, 'defect');
    const message = status === 500 ? 'Internal error' : 'The body is not a GraphQL request, or is too large';
    response
      .status(status)
      .json({ errors: [{ message, extensions: { code: status === 500 ? 'INTERNAL' : 'BAD_REQUEST' } }] });
  });

  const sockets = new WebSocketServer({ server, path: '/graphql', maxPayload: 1024 * 1024 });
  if (telemetry) watchSockets(telemetry, sockets);
  const viewers = new WeakMap<object, Viewer>();
  const subscriptions = useServer(
    {
      schema,
      // A refusal here ends one operation; a throw would close the socket that carries all of the gateway's streams.
      onSubscribe: async (_connection, _id, payload) => {
        const token = payload.extensions?.viewer;
        try {
          viewers.set(payload, await opener.open(typeof token === 'string' ? token : ''));
        } catch (error) {
          const originalError = error instanceof Error ? error : undefined;
          return [new GraphQLError('The gateway speaks for you', { originalError })];
        }
        return undefined;
      },
      context: (_connection, _id, payload) => {
        const viewer = viewers.get(payload);
        if (!viewer) throw new Error('A subscription without a viewer');
        return createContext(viewer);
      },
      onError: (_context, _id, _payload, errors) =>
        errors.map((error) => asGraphQLError(formatError(error.toJSON(), error))),
      onNext: (_context, _id, _payload, _args, result) =>
        result.errors
          ? { ...result, errors: result.errors.map((error) => asGraphQLError(formatError(error.toJSON(), error))) }
          : undefined,
    },
    sockets,
  );

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(environment.PORT, environment.HOST, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const url = `http://${environment.HOST}:${port}/graphql`;

  let detach = (): void => undefined;
  let stopping: Promise<void> | null = null;
  const stop = (): Promise<void> => {
    stopping ??= (async () => {
      isStopping = true;
      beginLastAnswers();
      await new Promise((resolve) => setTimeout(resolve, LAME_DUCK_MS));
      await subscriptions.dispose();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      const deadline = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
      await closed;
      clearTimeout(deadline);
      await apollo.stop();
      await parts.onStop();
      await telemetry?.stop();
      detach();
    })();
    return stopping;
  };
  detach = stopWithParent(stop, log);
  log.info({ url }, 'ready');
  return { url, stop };
}

function asGraphQLError({
  message,
  extensions,
  path,
}: {
  message: string;
  extensions?: Readonly<Record<string, unknown>>;
  path?: readonly (string | number)[];
}): GraphQLError {
  return new GraphQLError(message, { extensions, path });
}

/**
 * SIGTERM, SIGINT, or a parent that vanished (its IPC channel closed): stop, then exit 0.
 * @returns forgets the signals again, for a server that was stopped otherwise
 */
export function stopWithParent(stop: () => Promise<void>, log: Logger): () => void {
  const leave = (reason: string) => {
    log.info({ reason }, 'stopping');
    stop().then(
      () => process.exit(0),
      (error) => {
        log.error({ err: error }, 'did not stop cleanly');
        process.exit(1);
      },
    );
  };
  const leaveAlone = () => leave('parent is gone');
  process.once('SIGTERM', leave);
  process.once('SIGINT', leave);
  if (process.connected) process.once('disconnect', leaveAlone);
  return () => {
    process.off('SIGTERM', leave).off('SIGINT', leave).off('disconnect', leaveAlone);
  };
}
