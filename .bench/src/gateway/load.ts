import http from 'node:http';
import { processorMs } from './processor-time.ts';

/** Something that answers GraphQL over HTTP and whose processor time can be read. */
export interface Target {
  readonly name: string;
  readonly url: string;
  readonly pid: number;
  /** of the n-th client: nobody's requests may be answered by another's */
  headers(client: number): Promise<Readonly<Record<string, string>>>;
}

/** What clients ask, one body for each request. */
export type Bodies = (request: number) => string;

/** What a load came to. */
export interface LoadFigures {
  /** processor time of the target for one request */
  readonly processorMs: number;
  readonly perSecond: number;
  readonly latencies: readonly number[];
}

/** So many clients, each asking anew as soon as it is answered, until all requests are done. */
export async function load(
  target: Target,
  bodies: Bodies,
  { clients, requests }: { clients: number; requests: number },
): Promise<LoadFigures> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: clients });
  const headers = await Promise.all(Array.from({ length: clients }, (_, client) => target.headers(client)));
  const latencies: number[] = [];
  let sent = 0;
  const before = processorMs(target.pid);
  const start = performance.now();
  await Promise.all(
    headers.map(async (own) => {
      while (sent < requests) {
        const body = bodies(sent++);
        const from = performance.now();
        await ask(target, body, own, agent);
        latencies.push(performance.now() - from);
      }
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  const used = processorMs(target.pid) - before;
  agent.destroy();
  return { processorMs: used / requests, perSecond: requests / seconds, latencies };
}

/** One request. @throws {Error} on anything but data without errors */
export function ask(
  { name, url }: Target,
  body: string,
  headers: Readonly<Record<string, string>>,
  agent?: http.Agent,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = http.request(url, {
      agent,
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) },
    });
    request.once('error', reject).once('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('end', () => {
        const text = Buffer.concat(chunks).toString();
        // Errors come first in an answer of every target; parsing each answer would cost the clients more than the target.
        if (response.statusCode === 200 && !/^\{"errors":\[/.test(text) && !text.includes('],"errors":[{"message"'))
          resolve(text);
        else reject(new Error(`${name}: ${response.statusCode} ${text.slice(0, 300)}`));
      });
    });
    request.end(body);
  });
}
