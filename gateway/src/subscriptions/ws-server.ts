import type { Logger } from '@hromada/shared/logging';
import { handleProtocols } from 'graphql-ws';
import { WebSocketServer } from 'ws';
import type { OriginCheck } from '../viewer/origin.ts';
import { keepAlive } from './keep-alive.ts';
import { createSocketProtocol, type SocketProtocolParts } from './socket-protocol.ts';
import { refuseUpgrade, type Upgrade } from './upgrade-routes.ts';

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

/** The open sockets of an address. */
export interface OpenSockets {
  readonly upgrade: Upgrade;
  readonly socketCount: number;
  /** tells every client to go and come back: 1001 */
  close(): void;
}

/** Serves graphql-transport-ws to whoever comes through `upgrade`. */
export function openSockets(parts: WebSocketParts): OpenSockets {
  const { log, heartbeatMs = 12_000 } = parts;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MESSAGE_BYTES, handleProtocols: chooseProtocol });
  const protocol = createSocketProtocol(parts);

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
    upgrade(request, stream, head) {
      if (!parts.isOurs(request.headers)) return refuseUpgrade(stream, '403 Forbidden');
      sockets.handleUpgrade(request, stream, head, (socket) => sockets.emit('connection', socket, request));
    },
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

/** A client of another protocol is let in under its own name, to be told 4406: refused at the handshake it learns nothing. */
function chooseProtocol(offered: Set<string>): string | false {
  return handleProtocols(offered) || ([...offered][0] ?? false);
}
