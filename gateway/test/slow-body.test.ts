import { once } from 'node:events';
import net from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aTown, type Town } from './gateway-harness.ts';
import { until } from './until.ts';

let town: Town;
beforeAll(async () => {
  town = await aTown({
    environment: { HROMADA_LOAD_REQUESTS: '1', HROMADA_LOAD_STRAINED_REQUESTS: '1' },
    tuning: { bodyMs: 300 },
  });
});
afterAll(() => town.stop());

/** Sends the head of a request and the first of its two bytes. */
function begin(path: string, type: string): net.Socket {
  const socket = net.connect(Number(new URL(town.gateway.url).port), '127.0.0.1');
  const head = [`POST ${path} HTTP/1.1`, 'host: x', 'connection: close', `content-type: ${type}`, 'content-length: 2'];
  socket.on('error', () => undefined).write(`${head.join('\r\n')}\r\n\r\n1`);
  return socket;
}

test('who does not send the body is cut and holds no place any more; a file has more time', async () => {
  const received: Buffer[] = [];
  town.appeals.misbehave = (response, request) =>
    void request
      .on('data', (chunk: Buffer) => received.push(chunk))
      .on('end', () => response.writeHead(201).end('kept'));
  const file = begin('/files?documentId=1&name=x&key=1', 'application/octet-stream');
  await until('the file has begun', () => received.length === 1);
  const slow = ['/graphql', '/public/graphql', '/session/link'].map((path) => begin(path, 'application/json'));
  await Promise.all(slow.map((socket) => once(socket.resume(), 'close')));

  file.write('2');
  expect(await text(file)).toMatch(/^HTTP\/1\.1 201[\s\S]*kept/);
  expect(Buffer.concat(received).toString()).toBe('12');
  town.appeals.misbehave = null;
  await until('there is room again', async () => (await town.ask('{ __typename }')).status === 200);
});
