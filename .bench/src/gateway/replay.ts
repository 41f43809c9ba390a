// Subgraphs that answer from memory: what a real one answered to a request once, it is answered ever after. So a gateway
// is measured alone, at its own full speed. Sockets go through to the real one.
// Arguments: pairs of a port and the address of the real subgraph.
import http from 'node:http';
import net from 'node:net';

const known = new Map<string, { status: number; body: Buffer }>();
const agent = new http.Agent({ keepAlive: true });

function serve(port: number, origin: URL): void {
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.once('end', () => answer(request, Buffer.concat(chunks), response));
  });

  function answer(request: http.IncomingMessage, sent: Buffer, response: http.ServerResponse): void {
    const key = `${port} ${request.url} ${sent.toString()}`;
    const hit = known.get(key);
    if (hit) return reply(response, hit);
    const headers = { ...request.headers, host: origin.host };
    const asked = http.request(
      { agent, ...address(origin), path: request.url, method: request.method, headers },
      (real) => {
        const chunks: Buffer[] = [];
        real.on('data', (chunk: Buffer) => chunks.push(chunk));
        real.once('end', () => {
          const fresh = { status: real.statusCode ?? 500, body: Buffer.concat(chunks) };
          if (fresh.status === 200) known.set(key, fresh);
          reply(response, fresh);
        });
      },
    );
    asked.once('error', () => response.writeHead(502).end());
    asked.end(sent);
  }

  server.on('upgrade', (request, socket, head) => {
    const real = net.connect(Number(origin.port), origin.hostname, () => {
      const lines = Object.entries(request.headers).map(([name, value]) => `${name}: ${value}`);
      real.write(`GET ${request.url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
      real.write(head);
      real.pipe(socket).pipe(real);
    });
    for (const each of [real, socket]) each.on('error', () => each.destroy());
  });
  // a pause between two loads is no reason to hang up
  server.keepAliveTimeout = 600_000;
  server.listen(port, '127.0.0.1');
}

function address({ hostname, port }: URL): { hostname: string; port: string } {
  return { hostname, port };
}

function reply(response: http.ServerResponse, { status, body }: { status: number; body: Buffer }): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length });
  response.end(body);
}

const [...pairs] = process.argv.slice(2);
for (let index = 0; index < pairs.length; index += 2) serve(Number(pairs[index]), new URL(pairs[index + 1] ?? ''));
