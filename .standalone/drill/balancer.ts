import net from 'node:net';

/** Sends each new connection to the next program that says it is ready, as a load balancer does. */
export interface Balancer {
  readonly port: number;
  close(): void;
}

const LOOK_EVERY_MS = 50;

/** @param ports of programs that tell by `/readyz` whether they take requests */
export async function startBalancer(ports: readonly number[]): Promise<Balancer> {
  let ready: readonly number[] = [];
  let turn = 0;
  const look = async () => {
    const answers = await Promise.all(ports.map(isReady));
    ready = ports.filter((_, place) => answers[place]);
  };
  const looking = setInterval(() => void look(), LOOK_EVERY_MS);
  const travellers = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    travellers.add(socket);
    const onward = net.connect(ready[turn++ % ready.length] ?? 0, '127.0.0.1');
    onward.on('error', () => socket.destroy()).once('close', () => socket.destroy());
    socket
      .on('error', () => onward.destroy())
      .once('close', () => {
        travellers.delete(socket);
        onward.destroy();
      });
    socket.pipe(onward).pipe(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as net.AddressInfo).port,
    close() {
      clearInterval(looking);
      for (const socket of travellers) socket.destroy();
      server.close();
    },
  };
}

async function isReady(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(1_000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false; // not listening
  }
}
