import { type AddressInfo, createServer } from 'node:net';
import { errorCode } from './error-code.ts';
import { portTaken } from './failure.ts';

/** A TCP port of the loopback that is free at this moment. */
export async function findFreePort(): Promise<number> {
  return listenOnce(0, '127.0.0.1');
}

/** Several free ports, all different. */
export async function findFreePorts(count: number): Promise<number[]> {
  const ports = new Set<number>();
  while (ports.size < count) ports.add(await findFreePort());
  return [...ports];
}

/** @throws {StartFailure} PORT_TAKEN */
export async function assertPortFree(port: number, host: string): Promise<void> {
  try {
    await listenOnce(port, host);
  } catch (error) {
    if (errorCode(error) === 'EADDRINUSE' || errorCode(error) === 'EACCES') throw portTaken(port);
    throw error;
  }
}

function listenOnce(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const { port: found } = server.address() as AddressInfo; // a TCP server has no other kind of address
      server.close(() => resolve(found));
    });
  });
}
