import { ApolloClient, ApolloLink, CombinedGraphQLErrors, HttpLink, ServerError } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { OperationTypeNode } from 'graphql';
import { type Client, createClient } from 'graphql-ws';
import { createCache } from './cache.ts';
import { type Connection, type ConnectionWire, createConnection } from './connection.ts';
import { listedOperationsLink, type OperationHashes } from './listed-operations.ts';
import { noteFailure, traceLink } from './request-trace.ts';
import { codesOf, type StreamListeners, streamLink } from './stream-link.ts';

const PING_MS = 10_000;
const PONG_MS = 5_000;
const LAST_WAIT_MS = 15_000;

/** Close codes of a socket whose session the server does not, or no longer, accept. */
const SESSION_OVER = new Set([4401, 4403]);

/** What the graph client is made of. */
export interface GraphOptions {
  readonly graphUrl: string;
  readonly socketUrl: string;
  /** language of messages that the server words */
  readonly language: () => string;
  /** called when the server no longer knows who is asking */
  readonly onSignedOut: () => void;
  /** names of the listed operations; null sends their texts: in development, where they change by the minute */
  readonly operationHashes: OperationHashes | null;
}

/** A client of the graph and its live connection. */
export interface Graph {
  readonly client: ApolloClient;
  readonly connection: Connection;
  dispose(): void;
}

/** Opens the graph for one signed-in employee; the session travels in a cookie and is never seen here. */
export function openGraph(o: GraphOptions): Graph {
  const connection = createConnection((run, delayMs) => void setTimeout(run, delayMs));
  const listeners: StreamListeners = { count: 0 };
  const socket = openSocket(o, connection.wire, listeners);
  const language = new SetContextLink((context) => ({
    headers: { ...context['headers'], 'accept-language': o.language() },
  }));
  const session = new ErrorLink(({ error, operation }) => {
    noteFailure(error, operation.getContext()['response']);
    if (isSignedOut(error)) o.onSignedOut();
  });
  const client = new ApolloClient({
    link: ApolloLink.from([
      session,
      ApolloLink.split(
        ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
        streamLink(socket, { wire: connection.wire, listeners, operationHashes: o.operationHashes }),
        ApolloLink.from([
          language,
          traceLink(),
          ...(o.operationHashes ? [listedOperationsLink(o.operationHashes)] : []),
          new HttpLink({ uri: o.graphUrl }),
        ]),
      ),
    ]),
    cache: createCache(),
    dataMasking: true,
  });
  return {
    client,
    connection,
    dispose() {
      client.stop();
      void socket.dispose();
    },
  };
}

/** True when an error means that the session is over. */
export function isSignedOut(error: unknown): boolean {
  if (CombinedGraphQLErrors.is(error)) return codesOf(error.errors).includes('UNAUTHENTICATED');
  return ServerError.is(error) && error.statusCode === 401;
}

function openSocket(o: GraphOptions, wire: ConnectionWire, listeners: StreamListeners): Client {
  let overdue: ReturnType<typeof setTimeout> | undefined;
  let current: WebSocket | null = null;
  return createClient({
    url: o.socketUrl,
    connectionParams: () => ({ language: o.language() }),
    lazy: true,
    lazyCloseTimeout: 2_000,
    keepAlive: PING_MS,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: (attempt) => wait(Math.min(LAST_WAIT_MS, 500 * 2 ** attempt) * (0.5 + Math.random())),
    on: {
      connecting: wire.connecting,
      opened(opened) {
        current = opened instanceof WebSocket ? opened : null;
      },
      connected: wire.connected,
      ping(isReceived) {
        // A network that went away says nothing: no answer in time counts as closed.
        if (!isReceived) overdue = setTimeout(() => current?.close(4408, 'No pong'), PONG_MS);
      },
      pong(isReceived) {
        if (isReceived) clearTimeout(overdue);
      },
      closed(event) {
        clearTimeout(overdue);
        if (event instanceof CloseEvent && SESSION_OVER.has(event.code)) o.onSignedOut();
        wire.closed(listeners.count > 0);
      },
    },
  });
}

function wait(delayMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, delayMs));
}
