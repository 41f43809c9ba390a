import type http from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from '@hromada/shared/logging';
import { handleProtocols } from 'graphql-ws';
import { WebSocketServer } from 'ws';
import type { OriginCheck } from '../viewer/origin.ts';
import { keepAlive } from './keep-alive.ts';
import { createSocketProtocol, type SocketProtocolParts } from './socket-protocol.ts';

const PATH = '/graphql';
const MESSAGE_BYTES = 64 * 1024;
/** how long a client may take to say goodbye, in milliseconds */
const FAREWELL_MS = 2_000;

/** What the WebSocket side stands on. */
export interface WebSocketParts extends SocketProtocolParts {
  readonly isOurs: OriginCheck;
  readonly log: Logger;
  /** milliseconds between pings; a client that has not answered by the next is gone */
  readonly heartbeatMs?: number;
}

/** The open sockets of a server. */
export interface OpenSockets {
  readonly socketCount: number;
  /** tells every client to go and come back: 1001 */
  close(): void;
}

/** Serves graphql-transport-ws at /graphql of an HTTP server. */
export function attachWebSockets(server: http.Server, parts: WebSocketParts): OpenSockets {
  const { log, heartbeatMs = 12_000 } = parts;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MESSAGE_BYTES, handleProtocols });
  const protocol = createSocketProtocol(parts);

  server.on('upgrade', (request, stream, head) => {
    stream.on('error', (error) => log.debug({ err: error }, 'socket failed before it was open'));
    if (new URL(request.url ?? '/', 'http://gateway').pathname !== PATH) return refuse(stream, '404 Not Found');
    if (!parts.isOurs(request.headers)) return refuse(stream, '403 Forbidden');
    sockets.handleUpgrade(request, stream, head, (socket) => sockets.emit('connection', socket, request));
  });

  sockets.on('connection', (socket, request) => {
    const stopPinging = keepAlive(socket, heartbeatMs);
    const onClosed = protocol.opened(
      {
        protocol: socket.protocol,
        send: (message) =>
          new Promise((resolve, reject) => {
            if (socket.readyState !== socket.OPEN) return resolve();
            socket.send(message, (error) => (error ? reject(error) : resolve()));
          }),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (receive) =>
          socket.on('message', (message) => {
            receive(String(message)).catch((error: unknown) => {
              log.warn({ err: error }, 'message could not be handled');
              socket.close(4500, 'Internal server error');
            });
          }),
      },
      { socket, request },
    );
    // A message over the size limit lands here; ws itself closes with 1009.
    socket.on('error', (error) => log.debug({ err: error }, 'socket failed'));
    socket.once('close', (code, reason) => {
      stopPinging();
      void onClosed(code, String(reason));
    });
  });

  return {
    get socketCount() {
      return sockets.clients.size;
    },
    close() {
      for (const socket of sockets.clients) socket.close(1001, 'Going away');
      sockets.close();
      setTimeout(() => {
        for (const socket of sockets.clients) socket.terminate();
      }, FAREWELL_MS).unref();
    },
  };
}

function refuse(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
