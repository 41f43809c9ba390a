import net from 'node:net';

/** How the road to a subgraph is at the moment. */
export type Road = 'open' | 'closed' | 'hangs' | 'cuts' | 'floods' | 'drips' | 'serves a page';

/** A road to a subgraph that can be made bad: what the gateway gets then is what a broken network or proxy would give. */
export interface FaultyProxy {
  readonly port: number;
  /** where the road leads, once that is known */
  leadTo(port: number): void;
  become(road: Road): void;
  close(): void;
}

const FLOOD_BYTES = 50 * 1024 * 1024;
const DRIP_MS = 100;
const HEAD = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';

export async function startFaultyProxy(): Promise<FaultyProxy> {
  let target = 0;
  let road: Road = 'open';
  const travellers = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    travellers.add(socket);
    socket.on('error', () => socket.destroy()).once('close', () => travellers.delete(socket));
    if (road === 'closed') return void socket.destroy();
    if (road === 'open') return pass(socket, target);
    socket.once('data', () => misbehave(socket, road));
    return undefined;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as net.AddressInfo).port,
    leadTo(port) {
      target = port;
    },
    become(next) {
      road = next;
      for (const socket of travellers) socket.destroy();
    },
    close() {
      for (const socket of travellers) socket.destroy();
      server.close();
    },
  };
}

function pass(socket: net.Socket, port: number): void {
  const onward = net.connect(port, '127.0.0.1');
  onward.on('error', () => socket.destroy()).once('close', () => socket.destroy());
  socket.once('close', () => onward.destroy());
  socket.pipe(onward).pipe(socket);
}

function misbehave(socket: net.Socket, road: Road): void {
  if (road === 'cuts') socket.end(`${HEAD}content-length: 500\r\n\r\n{"data":{"_entities":[`);
  if (road === 'serves a page')
    socket.end(`HTTP/1.1 502 Bad Gateway\r\ncontent-type: text/html\r\nconnection: close\r\n\r\n<html>nginx</html>`);
  if (road === 'floods')
    socket.end(`${HEAD}content-length: ${FLOOD_BYTES + 20}\r\n\r\n{"data":"${'x'.repeat(FLOOD_BYTES)}"}`);
  if (road === 'drips') {
    socket.write(`${HEAD}content-length: 100000\r\n\r\n`);
    const drip = setInterval(() => socket.write(' '), DRIP_MS);
    socket.once('close', () => clearInterval(drip));
  }
}
