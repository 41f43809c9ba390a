import { type Client, createClient } from 'graphql-ws';
import WebSocket from 'ws';

/** Timing of the sockets between the gateway and a subgraph, in milliseconds. */
export interface UpstreamTiming {
  readonly pingMs: number;
  readonly pongMs: number;
}

const ACKNOWLEDGE_MS = 5_000;
const IDLE_CLOSE_MS = 5_000;

/**
 * One socket to a subgraph, opened when the first stream needs it and shared by all. It never retries by itself:
 * each stream continues behind its own cursor (upstream.ts). A subgraph that does not answer a ping is given up.
 *
 * @param url GraphQL endpoint of the subgraph, `http:` or `https:`
 */
export function connectSubgraph(url: string, { pingMs, pongMs }: UpstreamTiming): Client {
  let pongDeadline: NodeJS.Timeout | undefined;
  const client = createClient({
    url: url.replace(/^http/, 'ws'),
    webSocketImpl: WebSocket,
    lazy: true,
    lazyCloseTimeout: IDLE_CLOSE_MS,
    keepAlive: pingMs,
    connectionAckWaitTimeout: ACKNOWLEDGE_MS,
    retryAttempts: 0,
    on: {
      ping(isReceived) {
        if (isReceived) return;
        clearTimeout(pongDeadline);
        pongDeadline = setTimeout(() => client.terminate(), pongMs).unref();
      },
      pong(isReceived) {
        if (isReceived) clearTimeout(pongDeadline);
      },
      closed: () => clearTimeout(pongDeadline),
    },
  });
  return client;
}
