import type http from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from '@hromada/shared/logging';

/** Takes over a connection that asks to become a WebSocket. */
export type Upgrade = (request: http.IncomingMessage, stream: Duplex, head: Buffer) => void;

/** Gives each WebSocket address of a server its door; any other is 404. */
export function routeUpgrades(server: http.Server, doors: ReadonlyMap<string, Upgrade>, log: Logger): void {
  server.on('upgrade', (request, stream, head) => {
    stream.on('error', (error) => log.debug({ err: error }, 'socket failed before it was open'));
    const door = doors.get(new URL(request.url ?? '/', 'http://gateway').pathname);
    if (!door) return refuseUpgrade(stream, '404 Not Found');
    door(request, stream, head);
  });
}

/** Answers plain HTTP and closes. @param status `403 Forbidden` */
export function refuseUpgrade(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
